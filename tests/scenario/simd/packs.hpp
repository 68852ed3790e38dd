// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>

#include <constgrad/simd/lanes.hpp>

#include <support/same_bits.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

/// What every form of lanes must do: in each lane, what its scalars do.
namespace scenario::packs {

template <class T, int W>
struct numbers {
    T at[W];
};

template <class Pack, class T, int W>
constexpr Pack packed(numbers<T, W> const& x) {
    static_assert(sizeof(Pack) == sizeof(x));
    return std::bit_cast<Pack>(x);
}

template <class T, int W, class Pack>
constexpr numbers<T, W> unpacked(Pack const& x) {
    static_assert(sizeof(Pack) == W * sizeof(T));
    return std::bit_cast<numbers<T, W>>(x);
}

/// 0 and -0 differ; a NaN is as good as another, because either operand may pass its own on.
template <class T>
constexpr bool is_exactly(T x, T expected) {
    if constexpr (std::integral<T>)
        return x == expected;
    else
        return expected != expected ? x != x : same_bits(x, expected);
}

/// op(a, b), for two packs and for a scalar on either side.
template <class Pack, class T, int W, class Operation>
constexpr bool is_lane_by_lane(numbers<T, W> const& a, numbers<T, W> const& b, Operation op) {
    T const left = a.at[0];
    T const right = b.at[W - 1];
    auto const of_packs = unpacked<T, W>(op(packed<Pack>(a), packed<Pack>(b)));
    auto const scalar_on_the_right = unpacked<T, W>(op(packed<Pack>(a), right));
    auto const scalar_on_the_left = unpacked<T, W>(op(left, packed<Pack>(b)));
    for (int i = 0; i < W; ++i)
        if (!is_exactly(of_packs.at[i], static_cast<T>(op(a.at[i], b.at[i]))) ||
            !is_exactly(scalar_on_the_right.at[i], static_cast<T>(op(a.at[i], right))) ||
            !is_exactly(scalar_on_the_left.at[i], static_cast<T>(op(left, b.at[i]))))
            return false;
    return true;
}

/// The same for a comparison, which gives a mask of -1 and 0.
template <class Pack, class T, int W, class Comparison>
constexpr bool compares_lane_by_lane(numbers<T, W> const& a, numbers<T, W> const& b, Comparison compare) {
    using integer = constgrad::detail::integer_like<T>;
    T const right = b.at[W - 1];
    auto const of_packs = unpacked<integer, W>(compare(packed<Pack>(a), packed<Pack>(b)));
    auto const scalar_on_the_right = unpacked<integer, W>(compare(packed<Pack>(a), right));
    for (int i = 0; i < W; ++i)
        if (of_packs.at[i] != (compare(a.at[i], b.at[i]) ? -1 : 0) ||
            scalar_on_the_right.at[i] != (compare(a.at[i], right) ? -1 : 0))
            return false;
    return true;
}

template <class Pack, class T, int W>
constexpr bool arithmetic_is_lane_by_lane(numbers<T, W> const& a, numbers<T, W> const& b) {
    auto const negated = unpacked<T, W>(-packed<Pack>(a));
    for (int i = 0; i < W; ++i)
        if (!is_exactly(negated.at[i], static_cast<T>(-a.at[i]))) return false;
    return is_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x + y; }) &&
           is_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x - y; }) &&
           is_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x * y; }) &&
           is_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x / y; });
}

template <class Pack, class T, int W>
constexpr bool comparisons_are_lane_by_lane(numbers<T, W> const& a, numbers<T, W> const& b) {
    return compares_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x < y; }) &&
           compares_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x > y; }) &&
           compares_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x <= y; }) &&
           compares_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x >= y; }) &&
           compares_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x == y; }) &&
           compares_lane_by_lane<Pack>(a, b, [](auto const& x, auto const& y) { return x != y; });
}

/// & | ^ ~ << >> of integers.
template <class Pack, class T, int W>
constexpr bool bits_are_lane_by_lane(numbers<T, W> const& a, numbers<T, W> const& b) {
    T const right = b.at[W - 1];
    auto const either = [&](auto op) {
        auto const of_packs = unpacked<T, W>(op(packed<Pack>(a), packed<Pack>(b)));
        auto const with_scalar = unpacked<T, W>(op(packed<Pack>(a), right));
        for (int i = 0; i < W; ++i)
            if (of_packs.at[i] != op(a.at[i], b.at[i]) || with_scalar.at[i] != op(a.at[i], right)) return false;
        return true;
    };
    auto const inverted = unpacked<T, W>(~packed<Pack>(a));
    for (int i = 0; i < W; ++i)
        if (inverted.at[i] != ~a.at[i]) return false;
    for (int bits = 0; bits < static_cast<int>(8 * sizeof(T)); bits += 5) {
        auto const up = unpacked<T, W>(packed<Pack>(a) << bits);
        auto const down = unpacked<T, W>(packed<Pack>(a) >> bits);
        for (int i = 0; i < W; ++i)
            if (up.at[i] != static_cast<T>(a.at[i] << bits) || down.at[i] != static_cast<T>(a.at[i] >> bits))
                return false;
    }
    return either([](auto const& x, auto const& y) { return x & y; }) &&
           either([](auto const& x, auto const& y) { return x | y; }) &&
           either([](auto const& x, auto const& y) { return x ^ y; });
}

/// W of the numbers that comparisons find difficult, `turn` places on.
template <class T, int W>
constexpr numbers<T, W> delicate(int turn) {
    using limits = std::numeric_limits<T>;
    T const all[]{T(0),          T(-0.0),        limits::quiet_NaN(),  limits::infinity(),    -limits::infinity(),
                  limits::max(), -limits::max(), limits::denorm_min(), -limits::denorm_min(), T(1),
                  T(-1)};
    constexpr int count = sizeof(all) / sizeof(T);
    numbers<T, W> result{};
    for (int i = 0; i < W; ++i) result.at[i] = all[(i + turn) % count];
    return result;
}

/// Ordinary numbers, none of them zero.
template <class T, int W>
constexpr numbers<T, W> ordinary(std::uint32_t seed) {
    numbers<T, W> result{};
    std::uint32_t state = seed;
    for (T& x : result.at) {
        state = state * 1664525u + 1013904223u;
        std::int32_t const bits = static_cast<std::int32_t>(state >> 16) - 32768;
        x = static_cast<T>(bits == 0 ? 1 : bits) / (std::integral<T> ? T(1) : T(1024));
    }
    return result;
}

/// All operators on W lanes of T, be they a vector of the compiler or an array.
template <class Pack, class T, int W>
constexpr bool operators_are_lane_by_lane() {
    auto const a = ordinary<T, W>(1);
    auto const b = ordinary<T, W>(2);
    if constexpr (std::integral<T>) {
        return arithmetic_is_lane_by_lane<Pack>(a, b) && comparisons_are_lane_by_lane<Pack>(a, b) &&
               comparisons_are_lane_by_lane<Pack>(a, a) && bits_are_lane_by_lane<Pack>(a, b);
    } else {
        bool right = arithmetic_is_lane_by_lane<Pack>(a, b) && comparisons_are_lane_by_lane<Pack>(a, b) &&
                     comparisons_are_lane_by_lane<Pack>(a, a);
        for (int turn = 0; turn < 11; ++turn)
            right = right && comparisons_are_lane_by_lane<Pack>(delicate<T, W>(0), delicate<T, W>(turn));
        return right;
    }
}

}  // namespace scenario::packs
