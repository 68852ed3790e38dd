// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/fit.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>
#include <memory>

#include <oracle/pytorch/training.hpp>
#include <scenario/training/fit.hpp>
#include <support/hidden.hpp>
#include <support/naive_training.hpp>
#include <support/violation.hpp>

namespace {

using namespace constgrad;
using namespace scenario::problems;
using constgrad::training_options;

template <class T>
bool same_numbers(std::vector<T> const& expected, T const* found) {
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (!same_bits(expected[i], found[i])) return false;
    return true;
}

/// Naive scalar loops, lanes of every width, and fit itself agree in every bit.
template <class Network, class Dataset, class Loss>
void compare_with_naive_loops(Network const& model, Dataset const& visible, Loss const& loss, sgd const& settings,
                              training_options const& options) {
    using T = typename Network::value_type;
    auto const place = std::make_unique<Dataset>(visible);
    Dataset const& data = *hidden(place.get());
    training_result<Network, 64> start{model, {}, {}, random_generator{options.seed}};
    initialize(start.network, options.initial_parameters, start.generator);

    auto layers = naive::copy_of(start.network);
    auto const losses = naive::train(layers, data, loss, settings, options, start.generator);
    auto const check = [&](char const* what, training_result<Network, 64> const& found) {
        BOOST_TEST_CONTEXT(what << ", batches of " << options.batch_size) {
            BOOST_TEST(found.history.epochs == options.epochs);
            BOOST_TEST((found.history.outcome == training_outcome::completed));
            BOOST_TEST(same_numbers(losses, found.history.losses));
            BOOST_TEST(same_numbers(naive::parameters_of(layers), parameters::of(found.network).elements));
            BOOST_TEST(
                same_numbers(naive::velocities_of(layers), parameters::of(found.optimizer_state.values[0]).elements));
        }
    };
    auto const by_lanes = [&]<int W>(std::integral_constant<int, W>) {
        auto result = start;
        detail::no_callback nobody;
        detail::train_in<detail::trainer<lanes<T, W>, Network, Dataset, sgd::states>>(result, data, loss, settings,
                                                                                      options, nobody, Dataset::rows);
        return result;
    };
    check("1 lane", by_lanes(std::integral_constant<int, 1>{}));
    check("2 lanes", by_lanes(std::integral_constant<int, 2>{}));
    check("4 lanes", by_lanes(std::integral_constant<int, 4>{}));
    check("8 lanes", by_lanes(std::integral_constant<int, 8>{}));
    check("32 lanes", by_lanes(std::integral_constant<int, 32>{}));
    check("fit", fit<64>(model, data, loss, settings, options));
}

constexpr sgd plain{.learning_rate = 0.125};
constexpr sgd momentum{.learning_rate = 0.05, .momentum = 0.9};
constexpr sgd nesterov{.learning_rate = 0.05, .momentum = 0.75, .nesterov = true, .weight_decay = 0.01};
constexpr sgd decay{.learning_rate = 0.1, .weight_decay = 0.05};

template <class T>
void compare_networks() {
    compare_with_naive_loops(two_layers<T, 4, 6, 3>(relu{}), classes<T, 37, 4, 3>(), softmax_cross_entropy{}, momentum,
                             {.epochs = 4, .batch_size = 10, .seed = 1});
    compare_with_naive_loops(two_layers<T, 2, 4, 1>(hyperbolic_tangent{}), classes<T, 21, 2, 2>(),
                             binary_cross_entropy_with_logits{}, plain, {.epochs = 4, .batch_size = 8, .seed = 2});
    compare_with_naive_loops(two_layers<T, 3, 5, 2>(sigmoid{}), numbers<T, 20, 3, 2>(), mean_squared_error{}, nesterov,
                             {.epochs = 4, .batch_size = 7, .seed = 3});
}

template <class T>
void compare_more_networks() {
    compare_with_naive_loops(two_layers<T, 3, 3, 3>(leaky_relu<0.125>{}), probabilities<T, 19, 3, 3>(),
                             binary_cross_entropy_with_logits{}, decay, {.epochs = 3, .batch_size = 5, .seed = 4});
    compare_with_naive_loops(two_layers<T, 3, 4, 2>(softmax{}), shares<T, 17, 3>(), softmax_cross_entropy{}, momentum,
                             {.epochs = 3, .batch_size = 9, .seed = 5});
    compare_with_naive_loops(network{dense<T, 3, 2>{}}, numbers<T, 15, 3, 2>(), mean_squared_error{}, plain,
                             {.epochs = 3, .batch_size = 4, .shuffle = false});
    compare_with_naive_loops(network{dense<T, 3, 2>{}, identity{}, dense<T, 2, 2>{}, relu{}, softmax{}},
                             numbers<T, 15, 3, 2>(), mean_squared_error{}, plain, {.epochs = 3, .batch_size = 6});
}

template <class T>
void compare_batch_sizes() {
    auto const small = classes<T, 7, 2, 3>();
    auto const large = classes<T, 101, 2, 3>();
    auto const model = two_layers<T, 2, 5, 3>(hyperbolic_tangent{});
    sgd const settings{.learning_rate = 0.25, .momentum = 0.5};
    for (int const batch : {1, 2, 3, 6, 7, 8, 100})
        compare_with_naive_loops(model, small, softmax_cross_entropy{}, settings, {.epochs = 3, .batch_size = batch});
    for (int const batch : {31, 32, 33, 40, 64, 65, 100, 101, 1000})
        compare_with_naive_loops(model, large, softmax_cross_entropy{}, settings, {.epochs = 2, .batch_size = batch});
}

// With up to detail::most_kept bytes of blocks these are gathered once; each epoch anew beyond that.
void compare_without_shuffling() {
    for (int const batch : {1, 7, 32, 33, 1000})
        compare_with_naive_loops(two_layers<float, 2, 5, 3>(relu{}), classes<float, 101, 2, 3>(),
                                 softmax_cross_entropy{}, momentum,
                                 {.epochs = 3, .batch_size = batch, .shuffle = false});
    auto const large = std::make_unique<classification_dataset<float, 288, 4000, 2>>();
    fill_classes(*large);
    static_assert(sizeof(large->features) > detail::most_kept);
    compare_with_naive_loops(network{dense<float, 4000, 2>{}}, *large, softmax_cross_entropy{},
                             sgd{.learning_rate = 0.0001}, {.epochs = 2, .batch_size = 32, .shuffle = false});
}

/// Float training stays as near to the same training in double as rounding explains.
template <int Batch>
void compare_float_with_double() {
    training_options const options{.epochs = 10, .batch_size = Batch, .shuffle = false};
    sgd const settings{.learning_rate = 0.125, .momentum = 0.5};
    auto const data = hidden(classes<float, 101, 2, 3>());
    auto start = two_layers<float, 2, 5, 3>(hyperbolic_tangent{});
    random_generator generator{9};
    initialize(start, initializer::xavier_uniform, generator);
    training_result<decltype(start), 64> result{start, {}, {}, generator};
    result = resume(result, data, softmax_cross_entropy{}, settings, options);

    auto exact = parameters::with(two_layers<double, 2, 5, 3>(hyperbolic_tangent{}), parameters::of(start).elements);
    auto layers = naive::copy_of(exact);
    auto wide = classes<double, 101, 2, 3>();
    for (int i = 0; i < 202; ++i) wide.features.elements[i] = static_cast<double>(data.features.elements[i]);
    wide.targets = data.targets;
    auto const losses = naive::train(layers, wide, softmax_cross_entropy{}, settings, options, generator);
    auto const parameters = naive::parameters_of(layers);
    auto const found = parameters::of(result.network);
    for (int i = 0; i < 33; ++i)
        BOOST_TEST(std::abs(static_cast<double>(found[i]) - parameters[static_cast<std::size_t>(i)]) < 2e-5);
    for (int i = 0; i < 10; ++i)
        BOOST_TEST(std::abs(static_cast<double>(result.history[i]) - losses[static_cast<std::size_t>(i)]) < 2e-6);
}

struct run_of_pytorch {
    char const* name;
    sgd settings;
    double const (&losses)[5];
    double const (&parameters)[27];
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fit)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::fit::all()); }

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops_for_every_lane_width) {
    compare_networks<float>();
    compare_networks<double>();
    compare_more_networks<float>();
}

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops_for_every_batch_size) {
    compare_batch_sizes<float>();
    compare_batch_sizes<double>();
}

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops_without_shuffling) { compare_without_shuffling(); }

