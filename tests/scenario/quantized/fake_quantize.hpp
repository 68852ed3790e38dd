// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/quantized/fake_quantize.hpp>

#include <scenario/activation/common.hpp>

namespace scenario::fake_quantize {

using namespace constgrad;

/// Steps of a quarter from -0.5 to 0.75 and a little more: in these the inputs of the oracle lie on both sides of both
/// ends.
inline constexpr affine_quantization coarse{0.25f, 125};
inline constexpr constgrad::fake_quantize tested{{1.25f / 255, -26}};

template <class V>
constexpr auto on_the_oracle() {
    return activation::run<V>(tested, oracle::activations::inputs, oracle::activations::upstream);
}

/// What 8 bits make of it, unless it lies so near the middle between two steps that float and double part.
template <class V>
constexpr bool outputs_are_those_of_the_way_there_and_back() {
    auto const found = on_the_oracle<V>();
    for (int i = 0; i < 24; ++i) {
        double const z = oracle::activations::inputs[i];
        if (!near(found.outputs(i / 3, i % 3), static_cast<double>(tested.kept.dequantize(tested.kept.quantize(z))),
                  1e-6))
            return false;
    }
    return true;
}

/// The gradient of z clamped to the range.
template <class V>
constexpr bool gradients_are_those_of_a_clamp() {
    auto const found = on_the_oracle<V>();
    double const lowest = static_cast<double>(tested.kept.dequantize(-128));
    double const greatest = static_cast<double>(tested.kept.dequantize(127));
    int inside = 0;
    for (int i = 0; i < 24; ++i) {
        double const z = oracle::activations::inputs[i];
        bool const passes = z > lowest && z < greatest;
        inside += passes;
        double const expected = passes ? oracle::activations::upstream[i] : 0;
        if (!near(found.gradient(i / 3, i % 3), expected, 1e-7)) return false;
    }
    return inside > 0 && inside < 24;
}

struct at {
    float y;
    float gradient;
};
constexpr at asked(affine_quantization const& kept, float z) {
    at result{z, 1};
    constgrad::fake_quantize{kept}.apply(result.y);
    constgrad::fake_quantize{kept}.propagate(result.gradient, result.y);
    return result;
}

constexpr bool ends_have_no_gradient_unless_they_are_zero() {
    at const at_an_end = asked(coarse, 0.5f);
    at const before_it = asked(coarse, 0.25f);
    at const below = asked(coarse, -100);
    bool const ends = at_an_end.y == 0.5f && at_an_end.gradient == 0 && before_it.y == 0.25f &&
                      before_it.gradient == 1 && below.y == -63.25f && below.gradient == 0;
    at const rectified = asked({0.25f, -128}, -3);
    at const negative = asked({0.25f, 127}, 3);
    return ends && rectified.y == 0 && rectified.gradient == 1 && negative.y == 0 && negative.gradient == 1;
}

constexpr bool halves_are_rounded_away_from_zero() {
    return asked(coarse, 0.125f).y == 0.25f && asked(coarse, -0.125f).y == -0.25f && asked(coarse, 0.12f).y == 0;
}

/// Once is enough.
constexpr bool what_is_rounded_stays() {
    for (int q = -128; q < 128; ++q) {
        float const z = tested.kept.dequantize(static_cast<std::int8_t>(q));
        if (asked(tested.kept, z).y != z) return false;
    }
    return true;
}

constexpr bool all() {
    return ends_have_no_gradient_unless_they_are_zero() && halves_are_rounded_away_from_zero() &&
           what_is_rounded_stays();
}

}  // namespace scenario::fake_quantize
