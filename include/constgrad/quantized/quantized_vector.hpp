// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// N numbers of 8 bits, or of another type: a sample, or outputs, of a quantised network.
template <int N, class Number = std::int8_t>
struct quantized_vector {
    static_assert(N >= 1, "quantized_vector: the number of elements must be at least 1");
    using value_type = Number;
    static constexpr int size = N;

    Number elements[N];

    constexpr Number& operator[](int i) { return elements[i]; }
    constexpr Number const& operator[](int i) const { return elements[i]; }
    constexpr Number const* data() const { return elements; }

    friend constexpr bool operator==(quantized_vector const&, quantized_vector const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
