// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/dataset.hpp>

#include <type_traits>

#include <scenario/training/dataset.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

static_assert(scenario::dataset::all());

namespace {

using namespace constgrad;
using scenario::dataset::flowers;
using scenario::dataset::houses;

static_assert(flowers::rows == 3 && flowers::features_per_row == 2 && std::is_same_v<flowers::value_type, float>);
static_assert(std::is_same_v<flowers::targets_type, class_labels<3, 300>>);
static_assert(houses::rows == 2 && houses::features_per_row == 3 && std::is_same_v<houses::value_type, double>);
static_assert(std::is_same_v<houses::targets_type, matrix<double, 2, 2>>);
static_assert(std::is_same_v<regression_dataset<float, 4, 2>, regression_dataset<float, 4, 2, 1>>);
static_assert(std::is_same_v<flowers, dataset<float, 3, 2, class_labels<3, 300>>>);

// Nothing but the numbers: a table may lie in flash, and be a template argument.
static_assert(std::is_aggregate_v<flowers> && std::is_trivially_copyable_v<flowers>);
static_assert(sizeof(houses) == (6 + 4) * sizeof(double));
static_assert(sizeof(classification_dataset<float, 4, 2, 256>) == 8 * sizeof(float) + 4);
template <houses Data>
constexpr double last = Data.targets(1, 1);
static_assert(last<scenario::dataset::some_houses> == 40);

template <class A, class B>
concept comparable = requires(A a, B b) { a == b; };
static_assert(comparable<flowers, flowers> && !comparable<flowers, classification_dataset<float, 3, 2, 4>>);

}  // namespace
