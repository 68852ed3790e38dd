// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/predict_probabilities.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/quantized/predict_probabilities.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(predict_probabilities)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::predict_probabilities::of_logits());
    BOOST_TEST(scenario::predict_probabilities::of_a_softmax_at_the_end());
    BOOST_TEST(scenario::predict_probabilities::of_a_sigmoid_at_the_end());
    BOOST_TEST(scenario::predict_probabilities::of_a_single_logit());
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    using namespace scenario;
    static constexpr auto model = constgrad::quantize(curve::chance, curve::points);
    static constexpr constgrad::quantized_vector<1> x{100};
    constexpr auto evaluated = constgrad::predict_probabilities(model, x);
    BOOST_TEST((constgrad::predict_probabilities(hidden(model), hidden(x)) == evaluated));
}

BOOST_AUTO_TEST_SUITE_END()
