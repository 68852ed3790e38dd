// SPDX-License-Identifier: BSL-1.0
#include <constgrad/metric/confusion_matrix.hpp>

#include <boost/test/unit_test.hpp>

#include <stdexcept>

#include <scenario/metric/confusion_matrix.hpp>
#include <support/hidden.hpp>
#include <support/same_bits.hpp>

BOOST_AUTO_TEST_SUITE(confusion_matrix)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::confusion_matrix::all()); }

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    constgrad::confusion_matrix const counted(hidden(oracle::predicted), hidden(oracle::labels));
    static constexpr auto evaluated = scenario::confusion_matrix::counted;
    static constexpr float macro_f1 = evaluated.macro_f1();
    BOOST_TEST((counted == evaluated));
    BOOST_TEST(same_bits(counted.macro_f1(), macro_f1));
}

BOOST_AUTO_TEST_CASE(a_label_beyond_the_classes_is_a_violated_precondition) {
    using constgrad::class_labels;
    auto const previous =
        constgrad::set_precondition_handler([](char const* what) { throw std::invalid_argument(what); });
    class_labels<2, 3> const right{0, 1};
    class_labels<2, 3> const wrong{0, 3};
    BOOST_CHECK_THROW(constgrad::confusion_matrix(hidden(wrong), right), std::invalid_argument);
    BOOST_CHECK_THROW(constgrad::confusion_matrix(right, hidden(wrong)), std::invalid_argument);
    constgrad::confusion_matrix const counted(right, right);
    BOOST_CHECK_THROW(counted(hidden(3), 0), std::invalid_argument);
    BOOST_CHECK_THROW(counted(0, hidden(-1)), std::invalid_argument);
    BOOST_CHECK_THROW(counted.actual_count(hidden(3)), std::invalid_argument);
    BOOST_CHECK_THROW(counted.predicted_count(hidden(-1)), std::invalid_argument);
    BOOST_CHECK_THROW(counted.precision(hidden(7)), std::invalid_argument);
    BOOST_CHECK_THROW(counted.recall(hidden(7)), std::invalid_argument);
    BOOST_CHECK_THROW(counted.f1(hidden(7)), std::invalid_argument);
    constgrad::set_precondition_handler(previous);
}

BOOST_AUTO_TEST_SUITE_END()
