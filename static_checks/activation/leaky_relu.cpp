// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/leaky_relu.hpp>

#include <concepts>
#include <type_traits>

#include <scenario/activation/leaky_relu.hpp>

static_assert(constgrad::activation<constgrad::leaky_relu<>>);
static_assert(std::is_empty_v<constgrad::leaky_relu<0.5>>);
static_assert(std::same_as<decltype(constgrad::leaky_relu{}), constgrad::leaky_relu<0.01>>);
static_assert(std::same_as<constgrad::leaky_relu<0.5>, constgrad::leaky_relu<0.5f>>);
static_assert(!std::same_as<constgrad::leaky_relu<0.5>, constgrad::leaky_relu<0.25>>);
static_assert(scenario::leaky_relu::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::leaky_relu::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::leaky_relu::agrees_with_pytorch<double>());
static_assert(scenario::leaky_relu::agrees_with_central_differences());
static_assert(scenario::leaky_relu::the_slope_is_a_hundredth_unless_set());
static_assert(scenario::leaky_relu::zero_has_the_negative_slope());
