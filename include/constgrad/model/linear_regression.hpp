// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/model/fit.hpp>
#include <constgrad/network/score.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Linear regression, y[o] = ((intercept[o] + x[0] W(0, o)) + x[1] W(1, o)) + ...: a network of one dense layer, with
/// the mean squared error as its loss.
template <scalar T, int Features, int Outputs = 1>
struct linear_regression : network<dense<T, Features, Outputs>> {
    using network_type = network<dense<T, Features, Outputs>>;
    using loss_type = mean_squared_error;

    constexpr matrix<T, Features, Outputs> const& weights() const { return this->layers.layer.weights; }
    constexpr vector<T, Outputs> const& bias() const { return this->layers.layer.bias; }

    /// The weight of each feature in one output, and the constant term.
    constexpr vector<T, Features> coefficients(int output = 0) const {
        check(output);
        vector<T, Features> result{};
        for (int f = 0; f < Features; ++f) result.elements[f] = weights().elements[f * Outputs + output];
        return result;
    }
    constexpr T intercept(int output = 0) const {
        check(output);
        return bias().elements[output];
    }

    /// The outputs for one sample (vector), or for N samples (matrix).
    template <class X = vector<T, Features>>
    constexpr auto predict(X const& x) const -> decltype(constgrad::predict(std::declval<network_type const&>(), x)) {
        return constgrad::predict(static_cast<network_type const&>(*this), x);
    }
    template <int N>
        requires(N != Features)
    constexpr auto predict(double const (&values)[N]) const {
        return constgrad::predict(static_cast<network_type const&>(*this), values);
    }

    /// R^2.
    template <scalar U, int N, int F, class Targets>
    constexpr U score(dataset<U, N, F, Targets> const& data) const {
        return r_squared(static_cast<network_type const&>(*this), data);
    }

    friend constexpr bool operator==(linear_regression const&, linear_regression const&) = default;

private:
    static constexpr void check(int output) {
        expects(output >= 0 && output < Outputs,
                "linear_regression: an output must be at least 0 and below the number of outputs");
    }
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
