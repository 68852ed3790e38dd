// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/shape.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// |a - b|; 0 for equal infinities; NaN if one is NaN.
template <scalar T>
constexpr T distance(T a, T b) {
    if (a == b) return 0;
    if (a != a) return a;  // arithmetic on NaN is an error in constant evaluation
    if (b != b) return b;
    T const difference = a - b;
    return difference < 0 ? -difference : difference;
}

template <scalar T, int N>
constexpr T max_distance(T const (&a)[N], T const (&b)[N]) {
    T greatest = 0;
    for (int i = 0; i < N; ++i) {
        T const d = distance(a[i], b[i]);
        if (!(d <= greatest)) {
            if (d != d) return d;
            greatest = d;
        }
    }
    return greatest;
}

}  // namespace detail

/// |a - expected| <= absolute + relative |expected|, as numpy.isclose: not symmetric, the second number is the
/// reference. Equal infinities are close, NaN is close to nothing.
template <scalar T>
constexpr bool is_close(T a, T expected, std::type_identity_t<T> relative = T(1e-5),
                        std::type_identity_t<T> absolute = T(1e-8)) {
    if (a == expected) return true;
    T const magnitude = expected < 0 ? -expected : expected;
    if (!(magnitude <= std::numeric_limits<T>::max())) return false;  // an infinity is close to itself only
    return detail::distance(a, expected) <= simd::multiply_add(absolute, relative, magnitude);
}

/// All elements are close.
template <scalar T, int R, int C, int R2, int C2>
    requires rows_agree<R, R2> && columns_agree<C, C2>
constexpr bool is_close(matrix<T, R, C> const& a, matrix<T, R2, C2> const& expected,
                        std::type_identity_t<T> relative = T(1e-5), std::type_identity_t<T> absolute = T(1e-8)) {
    for (int i = 0; i < R * C; ++i)
        if (!is_close(a.elements[i], expected.elements[i], relative, absolute)) return false;
    return true;
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr bool is_close(vector<T, N> const& a, vector<T, N2> const& expected,
                        std::type_identity_t<T> relative = T(1e-5), std::type_identity_t<T> absolute = T(1e-8)) {
    for (int i = 0; i < N; ++i)
        if (!is_close(a.elements[i], expected.elements[i], relative, absolute)) return false;
    return true;
}

/// The greatest |a - b| over all elements. NaN if any element is NaN, so that no comparison with a tolerance holds;
/// equal infinities differ by 0.
template <scalar T, int R, int C, int R2, int C2>
    requires rows_agree<R, R2> && columns_agree<C, C2>
constexpr T max_abs_difference(matrix<T, R, C> const& a, matrix<T, R2, C2> const& b) {
    return detail::max_distance(a.elements, b.elements);
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr T max_abs_difference(vector<T, N> const& a, vector<T, N2> const& b) {
    return detail::max_distance(a.elements, b.elements);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
