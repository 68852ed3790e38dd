// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/affine_quantization.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>

#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

using affine = constgrad::affine_quantization;

}  // namespace

BOOST_AUTO_TEST_SUITE(affine_quantization)

BOOST_AUTO_TEST_CASE(a_range_spans_all_of_the_8_bits) {
    auto const kept = affine::of_range(hidden(-1.0), hidden(1.55));
    BOOST_TEST(kept.scale == 0.01f);
    BOOST_TEST(kept.zero_point == -28);
    BOOST_TEST(int{kept.quantize(-1.0)} == -128);
    BOOST_TEST(int{kept.quantize(1.55)} == 127);
    BOOST_TEST(int{kept.quantize(0)} == -28);
}

BOOST_AUTO_TEST_CASE(zero_is_always_within_and_exact) {
    for (auto const& [lowest, greatest] : {std::pair{2.0, 6.0}, {-6.0, -2.0}, {-0.3, 7.9}, {0.0, 1.0}, {0.0, 0.0}}) {
        auto const kept = affine::of_range(hidden(lowest), hidden(greatest));
        BOOST_TEST_CONTEXT(lowest << " to " << greatest) {
            BOOST_TEST(kept.dequantize(kept.quantize(0)) == 0.0f);
            BOOST_TEST((kept.zero_point >= -128 && kept.zero_point <= 127));
        }
    }
}

BOOST_AUTO_TEST_CASE(rounded_to_nearest_halves_away_from_zero_and_clamped) {
    affine const whole{1, 0};
    for (auto const& [x, q] : {std::pair{0.5, 1}, {-0.5, -1}, {2.5, 3}, {-2.49, -2}, {400.0, 127}, {-400.0, -128}})
        BOOST_TEST(int{whole.quantize(hidden(x))} == q);
}

BOOST_AUTO_TEST_CASE(the_way_there_and_back_costs_half_a_step) {
    auto const kept = affine::of_range(-3, 5);
    for (double x = -3; x <= 5; x += 0.01)
        BOOST_TEST(std::fabs(static_cast<double>(kept.dequantize(kept.quantize(hidden(x)))) - x) <=
                   0.5001 * static_cast<double>(kept.scale));
}

BOOST_AUTO_TEST_CASE(a_range_that_is_none_is_refused) {
    for (auto const& [lowest, greatest] : {std::pair{1.0, 0.0}, {0.0, HUGE_VAL}, {std::nan(""), 1.0}})
        BOOST_TEST(violation([&] { static_cast<void>(affine::of_range(lowest, greatest)); }) ==
                   "affine_quantization: the range must be finite, the lowest number first");
}

BOOST_AUTO_TEST_SUITE_END()
