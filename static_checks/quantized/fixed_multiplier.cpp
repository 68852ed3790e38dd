// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_multiplier.hpp>

#include <quantized/oracle/tensorflow_lite.hpp>

namespace {

constexpr bool multipliers_are_those_of_the_specification() {
    bool all = true;
    for (auto const& expected : tensorflow_lite::multipliers) {
        auto const found = constgrad::fixed_multiplier::of(expected.real);
        all = all && found.mantissa == expected.mantissa && found.exponent == expected.exponent;
    }
    return all;
}

constexpr bool products_are_those_of_the_specification() {
    bool all = true;
    for (auto const& expected : tensorflow_lite::products)
        all = all &&
              constgrad::fixed_multiplier{expected.mantissa, expected.exponent}.times(expected.x) == expected.result;
    return all;
}

}  // namespace

static_assert(multipliers_are_those_of_the_specification());
static_assert(products_are_those_of_the_specification());
