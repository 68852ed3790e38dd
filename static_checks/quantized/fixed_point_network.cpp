// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_network.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>

#include <scenario/quantized/classifier.hpp>

namespace {

using namespace constgrad;

template <class Number>
constexpr bool tells_the_sides_of_the_line(Number most) {
    constexpr auto model = to_fixed_point<Number>(scenario::classifier::network, scenario::classifier::points).network;
    quantized_vector<2, Number> const first{most, static_cast<Number>(-most)};
    quantized_vector<2, Number> const second{static_cast<Number>(-most), most};
    return predict_class(model, first) == 0 && predict(model, first)[0] > predict(model, first)[1] &&
           predict_class(model, std::span<Number const, 2>(second.elements)) == 1 &&
           model.greatest_sum() < std::int64_t{1} << 62;
}

}  // namespace

static_assert(tells_the_sides_of_the_line<q15>(32767));
static_assert(tells_the_sides_of_the_line<q31>(2147483647));
