// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/training/train_test_split.hpp>

namespace scenario::train_test_split {

using constgrad::class_labels;
using constgrad::classification_dataset;
using constgrad::matrix;
using constgrad::regression_dataset;

/// Row i has the features i and -i and the targets 10 i and 10 i + 1.
template <int N>
constexpr regression_dataset<double, N, 2, 2> numbered_rows() {
    regression_dataset<double, N, 2, 2> data{};
    for (int i = 0; i < N; ++i) {
        data.features(i, 0) = i;
        data.features(i, 1) = -i;
        data.targets(i, 0) = 10 * i;
        data.targets(i, 1) = 10 * i + 1;
    }
    return data;
}

/// Row i has the feature i and the given class.
template <int C, int N>
constexpr classification_dataset<float, N, 1, C> labelled_rows(int const (&labels)[N]) {
    classification_dataset<float, N, 1, C> data{};
    for (int i = 0; i < N; ++i) {
        data.features(i, 0) = static_cast<float>(i);
        data.targets[i] = static_cast<class_labels<N, C>::value_type>(labels[i]);
    }
    return data;
}

template <int N, int C>
constexpr int count(class_labels<N, C> const& labels, int label) {
    int found = 0;
    for (int i = 0; i < N; ++i) found += labels[i] == label ? 1 : 0;
    return found;
}

/// Whether the data, made of rows 0, 1, ..., has them in this order.
template <class Data, int N>
constexpr bool rows_are(Data const& data, int const (&rows)[N]) {
    for (int i = 0; i < N; ++i)
        if (static_cast<int>(data.features(i, 0)) != rows[i]) return false;
    return Data::rows == N;
}

// The orders are those of a Python program that implements PCG32, Lemire's bounded numbers and the shuffle by itself.
constexpr bool rows_follow_the_documented_shuffle() {
    auto const by_0 = constgrad::train_test_split<3>(numbered_rows<10>());
    auto const by_1 = constgrad::train_test_split<3>(numbered_rows<10>(), 1);
    auto const by_7 = constgrad::train_test_split<3>(numbered_rows<10>(), 7);
    return rows_are(by_0.test, {2, 5, 3}) && rows_are(by_0.train, {0, 1, 6, 7, 8, 4, 9}) &&
           rows_are(by_1.test, {4, 2, 7}) && rows_are(by_1.train, {5, 6, 1, 8, 0, 9, 3}) &&
           rows_are(by_7.test, {5, 4, 7}) && rows_are(by_7.train, {1, 9, 0, 6, 3, 8, 2});
}

constexpr bool features_and_targets_stay_together() {
    auto const parts = constgrad::train_test_split<4>(numbered_rows<9>(), 3);
    auto const together = [](auto const& data) {
        for (int i = 0; i < data.rows; ++i) {
            double const row = data.features(i, 0);
            if (data.features(i, 1) != -row || data.targets(i, 0) != 10 * row || data.targets(i, 1) != 10 * row + 1)
                return false;
        }
        return true;
    };
    return together(parts.train) && together(parts.test);
}

constexpr bool every_row_is_in_one_part() {
    auto const parts = constgrad::train_test_split<13>(numbered_rows<40>(), 11);
    int seen[40]{};
    for (int i = 0; i < parts.train.rows; ++i) ++seen[static_cast<int>(parts.train.features(i, 0))];
    for (int i = 0; i < parts.test.rows; ++i) ++seen[static_cast<int>(parts.test.features(i, 0))];
    for (int times : seen)
        if (times != 1) return false;
    return parts.train.rows == 27 && parts.test.rows == 13;
}

constexpr bool one_row_suffices_for_either_part() {
    return constgrad::train_test_split<1>(numbered_rows<2>()).train.rows == 1 &&
           constgrad::train_test_split<6>(numbered_rows<7>()).train.rows == 1;
}

constexpr bool labels_stay_with_their_rows() {
    int const labels[] = {0, 1, 1, 0, 2, 2, 1, 0, 0, 1};
    auto const parts = constgrad::train_test_split<4>(labelled_rows<3>(labels), 5);
    for (int i = 0; i < 6; ++i)
        if (parts.train.targets[i] != labels[static_cast<int>(parts.train.features(i, 0))]) return false;
    for (int i = 0; i < 4; ++i)
        if (parts.test.targets[i] != labels[static_cast<int>(parts.test.features(i, 0))]) return false;
    return true;
}

// Of 4 test rows the classes' shares are 2.8, 0.8 and 0.4: 2, 0 and 0, and one more for each of the largest fractions.
constexpr bool classes_share_the_test_by_the_largest_remainders() {
    auto const data = labelled_rows<3>({0, 1, 0, 0, 2, 0, 1, 0, 0, 0});
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        auto const test = constgrad::train_test_split<4>(data, seed).test.targets;
        if (count(test, 0) != 3 || count(test, 1) != 1 || count(test, 2) != 0) return false;
    }
    return true;
}

constexpr bool the_lower_class_comes_first_among_equal_remainders() {
    auto const test = constgrad::train_test_split<2>(labelled_rows<4>({3, 2, 1, 0, 0, 1, 2, 3})).test.targets;
    return count(test, 0) == 1 && count(test, 1) == 1 && count(test, 2) == 0 && count(test, 3) == 0;
}

constexpr bool an_absent_class_does_no_harm() {
    auto const test = constgrad::train_test_split<2>(labelled_rows<300>({0, 299, 0, 299})).test.targets;
    return count(test, 0) == 1 && count(test, 299) == 1;
}

constexpr bool the_seed_decides() {
    auto const data = numbered_rows<20>();
    auto const parts = constgrad::train_test_split<5>(data, 1);
    return parts == constgrad::train_test_split<5>(data, 1) && !(parts == constgrad::train_test_split<5>(data, 2)) &&
           !(parts == constgrad::train_test_split<5>(data, 1 + (std::uint64_t{1} << 40)));
}

constexpr bool all() {
    return rows_follow_the_documented_shuffle() && features_and_targets_stay_together() && every_row_is_in_one_part() &&
           one_row_suffices_for_either_part() && labels_stay_with_their_rows() &&
           classes_share_the_test_by_the_largest_remainders() && the_lower_class_comes_first_among_equal_remainders() &&
           an_absent_class_does_no_harm() && the_seed_decides();
}

}  // namespace scenario::train_test_split
