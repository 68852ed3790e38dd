// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/standardizer.hpp>

#include <type_traits>

#include <scenario/training/standardizer.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

static_assert(scenario::standardizer::mean_and_population_deviation_of_each_feature<float>());
static_assert(scenario::standardizer::mean_and_population_deviation_of_each_feature<double>());
static_assert(scenario::standardizer::transformed_features_have_mean_0_and_deviation_1<float>());
static_assert(scenario::standardizer::transformed_features_have_mean_0_and_deviation_1<double>());
static_assert(scenario::standardizer::a_constant_feature_becomes_zero());
static_assert(scenario::standardizer::a_single_row_is_constant());
static_assert(scenario::standardizer::a_feature_whose_squares_vanish_keeps_its_scale());
static_assert(scenario::standardizer::rows_and_matrices_are_transformed_alike());
static_assert(scenario::standardizer::the_inverse_undoes_and_leaves_targets());
static_assert(scenario::standardizer::all());

namespace {

using namespace constgrad;

// A row may be a list.
constexpr standardizer<float, 2> scaler{{{1, 2}}, {{2, 4}}};
static_assert(scaler.transform({3, 10.0}) == vector{1.0f, 2.0f} &&
              scaler.inverse_transform({1.0f, 2}) == vector{3.0f, 10.0f});

static_assert(std::is_trivially_copyable_v<standardizer<float, 3>> && sizeof(standardizer<float, 3>) == 24);

template <standardizer<float, 1> Scaler>
constexpr float as_template_argument = Scaler.transform(vector<float, 1>{{3}})[0];
static_assert(as_template_argument<standardizer<float, 1>{{{1}}, {{2}}}> == 1);

}  // namespace
