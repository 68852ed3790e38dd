// SPDX-License-Identifier: BSL-1.0
#include <constgrad/optimizer/sgd.hpp>

#include <scenario/optimizer/sgd.hpp>

static_assert(scenario::sgd::agrees_with_pytorch<double>());
static_assert(scenario::sgd::agrees_with_pytorch<float>());
static_assert(scenario::sgd::agrees_with_pytorch<constgrad::lanes<float, 4>>());
static_assert(scenario::sgd::without_momentum_the_velocities_stay_as_they_are());
static_assert(scenario::sgd::it_remembers_with_a_momentum_alone());
static_assert(scenario::sgd::some_rules_leave_parameters_without_a_gradient_alone());
