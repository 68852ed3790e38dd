// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/product.hpp>

#include <scenario/linalg/product.hpp>

static_assert(scenario::product::all<float>());
static_assert(scenario::product::all<double>());

namespace {

using namespace constgrad;

template <class A, class B>
concept multipliable = requires(A a, B b) { a* b; };

static_assert(multipliable<matrix<float, 2, 3>, matrix<float, 3, 5>>);
static_assert(!multipliable<matrix<float, 2, 3>, matrix<float, 4, 5>>);
static_assert(!multipliable<matrix<float, 2, 3>, matrix<double, 3, 5>>);
static_assert(multipliable<matrix<float, 2, 3>, vector<float, 3>>);
static_assert(!multipliable<matrix<float, 2, 3>, vector<float, 2>>);
static_assert(multipliable<vector<float, 2>, matrix<float, 2, 3>>);
static_assert(!multipliable<vector<float, 3>, matrix<float, 2, 3>>);

template <class A, class B>
concept transposable_on_the_left = requires(A a, B b) { transpose_multiply(a, b); };
template <class A, class B>
concept transposable_on_the_right = requires(A a, B b) { multiply_transpose(a, b); };

static_assert(transposable_on_the_left<matrix<float, 3, 2>, matrix<float, 3, 5>>);
static_assert(!transposable_on_the_left<matrix<float, 2, 3>, matrix<float, 3, 5>>);
static_assert(transposable_on_the_right<matrix<float, 2, 3>, matrix<float, 5, 3>>);
static_assert(!transposable_on_the_right<matrix<float, 2, 3>, matrix<float, 3, 5>>);

}  // namespace
