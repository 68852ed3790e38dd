// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/score.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>

#include <scenario/quantized/classifier.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

namespace {

using namespace constgrad;
using scenario::classifier::points;

constexpr auto shorts = to_fixed_point<q15>(scenario::classifier::network, points);
constexpr auto longs = to_fixed_point<q31>(scenario::classifier::network, points);

}  // namespace

static_assert(shorts.input == fixed_point_format<q15>{14} && longs.input == fixed_point_format<q31>{30});
static_assert(shorts.network.inputs == 2 && shorts.network.outputs == 2);
static_assert(shorts.network.layers.layer.shape.lowest == 0);  // of what a rectifier gives
static_assert(longs.network.greatest_sum() < std::int64_t{1} << 62);
static_assert(sizeof(shorts.network) == 2 * 8 + 5 * 4 + 12 * 2);
static_assert(agreement(scenario::classifier::network, shorts, points) == 1.0f);
static_assert(agreement(scenario::classifier::network, longs, points) == 1.0f);
