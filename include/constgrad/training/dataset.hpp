// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/scalar.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/matrix.hpp>

namespace constgrad {

namespace detail {

// What kind of targets there are: 0 is for the other kind.
template <class Targets>
inline constexpr int target_columns = 0;
template <scalar T, int N, int O>
inline constexpr int target_columns<matrix<T, N, O>> = O;

template <class Targets>
inline constexpr int class_total = 0;
template <int N, int C>
inline constexpr int class_total<class_labels<N, C>> = C;

}  // namespace detail

/// N rows of F features, and what is to be learned from them: class_labels<N, C> or a matrix<T, N, Outputs>.
/// `classification_dataset<float, 2, 3, 2>{{{1, 2, 3, 4, 5, 6}}, {{0, 1}}}`: the features row after row, the targets.
/// Too many values do not compile, but those left out are 0, as in every array of C++: count them, or let
/// constgrad_embed_csv write them.
template <scalar T, int N, int F, class Targets>
struct dataset {
    static_assert(N >= 1, "dataset: an empty dataset; the number of rows must be at least 1");
    static_assert(F >= 1, "dataset: the number of features must be at least 1");

    using value_type = T;
    using targets_type = Targets;
    static constexpr int rows = N;
    static constexpr int features_per_row = F;

    matrix<T, N, F> features;
    Targets targets;

    friend constexpr bool operator==(dataset const&, dataset const&) = default;
};

/// N rows of F features, each in one of C classes.
template <scalar T, int N, int F, int C>
using classification_dataset = dataset<T, N, F, class_labels<N, C>>;

/// N rows of F features, each with O real-valued targets.
template <scalar T, int N, int F, int O = 1>
using regression_dataset = dataset<T, N, F, matrix<T, N, O>>;

}  // namespace constgrad
