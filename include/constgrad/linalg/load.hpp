// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

// The functions of this floor branch on __builtin_is_constant_evaluated(), because g++ then drops the branch for
// constant evaluation even without optimisation; with the function of the standard library it would emit wide lanes.

namespace constgrad::detail {

/// The lanes that serve at run time on this target.
template <scalar T>
using native_lanes = lanes<T, simd::native_width<T>>;

/// The lanes that serve in constant evaluation, for a few numbers and for many. A portable pack costs an evaluator more
/// than its scalars one by one.
template <scalar T>
using evaluated_lanes = lanes<T, CONSTGRAD_NATIVE_LANES ? simd::evaluated_width : 1>;
template <scalar T>
using evaluated_block_lanes = lanes<T, CONSTGRAD_NATIVE_LANES ? simd::evaluated_block_width : 1>;

// A pack anywhere in an array of scalars. (g++ copies 16 bytes by memcpy through an integer, out of the registers.)
template <floating_lanes V>
struct unaligned {
    typedef V type __attribute__((aligned(sizeof(lane_scalar<V>)), may_alias));
};
template <floating_lanes V>
    requires(is_lane_array<V> && !packs_in_turns<V>)  // aligned as its scalars are, and made of them
struct unaligned<V> {
    using type = V;
};

/// How many numbers are a part of a pack: those that have room in 16 bytes, within which shuffles are cheapest.
template <scalar T>
inline constexpr int row_part = 16 / sizeof(T);

/// The lanes that begin at `from`. Run time only: the evaluators know no such access.
template <floating_lanes V>
inline V load(lane_scalar<V> const* from) {
    if constexpr (lane_count<V> == 1)
        return *from;
    else
        return *reinterpret_cast<typename unaligned<V>::type const*>(from);
}

/// `Part` lanes each from *from + offset, from[step] + offset, from[2 * step] + offset, ... Run time only.
template <floating_lanes V, int Part>
inline V load_parts(lane_scalar<V> const* const* from, int step, int offset) {
    constexpr int width = lane_count<V>;
    if constexpr (width == Part) {
        return load<V>(*from + offset);
    } else {
        using half = lanes<lane_scalar<V>, width / 2>;
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__) && defined(__AVX__)
        if constexpr (sizeof(V) == 32 && width == 2 * Part) {  // g++ would load the upper half first
            V parts;
            auto const& upper = *reinterpret_cast<typename unaligned<half>::type const*>(from[step] + offset);
            asm("vinsertf128 {$1, %2, %t1, %0|%0, %t1, %2, 1}"
                : "=x"(parts)
                : "x"(load<half>(*from + offset)), "m"(upper));
            return parts;
        }
#endif
        halves_of<half> const halves{load_parts<half, Part>(from, step, offset),
                                     load_parts<half, Part>(from + width / 2 / Part * step, step, offset)};
#if CONSTGRAD_NATIVE_LANES
        return [&]<int... I>(std::integer_sequence<int, I...>) {
            return V(__builtin_shufflevector(halves.lower, halves.upper, I...));
        }(std::make_integer_sequence<int, width>{});
#else
        return __builtin_bit_cast(V, halves);
#endif
    }
}

/// The `Part` lanes that begin at `from`, again and again. Run time only. (g++ knows the instruction for scalars
/// alone.)
template <floating_lanes V, int Part>
inline V load_repeated(lane_scalar<V> const* from) {
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__) && defined(__AVX__)
    auto const& part = *reinterpret_cast<typename unaligned<lanes<lane_scalar<V>, Part>>::type const*>(from);
    V repeated;
    if constexpr (sizeof(V) == 32 && Part * sizeof(*from) == 16) {
        asm("vbroadcastf128 {%1, %0|%0, %1}" : "=x"(repeated) : "m"(part));
        return repeated;
    }
#if defined(__AVX512F__)
    if constexpr (sizeof(V) == 64 && Part * sizeof(*from) == 16) {
        asm("vbroadcastf32x4 {%1, %0|%0, %1}" : "=v"(repeated) : "m"(part));
        return repeated;
    }
#endif
#endif
    return load_parts<V, Part>(&from, 0, 0);
}

/// The inverse of load.
template <floating_lanes V>
inline void store(V from, lane_scalar<V>* to) {
    if constexpr (lane_count<V> == 1)
        *to = from;
    else
        *reinterpret_cast<typename unaligned<V>::type*>(to) = from;
}

/// Lane i is i.
template <floating_lanes V>
inline constexpr V indices = simd::generate_lanes<V>([](int i) { return static_cast<lane_scalar<V>>(i); });

/// How many packs hold so many samples.
template <floating_lanes V>
constexpr int packs_of(int samples) {
    return (samples + lane_count<V> - 1) / lane_count<V>;
}

/// The samples of a block as they lie in memory.
template <pack V>
inline lane_scalar<V> const* samples_of(V const& first) {
    return reinterpret_cast<lane_scalar<V> const*>(&first);
}
template <pack V>
inline lane_scalar<V>* samples_of(V& first) {
    return reinterpret_cast<lane_scalar<V>*>(&first);
}

/// Calls f(std::type_identity<P>{}, i) for packs P of the elements i, i + 1, ... of N: packs V as long as they are
/// full, then one of each narrower kind down to 16 bytes, then scalars. Run time only.
template <floating_lanes V, int N, class F>
inline void for_each_pack(F f, int i = 0) {
    constexpr int width = lane_count<V>;
    using T = lane_scalar<V>;
    if constexpr (N >= width)
        for (; i + width <= N; i += width) f(std::type_identity<V>{}, i);
    if constexpr (width >= 2 * row_part<T>)
        for_each_pack<lanes<T, width / 2>, N>(f, i);
    else if constexpr (width > 1)
        for_each_pack<T, N>(f, i);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
