// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/simd/transpose.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Column c of `Columns` of the rows at rows[0], rows[1], ..., as many as V has lanes, to `to + c * stride`, at run
/// time on targets with SIMD. The last columns may be written once more, from the part before.
template <floating_lanes V, int Columns>
    requires(Columns >= row_part<lane_scalar<V>>)
inline void transpose_rows(lane_scalar<V> const* const (&rows)[lane_count<V>], lane_scalar<V>* to, int stride) {
    constexpr int part = row_part<lane_scalar<V>>;
    auto const columns = [&](int column) {
        V packs[part];
#pragma GCC unroll 4
        for (int i = 0; i < part; ++i) packs[i] = load_parts<V, part>(rows + i, part, column);
        simd::transpose(packs);
#pragma GCC unroll 4
        for (int i = 0; i < part; ++i) store<V>(packs[i], to + (column + i) * stride);
    };
    int column = 0;
    for (; column + part <= Columns; column += part) columns(column);
    if constexpr (Columns % part > 0) columns(Columns - part);
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
