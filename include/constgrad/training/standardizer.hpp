// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/math/sqrt.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/training/dataset.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Shifts and scales each feature: (x - mean) / scale. Made by fit_standardizer. What it is given must have as many
/// features as the data that it was fitted to; one row may also be a braced list.
template <scalar T, int F>
struct standardizer {
    using value_type = T;
    static constexpr int features = F;

    vector<T, F> mean;
    vector<T, F> scale;

    /// One row of features.
    template <scalar U = T, int G = F>
    constexpr vector<T, F> transform(vector<U, G> const& x) const {
        vector<T, F> y{};
        if constexpr (takes<U, G>())
            for (int j = 0; j < F; ++j) y.elements[j] = (x.elements[j] - mean.elements[j]) / scale.elements[j];
        return y;
    }

    /// N rows of features.
    template <scalar U, int N, int G>
    constexpr matrix<T, N, F> transform(matrix<U, N, G> const& x) const {
        matrix<T, N, F> y{};
        if constexpr (takes<U, G>()) {
            for (int j = 0; j < F; ++j) {
                T const column_mean = mean.elements[j];
                T const column_scale = scale.elements[j];
                for (int k = j; k < N * F; k += F) y.elements[k] = (x.elements[k] - column_mean) / column_scale;
            }
        }
        return y;
    }

    /// A dataset, whose targets stay as they are.
    template <scalar U, int N, int G, class Targets>
    constexpr dataset<T, N, F, Targets> transform(dataset<U, N, G, Targets> const& data) const {
        return {transform(data.features), data.targets};
    }

    /// The inverse of transform, up to rounding: mean + x * scale, the product rounded first.
    template <scalar U = T, int G = F>
    constexpr vector<T, F> inverse_transform(vector<U, G> const& x) const {
        vector<T, F> y{};
        if constexpr (takes<U, G>())
            for (int j = 0; j < F; ++j)
                y.elements[j] = simd::multiply_add(mean.elements[j], x.elements[j], scale.elements[j]);
        return y;
    }

    template <scalar U, int N, int G>
    constexpr matrix<T, N, F> inverse_transform(matrix<U, N, G> const& x) const {
        matrix<T, N, F> y{};
        if constexpr (takes<U, G>()) {
            for (int j = 0; j < F; ++j) {
                T const column_mean = mean.elements[j];
                T const column_scale = scale.elements[j];
                for (int k = j; k < N * F; k += F)
                    y.elements[k] = simd::multiply_add(column_mean, x.elements[k], column_scale);
            }
        }
        return y;
    }

    template <scalar U, int N, int G, class Targets>
    constexpr dataset<T, N, F, Targets> inverse_transform(dataset<U, N, G, Targets> const& data) const {
        return {inverse_transform(data.features), data.targets};
    }

    // A braced list of too many or too few values.
    template <int G>
        requires(G != F)
    constexpr vector<T, F> transform(double const (&)[G]) const {
        return transform(vector<T, G>{});
    }
    template <int G>
        requires(G != F)
    constexpr vector<T, F> inverse_transform(double const (&)[G]) const {
        return inverse_transform(vector<T, G>{});
    }

    friend constexpr bool operator==(standardizer const&, standardizer const&) = default;

private:
    // Otherwise a sentence says why not, and no other error follows.
    template <class U, int G>
    static constexpr bool takes() {
        constexpr bool same_type = std::same_as<U, T>;
        static_assert(same_type,
                      "standardizer: the features must be of the type of those that it was fitted to, float or double");
        static_assert(G == F, "standardizer: there must be as many features as in the data that it was fitted to");
        return same_type && G == F;
    }
};

namespace detail {

struct column_kind {
    bool finite;
    bool constant;
};

// Comparisons only: clang's evaluator rejects arithmetic that makes NaN before a precondition could say why.
template <scalar T, int N, int F>
constexpr column_kind kind_of_column(matrix<T, N, F> const& x, int column) {
    constexpr T greatest = std::numeric_limits<T>::max();
    T const first = x.elements[column];
    column_kind kind{true, true};
    for (int k = column; k < N * F; k += F) {
        T const element = x.elements[k];
        if (!(element >= -greatest && element <= greatest)) kind.finite = false;
        if (element != first) kind.constant = false;
    }
    return kind;
}

}  // namespace detail

/// The standardizer that gives each feature of the data mean 0 and standard deviation 1:
/// mean = (sum of x) / N, scale = sqrt((sum of (x - mean)^2) / N), the population's standard deviation.
///
/// A constant feature gets its value as mean and 1 as scale, so that it becomes 0; one that varies so little that its
/// squares vanish (below 1e-22 in float) keeps scale 1 too. Sums have the order of every reduction over samples: blocks
/// of 32 rows, in a block row i to partial sum i mod 8, the partial sums by tree_sum, the blocks one after the other.
///
/// Violated preconditions: a feature is NaN (a missing value) or infinite, or a sum overflows.
template <scalar T, int N, int F, class Targets>
constexpr standardizer<T, F> fit_standardizer(dataset<T, N, F, Targets> const& data) {
    constexpr auto rows = static_cast<T>(N);
    standardizer<T, F> fitted{};
    for (int j = 0; j < F; ++j) {
        detail::column_kind const kind = detail::kind_of_column(data.features, j);
        expects(kind.finite,
                "fit_standardizer: the features must be numbers (no NaN for a missing value, no infinity)");
        if (kind.constant) {
            fitted.mean.elements[j] = data.features.elements[j];
            fitted.scale.elements[j] = 1;
            continue;
        }
        T const mean = striped_sum<T>(N, [&](int i) { return data.features.elements[i * F + j]; }) / rows;
        T const variance = striped_sum<T>(N,
                                          [&](int i) {
                                              T const difference = data.features.elements[i * F + j] - mean;
                                              return simd::rounded(difference * difference);
                                          }) /
                           rows;
        expects(variance <= std::numeric_limits<T>::max(),
                "fit_standardizer: the sum of a feature, and that of the squares of its differences from the mean, "
                "must be finite");
        fitted.mean.elements[j] = mean;
        fitted.scale.elements[j] = variance > 0 ? math::sqrt(variance) : T{1};
    }
    return fitted;
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
