// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>

#include <constgrad/activation/relu.hpp>
#include <constgrad/network/digest.hpp>

namespace scenario::digest {

using namespace constgrad;

template <scalar T>
constexpr auto sample() {
    return network{dense<T, 2, 3>{{1, 2, 3, 4, 5, 6}, {0, T(-0.5), 1}}, relu{}, dense<T, 3, 1>{{7, 8, 9}, {T(0.25)}}};
}

/// FNV-1a over the bit patterns of 13 numbers, by hand.
constexpr bool it_is_fnv_of_the_bit_patterns() {
    std::uint64_t by_hand = 0xcbf29ce484222325u;
    for (std::uint32_t const bits : {0x3f800000u, 0x40000000u, 0x40400000u, 0x40800000u, 0x40a00000u, 0x40c00000u, 0u,
                                     0xbf000000u, 0x3f800000u, 0x40e00000u, 0x41000000u, 0x41100000u, 0x3e800000u})
        by_hand = (by_hand ^ bits) * 0x100000001b3u;
    return constgrad::digest(sample<float>()) == by_hand;
}

/// Each parameter counts, in its last bit and in the sign of a zero.
template <scalar T>
constexpr bool every_bit_counts() {
    auto const model = sample<T>();
    auto other = model;
    other.layers.layer.bias[0] = -T(0);
    auto last = model;
    last.layers.rest.rest.layer.weights(2, 0) = 9 + 8 * std::numeric_limits<T>::epsilon();
    return constgrad::digest(model) == constgrad::digest(sample<T>()) &&
           constgrad::digest(model) != constgrad::digest(other) && constgrad::digest(model) != constgrad::digest(last);
}

constexpr bool all() {
    return it_is_fnv_of_the_bit_patterns() && every_bit_counts<float>() && every_bit_counts<double>();
}

}  // namespace scenario::digest
