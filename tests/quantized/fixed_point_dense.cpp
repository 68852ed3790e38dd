// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_dense.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>

#include <support/hidden.hpp>

#include "oracle/fixed_point.hpp"

namespace {

using namespace constgrad;

template <class Number, int In, int Out, int N>
void compare(fixed_point_oracle::layer<Number, In, Out> const (&cases)[N]) {
    for (auto const& expected : cases) {
        auto const layer = hidden(expected.given);
        Number y[Out + 4];
        for (Number& guard : y) guard = 55;
        layer.apply(expected.x, y);
        for (int o = 0; o < Out; ++o) BOOST_TEST(y[o] == expected.y[o]);
        for (int o = Out; o < Out + 4; ++o) BOOST_TEST(y[o] == 55);
        BOOST_TEST(layer.greatest_sum() == expected.greatest_sum);
        BOOST_TEST(layer.greatest_sum() < layer.sum_limit());
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fixed_point_dense)

BOOST_AUTO_TEST_CASE(outputs_are_those_of_whole_numbers_of_any_size) {
    compare(fixed_point_oracle::layers_of_q15_1_1);
    compare(fixed_point_oracle::layers_of_q15_4_16);
    compare(fixed_point_oracle::layers_of_q15_16_3);
    compare(fixed_point_oracle::layers_of_q15_5_7);
    compare(fixed_point_oracle::layers_of_q15_64_10);
    compare(fixed_point_oracle::layers_of_q31_1_1);
    compare(fixed_point_oracle::layers_of_q31_4_16);
    compare(fixed_point_oracle::layers_of_q31_16_3);
    compare(fixed_point_oracle::layers_of_q31_5_7);
    compare(fixed_point_oracle::layers_of_q31_64_10);
}

BOOST_AUTO_TEST_CASE(halves_are_rounded_up) {
    constgrad::fixed_point_dense<q15, 1, 1> layer{};
    layer.shape.shift = 2;
    layer.weights[0] = 1;
    for (auto const& [sum, rounded] : {std::pair{2, 1}, {1, 0}, {-2, 0}, {-3, -1}, {-6, -1}, {6, 2}}) {
        auto const x = static_cast<q15>(sum);
        q15 y = 0;
        hidden(layer).apply(&x, &y);
        BOOST_TEST(y == rounded);
    }
}

BOOST_AUTO_TEST_CASE(products_by_halves_are_products) {
    std::uint64_t random = 1;
    std::int32_t numbers[300]{0, 1, -1, 65535, -65536, 65536, 32767, 32768, -32768, 2147483647, -2147483647 - 1};
    for (int i = 11; i < 300; ++i) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        numbers[i] = static_cast<std::int32_t>(random >> 32) >> (i % 20);
    }
    for (std::int32_t const a : numbers)
        for (std::int32_t const b : numbers)
            BOOST_REQUIRE(detail::product_by_halves(hidden(a), hidden(b)) == std::int64_t{a} * b);
}

BOOST_AUTO_TEST_CASE(the_greatest_sum_is_that_of_the_worst_inputs) {
    constgrad::fixed_point_dense<q31, 3, 2> layer{};
    layer.bias[0] = -1000;
    layer.bias[1] = 5;
    for (int i = 0; i < 6; ++i) layer.weights[i] = i % 2 == 0 ? 127 : -127;
    BOOST_TEST(layer.greatest_sum() == 1000 + 3 * 127 * (std::int64_t{1} << 31));
}

BOOST_AUTO_TEST_CASE(a_greatest_sum_beyond_64_bits_is_the_greatest_number) {
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    constgrad::fixed_point_dense<q31, 2, 1> layer{};
    for (q31& weight : layer.weights) weight = std::numeric_limits<q31>::min();
    BOOST_TEST(layer.greatest_sum() == greatest);
    layer.weights[0] = 0;
    BOOST_TEST(layer.greatest_sum() == std::int64_t{1} << 62);
    layer.bias[0] = std::numeric_limits<std::int64_t>::min();
    BOOST_TEST(layer.greatest_sum() == greatest);
}

BOOST_AUTO_TEST_CASE(what_is_clamped_has_32_bits) {
    constgrad::fixed_point_dense<q15, 1, 1> layer{};
    layer.shape.shift = 7;
    BOOST_TEST(layer.sum_limit() == std::int64_t{1} << 36);
    BOOST_TEST((constgrad::fixed_point_dense<q31, 1, 1>{}.sum_limit()) == std::int64_t{1} << 62);
}

BOOST_AUTO_TEST_SUITE_END()
