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

namespace detail {

/// N numbers from `from` on as integers that are kept so.
template <class Number, int N, class Format, class T>
constexpr quantized_vector<N, Number> in_integers(Format const& kept, T const* from) {
    quantized_vector<N, Number> result{};
    for (int i = 0; i < N; ++i) result.elements[i] = kept.quantize(static_cast<double>(from[i]));
    return result;
}

}  // namespace detail

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
