// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace constgrad {

/// A product needs as many columns on its left as rows on its right.
template <int LeftColumns, int RightRows>
concept inner_dimensions_agree = (LeftColumns == RightRows);

/// An operation on two vectors, element by element, needs equal sizes.
template <int Left, int Right>
concept sizes_agree = (Left == Right);

/// An operation on two matrices needs equal numbers of rows.
template <int Left, int Right>
concept rows_agree = (Left == Right);

/// An operation on two matrices needs equal numbers of columns.
template <int Left, int Right>
concept columns_agree = (Left == Right);

}  // namespace constgrad
