// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <type_traits>

#include <constgrad/core/scalar.hpp>

/// Equal bit patterns: 0 and -0 differ, NaN equals itself.
template <constgrad::scalar T>
constexpr bool same_bits(T a, T b) {
    using bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
    return std::bit_cast<bits>(a) == std::bit_cast<bits>(b);
}

/// The same for all elements of two vectors or matrices.
template <class A>
    requires requires(A a) { a.elements; }
constexpr bool same_bits(A const& a, A const& b) {
    constexpr int count = sizeof(A) / sizeof(a.elements[0]);
    for (int i = 0; i < count; ++i)
        if (!same_bits(a.elements[i], b.elements[i])) return false;
    return true;
}
