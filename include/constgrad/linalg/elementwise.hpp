// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/shape.hpp>
#include <constgrad/linalg/vector.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

// Operations on matrices and vectors, element by element. Every operation is rounded on its own: products too, so
// that a * s + b has the same bits with and without fused multiply-add in the target.

namespace detail {

// The same in constant evaluation with packs of one width, from `first` on as long as they are full; returns where the
// rest begins.
template <scalar T, int N, class F, int... I, class... Operands>
constexpr int for_each_evaluated_pack(T (&result)[N], int first, F f, std::integer_sequence<int, I...>,
                                      Operands const&... operands) {
    constexpr int width = sizeof...(I);
    auto const pack_at = [](auto const& operand, int i) { return lanes<T, width>{operand[i + I]...}; };
    for (; first + width <= N; first += width) {
        auto const lane = simd::stored(f(pack_at(operands, first)...));
        ((result[first + I] = lane.at[I]), ...);
    }
    return first;
}

// result[i] = f(a[i], ...). f gets lanes, for what is left over scalars.
template <scalar T, int N, class F, class... Operands>
constexpr void for_each_element(T (&result)[N], F f, Operands const&... operands) {
    if (__builtin_is_constant_evaluated()) {
        int i = 0;
        if constexpr (lane_count<evaluated_lanes<T>> > 1) {
            constexpr std::make_integer_sequence<int, simd::evaluated_block_width> many;
            constexpr std::make_integer_sequence<int, simd::evaluated_width> few;
            if constexpr (N >= simd::evaluated_block_width)
                i = for_each_evaluated_pack(result, i, f, many, operands...);
            if constexpr (N >= simd::evaluated_width) i = for_each_evaluated_pack(result, i, f, few, operands...);
        }
        for (; i < N; ++i) result[i] = f(operands[i]...);
    } else {
        using V = native_lanes<T>;
        constexpr int width = lane_count<V>;
        int i = 0;
        if constexpr (width > 1)
            for (; i + width <= N; i += width) store<V>(f(load<V>(operands + i)...), result + i);
        for (; i < N; ++i) result[i] = f(operands[i]...);
    }
}

inline constexpr auto add = []<class V>(V a, V b) { return static_cast<V>(a + b); };
inline constexpr auto subtract = []<class V>(V a, V b) { return static_cast<V>(a - b); };
inline constexpr auto multiply_elements = []<class V>(V a, V b) { return simd::rounded(static_cast<V>(a * b)); };
inline constexpr auto negate = []<class V>(V a) { return static_cast<V>(-a); };

template <scalar T>
constexpr auto scale_by(T factor) {
    return [factor]<class V>(V a) { return simd::rounded(static_cast<V>(a * factor)); };
}
template <scalar T>
constexpr auto divide_by(T divisor) {
    return [divisor]<class V>(V a) { return static_cast<V>(a / divisor); };
}

}  // namespace detail

/// a += b, element by element.
template <scalar T, int R, int C, int R2, int C2>
    requires rows_agree<R, R2> && columns_agree<C, C2>
