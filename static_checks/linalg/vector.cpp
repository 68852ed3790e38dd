// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/vector.hpp>

#include <type_traits>

#include <scenario/linalg/vector.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

static_assert(scenario::vector::all<float>());
static_assert(scenario::vector::all<double>());

namespace {

using constgrad::vector;
using sample = vector<float, 5>;

static_assert(sizeof(sample) == 5 * sizeof(float) && sizeof(vector<double, 1>) == sizeof(double));
static_assert(std::is_aggregate_v<sample> && std::is_trivially_copyable_v<sample> && std::is_standard_layout_v<sample>);
static_assert(sample::size == 5 && std::is_same_v<sample::value_type, float>);

// The first float or double says of what, the number of values how many.
static_assert(std::is_same_v<decltype(vector{1.0f}), vector<float, 1>>);
static_assert(std::is_same_v<decltype(vector{1.0, 2.0, 3.0}), vector<double, 3>>);
static_assert(std::is_same_v<decltype(vector{1, 2.5f, 3.0}), vector<float, 3>> && vector{1, 2.5f, 3.0}[2] == 3);
static_assert(std::is_same_v<decltype(vector{vector{1.0f}}), vector<float, 1>>);

template <vector<float, 2> V>
constexpr float last = V[1];
static_assert(last<vector{3.0f, 4.0f}> == 4);

template <class A, class B>
concept comparable = requires(A a, B b) { a == b; };
static_assert(comparable<sample, sample> && !comparable<sample, vector<float, 4>>);
static_assert(!comparable<sample, vector<double, 5>>);

}  // namespace
