// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/linear_regression.hpp>

#include <scenario/model/linear_regression.hpp>

static_assert(scenario::linear_regression::finds_a_line());
static_assert(scenario::linear_regression::names_its_parameters_for_each_output());
static_assert(scenario::linear_regression::is_a_network_that_starts_at_zeros());

// A model is as small as its parameters, and a template argument.
static_assert(sizeof(constgrad::linear_regression<float, 10>) == 11 * sizeof(float));

namespace {

template <constgrad::linear_regression<float, 1> Model>
constexpr float intercept_of = Model.intercept();
static_assert(intercept_of<scenario::linear_regression::through_line()> > 0.999f);

}  // namespace
