// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/core/scalar.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/shape.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// counts[actual * C + predicted]: how many rows of one class were taken for another. The scores of a class are exact
/// quotients of counts, rounded once; 0 / 0 counts as 0 (as scikit-learn with zero_division=0).
template <int C>
struct confusion_matrix {
    static_assert(C >= 2, "confusion_matrix: the number of classes must be at least 2");

    static constexpr int classes = C;

    int counts[C * C];

    constexpr confusion_matrix() : counts{} {}

    /// Counts N predictions. Every label must be below C.
    template <int N, int N2>
        requires sizes_agree<N, N2>
    constexpr confusion_matrix(class_labels<N, C> const& predicted, class_labels<N2, C> const& labels) : counts{} {
        for (int i = 0; i < N; ++i) {
            int const actual = labels.elements[i];
            int const guess = predicted.elements[i];
            expects(actual < C && guess < C, "confusion_matrix: every label must be below the number of classes");
            ++counts[actual * C + guess];
        }
    }

    constexpr int operator()(int actual, int predicted) const {
        check(actual);
        check(predicted);
        return counts[actual * C + predicted];
    }

    /// How many rows are of this class.
    constexpr int actual_count(int label) const {
        check(label);
        int count = 0;
        for (int j = 0; j < C; ++j) count += counts[label * C + j];
        return count;
    }

    /// How many rows were taken for this class.
    constexpr int predicted_count(int label) const {
        check(label);
        int count = 0;
        for (int i = 0; i < C; ++i) count += counts[i * C + label];
        return count;
    }

    /// The right ones among the rows taken for this class.
    template <scalar T = float>
    constexpr T precision(int label) const {
        return quotient<T>((*this)(label, label), predicted_count(label));
    }

    /// The right ones among the rows of this class.
    template <scalar T = float>
    constexpr T recall(int label) const {
        return quotient<T>((*this)(label, label), actual_count(label));
    }

    /// The harmonic mean of precision and recall, as 2 right / (actual + predicted).
    template <scalar T = float>
    constexpr T f1(int label) const {
        return quotient<T>(2 * (*this)(label, label), actual_count(label) + predicted_count(label));
    }

    /// The mean of precision, recall and f1 over all C classes, each class with the same weight.
    template <scalar T = float>
    constexpr T macro_precision() const {
        T of_class[C];
        for (int c = 0; c < C; ++c) of_class[c] = precision<T>(c);
        return striped_sum(of_class) / static_cast<T>(C);
    }
    template <scalar T = float>
    constexpr T macro_recall() const {
        T of_class[C];
        for (int c = 0; c < C; ++c) of_class[c] = recall<T>(c);
        return striped_sum(of_class) / static_cast<T>(C);
    }
    template <scalar T = float>
    constexpr T macro_f1() const {
        T of_class[C];
        for (int c = 0; c < C; ++c) of_class[c] = f1<T>(c);
        return striped_sum(of_class) / static_cast<T>(C);
    }

    friend constexpr bool operator==(confusion_matrix const&, confusion_matrix const&) = default;

private:
    static constexpr void check(int label) {
        expects(label >= 0 && label < C,
                "confusion_matrix: a class must be at least 0 and below the number of classes");
    }
    template <scalar T>
    static constexpr T quotient(int part, int whole) {
        return whole == 0 ? T{0} : static_cast<T>(part) / static_cast<T>(whole);
    }
};

template <int N, int N2, int C>
confusion_matrix(class_labels<N, C> const&, class_labels<N2, C> const&) -> confusion_matrix<C>;

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
