// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/standardizer.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <string>

#include <scenario/training/standardizer.hpp>
#include <support/hidden.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

// The documented order, written down a second time and without lanes.
template <class T, int N>
T sum_in_documented_order(T const (&x)[N]) {
    T total = 0;
    for (int start = 0; start < N; start += 32) {
        T p[8]{};
        for (int i = start; i < N && i < start + 32; ++i) p[(i - start) % 8] += x[i];
        total += ((p[0] + p[4]) + (p[2] + p[6])) + ((p[1] + p[5]) + (p[3] + p[7]));
    }
    return total;
}

template <class T, int N>
void compare_with_documented_order() {
    auto const data = hidden(regression_dataset<T, N, 3>{samples::matrix<T, N, 3>(N), {}});
    auto const fitted = fit_standardizer(data);
    for (int j = 0; j < 3; ++j) {
        T column[N];
        for (int i = 0; i < N; ++i) column[i] = data.features(i, j);
        T const mean = sum_in_documented_order(column) / N;
        for (T& x : column) {
            T const volatile square = (x - mean) * (x - mean);  // volatile: the product is rounded before it is added
            x = square;
        }
        BOOST_TEST_CONTEXT(N << " rows, feature " << j) {
            BOOST_TEST(same_bits(fitted.mean[j], mean));
            BOOST_TEST(same_bits(fitted.scale[j], std::sqrt(sum_in_documented_order(column) / N)));
        }
    }
}

template <class T>
void expect_violation(T x, std::string const& expected) {
    regression_dataset<T, 3, 2> data{{{1, 2, 3, 4, 5, 7}}, {}};
    data.features(1, 1) = x;
    auto const previous = set_precondition_handler([](char const* what) { throw std::string(what); });
    BOOST_CHECK_EXCEPTION(fit_standardizer(hidden(data)), std::string,
                          [&](std::string const& what) { return what.starts_with("fit_standardizer: " + expected); });
    set_precondition_handler(previous);
}

BOOST_AUTO_TEST_SUITE(standardizer)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::standardizer::all()); }

BOOST_AUTO_TEST_CASE(sums_follow_the_documented_order) {
    compare_with_documented_order<float, 2>();
    compare_with_documented_order<float, 7>();
    compare_with_documented_order<float, 8>();
    compare_with_documented_order<float, 31>();
    compare_with_documented_order<float, 32>();
    compare_with_documented_order<float, 33>();
    compare_with_documented_order<float, 100>();
    compare_with_documented_order<double, 9>();
    compare_with_documented_order<double, 64>();
    compare_with_documented_order<double, 67>();
}

BOOST_AUTO_TEST_CASE(hidden_data_give_the_bits_of_constant_evaluation) {
    static constexpr regression_dataset<float, 70, 3> data{samples::matrix<float, 70, 3>(7), {}};
    constexpr auto fitted = fit_standardizer(data);
    constexpr auto transformed = fitted.transform(data.features);
    constexpr auto back = fitted.inverse_transform(transformed);
    auto const fitted_now = fit_standardizer(hidden(data));
    BOOST_TEST(same_bits(fitted_now.mean, fitted.mean));
    BOOST_TEST(same_bits(fitted_now.scale, fitted.scale));
    BOOST_TEST(same_bits(hidden(fitted).transform(hidden(data.features)), transformed));
    BOOST_TEST(same_bits(hidden(fitted).inverse_transform(hidden(transformed)), back));
}

BOOST_AUTO_TEST_CASE(standardized_features_have_mean_0_and_deviation_1) {
    auto const data = hidden(regression_dataset<double, 200, 4>{samples::matrix<double, 200, 4>(1), {}});
    auto const again = fit_standardizer(fit_standardizer(data).transform(data));
    for (int j = 0; j < 4; ++j) {
        BOOST_TEST(std::fabs(again.mean[j]) < 1e-14);
        BOOST_TEST(std::fabs(again.scale[j] - 1) < 1e-14);
    }
}

BOOST_AUTO_TEST_CASE(the_inverse_undoes_up_to_rounding) {
    auto const x = hidden(samples::matrix<double, 50, 3>(2));
    auto const scaler = fit_standardizer(regression_dataset<double, 50, 3>{x, {}});
    auto const back = scaler.inverse_transform(scaler.transform(x));
    for (int i = 0; i < 150; ++i) BOOST_TEST(std::fabs(back.elements[i] - x.elements[i]) < 1e-13);
}

BOOST_AUTO_TEST_CASE(numbers_that_have_no_mean_or_deviation_violate_a_precondition) {
    expect_violation(std::numeric_limits<float>::quiet_NaN(), "the features must be numbers (no NaN");
    expect_violation(std::numeric_limits<double>::quiet_NaN(), "the features must be numbers (no NaN");
    expect_violation(std::numeric_limits<float>::infinity(), "the features must be numbers (no NaN");
    expect_violation(-std::numeric_limits<double>::infinity(), "the features must be numbers (no NaN");
    expect_violation(1e30f, "the sum of a feature, and that of the squares");
    expect_violation(1e300, "the sum of a feature, and that of the squares");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
