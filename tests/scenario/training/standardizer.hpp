// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/standardizer.hpp>

namespace scenario::standardizer {

using constgrad::class_labels;
using constgrad::classification_dataset;
using constgrad::matrix;
using constgrad::regression_dataset;
using constgrad::vector;

template <class T>
constexpr bool mean_and_population_deviation_of_each_feature() {
    regression_dataset<T, 4, 2> const data{{{1, -10, 1, 30, 5, -10, 5, 30}}, {}};
    return fit_standardizer(data) == constgrad::standardizer<T, 2>{{{3, 10}}, {{2, 20}}};
}

template <class T>
constexpr bool transformed_features_have_mean_0_and_deviation_1() {
    classification_dataset<T, 4, 2, 2> const data{{{1, -10, 1, 30, 5, -10, 5, 30}}, {{0, 1, 1, 0}}};
    classification_dataset<T, 4, 2, 2> const expected{{{-1, -1, -1, 1, 1, -1, 1, 1}}, {{0, 1, 1, 0}}};
    auto const scaler = fit_standardizer(data);
    return scaler.transform(data) == expected && scaler.transform(data.features) == expected.features;
}

// The sum of seven times 0.1f is not 0.7f: the mean is nevertheless 0.1f.
constexpr bool a_constant_feature_becomes_zero() {
    regression_dataset<float, 7, 1> data{};
    for (float& x : data.features.elements) x = 0.1f;
    auto const scaler = fit_standardizer(data);
    return scaler.mean[0] == 0.1f && scaler.scale[0] == 1 && scaler.transform(data).features == matrix<float, 7, 1>{} &&
           scaler.inverse_transform(matrix<float, 7, 1>{}) == data.features;
}

constexpr bool a_single_row_is_constant() {
    regression_dataset<double, 1, 2> const data{{{3, -4}}, {}};
    return fit_standardizer(data) == constgrad::standardizer<double, 2>{{{3, -4}}, {{1, 1}}};
}

// (1e-30f)^2 is 0: dividing by a deviation of 0 would make NaN.
constexpr bool a_feature_whose_squares_vanish_keeps_its_scale() {
    regression_dataset<float, 2, 1> const data{{{1e-30f, 3e-30f}}, {}};
    return fit_standardizer(data).scale[0] == 1;
}

constexpr bool rows_and_matrices_are_transformed_alike() {
    constgrad::standardizer<float, 3> const scaler{{{0.1f, 20, -3}}, {{0.7f, 3, 1}}};
    matrix<float, 2, 3> const x{{1, 2, 3, 0.3f, 0.2f, 0.1f}};
    auto const whole = scaler.transform(x);
    auto const back = scaler.inverse_transform(x);
    for (int i = 0; i < 2; ++i) {
        vector<float, 3> const row{{x(i, 0), x(i, 1), x(i, 2)}};
        vector<float, 3> const alone = scaler.transform(row);
        vector<float, 3> const alone_back = scaler.inverse_transform(row);
        for (int j = 0; j < 3; ++j)
            if (whole(i, j) != alone[j] || back(i, j) != alone_back[j]) return false;
    }
    return true;
}

constexpr bool the_inverse_undoes_and_leaves_targets() {
    constgrad::standardizer<double, 2> const scaler{{{2, -1}}, {{4, 0.5}}};
    regression_dataset<double, 2, 2> const data{{{10, 0, -6, 7}}, {{5, 6}}};
    return scaler.transform(data) == regression_dataset<double, 2, 2>{{{2, 2, -2, 16}}, {{5, 6}}} &&
           scaler.inverse_transform(scaler.transform(data)) == data;
}

constexpr bool all() {
    return mean_and_population_deviation_of_each_feature<float>() &&
           mean_and_population_deviation_of_each_feature<double>() &&
           transformed_features_have_mean_0_and_deviation_1<float>() &&
           transformed_features_have_mean_0_and_deviation_1<double>() && a_constant_feature_becomes_zero() &&
           a_single_row_is_constant() && a_feature_whose_squares_vanish_keeps_its_scale() &&
           rows_and_matrices_are_transformed_alike() && the_inverse_undoes_and_leaves_targets();
}

}  // namespace scenario::standardizer
