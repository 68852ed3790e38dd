// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/elementwise.hpp>

#include <scenario/linalg/elementwise.hpp>

static_assert(scenario::elementwise::matrices_have_arithmetic());
static_assert(scenario::elementwise::vectors_have_arithmetic());
static_assert(scenario::elementwise::updates_in_place_equal_the_operators());
static_assert(scenario::elementwise::functions_are_applied_to_every_element());
static_assert(scenario::elementwise::all());

namespace {

using namespace constgrad;

template <class A, class B>
concept addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept addable_in_place = requires(A a, B b) { a += b; };

static_assert(addable<matrix<float, 2, 3>, matrix<float, 2, 3>>);
static_assert(!addable<matrix<float, 2, 3>, matrix<float, 3, 2>>);
static_assert(!addable<matrix<float, 2, 3>, matrix<float, 2, 4>>);
static_assert(!addable<matrix<float, 2, 3>, matrix<double, 2, 3>>);
static_assert(!addable_in_place<vector<float, 2>, vector<float, 3>>);
static_assert(addable_in_place<vector<float, 3>, vector<float, 3>>);

}  // namespace