BOOST_AUTO_TEST_CASE(float_training_is_near_double_training) {
    compare_float_with_double<10>();
    compare_float_with_double<40>();
    compare_float_with_double<101>();
}

BOOST_AUTO_TEST_CASE(whole_runs_are_those_of_pytorch) {
    using namespace oracle::training;
    run_of_pytorch const runs[]{
        {"plain", {.learning_rate = 0.1}, run_plain_losses, run_plain_parameters},
        {"momentum", {.learning_rate = 0.1, .momentum = 0.9}, run_momentum_losses, run_momentum_parameters},
        {"nesterov",
         {.learning_rate = 0.1, .momentum = 0.9, .nesterov = true},
         run_nesterov_losses,
         run_nesterov_parameters},
        {"decay", {.learning_rate = 0.1, .weight_decay = 0.05}, run_decay_losses, run_decay_parameters},
        {"decay and momentum",
         {.learning_rate = 0.1, .momentum = 0.5, .weight_decay = 0.05},
         run_decay_momentum_losses,
         run_decay_momentum_parameters},
        {"decay and nesterov",
         {.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.05},
         run_decay_nesterov_losses,
         run_decay_nesterov_parameters}};
    for (run_of_pytorch const& run : runs) {
        auto const found = scenario::fit::run_in_order(hidden(run.settings));
        for (int i = 0; i < 5; ++i) BOOST_TEST(std::abs(found.history[i] - run.losses[i]) < 1e-13, run.name);
        for (int i = 0; i < 27; ++i)
            BOOST_TEST(std::abs(parameters::of(found.network)[i] - run.parameters[i]) < 1e-13, run.name);
    }
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    scenario::fit::for_each_evaluated(
        [](auto const& evaluated, auto const& again) { BOOST_TEST(same_result(evaluated, again())); });
}

