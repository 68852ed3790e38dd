// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/model/fit.hpp>
#include <constgrad/network/score.hpp>

namespace constgrad {

/// Softmax regression, P(class c) = softmax(x W + bias)[c] (multinomial logistic regression): a network of one dense
/// layer with an output for each class, with softmax cross-entropy as its loss. The features should be standardised.
template <scalar T, int Features, int Classes>
struct softmax_regression : network<dense<T, Features, Classes>> {
    static_assert(Classes >= 2, "softmax_regression: the number of classes must be at least 2");

    using network_type = network<dense<T, Features, Classes>>;
    using loss_type = softmax_cross_entropy;

    constexpr matrix<T, Features, Classes> const& weights() const { return this->layers.layer.weights; }
    constexpr vector<T, Classes> const& bias() const { return this->layers.layer.bias; }

    /// The weight of each feature in the logit of a class, and the constant term.
    constexpr vector<T, Features> coefficients(int label) const {
        vector<T, Features> result{};
        for (int f = 0; f < Features; ++f) result.elements[f] = weights().elements[f * Classes + label];
        return result;
    }
    constexpr T intercept(int label) const { return bias().elements[label]; }

    /// The class.
    constexpr int predict(vector<T, Features> const& x) const {
        return predict_class(static_cast<network_type const&>(*this), x);
    }
    template <int N>
    constexpr class_labels<N, Classes> predict(matrix<T, N, Features> const& rows) const {
        return predict_classes(static_cast<network_type const&>(*this), rows);
    }

    /// The probability of each class.
    constexpr vector<T, Classes> probabilities(vector<T, Features> const& x) const {
        return predict_probabilities(static_cast<network_type const&>(*this), x);
    }

    /// The accuracy.
    template <int N>
    constexpr T score(classification_dataset<T, N, Features, Classes> const& data) const {
        return accuracy(static_cast<network_type const&>(*this), data);
    }

    friend constexpr bool operator==(softmax_regression const&, softmax_regression const&) = default;
};

}  // namespace constgrad
