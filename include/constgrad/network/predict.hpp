// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/reductions.hpp>
#include <constgrad/network/forward.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/network/takes_samples.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// N samples, a block at a time with the samples along the lanes.
template <floating_lanes V, class... Layers, scalar T, int N, int F, int O>
constexpr void predict_rows(network<Layers...> const& model, matrix<T, N, F> const& rows, matrix<T, N, O>& result) {
    constexpr int W = lane_count<V>;
    constexpr int G = W == 1 ? 1 : block_groups<V>;
    constexpr int rows_in_block = G * W;
    for (int first = 0; first < N; first += rows_in_block) {
        int const count = N - first < rows_in_block ? N - first : rows_in_block;
        int const groups = (count + W - 1) / W;
        auto load = [&](auto& features) {
            [&]<int... I>(std::integer_sequence<int, I...>) {
                for (int group = 0; group < groups; ++group) {
                    int const row = first + group * W;  // the last one fills the lanes
                    int const begin[]{(row + I < N ? row + I : N - 1) * F...};
                    for (int feature = 0; feature < F; ++feature)
                        features[feature][group] = V{rows.elements[begin[I] + feature]...};
                }
            }(std::make_integer_sequence<int, W>{});
        };
        V outputs[O][G];
        outputs_of_layers<sizeof...(Layers)>(model, outputs, groups, load);
        for (int g = 0; g < groups; ++g)
            for (int o = 0; o < O; ++o) {
                auto const lane = simd::stored(outputs[o][g]);
                for (int i = 0; i < W && g * W + i < count; ++i)
                    result.elements[(first + g * W + i) * O + o] = lane.at[i];
            }
    }
}

/// Whether a network ends in what makes its outputs probabilities.
template <class Network>
inline constexpr bool gives_probabilities =
    std::is_same_v<typename Network::last_layer_type, std::conditional_t<Network::outputs == 1, sigmoid, softmax>>;

template <class Model>
inline constexpr int class_count = 2;  // of what is no network, so that overloads for it can be looked at
template <has_network Model>
inline constexpr int class_count<Model> = outputs_of<Model> == 1 ? 2 : outputs_of<Model>;

/// The class that outputs[first] ... speak for.
template <class Network, int N>
constexpr int class_of(typename Network::value_type const (&outputs)[N], int first) {
    using T = typename Network::value_type;
    if constexpr (Network::outputs == 1) {
        return outputs[first] > (gives_probabilities<Network> ? T(0.5) : T(0)) ? 1 : 0;
    } else {
        int best = 0;
        T greatest = outputs[first];
        for (int c = 1; c < Network::outputs; ++c) {
            if (simd::saves_functions<T> ? simd::is_less(greatest, outputs[first + c])
                                         : outputs[first + c] > greatest) {
                greatest = outputs[first + c];
                best = c;
            }
        }
        return best;
    }
}

/// probabilities[first ...] from one row of outputs.
template <class Network, int N, int P, scalar T>
constexpr void write_probabilities(T const (&outputs)[N], int row, T (&probabilities)[P]) {
    constexpr int O = Network::outputs;
    if constexpr (O == 1) {
        T const p = gives_probabilities<Network> ? outputs[row] : math::sigmoid(outputs[row]);
        probabilities[2 * row] = T(1) - p;
        probabilities[2 * row + 1] = p;
    } else {
        T column[O][1];
        for (int c = 0; c < O; ++c) column[c][0] = outputs[row * O + c];
        if constexpr (!gives_probabilities<Network>) softmax{}.apply(column, 0);
        for (int c = 0; c < O; ++c) probabilities[row * O + c] = column[c][0];
    }
}

/// The probabilities for one sample; compute(outputs) gives the outputs.
template <class Network, class Compute>
constexpr vector<typename Network::value_type, class_count<Network>> probabilities_of_sample(Compute const& compute) {
    using T = typename Network::value_type;
    vector<T, class_count<Network>> result;
    if constexpr (Network::outputs == 1) {
        vector<T, 1> outputs;
        compute(outputs);
        write_probabilities<Network>(outputs.elements, 0, result.elements);
    } else {
        compute(result);
        if constexpr (!gives_probabilities<Network>) {
            T column[Network::outputs][1];
            for (int c = 0; c < Network::outputs; ++c) column[c][0] = result.elements[c];
            softmax{}.apply(column, 0);
            for (int c = 0; c < Network::outputs; ++c) result.elements[c] = column[c][0];
        }
    }
    return result;
}

}  // namespace detail

// One sample x is a vector, what converts to one, a std::span of fixed size, read where it lies, or a braced list of as
// many values as the network has inputs.

/// The outputs for one sample: what the last layer gives (logits, unless that is an activation). The parameters are
/// read where they lie; there is no copy and no heap. Same bits as the rows of the overload below.
template <detail::has_network Model, class X = detail::sample_for<Model>>
    requires(!detail::has_rows<X>)
