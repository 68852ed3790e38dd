// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

template <class T>
using integer_like = std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t>;

// The portable form. Comparisons give masks of 0 and -1, as the compilers' vectors do.
template <class T, int W>
struct lane_array {
    T at[W];

    using mask = lane_array<integer_like<T>, W>;

    template <class Result, class Operation>
    static constexpr Result each(Operation operation) {
        Result result{};
        for (int i = 0; i < W; ++i) result.at[i] = operation(i);
        return result;
    }
    static constexpr lane_array filled(T x) {
        return each<lane_array>([&](int) { return x; });
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
        return each<mask>([&](int i) { return a.at[i] < b.at[i] ? -1 : 0; });
    }
    friend constexpr mask operator>(lane_array const& a, lane_array const& b) { return b < a; }
    friend constexpr mask operator<=(lane_array const& a, lane_array const& b) {
        return each<mask>([&](int i) { return a.at[i] <= b.at[i] ? -1 : 0; });
    }
    friend constexpr mask operator>=(lane_array const& a, lane_array const& b) { return b <= a; }
    friend constexpr mask operator==(lane_array const& a, lane_array const& b) {
        return each<mask>([&](int i) { return a.at[i] == b.at[i] ? -1 : 0; });
    }
    friend constexpr mask operator!=(lane_array const& a, lane_array const& b) {
        return each<mask>([&](int i) { return a.at[i] != b.at[i] ? -1 : 0; });
    }

    friend constexpr lane_array operator+(lane_array const& a, T b) { return a + filled(b); }
    friend constexpr lane_array operator+(T a, lane_array const& b) { return filled(a) + b; }
    friend constexpr lane_array operator-(lane_array const& a, T b) { return a - filled(b); }
    friend constexpr lane_array operator-(T a, lane_array const& b) { return filled(a) - b; }
    friend constexpr lane_array operator*(lane_array const& a, T b) { return a * filled(b); }
    friend constexpr lane_array operator*(T a, lane_array const& b) { return filled(a) * b; }
    friend constexpr lane_array operator/(lane_array const& a, T b) { return a / filled(b); }
    friend constexpr lane_array operator/(T a, lane_array const& b) { return filled(a) / b; }
    friend constexpr mask operator<(lane_array const& a, T b) { return a < filled(b); }
    friend constexpr mask operator>(lane_array const& a, T b) { return a > filled(b); }
    friend constexpr mask operator<=(lane_array const& a, T b) { return a <= filled(b); }
    friend constexpr mask operator>=(lane_array const& a, T b) { return a >= filled(b); }
    friend constexpr mask operator==(lane_array const& a, T b) { return a == filled(b); }
    friend constexpr mask operator!=(lane_array const& a, T b) { return a != filled(b); }

    friend constexpr lane_array operator&(lane_array const& a, lane_array const& b)
        requires std::is_integral_v<T>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] & b.at[i]); });
    }
    friend constexpr lane_array operator|(lane_array const& a, lane_array const& b)
        requires std::is_integral_v<T>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] | b.at[i]); });
    }
    friend constexpr lane_array operator^(lane_array const& a, lane_array const& b)
        requires std::is_integral_v<T>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] ^ b.at[i]); });
    }
    friend constexpr lane_array operator~(lane_array const& a)
        requires std::is_integral_v<T>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(~a.at[i]); });
    }
    friend constexpr lane_array operator&(lane_array const& a, T b)
        requires std::is_integral_v<T>
    {
        return a & filled(b);
    }
    friend constexpr lane_array operator|(lane_array const& a, T b)
        requires std::is_integral_v<T>
    {
        return a | filled(b);
    }
    friend constexpr lane_array operator^(lane_array const& a, T b)
        requires std::is_integral_v<T>
    {
        return a ^ filled(b);
    }
    friend constexpr lane_array operator<<(lane_array const& a, int bits)
        requires std::is_integral_v<T>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] << bits); });
    }
    friend constexpr lane_array operator>>(lane_array const& a, int bits)
        requires std::is_integral_v<T>
    {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] >> bits); });
    }
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
