// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/matrix.hpp>

#include <type_traits>

#include <scenario/linalg/matrix.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

static_assert(scenario::matrix::all<float>());
static_assert(scenario::matrix::all<double>());

namespace {

using constgrad::matrix;
using sample = matrix<float, 3, 5>;

static_assert(sizeof(sample) == 15 * sizeof(float) && sizeof(matrix<double, 1, 1>) == sizeof(double));
static_assert(std::is_aggregate_v<sample> && std::is_trivially_copyable_v<sample> && std::is_standard_layout_v<sample>);
static_assert(sample::rows == 3 && sample::columns == 5 && std::is_same_v<sample::value_type, float>);
static_assert(!std::is_same_v<matrix<float, 2, 3>, matrix<float, 3, 2>>);

template <matrix<float, 1, 2> M>
constexpr float last = M(0, 1);
static_assert(last<matrix<float, 1, 2>{3, 4}> == 4);

template <class A, class B>
concept comparable = requires(A a, B b) { a == b; };
static_assert(comparable<sample, sample> && !comparable<sample, matrix<float, 5, 3>>);
static_assert(!comparable<sample, matrix<double, 3, 5>>);

}  // namespace
