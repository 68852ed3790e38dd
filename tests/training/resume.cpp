// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/fit.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/training/resume.hpp>
#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(resume)

using namespace scenario::resume;

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(epochs_in_two_parts_are_the_whole(hidden(10), hidden(30)));
    BOOST_TEST(resuming_is_not_starting_anew());
}

BOOST_AUTO_TEST_CASE(parts_give_the_bits_of_the_whole_with_hidden_layers_too) {
    auto const labelled = hidden(classes<float, 37, 4, 3>());
    auto const numbered = hidden(numbers<double, 20, 3, 2>());
    for (int const first : {1, 4, 10})
        for (int const second : {1, 6, 30}) {
            BOOST_TEST(parts_give_the_bits_of_the_whole(
                two_layers<float, 4, 6, 3>(constgrad::relu{}), labelled, constgrad::softmax_cross_entropy{},
                {.learning_rate = 0.1, .momentum = 0.9}, {.batch_size = 8, .seed = 7}, first, second));
            BOOST_TEST(parts_give_the_bits_of_the_whole(
                two_layers<double, 3, 5, 2>(constgrad::sigmoid{}), numbered, constgrad::mean_squared_error{},
                {.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.01},
                {.batch_size = 40, .shuffle = false}, first, second));
        }
}

BOOST_AUTO_TEST_CASE(patience_and_reports_go_on_counting) {
    auto const data = hidden(classes<float, 37, 4, 3>());
    constgrad::network const model{constgrad::dense<float, 4, 3>{}};
    constgrad::sgd const settings{.learning_rate = 0.1};
    constgrad::training_options options{
        .epochs = 60, .batch_size = 8, .tolerance = 0.01, .patience = 5, .report_every = 10};
    int reported = 0;
    auto const note = [&](auto const& report) { reported = reported * 100 + report.epoch; };
    auto const whole = constgrad::fit<64>(model, data, constgrad::softmax_cross_entropy{}, settings, options);
    BOOST_TEST((whole.history.outcome == constgrad::training_outcome::converged));
    options.epochs = 7;
    auto const begun = constgrad::fit<64>(model, data, constgrad::softmax_cross_entropy{}, settings, options, note);
    BOOST_TEST(begun.history.epochs == 7);
    options.epochs = 53;
    auto const parts = constgrad::resume(begun, data, constgrad::softmax_cross_entropy{}, settings, options, note);
    BOOST_TEST(same_result(whole, parts));
    BOOST_TEST(whole.history.epochs >= 10);
    BOOST_TEST(whole.history.epochs < 60);
    BOOST_TEST(reported % 100 == whole.history.epochs / 10 * 10);  // the last one
}

BOOST_AUTO_TEST_CASE(after_convergence_patience_is_counted_anew) {
    auto const data = hidden(classes<float, 37, 4, 3>());
    constgrad::network const model{constgrad::dense<float, 4, 3>{}};
    constgrad::sgd const settings{.learning_rate = 0.1};
    constgrad::training_options const options{.epochs = 60, .batch_size = 8, .tolerance = 10, .patience = 5};
    auto const converged = constgrad::fit<64>(model, data, constgrad::softmax_cross_entropy{}, settings, options);
    BOOST_TEST(converged.history.epochs == 6);  // only the first counts as progress
    auto const further = constgrad::resume(converged, data, constgrad::softmax_cross_entropy{}, settings, options);
    BOOST_TEST(further.history.epochs == 11);
    BOOST_TEST((further.history.outcome == constgrad::training_outcome::converged));
}

BOOST_AUTO_TEST_CASE(after_divergence_the_order_of_the_rows_is_that_of_the_last_good_epoch) {
    auto const data = hidden(classes<float, 37, 4, 3>());
    constgrad::network const model{constgrad::dense<float, 4, 3>{}};
    auto const begun = constgrad::fit<8>(model, data, constgrad::softmax_cross_entropy{},
                                         constgrad::sgd{.learning_rate = 0.1}, {.epochs = 2, .batch_size = 8});
    auto const diverged = constgrad::resume(begun, data, constgrad::softmax_cross_entropy{},
                                            constgrad::sgd{.learning_rate = 1e29}, {.epochs = 1, .batch_size = 8});
    BOOST_TEST((diverged.history.outcome == constgrad::training_outcome::diverged));
    BOOST_TEST((diverged.generator == begun.generator));
    BOOST_TEST((diverged.network == begun.network));
}

BOOST_AUTO_TEST_CASE(the_largest_batch_size_takes_all_rows) {
    auto const data = hidden(classes<float, 37, 4, 3>());
    constgrad::network const model{constgrad::dense<float, 4, 3>{}};
    constgrad::sgd const settings{.learning_rate = 0.1};
    auto const all =
        constgrad::fit<8>(model, data, constgrad::softmax_cross_entropy{}, settings, {.epochs = 3, .batch_size = 37});
    auto const largest = constgrad::fit<8>(model, data, constgrad::softmax_cross_entropy{}, settings,
                                           {.epochs = 3, .batch_size = 2147483647});
    BOOST_TEST(same_result(all, largest));
}

BOOST_AUTO_TEST_CASE(constant_evaluation_and_run_time_may_take_turns) {
    static constexpr auto data = classes<float, 21, 4, 3>();
    static constexpr auto model = two_layers<float, 4, 5, 3>(constgrad::relu{});
    static constexpr constgrad::sgd settings{.learning_rate = 0.1, .momentum = 0.9};
    static constexpr auto begun =
        constgrad::fit<8>(model, data, constgrad::softmax_cross_entropy{}, settings, {.epochs = 2, .batch_size = 8});
    auto const rest = constgrad::resume(hidden(begun), data, constgrad::softmax_cross_entropy{}, settings,
                                        {.epochs = 3, .batch_size = 8});
    auto const whole = constgrad::fit<8>(hidden(model), data, constgrad::softmax_cross_entropy{}, settings,
                                         {.epochs = 5, .batch_size = 8});
    BOOST_TEST(same_result(rest, whole));
}

BOOST_AUTO_TEST_SUITE_END()
