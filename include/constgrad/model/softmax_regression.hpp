// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/model/fit.hpp>
#include <constgrad/network/score.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

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
        check(label);
        vector<T, Features> result{};
        for (int f = 0; f < Features; ++f) result.elements[f] = weights().elements[f * Classes + label];
        return result;
    }
    constexpr T intercept(int label) const {
        check(label);
        return bias().elements[label];
    }

    /// The class.
    template <class X = vector<T, Features>>
        requires(!detail::has_rows<X>)
    constexpr int predict(X const& x) const {
        return predict_class(static_cast<network_type const&>(*this), x);
    }
    template <scalar U, int N, int F>
    constexpr class_labels<N, Classes> predict(matrix<U, N, F> const& rows) const {
        return predict_classes(static_cast<network_type const&>(*this), rows);
    }
    template <int N>
        requires(N != Features)
    constexpr auto predict(double const (&values)[N]) const {
        return predict_class(static_cast<network_type const&>(*this), values);
    }

    /// The probability of each class.
    template <class X = vector<T, Features>>
        requires(!detail::has_rows<X>)
    constexpr vector<T, Classes> probabilities(X const& x) const {
        return predict_probabilities(static_cast<network_type const&>(*this), x);
    }
    template <scalar U, int N, int F>
    constexpr matrix<U, N, Classes> probabilities(matrix<U, N, F> const& rows) const {
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

    friend constexpr bool operator==(softmax_regression const&, softmax_regression const&) = default;

private:
    static constexpr void check(int label) {
        expects(label >= 0 && label < Classes,
                "softmax_regression: a class must be at least 0 and below the number of classes");
    }
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
