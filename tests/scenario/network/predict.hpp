// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/network/predict.hpp>

namespace scenario::predict {

using namespace constgrad;

/// y = relu(x W + b) v + c by hand: the hidden values of (1, 2) are 1 + 6 + 0.5 and -2 + 2 - 1.
constexpr network by_hand{dense<double, 2, 2>{{1, -2, 3, 1}, {0.5, -1}}, relu{}, dense<double, 2, 1>{{2, 100}, {-5}}};

template <scalar T>
constexpr auto drawn(std::uint64_t seed) {
    network model{dense<T, 5, 7>{}, hyperbolic_tangent{}, dense<T, 7, 9>{}, relu{}, dense<T, 9, 3>{}, softmax{}};
    random_generator generator{seed};
    initialize(model, initializer::he_normal, generator);
    return model;
}

template <scalar T, int N>
constexpr matrix<T, N, 5> drawn_rows(std::uint64_t seed) {
    matrix<T, N, 5> rows{};
    random_generator generator{seed};
    for (T& x : rows.elements) x = normal<T>(generator);
    return rows;
}

constexpr bool gives_what_is_computed_by_hand() {
    return constgrad::predict(by_hand, {1.0, 2.0})[0] == 2 * 7.5 - 5 &&
           constgrad::predict(by_hand, {0.0, 0.0})[0] == -4;
}

/// N is chosen to leave the last block and its last lanes partly unused.
template <scalar T, int N, class Network>
constexpr bool rows_have_the_bits_of_single_samples(Network const& model, matrix<T, N, 5> const& rows) {
    auto const all = constgrad::predict(model, rows);
    auto const probabilities = predict_probabilities(model, rows);
    auto const classes = predict_classes(model, rows);
    for (int i = 0; i < N; ++i) {
        vector<T, 5> x{};
        for (int f = 0; f < 5; ++f) x[f] = rows(i, f);
        auto const one = constgrad::predict(model, x);
        auto const p = predict_probabilities(model, x);
        for (int o = 0; o < 3; ++o)
            if (all(i, o) != one[o] || probabilities(i, o) != p[o]) return false;
        if (predict_class(model, x) != classes[i]) return false;
    }
    return true;
}

constexpr bool rows_and_single_samples_agree() {
    return rows_have_the_bits_of_single_samples(drawn<float>(1), drawn_rows<float, 37>(2));
}
constexpr bool one_row_and_a_single_sample_agree() {
    return rows_have_the_bits_of_single_samples(drawn<float>(3), drawn_rows<float, 1>(4));
}
constexpr bool rows_and_single_samples_agree_in_double() {
    return rows_have_the_bits_of_single_samples(drawn<double>(5), drawn_rows<double, 9>(6));
}

/// One dense layer that hands its input on.
template <int N>
constexpr dense<float, N, N> unchanged() {
    dense<float, N, N> layer{};
    for (int i = 0; i < N; ++i) layer.weights(i, i) = 1;
    return layer;
}

constexpr bool the_class_is_the_first_of_the_greatest() {
    network const model{unchanged<3>()};
    return predict_class(model, {1.0f, 3.0f, 2.0f}) == 1 && predict_class(model, {5.0f, 5.0f, 5.0f}) == 0 &&
           predict_class(model, {-5.0f, -3.0f, -3.0f}) == 1;
}

constexpr bool a_single_output_tells_two_classes_apart() {
    network const logit{unchanged<1>()};
    network const probability{unchanged<1>(), sigmoid{}};
    return predict_class(logit, {0.0f}) == 0 && predict_class(logit, {1e-30f}) == 1 &&
           predict_class(logit, {-1.0f}) == 0 && predict_class(probability, {-0.5f}) == 0 &&
           predict_class(probability, {0.5f}) == 1 &&
           predict_classes(probability, matrix<float, 3, 1>{-0.5f, 0.5f, 0.0f}) == class_labels<3, 2>{0, 1, 0};
}

constexpr bool probabilities_come_from_logits_once() {
    network const logits{unchanged<3>()};
    network const already{unchanged<3>(), softmax{}};
    network const logit{unchanged<1>()};
    network const probability{unchanged<1>(), sigmoid{}};
    vector<float, 3> const z{1.0f, -2.0f, 0.5f};
    auto const of_two = predict_probabilities(logit, {0.75f});
    return predict_probabilities(logits, z) == predict_probabilities(already, z) &&
           predict_probabilities(already, z) == constgrad::predict(already, z) &&
           of_two == predict_probabilities(probability, {0.75f}) && of_two[1] == math::sigmoid(0.75f) &&
           of_two[0] == 1 - of_two[1] && predict_probabilities(logit, {0.0f}) == vector<float, 2>{0.5f, 0.5f};
}

constexpr bool all() {
    return gives_what_is_computed_by_hand() && rows_and_single_samples_agree() && one_row_and_a_single_sample_agree() &&
           rows_and_single_samples_agree_in_double() && the_class_is_the_first_of_the_greatest() &&
           a_single_output_tells_two_classes_apart() && probabilities_come_from_logits_once();
}

}  // namespace scenario::predict
