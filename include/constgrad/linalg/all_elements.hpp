// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/simd/operations.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Whether `holds` is true of every element. It gets packs V and answers with masks; for what is left over it gets
/// scalars.
template <floating_lanes V, scalar T, int N, class Holds>
constexpr bool all_elements(T const (&elements)[N], Holds holds) {
    constexpr int W = lane_count<V>;
    int i = 0;
    bool all = true;
    if constexpr (W > 1 && N >= W) {
        auto const pack = [&](int first) {
            if (!__builtin_is_constant_evaluated()) return load<V>(elements + first);
            return [&]<int... I>(std::integer_sequence<int, I...>) {
                return V{elements[first + I]...};
            }(std::make_integer_sequence<int, W>{});
        };
        auto mask = holds(pack(0));
        for (i = W; i + W <= N; i += W) mask = mask & holds(pack(i));
        all = simd::all_of(mask);
    }
    for (; i < N; ++i) all = all & static_cast<bool>(holds(elements[i]));
    return all;
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
