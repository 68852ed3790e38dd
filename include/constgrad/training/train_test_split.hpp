// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/random/generator.hpp>
#include <constgrad/random/shuffle.hpp>
#include <constgrad/training/dataset.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// A dataset in two parts: one to learn from, one to judge what was learned.
template <class Train, class Test>
struct train_test {
    Train train;
    Test test;

    friend constexpr bool operator==(train_test const&, train_test const&) = default;
};

namespace detail {

template <class Targets>
struct targets_of;

template <int N, int C>
struct targets_of<class_labels<N, C>> {
    static constexpr int classes = C;
    static constexpr int per_row = 1;
    template <int Rows>
    using resized = class_labels<Rows, C>;
};

template <scalar T, int N, int O>
struct targets_of<matrix<T, N, O>> {
    static constexpr int classes = 1;  // numbers are not stratified: all rows count as one class
    static constexpr int per_row = O;
    template <int Rows>
    using resized = matrix<T, Rows, O>;
};

template <int C>
struct class_counts {
    int of[C];
};

// The largest-remainder method: every class gets its share of the test rows rounded down, and the rows that are left
// over go one each to the classes with the largest fractional parts, the lower class first among equals.
template <int TestRows, int N, int C>
constexpr class_counts<C> stratified_counts(class_labels<N, C> const& labels) {
    labels.check();
    class_counts<C> rows{};
    for (int i = 0; i < N; ++i) ++rows.of[labels.elements[i]];
    class_counts<C> counts{};
    std::int64_t fraction[C]{};  // in units of 1/N
    int left = TestRows;
    for (int c = 0; c < C; ++c) {
        std::int64_t const share = std::int64_t{TestRows} * rows.of[c];
        counts.of[c] = static_cast<int>(share / N);
        fraction[c] = share % N;
        left -= counts.of[c];
    }
    for (; left > 0; --left) {
        int largest = 0;
        for (int c = 1; c < C; ++c)
            if (fraction[c] > fraction[largest]) largest = c;
        ++counts.of[largest];
        fraction[largest] = -1;
    }
    return counts;
}

}  // namespace detail

/// Splits the rows at random into `test`, which gets TestRows of them, and `train`, which gets the others.
///
/// The order is that of a Fisher-Yates shuffle by random_generator(seed): for i from the last row down to 1, row i is
/// swapped with row below(i + 1). Each row goes, in the shuffled order, to the test part while its class may still
/// send rows there. With class labels the split is stratified: a class of n of the N rows sends TestRows * n / N rows,
/// rounded down or up by the largest-remainder method. Without, the first TestRows of the shuffled rows are the test.
///
/// `train_test_split<38>(iris)` does not compile unless 0 < TestRows < N. A label that is not below the number of
/// classes violates a precondition.
template <int TestRows, scalar T, int N, int F, class Targets>
constexpr auto train_test_split(dataset<T, N, F, Targets> const& data, std::uint64_t seed = 0) {
    static_assert(TestRows >= 1 && TestRows < N,
                  "train_test_split: the number of test rows must be at least 1 and below the number of rows");
    using targets = detail::targets_of<Targets>;
    using train_set = dataset<T, N - TestRows, F, typename targets::template resized<N - TestRows>>;
    using test_set = dataset<T, TestRows, F, typename targets::template resized<TestRows>>;
    constexpr bool labelled = targets::classes > 1;
    constexpr int outputs = targets::per_row;

    detail::class_counts<targets::classes> wanted{};
    if constexpr (labelled)
        wanted = detail::stratified_counts<TestRows>(data.targets);
    else
        wanted.of[0] = TestRows;

    int order[N]{};
    for (int i = 0; i < N; ++i) order[i] = i;
    random_generator random(seed);
    shuffle(order, random);

    train_test<train_set, test_set> parts{};
    int trained = 0;
    int tested = 0;
    for (int i = 0; i < N; ++i) {
        int const row = order[i];
        int label = 0;
        if constexpr (labelled) label = data.targets.elements[row];
        if (wanted.of[label] > 0) {
            --wanted.of[label];
            for (int j = 0; j < F; ++j)
                parts.test.features.elements[tested * F + j] = data.features.elements[row * F + j];
            for (int j = 0; j < outputs; ++j)
                parts.test.targets.elements[tested * outputs + j] = data.targets.elements[row * outputs + j];
            ++tested;
        } else {
            for (int j = 0; j < F; ++j)
                parts.train.features.elements[trained * F + j] = data.features.elements[row * F + j];
            for (int j = 0; j < outputs; ++j)
                parts.train.targets.elements[trained * outputs + j] = data.targets.elements[row * outputs + j];
            ++trained;
        }
    }
    return parts;
}

// The number of test rows is no argument, since the types of the parts depend on it.
template <scalar T, int N, int F, class Targets, class... More>
constexpr train_test<dataset<T, N, F, Targets>, dataset<T, N, F, Targets>> train_test_split(
    dataset<T, N, F, Targets> const& data, More const&...) {
    static_assert(!scalar<T>,
                  "train_test_split: say in angle brackets how many rows are for the test, as in "
                  "train_test_split<38>(data, seed)");
    return {data, data};
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
