// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>

#include <constgrad/simd/operations.hpp>

#include <scenario/simd/packs.hpp>

namespace scenario::operations {

using namespace constgrad;
using packs::is_exactly;

template <class T>
using limits = std::numeric_limits<T>;

template <class V>
constexpr bool all_lanes_are_that_of_a_broadcast() {
    using T = lane_scalar<V>;
    for (T const x : {T(0), T(-0.0), T(1.5), limits<T>::max(), -limits<T>::denorm_min()}) {
        auto const row = simd::stored(simd::broadcast<V>(x));
        for (T const& lane : row.at)
            if (!same_bits(lane, x)) return false;
    }
    return true;
}

template <class V>
constexpr bool bit_patterns_come_back() {
    using T = lane_scalar<V>;
    using integer = lane_scalar<lane_integers<V>>;
    auto const numbers = packs::delicate<T, lane_count<V>>(0);
    V const x = packs::packed<V>(numbers);
    auto const bits = simd::stored(simd::bits_of(x));
    auto const again = simd::stored(simd::from_bits<V>(simd::bits_of(x)));
    for (int i = 0; i < lane_count<V>; ++i)
        if (bits.at[i] != std::bit_cast<integer>(numbers.at[i]) || !same_bits(again.at[i], numbers.at[i])) return false;
    return true;
}

/// Whichever side a lane is taken from, it keeps its bits: those of NaN and -0, too.
template <class V>
constexpr bool a_selection_takes_whole_lanes() {
    using T = lane_scalar<V>;
    constexpr int width = lane_count<V>;
    auto const key = packs::ordinary<T, width>(3);
    V const keys = packs::packed<V>(key);
    for (int turn = 0; turn < 11; ++turn) {
        auto const yes = packs::delicate<T, width>(turn);
        auto const no = packs::delicate<T, width>(turn + 3);
        V const if_true = packs::packed<V>(yes);
        V const if_false = packs::packed<V>(no);
        auto const found = simd::stored(simd::select(keys > T(0), if_true, if_false));
        auto const of_bits = simd::stored(simd::select(keys > T(0), simd::bits_of(if_true), simd::bits_of(if_false)));
        for (int i = 0; i < width; ++i) {
            T const expected = key.at[i] > T(0) ? yes.at[i] : no.at[i];
            if (!same_bits(found.at[i], expected) || of_bits.at[i] != simd::bits_of(expected)) return false;
        }
    }
    return true;
}

/// A comparison with NaN does not hold, and -0 is not below 0.
template <class V>
constexpr bool nan_and_negative_zero_select_what_comparisons_say() {
    using T = lane_scalar<V>;
    V const yes = simd::broadcast<V>(T(1));
    V const no = simd::broadcast<V>(T(2));
    V const zero = V{};
    V const not_a_number = simd::generate_lanes<V>([](int) { return limits<T>::quiet_NaN(); });
    V const negative_zero = simd::broadcast<V>(T(-0.0));
    auto const is = [](V const& found, T expected) {
        auto const row = simd::stored(found);
        for (T const& lane : row.at)
            if (lane != expected) return false;
        return true;
    };
    return is(simd::select(not_a_number < zero, yes, no), T(2)) &&
           is(simd::select(not_a_number >= zero, yes, no), T(2)) &&
           is(simd::select(not_a_number == not_a_number, yes, no), T(2)) &&
           is(simd::select(not_a_number != not_a_number, yes, no), T(1)) &&
           is(simd::select(negative_zero < zero, yes, no), T(2)) &&
           is(simd::select(negative_zero == zero, yes, no), T(1));
}

template <class T>
struct as_integer {
    T from;
    lane_integers<T> to;
};

template <class V>
constexpr bool floating_point_is_truncated_towards_zero() {
    using T = lane_scalar<V>;
    using integer = lane_integers<T>;
    constexpr integer least = limits<integer>::min();
    // the greatest number below 2^31, 2^63
    constexpr integer greatest = limits<integer>::max() - ((integer(1) << (8 * sizeof(T) - 1 - limits<T>::digits)) - 1);
    constexpr as_integer<T> cases[]{{T(0), 0},
                                    {T(-0.0), 0},
                                    {1 - limits<T>::epsilon() / 2, 0},
                                    {-1 + limits<T>::epsilon() / 2, 0},
                                    {T(1.5), 1},
                                    {T(-1.5), -1},
                                    {T(2.999), 2},
                                    {T(-2.999), -2},
                                    {limits<T>::denorm_min(), 0},
                                    {-limits<T>::denorm_min(), 0},
                                    {static_cast<T>(least), least},
                                    {static_cast<T>(greatest), greatest}};
    constexpr int count = sizeof(cases) / sizeof(cases[0]);
    for (int turn = 0; turn < count; ++turn) {
        V const x = simd::generate_lanes<V>([&](int i) { return cases[(turn + i) % count].from; });
        auto const found = simd::stored(simd::to_integers(x));
        for (int i = 0; i < lane_count<V>; ++i)
            if (found.at[i] != cases[(turn + i) % count].to) return false;
    }
    return true;
}

/// Ties go to the even neighbour.
template <class V>
constexpr bool integers_are_rounded_to_nearest_even() {
    using T = lane_scalar<V>;
    using integer = lane_integers<T>;
    constexpr integer exact = integer(1) << limits<T>::digits;  // from here on every other integer is a number
    constexpr T number = static_cast<T>(exact);
    constexpr as_integer<T> cases[]{
        {T(0), 0},
        {T(1), 1},
        {T(-1), -1},
        {number - 1, exact - 1},
        {number, exact + 1},
        {number + 2, exact + 2},
        {number + 4, exact + 3},
        {-number, -exact - 1},
        {-number - 4, -exact - 3},
        {-(T(2) * static_cast<T>(integer(1) << (8 * sizeof(T) - 2))), limits<integer>::min()},
        {T(2) * static_cast<T>(integer(1) << (8 * sizeof(T) - 2)), limits<integer>::max()}};
    constexpr int count = sizeof(cases) / sizeof(cases[0]);
    for (int turn = 0; turn < count; ++turn) {
        auto const x = simd::generate_lanes<lane_integers<V>>([&](int i) { return cases[(turn + i) % count].to; });
        auto const found = simd::stored(simd::to_floating<V>(x));
        for (int i = 0; i < lane_count<V>; ++i)
            if (!same_bits(found.at[i], cases[(turn + i) % count].from)) return false;
    }
    return true;
}

/// One lane that fails is enough, in every place.
template <class V>
constexpr bool all_lanes_must_hold() {
    using T = lane_scalar<V>;
    V const zero{};
    if (!simd::all_of(zero == T(0)) || simd::all_of(zero != T(0))) return false;
    for (int fails = 0; fails < lane_count<V>; ++fails) {
        V const one = simd::generate_lanes<V>([&](int i) { return i == fails ? T(1) : T(0); });
        if (simd::all_of(one == T(0)) || simd::all_of(one < T(1)) || !simd::all_of(one >= T(0))) return false;
    }
    return true;
}

template <class V>
constexpr bool lanes_are_generated_and_stored_in_order() {
    using T = lane_scalar<V>;
    auto const row = simd::stored(simd::generate_lanes<V>([](int i) { return static_cast<T>(10 * i + 3); }));
    static_assert(sizeof(row.at) == sizeof(V));
    for (int i = 0; i < lane_count<V>; ++i)
        if (row.at[i] != static_cast<T>(10 * i + 3)) return false;
    return true;
}

/// What is dropped becomes +0; what is kept keeps its bits.
template <class V>
constexpr bool lanes_are_dropped_unless_the_condition_is_positive() {
    using T = lane_scalar<V>;
    constexpr int width = lane_count<V>;
    for (int turn = 0; turn < 11; ++turn) {
        auto const x = packs::delicate<T, width>(turn);
        auto const condition = packs::delicate<T, width>(0);
        V found = packs::packed<V>(x);
        simd::zero_unless_positive(found, packs::packed<V>(condition));
        auto const row = simd::stored(found);
        for (int i = 0; i < width; ++i)
            if (!same_bits(row.at[i], condition.at[i] > T(0) ? x.at[i] : T(0))) return false;
    }
    return true;
}

template <class V>
constexpr bool hold_for() {
    return all_lanes_are_that_of_a_broadcast<V>() && bit_patterns_come_back<V>() &&
           a_selection_takes_whole_lanes<V>() && nan_and_negative_zero_select_what_comparisons_say<V>() &&
           floating_point_is_truncated_towards_zero<V>() && integers_are_rounded_to_nearest_even<V>() &&
           all_lanes_must_hold<V>() && lanes_are_generated_and_stored_in_order<V>() &&
           lanes_are_dropped_unless_the_condition_is_positive<V>();
}

template <class T>
constexpr bool all() {
    return hold_for<T>() && hold_for<lanes<T, 2>>() && hold_for<lanes<T, 4>>() && hold_for<lanes<T, 8>>() &&
           hold_for<lanes<T, 32>>();
}

}  // namespace scenario::operations
