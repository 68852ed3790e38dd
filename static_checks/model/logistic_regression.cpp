// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/logistic_regression.hpp>

#include <scenario/model/logistic_regression.hpp>

static_assert(scenario::logistic_regression::finds_a_threshold());
static_assert(scenario::logistic_regression::probabilities_are_those_of_the_sigmoid());
