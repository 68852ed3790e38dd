// SPDX-License-Identifier: BSL-1.0
#include <constgrad/optimizer/sgd.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>

#include <scenario/optimizer/sgd.hpp>
#include <support/hidden.hpp>
#include <support/samples.hpp>
#include <support/violation.hpp>

namespace {

using namespace scenario::sgd;

template <class V>
bool has_the_bits_of_scalars() {
    return for_all_settings([](constgrad::sgd const& settings, auto const&) {
        auto const one = path_of<constgrad::lane_scalar<V>>(hidden(settings));
        auto const packed = path_of<V>(hidden(settings));
        for (int i = 0; i < 24; ++i)
            if (!same_bits(one.at[i], packed.at[i])) return false;
        return true;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sgd)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(without_momentum_the_velocities_stay_as_they_are());
    BOOST_TEST(it_remembers_with_a_momentum_alone());
    BOOST_TEST(some_rules_leave_parameters_without_a_gradient_alone());
}

BOOST_AUTO_TEST_CASE(several_steps_are_those_of_pytorch) {
    auto const check = [](constgrad::sgd const& settings, auto const& path) {
        BOOST_TEST(agrees<double>(hidden(settings), path));
        BOOST_TEST(agrees<float>(hidden(settings), path));
        return true;
    };
    for_all_settings(check);
}

BOOST_AUTO_TEST_CASE(every_lane_width_has_the_bits_of_scalars) {
    BOOST_TEST((has_the_bits_of_scalars<lanes<float, 2>>()));
    BOOST_TEST((has_the_bits_of_scalars<lanes<float, 4>>()));
    BOOST_TEST((has_the_bits_of_scalars<lanes<double, 2>>()));
    BOOST_TEST((has_the_bits_of_scalars<lanes<double, 4>>()));
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr constgrad::sgd settings{
        .learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.05};
    static constexpr auto evaluated = path_of<float>(settings);
    auto const found = path_of<float>(hidden(settings));
    for (int i = 0; i < 24; ++i) BOOST_TEST(same_bits(found.at[i], evaluated.at[i]));
}

// The gradients, too, which a rule of one's own may read after that of sgd.
BOOST_AUTO_TEST_CASE(run_time_leaves_what_constant_evaluation_leaves) {
    struct rows {
        float parameters[37];
        float gradients[37];
        float velocities[37];
    };
    static constexpr auto start = [] {
        rows all{};
        samples::fill(all.parameters, 1);
        samples::fill(all.gradients, 2);
        samples::fill(all.velocities, 3);
        return all;
    }();
    constexpr auto update = [](rows all, constgrad::sgd const& settings) {
        settings.rule_for<float>(1).update(all.parameters, all.gradients, all.velocities);
        return all;
    };
    constexpr auto check = [](rows const& evaluated, rows const& found) {
        for (int i = 0; i < 37; ++i) {
            BOOST_TEST(same_bits(found.parameters[i], evaluated.parameters[i]));
            BOOST_TEST(same_bits(found.gradients[i], evaluated.gradients[i]));
            BOOST_TEST(same_bits(found.velocities[i], evaluated.velocities[i]));
        }
    };
    static constexpr constgrad::sgd plain{.learning_rate = 0.1};
    static constexpr constgrad::sgd decay{.learning_rate = 0.1, .weight_decay = 0.05};
    static constexpr constgrad::sgd all_terms{
        .learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.05};
    static constexpr auto by_plain = update(start, plain);
    static constexpr auto by_decay = update(start, decay);
    static constexpr auto by_all_terms = update(start, all_terms);
    check(by_plain, update(hidden(start), hidden(plain)));
    check(by_decay, update(hidden(start), hidden(decay)));
    check(by_all_terms, update(hidden(start), hidden(all_terms)));
}

BOOST_AUTO_TEST_CASE(impossible_settings_violate_preconditions) {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    double const infinity = std::numeric_limits<double>::infinity();
    auto const said = [](constgrad::sgd const& settings) { return violation([&] { settings.check<float>(); }); };
    auto const said_in_double = [](constgrad::sgd const& settings) {
        return violation([&] { settings.check<double>(); });
    };
    std::string const rate =
        "sgd: the learning rate must be positive and finite, also in the type of the parameters; it has no default";
    std::string const momentum = "sgd: the momentum must be at least 0 and below 1, also in the type of the parameters";
    std::string const decay = "sgd: the weight decay must be at least 0 and finite, also in the type of the parameters";
    BOOST_TEST(said({.learning_rate = 0.1, .momentum = 0.9, .nesterov = true, .weight_decay = 0.1}) == "");
    BOOST_TEST(said({.learning_rate = 1e30, .weight_decay = 1e30}) == "");
    BOOST_TEST(said({}) == rate);
    for (double const wrong : {0.0, -1.0, nan, infinity, 1e-50, 1e39})
        BOOST_TEST(said({.learning_rate = wrong}) == rate);
    for (double const right : {1e-50, 1e39}) BOOST_TEST(said_in_double({.learning_rate = right}) == "");
    for (double const wrong : {-0.5, 1.0, nan, 1 - 1e-9})
        BOOST_TEST(said({.learning_rate = 1, .momentum = wrong}) == momentum);
    BOOST_TEST(said_in_double({.learning_rate = 1, .momentum = 1 - 1e-9}) == "");
    for (double const wrong : {-0.5, nan, infinity, 1e39})
        BOOST_TEST(said({.learning_rate = 1, .weight_decay = wrong}) == decay);
    BOOST_TEST(said_in_double({.learning_rate = 1, .weight_decay = 1e39}) == "");
    BOOST_TEST(said({.learning_rate = 1, .nesterov = true}) == "sgd: nesterov needs a momentum above 0");
}

BOOST_AUTO_TEST_SUITE_END()
