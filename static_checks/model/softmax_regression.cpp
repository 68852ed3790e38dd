// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/softmax_regression.hpp>

#include <scenario/model/softmax_regression.hpp>

static_assert(scenario::softmax_regression::tells_the_corners_apart());
static_assert(scenario::softmax_regression::knows_nothing_before_training());
static_assert(scenario::softmax_regression::names_its_parameters_for_each_class());