BOOST_AUTO_TEST_CASE(what_diverges_at_run_time_keeps_the_last_finite_parameters) {
    auto const data = hidden(numbers<float, 20, 3, 2>());
    struct expectation {
        double rate;
        int epochs;
        training_outcome outcome;
    };
    for (auto const& [rate, epochs, outcome] : {expectation{0.125, 200, training_outcome::completed},
                                                {0.5, 1, training_outcome::diverged},
                                                {10.0, 0, training_outcome::diverged},
                                                {1e3, 0, training_outcome::diverged},
                                                {1e10, 0, training_outcome::diverged},
                                                {1e20, 0, training_outcome::diverged},
                                                {1e29, 0, training_outcome::diverged}}) {
        auto const result = constgrad::fit(two_layers<float, 3, 5, 2>(relu{}), data, mean_squared_error{},
                                           sgd{.learning_rate = hidden(rate)}, {.epochs = 200, .batch_size = 5});
        BOOST_TEST_CONTEXT("learning rate " << rate) {
            BOOST_TEST(all_finite(parameters::of(result.network).elements));
            BOOST_TEST((result.history.outcome == outcome));
            BOOST_TEST(result.history.epochs == epochs);
            BOOST_TEST(result.history.size() == result.history.epochs);
            for (int i = 0; i < result.history.size(); ++i) BOOST_TEST(result.history[i] < 1e30f);
        }
    }
}

// One step from a small loss to infinite parameters, which no further loss would tell.
BOOST_AUTO_TEST_CASE(a_run_that_ends_with_the_step_that_overflows_has_diverged) {
    auto data = numbers<float, 20, 3, 2>();
    for (float& t : data.targets.elements) t = t * 1e12f;
    auto const result = constgrad::fit(network{dense<float, 3, 2>{}}, hidden(data), mean_squared_error{},
                                       sgd{.learning_rate = hidden(9e29)}, {.epochs = 1, .batch_size = 20});
    BOOST_TEST((result.history.outcome == training_outcome::diverged));
    BOOST_TEST(result.history.epochs == 0);
    BOOST_TEST(all_finite(parameters::of(result.network).elements));
}

// Relu makes 0 of the NaN that the hidden layer gives, and the output layer learns on as if nothing had happened.
BOOST_AUTO_TEST_CASE(parameters_that_relu_hides_from_the_loss_are_noticed) {
    auto const data = hidden(numbers<float, 20, 3, 2>());
    auto start = two_layers<float, 3, 5, 2>(relu{});
    start.layers.layer.weights(1, 2) = std::numeric_limits<float>::quiet_NaN();
    training_result<decltype(start), 8> result{start, {}, {}, random_generator{1}};
    result = resume(result, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, {.epochs = 3});
    BOOST_TEST((result.history.outcome == training_outcome::diverged));
    BOOST_TEST(result.history.epochs == 0);
}

BOOST_AUTO_TEST_CASE(what_diverged_in_the_first_epoch_leaves_the_initial_parameters) {
    auto const data = hidden(numbers<float, 20, 3, 2>());
    auto const result = constgrad::fit(network{dense<float, 3, 2>{}}, data, mean_squared_error{},
                                       sgd{.learning_rate = hidden(1e29)}, {.epochs = 3, .batch_size = 1, .seed = 4});
    network expected{dense<float, 3, 2>{}};
    random_generator generator{4};
    initialize(expected, initializer::pytorch_default, generator);
    BOOST_TEST((result.history.outcome == training_outcome::diverged));
    BOOST_TEST(result.history.epochs == 0);
    BOOST_TEST(same_parameters(result.network, expected));
}

