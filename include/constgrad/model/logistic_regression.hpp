// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/model/fit.hpp>
#include <constgrad/network/score.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Logistic regression for two classes, P(class 1) = sigmoid((intercept + x[0] w[0]) + x[1] w[1] + ...): a network of
/// one dense layer with a single output, with binary cross-entropy as its loss. The features should be standardised.
template <scalar T, int Features>
struct logistic_regression : network<dense<T, Features, 1>> {
    using network_type = network<dense<T, Features, 1>>;
    using loss_type = binary_cross_entropy_with_logits;

    constexpr matrix<T, Features, 1> const& weights() const { return this->layers.layer.weights; }
    constexpr vector<T, 1> const& bias() const { return this->layers.layer.bias; }

    /// The weight of each feature in the logit of class 1, and the constant term.
    constexpr vector<T, Features> coefficients() const {
        vector<T, Features> result{};
        for (int f = 0; f < Features; ++f) result.elements[f] = weights().elements[f];
        return result;
    }
    constexpr T intercept() const { return bias().elements[0]; }

    /// The class.
    template <class X = vector<T, Features>>
        requires(!detail::has_rows<X>)
    constexpr int predict(X const& x) const {
        return predict_class(static_cast<network_type const&>(*this), x);
    }
    template <scalar U, int N, int F>
    constexpr class_labels<N, 2> predict(matrix<U, N, F> const& rows) const {
        return predict_classes(static_cast<network_type const&>(*this), rows);
    }
    template <int N>
        requires(N != Features)
    constexpr auto predict(double const (&values)[N]) const {
        return predict_class(static_cast<network_type const&>(*this), values);
    }

    /// The probabilities of class 0 and class 1.
    template <class X = vector<T, Features>>
        requires(!detail::has_rows<X>)
    constexpr vector<T, 2> probabilities(X const& x) const {
        return predict_probabilities(static_cast<network_type const&>(*this), x);
    }
    template <scalar U, int N, int F>
    constexpr matrix<U, N, 2> probabilities(matrix<U, N, F> const& rows) const {
        return predict_probabilities(static_cast<network_type const&>(*this), rows);
    }
    template <int N>
        requires(N != Features)
    constexpr auto probabilities(double const (&values)[N]) const {
        return predict_probabilities(static_cast<network_type const&>(*this), values);
    }

    /// The accuracy.
    template <scalar U, int N, int F, class Targets>
    constexpr U score(dataset<U, N, F, Targets> const& data) const {
        return accuracy(static_cast<network_type const&>(*this), data);
    }

    friend constexpr bool operator==(logistic_regression const&, logistic_regression const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
