// SPDX-License-Identifier: BSL-1.0
// A whole program that runs a network, of the kind that NETWORK names: integers_only looks for floating-point numbers
// in it. Numbers of the sensor come from somewhere, and the class goes somewhere.
#include <cstdint>
#include <span>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/quantized/quantize.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>

#include <scenario/quantized/classifier.hpp>

namespace {

using namespace constgrad;

constexpr auto with_floats = scenario::classifier::network;
constexpr auto in_8_bits = quantize(scenario::classifier::network, scenario::classifier::points).network;
constexpr auto in_q15 = to_fixed_point<q15>(scenario::classifier::network, scenario::classifier::points).network;
constexpr auto in_q31 = to_fixed_point<q31>(scenario::classifier::network, scenario::classifier::points).network;

constexpr auto with_table =
    quantize(network{scenario::classifier::network.layers.layer, hyperbolic_tangent{}, dense<float, 3, 2>{}},
             scenario::classifier::points)
        .network;

using number = decltype(NETWORK)::value_type;
number volatile sensor[2];
number volatile outputs[2];
int volatile result;

}  // namespace

int main() {
    number const x[]{sensor[0], sensor[1]};
    std::span<number const, 2> const sample(x);
    result = predict_class(NETWORK, sample);
    auto const y = predict(NETWORK, sample);
    outputs[0] = y[0];
    outputs[1] = y[1];
    return 0;
}
