// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/metric/accuracy.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/quantized/quantized_model.hpp>
#include <constgrad/training/dataset.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// The class of each of N samples, each quantised first.
template <int Inputs, int... Sizes, int N>
constexpr auto predict_classes(quantized_model<Inputs, Sizes...> const& model, matrix<float, N, Inputs> const& rows) {
    constexpr int outputs = quantized_network<Inputs, Sizes...>::outputs;
    using labels = class_labels<N, outputs == 1 ? 2 : outputs>;
    labels result{};
    for (int i = 0; i < N; ++i) {
        quantized_vector<Inputs> x{};
        for (int f = 0; f < Inputs; ++f)
            x.elements[f] = model.input.quantize(static_cast<double>(rows.elements[i * Inputs + f]));
        result.elements[i] = static_cast<typename labels::value_type>(predict_class(model.network, x));
    }
    return result;
}

/// The share of rows whose class the quantised network tells rightly.
template <int Inputs, int... Sizes, int N, class Targets>
constexpr float accuracy(quantized_model<Inputs, Sizes...> const& model,
                         dataset<float, N, Inputs, Targets> const& data) {
    return accuracy(predict_classes(model, data.features), data.targets);
}

/// The share of rows for which the network and its quantised form tell the same class.
template <class... Layers, int Inputs, int... Sizes, int N>
constexpr float agreement(network<Layers...> const& model, quantized_model<Inputs, Sizes...> const& quantized,
                          matrix<float, N, Inputs> const& rows) {
    return accuracy(predict_classes(quantized, rows), predict_classes(model, rows));
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
