// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_format.hpp>

#include <quantized/oracle/fixed_point.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace {

using namespace constgrad;

template <class Number, int N>
constexpr bool agrees(fixed_point_oracle::number<Number> const (&numbers)[N]) {
    bool all = true;
    for (auto const& expected : numbers) {
        auto const found = fixed_point_format<Number>::for_magnitude(expected.magnitude);
        all = all && found.fraction_bits == expected.fraction_bits && found.quantize(expected.x) == expected.q;
    }
    return all;
}

}  // namespace

static_assert(agrees(fixed_point_oracle::numbers_of_q15));
static_assert(agrees(fixed_point_oracle::numbers_of_q31));
static_assert(fixed_point_format<q15>::for_magnitude(0) == fixed_point_format<q15>{15});
static_assert(fixed_point_format<q15>{13}.dequantize(-8192) == -1.0f);
static_assert(fixed_point_format<q31>{}.dequantize(1) == 0x1p-31);
