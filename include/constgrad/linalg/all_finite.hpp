// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/scalar.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <class V, scalar T, int N>
constexpr bool all_finite_in(T const (&elements)[N]) {
    using integer = lane_integers<T>;
    constexpr integer exponent = simd::bits_of(std::numeric_limits<T>::infinity());
    constexpr int W = lane_count<V>;
    int i = 0;
    bool finite = true;
    if constexpr (W > 1) {
        lane_integers<V> bad{};
        for (; i + W <= N; i += W) {
            auto const bits = simd::bits_of(simd::generate_lanes<V>([&](int lane) { return elements[i + lane]; }));
            bad = bad | ((bits & exponent) == exponent);
        }
        auto const found = simd::stored(bad);
        for (int lane = 0; lane < W; ++lane) finite = finite && found.at[lane] == 0;
    }
    for (; i < N; ++i) finite = finite && (simd::bits_of(elements[i]) & exponent) != exponent;
    return finite;
}

}  // namespace detail

/// Whether no element is infinite or NaN: whether no exponent is all ones.
template <scalar T, int N>
constexpr bool all_finite(T const (&elements)[N]) {
    if (__builtin_is_constant_evaluated()) return detail::all_finite_in<lanes<T, simd::evaluated_width>>(elements);
    return detail::all_finite_in<lanes<T, simd::native_width<T>>>(elements);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
