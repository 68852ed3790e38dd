// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/metric/accuracy.hpp>
#include <constgrad/metric/confusion_matrix.hpp>
#include <constgrad/metric/log_loss.hpp>
#include <constgrad/metric/mean_squared_error_of.hpp>
#include <constgrad/metric/r_squared.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/training/dataset.hpp>

// The metrics of a network on a dataset: metric(predictions of the network, targets).

namespace constgrad {

/// The share of rows whose class the network predicts rightly.
template <class... Layers, scalar T, int N, int F, int C>
    requires columns_agree<F, network<Layers...>::inputs>
constexpr T accuracy(network<Layers...> const& model, dataset<T, N, F, class_labels<N, C>> const& data) {
    return accuracy<T>(predict_classes(model, data.features), data.targets);
}

/// Which classes the network takes for which: counts(actual, predicted).
template <class... Layers, scalar T, int N, int F, int C>
    requires columns_agree<F, network<Layers...>::inputs>
constexpr confusion_matrix<C> confusion_matrix_of(network<Layers...> const& model,
                                                  dataset<T, N, F, class_labels<N, C>> const& data) {
    return {predict_classes(model, data.features), data.targets};
}

/// The mean of -log of the probability that the network gives to the right class, clipped as in log_loss.
template <class... Layers, scalar T, int N, int F, int C>
    requires columns_agree<F, network<Layers...>::inputs>
constexpr T log_loss(network<Layers...> const& model, dataset<T, N, F, class_labels<N, C>> const& data) {
    return log_loss(predict_probabilities(model, data.features), data.targets);
}

/// The coefficient of determination of the network's outputs.
template <class... Layers, scalar T, int N, int F, int O>
    requires columns_agree<F, network<Layers...>::inputs>
constexpr T r_squared(network<Layers...> const& model, dataset<T, N, F, matrix<T, N, O>> const& data) {
    return r_squared(predict(model, data.features), data.targets);
}

/// The mean squared error of the network's outputs.
template <class... Layers, scalar T, int N, int F, int O>
    requires columns_agree<F, network<Layers...>::inputs>
constexpr T mean_squared_error_of(network<Layers...> const& model, dataset<T, N, F, matrix<T, N, O>> const& data) {
    return mean_squared_error_of(predict(model, data.features), data.targets);
}

}  // namespace constgrad
