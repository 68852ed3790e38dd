// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/train_step.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/train_step.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

using namespace scenario::train_step;

template <class Network, class Dataset, class Loss>
constexpr auto after_three(Network const& untrained, Dataset const& data, Loss const& loss, sgd const& settings) {
    auto model = drawn(untrained);
    step_state<Network> state{};
    steps_over<1, 3>(model, data, loss, settings, state);
    steps_over<2, 3>(model, data, loss, settings, state);
    return model;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(train_step)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::train_step::all()); }

BOOST_AUTO_TEST_CASE(hidden_settings_give_the_bits_of_constant_evaluation) {
    static constexpr auto model = two_layers<float, 4, 6, 3>(relu{});
    static constexpr auto data = classes<float, 6, 4, 3>();
    static constexpr auto evaluated = after_three(model, data, softmax_cross_entropy{}, everything);
    BOOST_TEST((same_parameters(after_three(hidden(model), hidden(data), softmax_cross_entropy{}, hidden(everything)),
                                evaluated)));
    static constexpr auto values = numbers<double, 6, 5, 4>();
    static constexpr auto wide = two_layers<double, 5, 7, 4>(hyperbolic_tangent{});
    static constexpr auto moved = after_three(wide, values, mean_squared_error{}, plain);
    BOOST_TEST(
        (same_parameters(after_three(hidden(wide), hidden(values), mean_squared_error{}, hidden(plain)), moved)));
}

BOOST_AUTO_TEST_CASE(hidden_samples_give_the_bits_of_fit) {
    auto const model = hidden(two_layers<float, 9, 33, 4>(relu{}));
    auto const data = hidden(classes<float, 32, 9, 4>());
    for (sgd const& settings : {plain, decaying, everything}) {
        BOOST_TEST((are_an_epoch<1, 32>(model, data, softmax_cross_entropy{}, hidden(settings))));
        BOOST_TEST((are_an_epoch<8, 4>(model, data, softmax_cross_entropy{}, hidden(settings))));
        BOOST_TEST((are_an_epoch<32, 1>(model, data, softmax_cross_entropy{}, hidden(settings))));
    }
}

BOOST_AUTO_TEST_CASE(a_label_beyond_the_classes_is_named) {
    auto model = two_layers<float, 2, 3, 3>(relu{});
    auto const of = [&](int label) {
        return violation([&] { constgrad::train_step(model, {1, 2}, label, softmax_cross_entropy{}, plain); });
    };
    BOOST_TEST(of(3) == "train_step: the label must be at least 0 and below the number of classes");
    BOOST_TEST(of(-1) == "train_step: the label must be at least 0 and below the number of classes");
    BOOST_TEST(of(2) == "");
}

BOOST_AUTO_TEST_SUITE_END()
