// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/lanes.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/width.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// All arithmetic of the check is in static functions and their lambdas, of which each translation unit keeps its own
// copy. Of the library's inline functions the linker keeps one, from any translation unit, so the check calls none that
// computes; not even the operators of lane_array.

template <floating_lanes V, class F>
static constexpr V in_each_lane(F f, V const& a, V const& b) {
    if constexpr (lane_count<V> == 1 || CONSTGRAD_NATIVE_LANES) {
        return f(a, b);
    } else {
        V result{};
        for (int i = 0; i < lane_count<V>; ++i) result.at[i] = f(a.at[i], b.at[i]);
        return result;
    }
}

template <floating_lanes V>
static constexpr V plus(V const& a, V const& b) {
    return in_each_lane([](auto const& x, auto const& y) { return x + y; }, a, b);
}

template <floating_lanes V>
static constexpr V minus(V const& a, V const& b) {
    return in_each_lane([](auto const& x, auto const& y) { return x - y; }, a, b);
}

template <floating_lanes V>
static constexpr V times(V const& a, V const& b) {
    return in_each_lane([](auto const& x, auto const& y) { return x * y; }, a, b);
}

template <floating_lanes V>
static constexpr V over(V const& a, V const& b) {
    return in_each_lane([](auto const& x, auto const& y) { return x / y; }, a, b);
}

template <scalar T>
static constexpr T infinite_where_positive(T x) {
    return x > 0 ? std::numeric_limits<T>::infinity() : x;
}

/// A digest of what flags can change: sums of products, orders of sums, divisions, denormal numbers, zeros, comparisons
/// with infinities and NaN. `one` is 1, which the optimiser is not to know.
template <floating_lanes V>
static constexpr std::uint64_t numerics_digest(int one) {
    CONSTGRAD_EXACT_PRODUCTS
    using T = lane_scalar<V>;
    using store = stored_lanes<T, lane_count<V>>;
    constexpr T smallest_normal = std::numeric_limits<T>::min();
    constexpr T shift = 1 / std::numeric_limits<T>::epsilon();  // added, leaves an integer
    constexpr auto filled = [](T x) {
        store all{};
        for (T& lane : all.at) lane = x;
        return __builtin_bit_cast(V, all);
    };
    std::uint64_t digest = 0xcbf29ce484222325u;
    auto const add_word = [&](std::uint64_t word) { digest = (digest ^ word) * 0x100000001b3u; };
    auto const add = [&](V const& v) {
        for (T const x : __builtin_bit_cast(store, v).at)
            add_word(static_cast<std::uint64_t>(__builtin_bit_cast(integer_like<T>, x)));
    };
    auto state = static_cast<std::uint32_t>(one);
    auto const next = [&] {  // from -2 to 2
        store all{};
        for (T& x : all.at) {
            state = state * 1664525u + 1013904223u;
            x = static_cast<T>(static_cast<std::int32_t>(state)) * static_cast<T>(0x1p-30);
        }
        return __builtin_bit_cast(V, all);
    };

    V sum{};
    V polynomial{};
    for (int i = 0; i < 8; ++i) {
        V const a = next();
        V const b = next();
        sum = plus(sum, CONSTGRAD_ROUNDED(times(a, b)));
        polynomial = plus(CONSTGRAD_ROUNDED(times(polynomial, a)), b);
        add(sum);
        add(polynomial);
        add(minus(b, CONSTGRAD_ROUNDED(times(a, a))));
        if constexpr (lane_count<V> == 1 || CONSTGRAD_NATIVE_LANES) add(b + CONSTGRAD_ROUNDED(sum * a));

        add(minus(plus(a, filled(shift)), filled(shift)));  // sums in another order give a
        add(minus(b, minus(plus(a, b), a)));                // and 0

        add(minus(filled(static_cast<T>(one)), times(b, filled(T(0x1p-33)))));  // see device/arm_double_addition.hpp

        add(over(a, filled(3)));  // no product with a reciprocal has the same bits for all a
        add(over(a, b));
        add(over(sum, b));

        V const denormal = times(a, filled(smallest_normal / 4));
        add(denormal);
        add(plus(denormal, denormal));
        add(times(denormal, filled(shift)));
        add(minus(plus(denormal, filled(smallest_normal)), filled(smallest_normal)));
    }
    T const zero = static_cast<T>(one - 1);
    add(plus(filled(-zero), V{}));  // +0
    add(minus(V{}, filled(zero)));  // +0
    if constexpr (lane_count<V> == 1) {
        constexpr T largest = std::numeric_limits<T>::max();
        constexpr auto nan_bits = __builtin_bit_cast(integer_like<T>, std::numeric_limits<T>::quiet_NaN());
        T const infinity = infinite_where_positive(static_cast<T>(one));
        T const nan = __builtin_bit_cast(T, nan_bits ^ (one - 1));
        add(infinity);
        add_word((infinity > largest ? 1u : 0u) | (-infinity < -largest ? 2u : 0u) | (nan == nan ? 4u : 0u) |
                 (nan < T(1) ? 8u : 0u) | (nan >= T(1) ? 16u : 0u));
    }
    return digest;
}

template <floating_lanes V>
static bool numerics_hold(int one) {
    constexpr std::uint64_t evaluated = numerics_digest<V>(1);
    return numerics_digest<V>(one) == evaluated;
}

}  // namespace detail

/// Whether arithmetic at run time gives the bits of constant evaluation: in the translation unit that calls it, as that
/// one was compiled, and in the present state of the processor. core/scalar.hpp refuses the flags that it can tell;
/// this notices what no macro tells, such as clang's -ffp-contract=fast and -freciprocal-math, and denormal numbers
/// that are flushed to zero (docs/numerics.md has the list).
///
/// It repeats the kinds of arithmetic that the library consists of, not the library's functions: the linker may have
/// taken those from any translation unit. So a program is sound if every translation unit that includes constgrad says
/// true; where all are compiled with the same flags, one may speak for them. Call it in a test or at start-up, from a
/// source file, and on the thread that computes. It takes about two microseconds, and some milliseconds of the compiler
/// where it is called.
///
/// numerics_self_check<float>() checks float alone: on a core without hardware for double the other half takes flash.
template <scalar T, scalar... Others>
[[nodiscard]] static bool numerics_self_check() {
    int const volatile opaque = 1;  // so that the optimiser cannot evaluate it as well
    int const hidden = opaque;
    bool holds = detail::numerics_hold<T>(hidden) && detail::numerics_hold<lanes<T, simd::native_width<T>>>(hidden);
    if constexpr (sizeof...(Others) > 0) holds = holds && numerics_self_check<Others...>();
    return holds;
}
template <int = 0>  // a template, so that it costs nothing where it is not called
[[nodiscard]] static bool numerics_self_check() {
    return numerics_self_check<float, double>();
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
