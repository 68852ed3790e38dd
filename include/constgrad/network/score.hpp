// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/metric/accuracy.hpp>
#include <constgrad/metric/confusion_matrix.hpp>
#include <constgrad/metric/log_loss.hpp>
#include <constgrad/metric/mean_squared_error_of.hpp>
#include <constgrad/metric/r_squared.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/network/takes_samples.hpp>
#include <constgrad/training/dataset.hpp>

// The metrics of a network on a dataset: metric(predictions of the network, targets).

namespace constgrad {

namespace detail {

// Whether Model can be judged by the class labels of a dataset; otherwise a sentence says why not.
template <class Model, class Dataset>
constexpr bool tells_classes_of() {
    constexpr bool takes_features = takes<Model, typename Dataset::value_type, Dataset::features_per_row>();
    constexpr int classes = class_total<typename Dataset::targets_type>;
    static_assert(classes > 0,
                  "accuracy, confusion_matrix_of, log_loss: the data must have class labels; for real-valued targets "
                  "there are r_squared and mean_squared_error_of");
    if constexpr (classes > 0)
        static_assert(class_count<Model> == classes,
                      "accuracy, confusion_matrix_of, log_loss: the network must have an output for each class of the "
                      "data (or a single one for two classes)");
    return takes_features && class_count<Model> == classes;
}

// The same for real-valued targets.
template <class Model, class Dataset>
constexpr bool tells_targets_of() {
    constexpr bool takes_features = takes<Model, typename Dataset::value_type, Dataset::features_per_row>();
    constexpr int columns = target_columns<typename Dataset::targets_type>;
    static_assert(columns > 0,
                  "r_squared, mean_squared_error_of: the data must have real-valued targets; for class labels there "
                  "are accuracy, confusion_matrix_of and log_loss");
    if constexpr (columns > 0)
        static_assert(outputs_of<Model> == columns,
                      "r_squared, mean_squared_error_of: the network must have as many outputs as the data has target "
                      "columns");
    return takes_features && outputs_of<Model> == columns;
}

}  // namespace detail

/// The share of rows whose class the network predicts rightly.
template <detail::has_network Model, scalar T, int N, int F, class Targets>
constexpr T accuracy(Model const& model, dataset<T, N, F, Targets> const& data) {
    if constexpr (detail::tells_classes_of<Model, dataset<T, N, F, Targets>>())
        return accuracy<T>(predict_classes(model, data.features), data.targets);
    else
        return {};
}

/// Which classes the network takes for which: counts(actual, predicted).
template <detail::has_network Model, scalar T, int N, int F, class Targets>
constexpr confusion_matrix<detail::class_count<Model>> confusion_matrix_of(Model const& model,
                                                                           dataset<T, N, F, Targets> const& data) {
    if constexpr (detail::tells_classes_of<Model, dataset<T, N, F, Targets>>())
        return {predict_classes(model, data.features), data.targets};
    else
        return {};
}

/// The mean of -log of the probability that the network gives to the right class, clipped as in log_loss.
template <detail::has_network Model, scalar T, int N, int F, class Targets>
constexpr T log_loss(Model const& model, dataset<T, N, F, Targets> const& data) {
    if constexpr (detail::tells_classes_of<Model, dataset<T, N, F, Targets>>())
        return log_loss(predict_probabilities(model, data.features), data.targets);
    else
        return {};
}

/// The coefficient of determination of the network's outputs.
template <detail::has_network Model, scalar T, int N, int F, class Targets>
constexpr T r_squared(Model const& model, dataset<T, N, F, Targets> const& data) {
    if constexpr (detail::tells_targets_of<Model, dataset<T, N, F, Targets>>())
        return r_squared(predict(model, data.features), data.targets);
    else
        return {};
}

/// The mean squared error of the network's outputs.
template <detail::has_network Model, scalar T, int N, int F, class Targets>
constexpr T mean_squared_error_of(Model const& model, dataset<T, N, F, Targets> const& data) {
    if constexpr (detail::tells_targets_of<Model, dataset<T, N, F, Targets>>())
        return mean_squared_error_of(predict(model, data.features), data.targets);
    else
        return {};
}

}  // namespace constgrad
