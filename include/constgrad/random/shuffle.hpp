// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/random/draws.hpp>
#include <constgrad/random/generator.hpp>
#include <constgrad/simd/width.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Puts the first `count` items into an order that is uniformly random over all permutations (Fisher-Yates from the
/// last item down: item i changes places with item generator.below(i + 1)). The items after them stay.
template <class Item, int N>
constexpr void shuffle(Item (&items)[N], int count, random_generator& generator) {
    expects(count >= 0 && count <= N, "shuffle: the count must be from 0 to the size of the array");
    int i = count - 1;
    if constexpr (!simd::evaluated_by_lanes)
        if (__builtin_is_constant_evaluated()) {
            constexpr int at_once = N <= simd::evaluated_width ? simd::evaluated_width : simd::evaluated_block_width;
            detail::stored_lanes<std::uint64_t, at_once> partner{};
            for (int swaps = 0; i > 0; i -= swaps) {
                swaps = i < at_once ? i : at_once;
                if (!detail::draw_below_descending(partner, generator, static_cast<std::uint32_t>(i) + 1u, swaps))
                    break;
                for (int k = 0; k < swaps; ++k) {
                    Item const moved = items[i - k];
                    items[i - k] = items[partner.at[k]];
                    items[partner.at[k]] = moved;
                }
            }
        }
    for (; i > 0; --i) {
        auto const j = generator.below(static_cast<std::uint32_t>(i) + 1u);
        Item const moved = items[i];
        items[i] = items[j];
        items[j] = moved;
    }
}

/// Puts all items into a uniformly random order.
template <class Item, int N>
constexpr void shuffle(Item (&items)[N], random_generator& generator) {
    shuffle(items, N, generator);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
