// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/random/shuffle.hpp>

#include <scenario/random/draws.hpp>

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

template <int N>
constexpr bool steps_are_those_of_fisher_and_yates(random_generator generator, int count = N) {
    random_generator replayed = generator;
    int items[N]{};
    int expected[N]{};
    for (int i = 0; i < N; ++i) items[i] = expected[i] = 10 + i;
    constgrad::shuffle(items, count, generator);
    for (int i = count - 1; i > 0; --i) {
        auto const j = replayed.below(static_cast<std::uint32_t>(i) + 1u);
        int const moved = expected[i];
        expected[i] = expected[j];
        expected[j] = moved;
    }
    for (int i = 0; i < N; ++i)
        if (items[i] != expected[i]) return false;
    return generator == replayed;
}

/// Also where a number is drawn again, in the first or a later step.
constexpr bool steps_are_those_of_fisher_and_yates() {
    return steps_are_those_of_fisher_and_yates<1>(random_generator(8)) &&
           steps_are_those_of_fisher_and_yates<4>(random_generator(8)) &&
           steps_are_those_of_fisher_and_yates<32>(random_generator(8)) &&
           steps_are_those_of_fisher_and_yates<33>(random_generator(8)) &&
           steps_are_those_of_fisher_and_yates<34>(random_generator(8)) &&
           steps_are_those_of_fisher_and_yates<101>(random_generator(8), 98) &&
           steps_are_those_of_fisher_and_yates<101>(draws::with_zero_after(0)) &&
           steps_are_those_of_fisher_and_yates<101>(draws::with_zero_after(50));
}

constexpr bool all() {
    return every_item_stays_exactly_once() && the_order_changes_with_the_seed() && items_beyond_the_count_stay() &&
           steps_are_those_of_fisher_and_yates();
}

}  // namespace scenario::shuffle
