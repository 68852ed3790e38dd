// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/accuracy.hpp>

#include <scenario/metric/accuracy.hpp>

static_assert(scenario::accuracy::of_labels_equals_scikit_learn());
static_assert(scenario::accuracy::of_probabilities_equals_scikit_learn());
static_assert(scenario::accuracy::is_one_at_best_and_zero_at_worst());
static_assert(scenario::accuracy::the_first_of_equal_scores_counts());
static_assert(scenario::accuracy::all());

namespace {

template <class A, class B>
concept have_an_accuracy = requires(A a, B b) { constgrad::accuracy(a, b); };

static_assert(have_an_accuracy<constgrad::class_labels<3, 2>, constgrad::class_labels<3, 2>>);
static_assert(!have_an_accuracy<constgrad::class_labels<3, 2>, constgrad::class_labels<4, 2>>);
static_assert(!have_an_accuracy<constgrad::class_labels<3, 2>, constgrad::class_labels<3, 4>>);
static_assert(!have_an_accuracy<constgrad::matrix<float, 3, 2>, constgrad::class_labels<3, 4>>);

}  // namespace
