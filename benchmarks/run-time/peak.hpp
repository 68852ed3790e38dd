// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <benchmark/benchmark.h>

#include <constgrad/simd/width.hpp>

#include "harness.hpp"

namespace bench {

/// The most multiply-accumulates the processor does, a product and a sum each, apart: a register tile of 12 independent
/// vector sums that never meets memory. The tile is that of a matrix product, 6 factors by 2 vectors. The candidate
/// takes as long as `multiply_accumulates` of them.
template <class T>
void add_peak(std::string const& row, double multiply_accumulates) {
    constexpr int width = constgrad::simd::native_width<T>;
    using pack = constgrad::lanes<T, width>;
    constexpr int rounds = 1000;
    constexpr int factors = 6;
    auto& start = hidden<T>();
    start = T(1e-3);
    candidate(row + "/peak/multiply and add", rounds * factors * 2 * width / multiply_accumulates, [&start] {
        pack const one = pack{} + T(1);
        pack left = one * start;
        pack right = one * (start + start);
        pack factor[factors];
        pack sums[factors][2];
        for (int i = 0; i < factors; ++i) {
            factor[i] = one * (start * static_cast<T>(i));
            sums[i][0] = sums[i][1] = pack{};
        }
        for (int round = 0; round < rounds; ++round) {
            asm volatile("" : "+x"(left), "+x"(right));  // other numbers, as far as the compiler knows
#pragma GCC unroll 6
            for (int i = 0; i < factors; ++i) {
                sums[i][0] = sums[i][0] + left * factor[i];
                sums[i][1] = sums[i][1] + right * factor[i];
            }
        }
        for (auto& sum : sums) {
            consume(sum[0]);
            consume(sum[1]);
        }
    });
}

}  // namespace bench
