// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/random/generator.hpp>
#include <constgrad/simd/lanes.hpp>
#include <constgrad/simd/operations.hpp>

// Many numbers of a generator at once: for evaluators to which an operation on a pack costs hardly more than one on a
// scalar.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// n steps in one, for n up to N: of a generator's state they make factor[n] * state + addend[n] * increment.
template <int N>
struct generator_steps {
    std::uint64_t factor[N + 1]{1};
    std::uint64_t addend[N + 1]{0};

    constexpr generator_steps() {
        for (int n = 0; n < N; ++n) {
            factor[n + 1] = factor[n] * random_generator::multiplier;
            addend[n + 1] = addend[n] * random_generator::multiplier + 1u;
        }
    }
};
template <int N>
inline constexpr generator_steps<N> steps_ahead{};

/// The same for n = 0 ... N - 1 along the lanes, and n itself.
template <int N>
struct generator_step_lanes {
    using pack = lanes<std::uint64_t, N>;

    pack factor = simd::generate_lanes<pack>([](int i) { return steps_ahead<N>.factor[i]; });
    pack addend = simd::generate_lanes<pack>([](int i) { return steps_ahead<N>.addend[i]; });
    pack n = simd::generate_lanes<pack>([](int i) { return static_cast<std::uint64_t>(i); });
};
template <int N>
inline constexpr generator_step_lanes<N> lanes_ahead{};

/// drawn[i] = generator.below(bound - i) for i = 0 ... count - 1, where count <= N and count < bound. Where one of them
/// might have to be drawn again the generator stays as it is, and the result is false.
template <int N>
constexpr bool draw_below_descending(stored_lanes<std::uint64_t, N>& drawn, random_generator& generator,
                                     std::uint32_t bound, int count) {
    using wide = lanes<std::uint64_t, N>;
    using narrow = lanes<std::uint32_t, N>;
    wide const state = lanes_ahead<N>.factor * simd::broadcast<wide>(generator.state) +
                       lanes_ahead<N>.addend * simd::broadcast<wide>(generator.increment);
    narrow const shifted = converted<narrow>(((state >> 18) ^ state) >> 27);
    narrow const rotation = converted<narrow>(state >> 59);
    narrow const number = (shifted >> rotation) | (shifted << ((32u - rotation) & 31u));
    wide const bounds = simd::broadcast<wide>(bound) - lanes_ahead<N>.n;
    wide const product = converted<wide>(number) * bounds;
    auto const is_final = (product & 0xffffffffu) >= bounds;
    auto const is_beyond = lanes_ahead<N>.n >= simd::broadcast<wide>(static_cast<std::uint64_t>(count));
    if (!simd::all_of(is_final | is_beyond)) return false;
    drawn = simd::stored(product >> 32);
    generator.state =
        steps_ahead<N>.factor[count] * generator.state + steps_ahead<N>.addend[count] * generator.increment;
    return true;
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
