// SPDX-License-Identifier: BSL-1.0
// Every number arrives with the bits of the C++ literal of the same spelling.
#include "floats.hpp"
#include "doubles.hpp"

#include <bit>
#include <cstdint>
#include <type_traits>

constexpr auto bits(float x) { return std::bit_cast<std::uint32_t>(x); }
constexpr auto bits(double x) { return std::bit_cast<std::uint64_t>(x); }

template <class T, int N>
constexpr bool same_bits(constgrad::matrix<T, N, 1> const& made, T const (&expected)[N]) {
    for (int i = 0; i < N; ++i)
        if (bits(made(i, 0)) != bits(expected[i])) return false;
    return true;
}

static_assert(same_bits(floats::data.features, {0.f, 0.1f, 16777217.f, 3.4028235e38f, 1.4e-45f, 1.17549435e-38f,
                                                0.30000000000000004f, 8589973000.f}));
static_assert(same_bits(doubles::data.features, {-0.0, 1e23, 9007199254740993., 1.7976931348623157e308, 4.9e-324,
                                                 2.2250738585072014e-308, 123456789.123456789, 5e-324}));
static_assert(std::is_same_v<decltype(doubles::data)::value_type, double>);