BOOST_AUTO_TEST_CASE(violated_preconditions_reach_the_handler) {
    auto const good = numbers<float, 5, 2, 1>();
    auto const labels = classes<float, 5, 2, 3>();
    float const nan = std::numeric_limits<float>::quiet_NaN();
    float const infinity = std::numeric_limits<float>::infinity();
    network const model{dense<float, 2, 1>{}};
    auto const with = [&](regression_dataset<float, 5, 2, 1> const& data, sgd const& settings,
                          training_options const& options) {
        return violation([&] { constgrad::fit(model, data, mean_squared_error{}, settings, options); });
    };
    auto const rate = [&](double value) { return with(good, {.learning_rate = value}, {}); };
    double const no_number = std::numeric_limits<double>::quiet_NaN();
    for (double const wrong : {0.0, -0.1, no_number, 1e39, 1e-50, std::numeric_limits<double>::infinity()})
        BOOST_TEST(rate(wrong) ==
                   "sgd: the learning rate must be positive and finite, also in the type of the parameters; it has no "
                   "default");
    BOOST_TEST(rate(0.1) == "");
    for (double const wrong : {-0.1, 1.0, 1.5, no_number})
        BOOST_TEST(with(good, {.learning_rate = 0.1, .momentum = wrong}, {}) ==
                   "sgd: the momentum must be at least 0 and below 1, also in the type of the parameters");
    for (double const wrong : {-0.1, 1e39, no_number})
        BOOST_TEST(with(good, {.learning_rate = 0.1, .weight_decay = wrong}, {}) ==
                   "sgd: the weight decay must be at least 0 and finite, also in the type of the parameters");
    BOOST_TEST(with(good, {.learning_rate = 0.1, .nesterov = true}, {}) == "sgd: nesterov needs a momentum above 0");
    sgd const settings{.learning_rate = 0.1};
    for (int const wrong : {0, -1}) {
        BOOST_TEST(with(good, settings, {.epochs = wrong}) ==
                   "training_options: the number of epochs must be at least 1");
        BOOST_TEST(with(good, settings, {.batch_size = wrong}) ==
                   "training_options: the batch size must be at least 1");
        BOOST_TEST(with(good, settings, {.patience = wrong}) == "training_options: the patience must be at least 1");
        BOOST_TEST(with(good, settings, {.report_every = wrong}) ==
                   "training_options: report_every must be at least 1");
    }
    for (double const wrong : {-1e-9, no_number})
        BOOST_TEST(with(good, settings, {.tolerance = wrong}) ==
                   "training_options: the tolerance must be at least 0 and finite, also as a float");
    for (float const wrong : {nan, infinity, -infinity})
        for (int const at : {0, 4, 9}) {
            auto bad = good;
            bad.features.elements[at] = wrong;
            BOOST_TEST(with(bad, settings, {}) == "fit: the features must be finite, without NaN");
            bad = good;
            bad.targets.elements[at / 2] = wrong;
            BOOST_TEST(with(bad, settings, {}) == "mean_squared_error: the targets must be finite, without NaN");
        }
    for (int const at : {0, 4}) {
        auto bad = labels;
        bad.targets[at] = 3;
        BOOST_TEST(violation([&] {
                       constgrad::fit(network{dense<float, 2, 3>{}}, bad, softmax_cross_entropy{}, settings);
                   }) == "class_labels: a label must be below the number of classes");
    }
}

// g++ 12 would drop what is written to a static variable that is never read, and read zeros in fit.
BOOST_AUTO_TEST_CASE(a_training_whose_result_nobody_reads_ends_all_the_same) {
    static constexpr auto rows = classes<float, 40, 4, 3>();
    static constexpr network net{dense<float, 4, 6>{}, relu{}, dense<float, 6, 3>{}};
    static constexpr training_options options{.epochs = 3, .batch_size = 7};
    float loss = 0;
    float further_loss = 0;
    auto const keep = [](float& last) { return [&last](epoch_report<float> const& report) { last = report.loss; }; };
    [[maybe_unused]] static auto const unread =
        constgrad::fit(net, rows, softmax_cross_entropy{}, plain, options, keep(loss));
    [[maybe_unused]] static auto const unread_too =
        resume(constgrad::fit(net, rows, softmax_cross_entropy{}, plain, options), rows, softmax_cross_entropy{}, plain,
               options, keep(further_loss));
    constexpr auto expected = constgrad::fit(net, rows, softmax_cross_entropy{}, plain, options);
    constexpr auto further = resume(expected, rows, softmax_cross_entropy{}, plain, options);
    BOOST_TEST(loss == expected.history.final_loss);
    BOOST_TEST(further_loss == further.history.final_loss);
}

BOOST_AUTO_TEST_SUITE_END()
