// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/random/generator.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Puts the first `count` items into an order that is uniformly random over all permutations (Fisher-Yates from the
/// last item down: item i changes places with item generator.below(i + 1)). The items after them stay.
template <class Item, int N>
constexpr void shuffle(Item (&items)[N], int count, random_generator& generator) {
    expects(count >= 0 && count <= N, "shuffle: the count must be from 0 to the size of the array");
    for (int i = count - 1; i > 0; --i) {
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
