// SPDX-License-Identifier: BSL-1.0
#include <constgrad/optimizer/optimizer.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/fit.hpp>
#include <scenario/optimizer/adam.hpp>
#include <scenario/optimizer/optimizer.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace cg = constgrad;

BOOST_AUTO_TEST_SUITE(optimizer)

BOOST_AUTO_TEST_CASE(an_optimizer_of_the_users_own_trains_a_network) {
    constexpr cg::regression_dataset<float, 5, 1> rows{{-2, -1, 0, 1, 2}, {-3, -1, 1, 3, 5}};
    auto const result = cg::fit(cg::network{cg::dense<float, 1, 1>{}}, rows, cg::mean_squared_error{},
                                scenario::optimizer::sign_descent{}, {.epochs = 400, .batch_size = 5});
    BOOST_TEST(result.history.final_loss < 0.001f);
    BOOST_TEST(result.history.losses[0] > 1.0f);
}

BOOST_AUTO_TEST_CASE(one_that_takes_rows_of_anything_is_given_rows_of_scalars) {
    static constexpr cg::regression_dataset<float, 5, 1> rows{{-2, -1, 0, 1, 2}, {-3, -1, 1, 3, 5}};
    static constexpr cg::network net{cg::dense<float, 1, 5>{}, cg::dense<float, 5, 1>{}};
    static constexpr scenario::optimizer::scaled_descent settings;
    static constexpr cg::training_options options{.epochs = 4, .batch_size = 33};
    static constexpr auto evaluated = cg::fit<8>(net, rows, cg::mean_squared_error{}, settings, options);
    BOOST_TEST((cg::fit<8>(hidden(net), rows, cg::mean_squared_error{}, settings, options) == evaluated));
}

BOOST_AUTO_TEST_CASE(one_that_remembers_two_values_trains_and_resumes) {
    using scenario::optimizer::adam;
    static constexpr cg::regression_dataset<float, 5, 1> rows{{-2, -1, 0, 1, 2}, {-3, -1, 1, 3, 5}};
    static constexpr cg::network line{cg::dense<float, 1, 1>{}};
    static constexpr adam settings{.learning_rate = 0.1};
    auto const trained = [](int epochs) {
        return cg::fit<8>(hidden(line), rows, cg::mean_squared_error{}, settings, {.epochs = epochs, .batch_size = 2});
    };
    BOOST_TEST(trained(300).history.final_loss < 0.001f);

    // Both values, and the number of the step, go on.
    auto const parts = cg::resume(trained(3), rows, cg::mean_squared_error{}, settings, {.epochs = 2, .batch_size = 2});
    BOOST_TEST((parts == trained(5)));
    static constexpr auto evaluated =
        cg::fit<8>(line, rows, cg::mean_squared_error{}, settings, {.epochs = 5, .batch_size = 2});
    BOOST_TEST((evaluated == parts));
}

BOOST_AUTO_TEST_CASE(an_optimizer_may_remember_two_values_for_each_parameter) {
    using namespace scenario::optimizer;
    BOOST_TEST(adam_agrees<double>(hidden(adam_plain), oracle::training::adam_plain));
    BOOST_TEST(adam_agrees<float>(hidden(adam_plain), oracle::training::adam_plain));
    BOOST_TEST(adam_agrees<double>(hidden(adam_own), oracle::training::adam_own));
    BOOST_TEST(adam_agrees<float>(hidden(adam_own), oracle::training::adam_own));
}

BOOST_AUTO_TEST_CASE(it_has_the_bits_of_constant_evaluation) {
    using namespace scenario::optimizer;
    static constexpr auto evaluated = adam_path<float>(adam_plain);
    auto const found = adam_path<float>(hidden(adam_plain));
    for (int i = 0; i < 24; ++i) BOOST_TEST(same_bits(found.at[i], evaluated.at[i]));
}

BOOST_AUTO_TEST_CASE(its_settings_are_checked_in_the_type_of_the_parameters) {
    scenario::optimizer::adam const settings{.learning_rate = 1e-50};
    BOOST_TEST(violation([&] { settings.check<double>(); }) == "");
    BOOST_TEST(violation([&] { settings.check<float>(); }) == "adam: the learning rate must be positive");
}

BOOST_AUTO_TEST_SUITE_END()