constexpr vector<detail::value_type_of<Model>, detail::outputs_of<Model>> predict(Model const& model, X const& x) {
    if constexpr (detail::takes_sample<Model, X>()) {
        vector<typename Model::value_type, Model::outputs> result;
        detail::outputs_for_sample(model, x, result);
        return result;
    } else {
        return {};
    }
}

/// The outputs for N samples, a row each, computed in blocks of 32 with the samples along the lanes.
template <detail::has_network Model, scalar T, int N, int F>
constexpr matrix<T, N, detail::outputs_of<Model>> predict(Model const& model, matrix<T, N, F> const& rows) {
    matrix<T, N, detail::outputs_of<Model>> result{};
    if constexpr (detail::takes<Model, T, F>()) {
        // An evaluator that pays for every lane fills a whole block with little profit where half of it is to spare.
        constexpr int few = simd::evaluated_width * (simd::evaluated_by_lanes ? 2 : 1);
        using evaluated = std::conditional_t<N <= few, detail::evaluated_lanes<T>, detail::evaluated_block_lanes<T>>;
        if (__builtin_is_constant_evaluated())
            detail::predict_rows<evaluated>(model, rows, result);
        else
            detail::predict_rows<detail::native_lanes<T>>(model, rows, result);
    }
    return result;
}

/// The class of one sample: the greatest output, the first of equals. With a single output: class 1 if it is above 0
/// (above 1/2 behind a sigmoid), else class 0.
template <detail::has_network Model, class X = detail::sample_for<Model>>
constexpr int predict_class(Model const& model, X const& x) {
    if constexpr (detail::takes_sample<Model, X>()) {
        vector<typename Model::value_type, Model::outputs> outputs;
        detail::outputs_for_sample(model, x, outputs);
        return detail::class_of<Model>(outputs.elements, 0);
    } else {
        return 0;
    }
}

/// The class of each of N samples.
template <detail::has_network Model, scalar T, int N, int F>
constexpr class_labels<N, detail::class_count<Model>> predict_classes(Model const& model, matrix<T, N, F> const& rows) {
    using labels = class_labels<N, detail::class_count<Model>>;
    labels result{};
    if constexpr (detail::takes<Model, T, F>()) {
        auto const outputs = predict(model, rows);
        for (int i = 0; i < N; ++i)
            result.elements[i] =
                static_cast<typename labels::value_type>(detail::class_of<Model>(outputs.elements, i * Model::outputs));
    }
    return result;
}

/// The probability of each class: softmax of the outputs; with a single output z {1 - sigmoid(z), sigmoid(z)}. Where
/// the network itself ends in softmax (or, with one output, sigmoid), its outputs are the probabilities.
template <detail::has_network Model, class X = detail::sample_for<Model>>
    requires(!detail::has_rows<X>)
constexpr vector<detail::value_type_of<Model>, detail::class_count<Model>> predict_probabilities(Model const& model,
                                                                                                 X const& x) {
    if constexpr (detail::takes_sample<Model, X>()) {
        return detail::probabilities_of_sample<Model>(
            [&](auto& outputs) { detail::outputs_for_sample(model, x, outputs); });
    } else {
        return vector<detail::value_type_of<Model>, detail::class_count<Model>>{};
    }
}
template <detail::has_network Model, scalar T, int N, int F>
constexpr matrix<T, N, detail::class_count<Model>> predict_probabilities(Model const& model,
                                                                         matrix<T, N, F> const& rows) {
    matrix<T, N, detail::class_count<Model>> result{};
    if constexpr (detail::takes<Model, T, F>()) {
        auto const outputs = predict(model, rows);
        for (int i = 0; i < N; ++i) detail::write_probabilities<Model>(outputs.elements, i, result.elements);
    }
    return result;
}

template <detail::has_network Model, scalar T = detail::value_type_of<Model>, int F = detail::inputs_of<Model>>
constexpr class_labels<1, detail::class_count<Model>> predict_classes(Model const&, vector<T, F> const&) {
    static_assert(!scalar<T>,
                  "predict_classes: the samples are the rows of a constgrad::matrix; for one there is predict_class");
    return {};
}

// A braced list of another length than the network has inputs, of whatever numbers: a vector of that length is told why
// it is not taken.
template <detail::has_network Model, int N>
    requires(N != detail::inputs_of<Model>)
constexpr auto predict(Model const& model, double const (&)[N]) {
    return predict(model, vector<detail::value_type_of<Model>, N>{});
}
template <detail::has_network Model, int N>
    requires(N != detail::inputs_of<Model>)
constexpr auto predict_class(Model const& model, double const (&)[N]) {
    return predict_class(model, vector<detail::value_type_of<Model>, N>{});
}
template <detail::has_network Model, int N>
    requires(N != detail::inputs_of<Model>)
constexpr auto predict_probabilities(Model const& model, double const (&)[N]) {
    return predict_probabilities(model, vector<detail::value_type_of<Model>, N>{});
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
