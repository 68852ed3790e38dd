// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/takes_samples.hpp>

#include <constgrad/training/result.hpp>

namespace {

using namespace constgrad;

using four_to_three = network<dense<float, 4, 3>>;
static_assert(takes_samples<four_to_three, float, 4>);
static_assert(!takes_samples<four_to_three, float, 3>);
static_assert(!takes_samples<four_to_three, double, 4>);

// The network in what is passed as one.
struct derived : four_to_three {};
struct another {};
template <class Model>
concept has_network = detail::has_network<Model>;
static_assert(takes_samples<derived, float, 4> && has_network<derived>);
static_assert(has_network<training_result<derived, 2>> && !has_network<another> && !has_network<int>);
static_assert(detail::has_rows<matrix<float, 2, 4>> && !detail::has_rows<vector<float, 4>>);
static_assert(detail::has_vector<vector<double, 4>> && !detail::has_vector<matrix<float, 2, 4>>);
static_assert(detail::inputs_of<derived> == 4 && detail::outputs_of<training_result<derived, 2>> == 3);

}  // namespace
