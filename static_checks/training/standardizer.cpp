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

template <class Scaler, class Data>
concept transforms = requires(Scaler scaler, Data data) {
    scaler.transform(data);
    scaler.inverse_transform(data);
};

static_assert(transforms<standardizer<float, 3>, vector<float, 3>>);
static_assert(!transforms<standardizer<float, 3>, vector<float, 4>>);
static_assert(!transforms<standardizer<float, 3>, matrix<float, 3, 4>>);
static_assert(!transforms<standardizer<float, 3>, regression_dataset<float, 3, 2>>);
static_assert(!transforms<standardizer<float, 3>, vector<double, 3>>);

static_assert(std::is_trivially_copyable_v<standardizer<float, 3>> && sizeof(standardizer<float, 3>) == 24);

template <standardizer<float, 1> Scaler>
constexpr float as_template_argument = Scaler.transform(vector<float, 1>{{3}})[0];
static_assert(as_template_argument<standardizer<float, 1>{{{1}}, {{2}}}> == 1);

}  // namespace
