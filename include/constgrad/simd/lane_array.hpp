// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

template <class T>
using integer_like = std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t>;

template <class T, int W>
struct lane_array;

template <class V>
struct element_type {
    using type = std::remove_cvref_t<decltype(std::declval<V&>()[0])>;
};
template <class V>
    requires std::is_arithmetic_v<V>
struct element_type<V> {
    using type = V;
};
template <class T, int W>
struct element_type<lane_array<T, W>> : element_type<T> {};

/// What a lane of V holds; V itself where V is a scalar.
template <class V>
using element_of = typename element_type<V>::type;

// A comparison of T times `to_mask` is a mask of 0 and -1: the compilers' vectors have that already, bool has 1.
// (A function would cost the evaluators a call for each lane.)
template <class T>
struct comparison_of {
    using type = decltype(T{} < T{});
    static constexpr int to_mask = 1;
};
template <class T>
    requires std::is_arithmetic_v<T>
struct comparison_of<T> {
    using type = integer_like<T>;
    static constexpr int to_mask = -1;
};

// W scalars: the portable form of lanes. Or W packs of the compiler that are computed with in turns, so that a
// processor has something to do while it waits for the last result of each. Comparisons give masks of 0 and -1, as the
// compilers' vectors do.
template <class T, int W>
struct lane_array {
    T at[W];

    using lane = T;
    using number = element_of<T>;
    using mask_lane = typename comparison_of<T>::type;
    using mask = lane_array<mask_lane, W>;

    template <class Result, class Operation>
    static constexpr Result each(Operation operation) {
        if constexpr (std::is_arithmetic_v<T>) {
            Result result{};
            for (int i = 0; i < W; ++i) result.at[i] = operation(i);
            return result;
        } else {
            return [&]<int... I>(std::integer_sequence<int, I...>) {
                return Result{{operation(I)...}};
            }(std::make_integer_sequence<int, W>{});
        }
    }
    static constexpr lane_array filled(number x) {
        if constexpr (std::is_arithmetic_v<T>)
            return each<lane_array>([&](int) { return x; });
        else
            return each<lane_array>([&](int) { return x - T{}; });
    }

    friend constexpr lane_array operator+(lane_array const& a, lane_array const& b) {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] + b.at[i]); });
    }
    friend constexpr lane_array operator-(lane_array const& a, lane_array const& b) {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] - b.at[i]); });
    }
    friend constexpr lane_array operator*(lane_array const& a, lane_array const& b) {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] * b.at[i]); });
    }
    friend constexpr lane_array operator/(lane_array const& a, lane_array const& b) {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] / b.at[i]); });
    }
    friend constexpr lane_array operator-(lane_array const& a) {
        return each<lane_array>([&](int i) { return static_cast<T>(-a.at[i]); });
    }
    friend constexpr mask operator<(lane_array const& a, lane_array const& b) {
        return each<mask>(
            [&](int i) { return static_cast<mask_lane>((a.at[i] < b.at[i]) * comparison_of<T>::to_mask); });
    }
    friend constexpr mask operator>(lane_array const& a, lane_array const& b) { return b < a; }
    friend constexpr mask operator<=(lane_array const& a, lane_array const& b) {
        return each<mask>(
            [&](int i) { return static_cast<mask_lane>((a.at[i] <= b.at[i]) * comparison_of<T>::to_mask); });
    }
    friend constexpr mask operator>=(lane_array const& a, lane_array const& b) { return b <= a; }
    friend constexpr mask operator==(lane_array const& a, lane_array const& b) {
        return each<mask>(
            [&](int i) { return static_cast<mask_lane>((a.at[i] == b.at[i]) * comparison_of<T>::to_mask); });
    }
    friend constexpr mask operator!=(lane_array const& a, lane_array const& b) {
        return each<mask>(
            [&](int i) { return static_cast<mask_lane>((a.at[i] != b.at[i]) * comparison_of<T>::to_mask); });
    }

    friend constexpr lane_array operator+(lane_array const& a, number b) { return a + filled(b); }
    friend constexpr lane_array operator+(number a, lane_array const& b) { return filled(a) + b; }
    friend constexpr lane_array operator-(lane_array const& a, number b) { return a - filled(b); }
    friend constexpr lane_array operator-(number a, lane_array const& b) { return filled(a) - b; }
    friend constexpr lane_array operator*(lane_array const& a, number b) { return a * filled(b); }
    friend constexpr lane_array operator*(number a, lane_array const& b) { return filled(a) * b; }
    friend constexpr lane_array operator/(lane_array const& a, number b) { return a / filled(b); }
    friend constexpr lane_array operator/(number a, lane_array const& b) { return filled(a) / b; }
    friend constexpr mask operator<(lane_array const& a, number b) { return a < filled(b); }
    friend constexpr mask operator>(lane_array const& a, number b) { return a > filled(b); }
    friend constexpr mask operator<=(lane_array const& a, number b) { return a <= filled(b); }
    friend constexpr mask operator>=(lane_array const& a, number b) { return a >= filled(b); }
    friend constexpr mask operator==(lane_array const& a, number b) { return a == filled(b); }
    friend constexpr mask operator!=(lane_array const& a, number b) { return a != filled(b); }

    friend constexpr lane_array operator&(lane_array const& a, lane_array const& b)
        requires std::is_integral_v<number>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] & b.at[i]); });
    }
    friend constexpr lane_array operator|(lane_array const& a, lane_array const& b)
        requires std::is_integral_v<number>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] | b.at[i]); });
    }
    friend constexpr lane_array operator^(lane_array const& a, lane_array const& b)
        requires std::is_integral_v<number>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] ^ b.at[i]); });
    }
    friend constexpr lane_array operator~(lane_array const& a)
        requires std::is_integral_v<number>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(~a.at[i]); });
    }
    friend constexpr lane_array operator&(lane_array const& a, number b)
        requires std::is_integral_v<number>
    {
        return a & filled(b);
    }
    friend constexpr lane_array operator|(lane_array const& a, number b)
        requires std::is_integral_v<number>
    {
        return a | filled(b);
    }
    friend constexpr lane_array operator^(lane_array const& a, number b)
        requires std::is_integral_v<number>
    {
        return a ^ filled(b);
    }
    friend constexpr lane_array operator<<(lane_array const& a, int bits)
        requires std::is_integral_v<number>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] << bits); });
    }
    friend constexpr lane_array operator>>(lane_array const& a, int bits)
        requires std::is_integral_v<number>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] >> bits); });
    }
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
