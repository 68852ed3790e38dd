// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/tape.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/tape.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(tape)

using namespace scenario::tape;

BOOST_AUTO_TEST_CASE(gradients_of_whole_networks_are_those_of_pytorch) {
    using namespace oracle::training;
    BOOST_TEST(agrees(slope_of(hidden(classifier()), hidden(classifier_data()), constgrad::softmax_cross_entropy{}),
                      classifier_loss, classifier_gradient));
    BOOST_TEST(agrees(slope_of(hidden(deep()), hidden(deep_data()), constgrad::mean_squared_error{}), deep_loss,
                      deep_gradient));
}

BOOST_AUTO_TEST_CASE(gradients_of_whole_networks_are_those_of_central_differences) {
    BOOST_TEST(
        agrees_with_central_differences(hidden(classifier()), classifier_data(), constgrad::softmax_cross_entropy{}));
    BOOST_TEST(agrees_with_central_differences(hidden(deep()), deep_data(), constgrad::mean_squared_error{}));
    BOOST_TEST(agrees_with_central_differences(hidden(deep()), deep_probabilities(),
                                               constgrad::binary_cross_entropy_with_logits{}));
}

BOOST_AUTO_TEST_CASE(activations_may_follow_each_other) {
    BOOST_TEST(scenario::tape::activations_may_follow_each_other());
}

BOOST_AUTO_TEST_SUITE_END()
