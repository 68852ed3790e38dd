// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/evaluation_cost.hpp>

#include <scenario/training/evaluation_cost.hpp>

static_assert(scenario::evaluation_cost::all());
