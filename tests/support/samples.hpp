// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/vector.hpp>

/// Numbers that look random, of several magnitudes and both signs: to add them in another order changes the result.
namespace samples {

template <constgrad::scalar T, int N>
constexpr void fill(T (&elements)[N], std::uint32_t seed) {
    std::uint64_t state = seed * 2862933555777941757u + 3037000493u;
    for (T& x : elements) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        T const fraction = static_cast<T>(static_cast<std::int64_t>(state) >> 11) * static_cast<T>(0x1p-52);
        x = fraction * static_cast<T>(1 << ((state >> 7) % 8));
    }
}

template <constgrad::scalar T, int R, int C>
constexpr constgrad::matrix<T, R, C> matrix(std::uint32_t seed) {
    constgrad::matrix<T, R, C> result{};
    fill(result.elements, seed);
    return result;
}

template <constgrad::scalar T, int N>
constexpr constgrad::vector<T, N> vector(std::uint32_t seed) {
    constgrad::vector<T, N> result{};
    fill(result.elements, seed);
    return result;
}

}  // namespace samples
