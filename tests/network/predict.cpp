// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/predict.hpp>

#include <boost/test/unit_test.hpp>
#include <span>

#include <scenario/network/predict.hpp>
#include <support/hidden.hpp>

using namespace constgrad;
namespace scenarios = scenario::predict;

BOOST_AUTO_TEST_SUITE(predict)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenarios::all()); }

BOOST_AUTO_TEST_CASE(hidden_rows_have_the_bits_of_constant_evaluation) {
    static constexpr auto model = scenarios::drawn<float>(7);
    static constexpr auto rows = scenarios::drawn_rows<float, 75>(8);
    constexpr auto expected = constgrad::predict(model, rows);
    BOOST_TEST((constgrad::predict(hidden(model), hidden(rows)) == expected));
    constexpr auto classes = predict_classes(model, rows);
    BOOST_TEST((predict_classes(hidden(model), hidden(rows)) == classes));
    constexpr auto probabilities = predict_probabilities(model, rows);
    BOOST_TEST((predict_probabilities(hidden(model), hidden(rows)) == probabilities));
}

BOOST_AUTO_TEST_CASE(hidden_rows_have_the_bits_of_hidden_single_samples) {
    BOOST_TEST(scenarios::rows_have_the_bits_of_single_samples(hidden(scenarios::drawn<float>(9)),
                                                               hidden(scenarios::drawn_rows<float, 70>(10))));
    BOOST_TEST(scenarios::rows_have_the_bits_of_single_samples(hidden(scenarios::drawn<double>(11)),
                                                               hidden(scenarios::drawn_rows<double, 35>(12))));
}

BOOST_AUTO_TEST_CASE(a_span_is_read_where_it_lies) {
    static constexpr auto model = scenarios::drawn<float>(7);
    auto const rows = hidden(scenarios::drawn_rows<float, 2>(8));
    constexpr int inputs = model.inputs;
    std::span<float const, inputs> const second(rows.elements + inputs, inputs);
    vector<float, inputs> copy;
    for (int f = 0; f < inputs; ++f) copy[f] = rows(1, f);
    BOOST_TEST((constgrad::predict(model, second) == constgrad::predict(model, copy)));
    BOOST_TEST(predict_class(model, second) == predict_class(model, copy));
    BOOST_TEST((predict_probabilities(model, second) == predict_probabilities(model, copy)));
}

BOOST_AUTO_TEST_CASE(hidden_inputs_give_what_is_computed_by_hand) {
    BOOST_TEST(constgrad::predict(hidden(scenarios::by_hand), hidden(vector<double, 2>{1, 2}))[0] == 10.0);
}

BOOST_AUTO_TEST_SUITE_END()
