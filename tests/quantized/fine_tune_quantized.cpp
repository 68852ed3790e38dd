// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fine_tune_quantized.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <type_traits>

#include <constgrad/quantized/quantize.hpp>

#include <scenario/quantized/fine_tune_quantized.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

using namespace constgrad;
using namespace scenario::problems;

/// The same with packs of W lanes.
template <int W, class Network, class Dataset, class Loss>
auto by_lanes(Network const& model, Dataset const& data, Loss const& loss, training_options const& options) {
    auto const kept = detail::calibrate(model, data.features);
    auto seen = data;
    for (auto& x : seen.features.elements) fake_quantize{kept.input}.apply(x);
    auto const shown = detail::as_network(detail::with_fake_quantize(model.layers, kept, 0));
    using shown_type = std::remove_const_t<decltype(shown)>;
    training_result<shown_type, 8> result{shown, {}, {}, random_generator{options.seed}};
    detail::no_callback nobody;
    using trainer =
        detail::fake_quantized_trainer<lanes<typename Network::value_type, W>, shown_type, Dataset, sgd::states>;
    detail::train_in<trainer>(result, seen, loss, scenario::fine_tune_quantized::momentum, options, nobody,
                              Dataset::rows);
    auto tuned = model;
    detail::copy_parameters(tuned.layers, result.network.layers);
    return tuned;
}

template <int... W, class Network, class Dataset, class Loss>
void compare_widths(Network const& untuned, Dataset const& data, Loss const& loss, training_options const& options) {
    auto const model = scenario::fine_tune_quantized::drawn(untuned);
    auto const found =
        constgrad::fine_tune_quantized<8>(model, data, loss, scenario::fine_tune_quantized::momentum, options).network;
    BOOST_TEST(!(found == model));
    bool const same[]{same_parameters(by_lanes<W>(model, data, loss, options), found)...};
    for (bool const each : same) BOOST_TEST(each);
}

/// A cubic, which a network learns so well that 8 bits cost more than it has left.
auto cubic() {
    regression_dataset<float, 100, 1, 1> data{};
    for (int i = 0; i < 100; ++i) {
        float const x = static_cast<float>(i - 50) / 50;
        data.features(i, 0) = x;
        data.targets(i, 0) = x * (4 * x * x - 3);
    }
    return data;
}

template <class Model, class Dataset>
double squared_error(Model const& model, Dataset const& data) {
    double sum = 0;
    for (int i = 0; i < Dataset::rows; ++i) {
        double const y = static_cast<double>(
            model.output.dequantize(predict(model.network, model.quantized({data.features(i, 0)}))[0]));
        sum += std::pow(y - static_cast<double>(data.targets(i, 0)), 2);
    }
    return sum / Dataset::rows;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fine_tune_quantized)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::fine_tune_quantized::losses_are_those_in_8_bits());
    BOOST_TEST(scenario::fine_tune_quantized::weights_are_not_rounded());
    BOOST_TEST(scenario::fine_tune_quantized::a_step_too_far_leaves_the_network_as_it_was());
    BOOST_TEST(scenario::fine_tune_quantized::the_callback_is_called());
}

BOOST_AUTO_TEST_CASE(steps_are_those_of_the_oracle) {
    BOOST_TEST(scenario::fine_tune_quantized::steps_are_those_of_the_oracle<double>(1e-13, 6));
    BOOST_TEST(scenario::fine_tune_quantized::steps_are_those_of_the_oracle<float>(1e-6, 6));
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    scenario::fine_tune_quantized::for_each_evaluated(
        [](auto const& evaluated, auto const& solve) { BOOST_TEST(same_result(solve(), evaluated)); });
}

BOOST_AUTO_TEST_CASE(the_number_of_lanes_changes_nothing) {
#if CONSTGRAD_NATIVE_LANES
    constexpr int widest = 32;
#else
    constexpr int widest = 8;
#endif
    compare_widths<1, 4, widest>(two_layers<float, 4, 6, 3>(relu{}), hidden(classes<float, 70, 4, 3>()),
                                 softmax_cross_entropy{}, {.epochs = 2, .batch_size = 33, .seed = 2});
    compare_widths<1, 2>(
        network{dense<double, 3, 4>{}, sigmoid{}, dense<double, 4, 3>{}, hyperbolic_tangent{}, dense<double, 3, 2>{}},
        hidden(numbers<double, 21, 3, 2>()), mean_squared_error{}, {.epochs = 2, .batch_size = 8});
}

// Six networks 1-8-8-1 with tanh, trained for 600 epochs: the mean of their squared errors is 0.0001 in float, 0.0006
// in 8 bits, 0.0004 in 8 bits after 20 epochs of fine-tuning. The same 20 epochs in float leave it at 0.0005.
BOOST_AUTO_TEST_CASE(it_regains_some_of_what_quantising_loses) {
    auto const data = hidden(cubic());
    sgd const gentle{.learning_rate = 0.01};
    double in_float = 0;
    double at_once = 0;
    double tuned = 0;
    double trained_on = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        auto trained = fit(network{dense<float, 1, 8>{}, hyperbolic_tangent{}, dense<float, 8, 8>{},
                                   hyperbolic_tangent{}, dense<float, 8, 1>{}},
                           data, mean_squared_error{}, sgd{.learning_rate = 0.05, .momentum = 0.9},
                           {.epochs = 600, .batch_size = 20, .seed = seed});
        in_float += static_cast<double>(trained.history.final_loss);
        at_once += squared_error(quantize(trained.network, data.features), data);
        training_options const options{.epochs = 20, .batch_size = 20, .seed = 7};
        auto const better =
            constgrad::fine_tune_quantized(trained.network, data, mean_squared_error{}, gentle, options);
        tuned += squared_error(quantize(better.network, data.features), data);
        trained.optimizer_state = {};
        auto const control = resume(trained, data, mean_squared_error{}, gentle, options);
        trained_on += squared_error(quantize(control.network, data.features), data);
    }
    BOOST_TEST_MESSAGE("float " << in_float / 6 << ", 8 bits " << at_once / 6 << ", fine-tuned " << tuned / 6
                                << ", trained on in float " << trained_on / 6);
    BOOST_TEST(at_once > 3 * in_float);
    BOOST_TEST(tuned < 0.8 * at_once);
    BOOST_TEST(tuned < 0.9 * trained_on);
}

BOOST_AUTO_TEST_CASE(data_that_are_no_numbers_are_refused) {
    auto data = numbers<float, 11, 3, 2>();
    data.features(1, 1) = std::nanf("");
    BOOST_TEST(violation([&] {
                   static_cast<void>(constgrad::fine_tune_quantized(two_layers<float, 3, 4, 2>(relu{}), data,
                                                                    mean_squared_error{}, sgd{.learning_rate = 0.1}));
               }) == "quantize: the rows must be finite, without NaN");
}

BOOST_AUTO_TEST_SUITE_END()
