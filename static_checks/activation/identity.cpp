// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/identity.hpp>

#include <scenario/activation/identity.hpp>

static_assert(constgrad::activation<constgrad::identity>);
static_assert(scenario::identity::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::identity::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::identity::agrees_with_pytorch<double>());
static_assert(scenario::identity::agrees_with_central_differences());
static_assert(scenario::identity::values_and_gradients_stay_as_they_are());
