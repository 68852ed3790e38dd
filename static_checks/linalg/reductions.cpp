// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/reductions.hpp>

#include <scenario/linalg/reductions.hpp>

static_assert(scenario::reductions::sums_and_means_have_known_values());
static_assert(scenario::reductions::rows_and_columns_are_summed_apart());
static_assert(scenario::reductions::the_first_of_equal_maxima_wins());
static_assert(scenario::reductions::nan_counts_as_the_greatest());
static_assert(scenario::reductions::all());

namespace {

template <class A, class B>
concept have_a_dot_product = requires(A a, B b) { dot(a, b); };

static_assert(have_a_dot_product<constgrad::vector<float, 3>, constgrad::vector<float, 3>>);
static_assert(!have_a_dot_product<constgrad::vector<float, 3>, constgrad::vector<float, 4>>);
static_assert(!have_a_dot_product<constgrad::vector<float, 3>, constgrad::vector<double, 3>>);

}  // namespace