constexpr matrix<T, R, C>& operator+=(matrix<T, R, C>& a, matrix<T, R2, C2> const& b) {
    detail::for_each_element(a.elements, detail::add, a.elements, b.elements);
    return a;
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr vector<T, N>& operator+=(vector<T, N>& a, vector<T, N2> const& b) {
    detail::for_each_element(a.elements, detail::add, a.elements, b.elements);
    return a;
}

/// a -= b, element by element.
template <scalar T, int R, int C, int R2, int C2>
    requires rows_agree<R, R2> && columns_agree<C, C2>
constexpr matrix<T, R, C>& operator-=(matrix<T, R, C>& a, matrix<T, R2, C2> const& b) {
    detail::for_each_element(a.elements, detail::subtract, a.elements, b.elements);
    return a;
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr vector<T, N>& operator-=(vector<T, N>& a, vector<T, N2> const& b) {
    detail::for_each_element(a.elements, detail::subtract, a.elements, b.elements);
    return a;
}

/// Every element times a scalar.
template <scalar T, int R, int C>
constexpr matrix<T, R, C>& operator*=(matrix<T, R, C>& a, std::type_identity_t<T> factor) {
    detail::for_each_element(a.elements, detail::scale_by(factor), a.elements);
    return a;
}
template <scalar T, int N>
constexpr vector<T, N>& operator*=(vector<T, N>& a, std::type_identity_t<T> factor) {
    detail::for_each_element(a.elements, detail::scale_by(factor), a.elements);
    return a;
}

/// Every element divided by a scalar.
template <scalar T, int R, int C>
constexpr matrix<T, R, C>& operator/=(matrix<T, R, C>& a, std::type_identity_t<T> divisor) {
    detail::for_each_element(a.elements, detail::divide_by(divisor), a.elements);
    return a;
}
template <scalar T, int N>
constexpr vector<T, N>& operator/=(vector<T, N>& a, std::type_identity_t<T> divisor) {
    detail::for_each_element(a.elements, detail::divide_by(divisor), a.elements);
    return a;
}

/// The sum, element by element.
template <scalar T, int R, int C, int R2, int C2>
    requires rows_agree<R, R2> && columns_agree<C, C2>
constexpr matrix<T, R, C> operator+(matrix<T, R, C> const& a, matrix<T, R2, C2> const& b) {
    matrix<T, R, C> result;
    detail::for_each_element(result.elements, detail::add, a.elements, b.elements);
    return result;
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr vector<T, N> operator+(vector<T, N> const& a, vector<T, N2> const& b) {
    vector<T, N> result;
    detail::for_each_element(result.elements, detail::add, a.elements, b.elements);
    return result;
}

/// The difference, element by element.
template <scalar T, int R, int C, int R2, int C2>
    requires rows_agree<R, R2> && columns_agree<C, C2>
constexpr matrix<T, R, C> operator-(matrix<T, R, C> const& a, matrix<T, R2, C2> const& b) {
    matrix<T, R, C> result;
    detail::for_each_element(result.elements, detail::subtract, a.elements, b.elements);
    return result;
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr vector<T, N> operator-(vector<T, N> const& a, vector<T, N2> const& b) {
    vector<T, N> result;
    detail::for_each_element(result.elements, detail::subtract, a.elements, b.elements);
    return result;
}

/// Every sign changed, zeros included.
template <scalar T, int R, int C>
constexpr matrix<T, R, C> operator-(matrix<T, R, C> const& a) {
    matrix<T, R, C> result;
    detail::for_each_element(result.elements, detail::negate, a.elements);
    return result;
}
template <scalar T, int N>
constexpr vector<T, N> operator-(vector<T, N> const& a) {
    vector<T, N> result;
    detail::for_each_element(result.elements, detail::negate, a.elements);
    return result;
}

/// Every element times a scalar, on either side.
template <scalar T, int R, int C>
constexpr matrix<T, R, C> operator*(matrix<T, R, C> const& a, std::type_identity_t<T> factor) {
    matrix<T, R, C> result;
    detail::for_each_element(result.elements, detail::scale_by(factor), a.elements);
    return result;
}
template <scalar T, int R, int C>
constexpr matrix<T, R, C> operator*(std::type_identity_t<T> factor, matrix<T, R, C> const& a) {
    return a * factor;
}
template <scalar T, int N>
constexpr vector<T, N> operator*(vector<T, N> const& a, std::type_identity_t<T> factor) {
    vector<T, N> result;
    detail::for_each_element(result.elements, detail::scale_by(factor), a.elements);
    return result;
}
template <scalar T, int N>
constexpr vector<T, N> operator*(std::type_identity_t<T> factor, vector<T, N> const& a) {
    return a * factor;
}

/// Every element divided by a scalar.
template <scalar T, int R, int C>
constexpr matrix<T, R, C> operator/(matrix<T, R, C> const& a, std::type_identity_t<T> divisor) {
    matrix<T, R, C> result;
    detail::for_each_element(result.elements, detail::divide_by(divisor), a.elements);
    return result;
}
template <scalar T, int N>
constexpr vector<T, N> operator/(vector<T, N> const& a, std::type_identity_t<T> divisor) {
    vector<T, N> result;
    detail::for_each_element(result.elements, detail::divide_by(divisor), a.elements);
    return result;
}

/// The product, element by element (Hadamard).
template <scalar T, int R, int C, int R2, int C2>
    requires rows_agree<R, R2> && columns_agree<C, C2>
constexpr matrix<T, R, C> hadamard(matrix<T, R, C> const& a, matrix<T, R2, C2> const& b) {
    matrix<T, R, C> result;
    detail::for_each_element(result.elements, detail::multiply_elements, a.elements, b.elements);
    return result;
}
template <scalar T, int N, int N2>
    requires sizes_agree<N, N2>
constexpr vector<T, N> hadamard(vector<T, N> const& a, vector<T, N2> const& b) {
    vector<T, N> result;
    detail::for_each_element(result.elements, detail::multiply_elements, a.elements, b.elements);
    return result;
}

/// Replaces every element x by f(x), in the order of storage.
template <scalar T, int R, int C, class F>
constexpr void apply(matrix<T, R, C>& m, F f) {
    for (int i = 0; i < R * C; ++i) m.elements[i] = f(m.elements[i]);
}
template <scalar T, int N, class F>
constexpr void apply(vector<T, N>& v, F f) {
    for (int i = 0; i < N; ++i) v.elements[i] = f(v.elements[i]);
}

/// f(x) for every element x.
template <scalar T, int R, int C, class F>
constexpr matrix<T, R, C> map(matrix<T, R, C> const& m, F f) {
    matrix<T, R, C> result = m;
    apply(result, f);
    return result;
}
template <scalar T, int N, class F>
constexpr vector<T, N> map(vector<T, N> const& v, F f) {
    vector<T, N> result = v;
    apply(result, f);
    return result;
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
