// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>

#include <support/hidden.hpp>

/// Numbers of evenly spread bit patterns, NaN and infinity among them, which the optimiser cannot foresee.
class random_bits {
public:
    template <class T>
    T next() {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        if constexpr (sizeof(T) == 4)
            return std::bit_cast<T>(static_cast<std::uint32_t>(state_ >> 32));
        else
            return std::bit_cast<T>(state_ ^ state_ >> 32);
    }

    template <class T, int N>
    void fill(T (&elements)[N]) {
        for (T& x : elements) x = next<T>();
    }

private:
    std::uint64_t state_ = hidden(std::uint64_t{7});
};
