// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/simd/lanes.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>
#include <constgrad/training/batch.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Whether the rows of a block are picked out of packs: where a shuffle is cheaper for the evaluator than its lanes one
/// by one, and the rows are so few that few shuffles do.
template <class Pack, int N>
inline constexpr bool picks_from_packs =
    lane_count<Pack> == reduction_block && !simd::evaluated_by_lanes && N <= 8 * reduction_block;

/// N rows of F numbers, each column in packs, row r in lane r % W of pack r / W.
template <class Pack, int N, int F>
struct rows_in_packs {
    static constexpr int W = lane_count<Pack>;
    static constexpr int packs = (N + W - 1) / W;

    Pack column[F][packs];

    template <class Element>
    constexpr void load(Element const (&elements)[N * F]) {
        [&]<int... I>(std::integer_sequence<int, I...>) {
            for (int f = 0; f < F; ++f)
                for (int p = 0; p < packs; ++p)
                    column[f][p] =
                        Pack{static_cast<lane_scalar<Pack>>(elements[(p * W + I < N ? p * W + I : N - 1) * F + f])...};
        }(std::make_integer_sequence<int, W>{});
    }

    /// The lanes of to[f][0] become column f of the rows with these numbers.
    template <class Numbers>
    constexpr void pick(Pack (&to)[F][1], Numbers rows) {
        for (int f = 0; f < F; ++f) {
            // A shuffle of two packs takes its indices modulo 2 W.
            Pack picked = __builtin_shuffle(column[f][0], column[f][packs > 1 ? 1 : 0], rows);
            for (int p = 2; p < packs; p += 2) {
                Pack const more = __builtin_shuffle(column[f][p], column[f][p + 1 < packs ? p + 1 : p], rows);
                picked = simd::select(rows >= p * W, more, picked);
            }
            to[f][0] = picked;
        }
    }
};

/// The rows order[first], order[first + 1], ... along the lanes; the last of `count` fills those that are left.
template <class Numbers, int N, int... I>
constexpr Numbers rows_of_block(int (&order)[N], int first, int count, std::integer_sequence<int, I...>) {
    if (count >= static_cast<int>(sizeof...(I))) return Numbers{order[first + I]...};
    return Numbers{order[first + (I < count ? I : count - 1)]...};
}

template <floating_lanes V, class Dataset>
    requires picks_from_packs<V, Dataset::rows>
struct batch_source<V, Dataset> {
    static constexpr int N = Dataset::rows;
    using target = target_block<V, typename Dataset::targets_type>;
    using target_pack = std::remove_cvref_t<decltype(std::declval<target&>().values[0][0])>;

    rows_in_packs<V, N, Dataset::features_per_row> features;
    rows_in_packs<target_pack, N, sizeof(target) / sizeof(target_pack)> targets;

    constexpr void prepare(Dataset const& data) {
        features.load(data.features.elements);
        targets.load(data.targets.elements);
    }

    constexpr void load(batch_block<V, Dataset>& block, Dataset const&, int (&order)[N], int first, int count, int) {
        auto const rows =
            rows_of_block<lane_integers<V>>(order, first, count, std::make_integer_sequence<int, reduction_block>{});
        features.pick(block.features, rows);
        targets.pick(block.targets.values, rows);
    }
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
