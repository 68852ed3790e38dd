// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/random/shuffle.hpp>

namespace scenario::shuffle {

using constgrad::random_generator;

struct indices {
    std::uint16_t at[100];

    friend constexpr bool operator==(indices const&, indices const&) = default;
};

constexpr indices in_order() {
    indices result{};
    for (int i = 0; i < 100; ++i) result.at[i] = static_cast<std::uint16_t>(i);
    return result;
}

constexpr indices shuffled(random_generator generator, int count = 100) {
    indices result = in_order();
    constgrad::shuffle(result.at, count, generator);
    return result;
}

constexpr bool every_item_stays_exactly_once() {
    bool seen[100]{};
    for (int const i : shuffled(random_generator(1)).at) {
        if (seen[i]) return false;
        seen[i] = true;
    }
    return true;
}

constexpr bool the_order_changes_with_the_seed() {
    return shuffled(random_generator(1)) != in_order() &&
           shuffled(random_generator(1)) != shuffled(random_generator(2)) &&
           shuffled(random_generator(1)) == shuffled(random_generator(1));
}

constexpr bool items_beyond_the_count_stay() {
    indices const part = shuffled(random_generator(1), 10);
    for (int i = 0; i < 10; ++i)
        if (part.at[i] >= 10) return false;
    for (int i = 10; i < 100; ++i)
        if (part.at[i] != i) return false;
    return shuffled(random_generator(1), 0) == in_order() && shuffled(random_generator(1), 1) == in_order();
}

constexpr bool steps_are_those_of_fisher_and_yates() {
    random_generator generator(8);
    random_generator replayed = generator;
    int items[4]{10, 11, 12, 13};
    constgrad::shuffle(items, generator);
    int expected[4]{10, 11, 12, 13};
    for (std::uint32_t i = 3; i > 0; --i) {
        auto const j = replayed.below(i + 1);
        int const moved = expected[i];
        expected[i] = expected[j];
        expected[j] = moved;
    }
    for (int i = 0; i < 4; ++i)
        if (items[i] != expected[i]) return false;
    return generator == replayed;
}

constexpr bool all() {
    return every_item_stays_exactly_once() && the_order_changes_with_the_seed() && items_beyond_the_count_stay() &&
           steps_are_those_of_fisher_and_yates();
}

}  // namespace scenario::shuffle
