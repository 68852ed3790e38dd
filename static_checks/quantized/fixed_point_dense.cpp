// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_dense.hpp>

#include <quantized/oracle/fixed_point.hpp>

#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace {

template <class Number, int In, int Out, int N>
constexpr bool agrees(fixed_point_oracle::layer<Number, In, Out> const (&cases)[N]) {
    bool all = true;
    for (auto const& expected : cases) {
        Number y[Out]{};
        expected.given.apply(expected.x, y);
        for (int o = 0; o < Out; ++o) all = all && y[o] == expected.y[o];
        all = all && expected.given.greatest_sum() == expected.greatest_sum;
        all = all && expected.greatest_sum < expected.given.sum_limit();
    }
    return all;
}

}  // namespace

static_assert(agrees(fixed_point_oracle::layers_of_q15_1_1) && agrees(fixed_point_oracle::layers_of_q31_1_1));
static_assert(agrees(fixed_point_oracle::layers_of_q15_4_16) && agrees(fixed_point_oracle::layers_of_q31_4_16));
static_assert(agrees(fixed_point_oracle::layers_of_q15_16_3) && agrees(fixed_point_oracle::layers_of_q31_16_3));
static_assert(agrees(fixed_point_oracle::layers_of_q15_5_7) && agrees(fixed_point_oracle::layers_of_q31_5_7));
static_assert(agrees(fixed_point_oracle::layers_of_q15_64_10) && agrees(fixed_point_oracle::layers_of_q31_64_10));
