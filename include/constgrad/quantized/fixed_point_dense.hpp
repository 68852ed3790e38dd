// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/detail/full_product.hpp>
#include <constgrad/quantized/fixed_point_number.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <fixed_point_number Number>
struct fixed_point_shape {
    std::uint16_t inputs;
    std::uint16_t outputs;
    Number lowest;  // of the outputs
    std::uint16_t shift;

    friend constexpr bool operator==(fixed_point_shape const&, fixed_point_shape const&) = default;
};

/// floor(sum / 2^shift + 1/2), clamped to 32 bits; for q15 it must have no more.
template <fixed_point_number Number>
constexpr std::int32_t rounded_shift(std::int64_t sum, int shift) {
    int const whole = shift - 1;
    if constexpr (std::same_as<Number, q15>) {  // two shifts of 32 bits; one of 64 is a function on small cores
        auto const low = static_cast<std::uint32_t>(sum) >> whole;
        auto const high = static_cast<std::uint32_t>(sum >> 32) << (32 - whole);
        return (static_cast<std::int32_t>(low | high) + 1) >> 1;
    } else {
        std::int64_t const rounded = ((sum >> whole) + 1) >> 1;
        auto const kept = static_cast<std::int32_t>(rounded);
        return kept == rounded ? kept : rounded < 0 ? std::numeric_limits<q31>::min() : std::numeric_limits<q31>::max();
    }
}

template <fixed_point_number Number>
constexpr void apply_fixed_point(fixed_point_shape<Number> const& shape, fixed_point_bias<Number> const* bias,
                                 Number const* weights, Number const* x, Number* y) {
    for (int o = 0; o < shape.outputs; ++o) {
        std::int64_t sum = bias[o];
        int k = shape.inputs;
        do {  // written like this it takes the fewest instructions
            --k;
            sum += full_product(x[k], weights[k]);
        } while (k != 0);
        std::int32_t q = rounded_shift<Number>(sum, shape.shift);
        if (q < shape.lowest) q = shape.lowest;
        if (q > std::numeric_limits<Number>::max()) q = std::numeric_limits<Number>::max();
        y[o] = static_cast<Number>(q);
        weights += shape.inputs;
    }
}

}  // namespace detail

/// A dense layer in fixed point with the activation behind it:
/// y[o] = clamp(floor((bias[o] + x[0] W(o, 0) + x[1] W(o, 1) + ...) / 2^shift + 1/2)), the sum exact, in 64 bits, the
/// shift from 2 to 32 (q31: to 62), clamped to what the type holds, or to what it holds from 0 on, which is the
/// rectifier. The shift is what inputs and weights together have more bits behind the point than outputs. The weights
/// of an output lie side by side.
template <fixed_point_number Number, int Inputs, int Outputs>
struct fixed_point_dense {
    static_assert(Inputs >= 1 && Outputs >= 1 && Inputs < 65536 && Outputs < 65536,
                  "fixed_point_dense: the numbers of inputs and outputs must be at least 1 and below 65536");
    using value_type = Number;
    static constexpr int inputs = Inputs;
    static constexpr int outputs = Outputs;

    detail::fixed_point_shape<Number> shape{Inputs, Outputs, std::numeric_limits<Number>::min(),
                                            detail::fixed_point_bits<Number>};
    detail::fixed_point_bias<Number> bias[Outputs]{};
    Number weights[Outputs * Inputs]{};

    constexpr void apply(Number const* x, Number* y) const { detail::apply_fixed_point(shape, bias, weights, x, y); }

    /// What a single output is above where it speaks for class 1.
    constexpr std::int32_t class_boundary() const { return 0; }

    /// The greatest magnitude that a sum can reach, whatever the inputs (or 2^63 - 1, if that is less): it must be
    /// below 2^62.
    constexpr std::int64_t greatest_sum() const {
        constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max();
        constexpr std::int64_t greatest_input = -std::int64_t{std::numeric_limits<Number>::min()};
        std::int64_t greatest_of_all = 0;
        for (int o = 0; o < Outputs; ++o) {
            std::int64_t const signed_start = bias[o];
            std::int64_t const start = signed_start < -limit ? limit : signed_start < 0 ? -signed_start : signed_start;
            std::int64_t magnitudes = 0;
            for (int k = 0; k < Inputs; ++k) {
                std::int64_t const weight = weights[o * Inputs + k];
                magnitudes += weight < 0 ? -weight : weight;
            }
            if (magnitudes > (limit - start) / greatest_input) return limit;
            std::int64_t const sum = start + magnitudes * greatest_input;
            if (sum > greatest_of_all) greatest_of_all = sum;
        }
        return greatest_of_all;
    }

    /// 2^62; for q15 2^(shift + 29), with which what is clamped has 32 bits.
    constexpr std::int64_t sum_limit() const {
        constexpr int most = 62;
        int const bits = std::same_as<Number, q15> ? shape.shift + 29 : most;
        return std::int64_t{1} << (bits < most ? bits : most);
    }

    friend constexpr bool operator==(fixed_point_dense const&, fixed_point_dense const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
