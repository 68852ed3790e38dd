// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/random/draws.hpp>

#include <constgrad/simd/lanes.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::draws {

using constgrad::random_generator;

/// One whose number after `steps` others is 0, as few are: it is drawn again where the bound is no power of two.
constexpr random_generator with_zero_after(int steps) {
    std::uint64_t inverse = random_generator::multiplier;
    for (int i = 0; i < 6; ++i) inverse = inverse * (2u - random_generator::multiplier * inverse);
    random_generator generator(1);
    generator.state = 0;
    for (int i = 0; i < steps; ++i) generator.state = (generator.state - generator.increment) * inverse;
    return generator;
}

constexpr bool a_number_is_zero_where_it_should_be() {
    random_generator generator = with_zero_after(3);
    for (int i = 0; i < 3; ++i)
        if (generator.next() == 0) return false;
    return generator.next() == 0;
}

#if CONSTGRAD_NATIVE_LANES
template <int N>
constexpr bool they_are_those_of_below(random_generator generator, std::uint32_t bound, int count) {
    random_generator one_by_one = generator;
    constgrad::detail::stored_lanes<std::uint64_t, N> drawn{};
    if (!constgrad::detail::draw_below_descending(drawn, generator, bound, count)) return false;
    for (int i = 0; i < count; ++i)
        if (drawn.at[i] != one_by_one.below(bound - static_cast<std::uint32_t>(i))) return false;
    return generator == one_by_one;
}

template <int N>
constexpr bool they_are_those_of_below() {
    random_generator const generator(3, 4);
    for (int count = 0; count <= N; ++count)
        if (!they_are_those_of_below<N>(generator, static_cast<std::uint32_t>(count) + 1u, count)) return false;
    return they_are_those_of_below<N>(generator, 1000003u, N);
}

template <int N>
constexpr bool what_might_be_drawn_again_is_left() {
    for (int steps = 0; steps < N; ++steps) {
        constgrad::detail::stored_lanes<std::uint64_t, N> drawn{};
        random_generator generator = with_zero_after(steps);
        if (constgrad::detail::draw_below_descending(drawn, generator, 77u, steps + 1)) return false;
        if (generator != with_zero_after(steps)) return false;
        if (!constgrad::detail::draw_below_descending(drawn, generator, 77u, steps)) return false;  // it comes next
        if (generator.next() != 0) return false;
    }
    return true;
}

constexpr bool all() {
    return a_number_is_zero_where_it_should_be() && they_are_those_of_below<8>() && they_are_those_of_below<32>() &&
           what_might_be_drawn_again_is_left<8>() && what_might_be_drawn_again_is_left<32>();
}
#else
constexpr bool all() { return a_number_is_zero_where_it_should_be(); }
#endif

}  // namespace scenario::draws
