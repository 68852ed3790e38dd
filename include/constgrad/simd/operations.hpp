// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/lanes.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

template <class V>
struct halves_of {
    V lower;
    V upper;
};

/// Each lane of x as a lane of To. (In constant evaluation clang takes __builtin_convertvector only where no memory is
/// allocated.)
template <class To, class From>
constexpr To converted(From x) {
    if constexpr (packs_in_turns<To>) {
        return To::template each<To>([&](int i) { return converted<typename To::lane>(x.at[i]); });
    } else if constexpr (lane_count<To> == 1) {
        return static_cast<To>(x);
    } else {
#if !CONSTGRAD_NATIVE_LANES
        return To::template each<To>([&](int i) { return static_cast<lane_scalar<To>>(x.at[i]); });
#else
#if defined(__clang__)
        if (__builtin_is_constant_evaluated()) {
            auto const lane = __builtin_bit_cast(stored_lanes<lane_scalar<From>, lane_count<From>>, x);
            return [&]<int... I>(std::integer_sequence<int, I...>) {
                return To{static_cast<lane_scalar<To>>(lane.at[I])...};
            }(std::make_integer_sequence<int, lane_count<To>>{});
        }
#endif
        return __builtin_convertvector(x, To);
#endif
    }
}

/// a < b from their bits. (A function of its own, so that all comparisons of a program share it.)
template <class Integer>
[[gnu::noinline]] inline bool bits_are_less(Integer a, Integer b) {
    using word = std::make_unsigned_t<Integer>;
    constexpr auto sign = std::numeric_limits<Integer>::min();
    constexpr word infinity = sizeof(Integer) == 4 ? word(0x7f800000u) : word(0x7ff0000000000000u);
    auto const magnitude = [](Integer x) { return static_cast<word>(x) & ~static_cast<word>(sign); };
    if (magnitude(a) > infinity || magnitude(b) > infinity) return false;  // NaN
    if (a < 0) a = static_cast<Integer>(sign - a);                         // minus the magnitude, and 0 for -0
    if (b < 0) b = static_cast<Integer>(sign - b);
    return a < b;
}

}  // namespace constgrad::detail

namespace constgrad::simd {

/// All lanes equal to x. (Subtracting keeps the sign of a negative zero. With a scalar operand g++ evaluates two
/// operations a lane.)
template <class V>
constexpr V broadcast(lane_scalar<V> x) {
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__)
    if constexpr (lane_count<V> > 1 && !packs_in_turns<V>)
        if (__builtin_is_constant_evaluated()) return __builtin_shuffle(V{x}, V{}, lane_integers<V>{});
#endif
    return x - V{};
}

/// A constant in all lanes. As an operand it costs the evaluators a third of what a scalar costs, which they broadcast
/// at every use.
template <floating_lanes V, lane_scalar<V> const& constant>
inline constexpr V everywhere = broadcast<V>(constant);

/// The bit pattern of each lane as a signed integer.
template <floating_lanes V>
constexpr lane_integers<V> bits_of(V x) {
    if constexpr (packs_in_turns<V>)
        return V::template each<lane_integers<V>>([&](int i) { return bits_of(x.at[i]); });
    else if constexpr (lane_count<V> == 1 || !CONSTGRAD_NATIVE_LANES)
        return __builtin_bit_cast(lane_integers<V>, x);
    else
        return lane_integers<V>(x);
}

/// The inverse of bits_of. (No cast of vectors: g++ 12 cannot evaluate that from integers of more than 64 bytes that it
/// has stored as an arithmetic progression.)
template <floating_lanes V>
constexpr V from_bits(lane_integers<V> bits) {
    if constexpr (packs_in_turns<V>)
        return V::template each<V>([&](int i) { return from_bits<typename V::lane>(bits.at[i]); });
    else
        return __builtin_bit_cast(V, bits);
}

/// if_true where the mask of a comparison holds, else if_false. A scalar's mask is a bool.
template <class Mask, class V>
constexpr V select(Mask mask, V if_true, V if_false) {
    if constexpr (packs_in_turns<V>) {
        return V::template each<V>([&](int i) { return select(mask.at[i], if_true.at[i], if_false.at[i]); });
    } else if constexpr (lane_count<V> == 1) {
        return mask ? if_true : if_false;
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__)
    } else {
        return mask ? if_true : if_false;
#else
    } else if constexpr (std::is_integral_v<lane_scalar<V>>) {
        return (if_true & mask) | (if_false & ~mask);
    } else {
        return from_bits<V>((bits_of(if_true) & mask) | (bits_of(if_false) & ~mask));
#endif
    }
}

/// Each lane truncated towards zero; it must fit the integer of the same width.
template <floating_lanes V>
constexpr lane_integers<V> to_integers(V x) {
    return constgrad::detail::converted<lane_integers<V>>(x);
}

/// Each integer as a floating-point number, rounded to nearest even.
template <floating_lanes V>
constexpr V to_floating(lane_integers<V> x) {
    return constgrad::detail::converted<V>(x);
}

