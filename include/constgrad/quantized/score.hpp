// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/metric/accuracy.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/quantized/quantized_network.hpp>
#include <constgrad/quantized/quantized_vector.hpp>
#include <constgrad/training/dataset.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// The class of each of N samples, each quantised first.
template <detail::integer_model Model, scalar T, int N>
constexpr auto predict_classes(Model const& model, matrix<T, N, detail::inputs_of_integers<Model>> const& rows) {
    constexpr int inputs = decltype(Model::network)::inputs;
    constexpr int outputs = decltype(Model::network)::outputs;
    using labels = class_labels<N, outputs == 1 ? 2 : outputs>;
    labels result{};
    for (int i = 0; i < N; ++i) {
        auto const x = detail::in_integers<typename decltype(Model::network)::value_type, inputs>(
            model.input, rows.elements + i * inputs);
        result.elements[i] = static_cast<typename labels::value_type>(predict_class(model.network, x));
    }
    return result;
}

/// The share of rows whose class the quantised network tells rightly.
template <detail::integer_model Model, scalar T, int N, class Targets>
constexpr float accuracy(Model const& model, dataset<T, N, detail::inputs_of_integers<Model>, Targets> const& data) {
    return accuracy(predict_classes(model, data.features), data.targets);
}

/// The share of rows for which the network and its quantised form tell the same class.
template <class... Layers, detail::integer_model Model, scalar T, int N>
constexpr float agreement(network<Layers...> const& model, Model const& quantized,
                          matrix<T, N, detail::inputs_of_integers<Model>> const& rows) {
    return accuracy(predict_classes(quantized, rows), predict_classes(model, rows));
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
