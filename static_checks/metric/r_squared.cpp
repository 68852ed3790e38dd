// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/r_squared.hpp>

#include <scenario/metric/r_squared.hpp>

static_assert(scenario::r_squared::equals_scikit_learn());
static_assert(scenario::r_squared::is_one_for_exact_predictions_and_zero_for_the_mean());
static_assert(scenario::r_squared::constant_targets_score_as_in_scikit_learn());
static_assert(scenario::r_squared::all());

namespace {

template <class A, class B>
concept have_r_squared = requires(A a, B b) { constgrad::r_squared(a, b); };

static_assert(have_r_squared<constgrad::matrix<float, 3, 2>, constgrad::matrix<float, 3, 2>>);
static_assert(!have_r_squared<constgrad::matrix<float, 3, 2>, constgrad::matrix<float, 3, 1>>);
static_assert(!have_r_squared<constgrad::vector<float, 3>, constgrad::vector<float, 4>>);

}  // namespace