/// Whether the mask of a comparison holds in all lanes.
template <class Mask>
constexpr bool all_of(Mask mask) {
    if constexpr (std::is_arithmetic_v<Mask>) {
        return mask != Mask{};
    } else if constexpr (packs_in_turns<Mask>) {
        return [&]<int... I>(std::integer_sequence<int, I...>) {
            return all_of((mask.at[I] & ...));
        }(std::make_integer_sequence<int, sizeof(mask.at) / sizeof(mask.at[0])>{});
    } else {
        constexpr int words = sizeof(Mask) / sizeof(std::int64_t);
#if CONSTGRAD_NATIVE_LANES && defined(__clang__)
        if (!__builtin_is_constant_evaluated()) return __builtin_reduce_and(mask) == -1;
#elif CONSTGRAD_NATIVE_LANES && defined(__AVX__)
        if constexpr (words == 8) {
#if defined(__AVX512F__)
            auto const numbers = __builtin_bit_cast(lanes<int, 16>, mask);
            if (!__builtin_is_constant_evaluated()) return __builtin_ia32_ptestnmd512(numbers, numbers, 0xffff) == 0;
#endif
            auto const half = __builtin_bit_cast(detail::halves_of<lanes<std::int64_t, 4>>, mask);
            return all_of(half.lower & half.upper);
        } else if constexpr (words == 4) {
            using words_of_mask = lanes<long long, 4>;
            if (!__builtin_is_constant_evaluated())
                return __builtin_ia32_ptestc256(words_of_mask(mask), ~words_of_mask{}) != 0;
        }
#endif
        auto const all = __builtin_bit_cast(detail::stored_lanes<std::int64_t, words>, mask);
        if constexpr (words == 4) return (all.at[0] & all.at[1] & all.at[2] & all.at[3]) == -1;  // cheaper than looping
        bool every = true;
        for (int i = 0; i < words; ++i) every = every && all.at[i] == -1;
        return every;
    }
}

/// The lanes as an array: `stored(v).at[i]` is lane i.
template <class V>
constexpr auto stored(V v) {
    return __builtin_bit_cast(detail::stored_lanes<lane_scalar<V>, lane_count<V>>, v);
}

/// Lane i is f(i).
template <class V, class F>
constexpr V generate_lanes(F f) {
    if constexpr (packs_in_turns<V>)
        return V::template each<V>([&](int pack) {
            using lane = typename V::lane;
            return generate_lanes<lane>([&](int i) { return f(pack * lane_count<lane> + i); });
        });
    else
        return [&]<int... I>(std::integer_sequence<int, I...>) {
            return V{f(I)...};
        }(std::make_integer_sequence<int, lane_count<V>>{});
}

/// Whether this is an Arm core without floating-point numbers whose library has neither a short way to compare them nor
/// one function that both adds and subtracts. (To ask before one of the functions below is called: a call costs the
/// evaluators.)
template <floating_lanes V>
inline constexpr bool saves_functions =
#if defined(__arm__) && defined(__thumb__) && !defined(__thumb2__)
    std::is_arithmetic_v<V>;
#else
    false;
#endif

/// Whether a < b, scalars.
template <scalar T>
constexpr bool is_less(T a, T b) {
    if constexpr (saves_functions<T>)
        if (!__builtin_is_constant_evaluated()) return constgrad::detail::bits_are_less(bits_of(a), bits_of(b));
    return a < b;
}

/// -x, which the compiler does not make a subtraction of where it shall save functions.
template <floating_lanes V>
constexpr V negative(V const& x) {
    if constexpr (saves_functions<V>) {
        lane_integers<V> bits = bits_of(x) ^ std::numeric_limits<lane_integers<V>>::min();
        if (!__builtin_is_constant_evaluated()) asm("" : "+r"(bits));
        return from_bits<V>(bits);
    } else {
        return -x;
    }
}

/// x + 0, a scalar: x, and 0 for -0. (Where a sum is a call, by its bits.)
template <scalar T>
constexpr T plus_zero(T x) {
#if defined(__arm__) && !defined(__ARM_FP)
    auto bits = bits_of(x);
    if (bits == std::numeric_limits<lane_integers<T>>::min()) bits = 0;
    return from_bits<T>(bits);
#else
    return x + T(0);
#endif
}

/// Whether x > 0, a scalar. (32-bit Arm asks its bits: comparing is a call, or a detour by a register of flags.)
template <scalar T>
constexpr bool is_positive(T x) {
#if defined(__arm__)
    using word = std::make_unsigned_t<lane_integers<T>>;
    constexpr auto infinity = __builtin_bit_cast(word, std::numeric_limits<T>::infinity());
    return __builtin_bit_cast(word, x) - 1 < infinity;
#else
    return x > 0;
#endif
}

/// x > 0 ? x : 0, a scalar, in the same way.
template <scalar T>
constexpr T positive_or_zero(T x) {
#if defined(__arm__)
    using word = std::make_unsigned_t<lane_integers<T>>;
    auto bits = __builtin_bit_cast(word, x);
    if (bits > __builtin_bit_cast(word, std::numeric_limits<T>::infinity())) bits = 0;  // negative or NaN
    return __builtin_bit_cast(T, bits);
#else
    return x > 0 ? x : T(0);
#endif
}

/// Puts 0 into the lanes of x in which `condition` is not above 0.
template <floating_lanes V>
constexpr void zero_unless_positive(V& x, V const& condition) {
#if CONSTGRAD_NATIVE_LANES && defined(__clang__)
    using bits = lane_integers<V>;
    if constexpr (lane_count<V> > 1 && !packs_in_turns<V>) x = V(bits(x) & bits(condition > lane_scalar<V>(0)));
#elif CONSTGRAD_NATIVE_LANES
    if constexpr (lane_count<V> > 1 && !packs_in_turns<V>) x = condition > V{} ? x : V{};
#else
    if constexpr (lane_count<V> > 1 && !packs_in_turns<V>) x = select(condition > lane_scalar<V>(0), x, V{});
#endif
    else if constexpr (std::is_arithmetic_v<V>)
        x = &x == &condition ? positive_or_zero(x) : is_positive(condition) ? x : V{};
    else
        x = select(condition > lane_scalar<V>(0), x, V{});
}

}  // namespace constgrad::simd

CONSTGRAD_DIAGNOSTICS_POP
