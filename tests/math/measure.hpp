// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include <scenario/math/points.hpp>
#include <support/hidden.hpp>
#include <support/same_bits.hpp>

/// Run-time checks that the tests of the elementary functions share. A reference takes a wider number.
namespace measure {

/// |y - exact| in units of the last place that exact has in T; infinite where only one of the two is special.
template <class T, class Wide>
double error(T y, Wide exact) {
    constexpr int digits = std::numeric_limits<T>::digits;
    constexpr int least = std::numeric_limits<T>::min_exponent - digits;
    if (std::isnan(exact) || std::isnan(y)) return std::isnan(exact) && std::isnan(y) ? 0 : INFINITY;
    Wide const overflow =
        std::ldexp(Wide(2) - Wide(std::numeric_limits<T>::epsilon()) / 2, std::numeric_limits<T>::max_exponent - 1);
    if (std::fabs(exact) >= overflow) return std::isinf(y) && std::signbit(y) == std::signbit(exact) ? 0 : INFINITY;
    if (std::isinf(y) || std::signbit(y) != std::signbit(exact)) return INFINITY;
    if (exact == 0) return y == 0 ? 0 : INFINITY;
    int const exponent = std::ilogb(exact) - digits + 1;
    return static_cast<double>(std::fabs(std::ldexp(Wide(y) - exact, -(exponent < least ? least : exponent))));
}

/// The largest error at bit patterns that are evenly spread over all of T.
template <class Function, class T, class Wide>
double largest_error(Wide (*reference)(Wide), int inputs) {
    using bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
    bits const step = std::numeric_limits<bits>::max() / static_cast<bits>(inputs) | 1;
    bits pattern = 12345;
    double largest = 0;
    for (int i = 0; i < inputs; ++i, pattern = static_cast<bits>(pattern + step)) {
        T const x = std::bit_cast<T>(pattern);
        double const found = error(scenario::value<Function>(x), reference(Wide(x)));
        if (found > largest) largest = found;
    }
    return largest;
}

/// The same at numbers evenly spread between -reach and reach.
template <class Function, class T, class Wide>
double largest_error_within(Wide (*reference)(Wide), T reach, int inputs) {
    double largest = 0;
    for (int i = 0; i < inputs; ++i) {
        T const x = (T(2) * (static_cast<T>(i) + T(0.5)) / static_cast<T>(inputs) - 1) * reach;
        double const found = error(scenario::value<Function>(x), reference(Wide(x)));
        if (found > largest) largest = found;
    }
    return largest;
}

/// Where long double is wider than double, and wide enough to judge it.
inline constexpr bool doubles_have_a_judge = std::numeric_limits<long double>::digits >= 64;

template <class Function, class T>
bool run_time_equals(scenario::numbers<T> const& evaluated) {
    auto const computed = scenario::values<Function>(hidden(scenario::points<T>()));
    for (int i = 0; i < scenario::numbers<T>::count; ++i)
        if (!same_bits(computed.at[i], evaluated.at[i])) return false;
    return true;
}

/// What was computed in constant evaluation is computed at run time too, bit for bit.
template <class Function>
void check_that_run_time_equals_constant_evaluation() {
    constexpr auto of_floats = scenario::values<Function>(scenario::points<float>());
    constexpr auto of_doubles = scenario::values<Function>(scenario::points<double>());
    BOOST_TEST(run_time_equals<Function>(of_floats));
    BOOST_TEST(run_time_equals<Function>(of_doubles));
}

template <class Function>
void check_that_lanes_equal_scalars() {
    BOOST_TEST((scenario::lanes_equal_scalars<Function, 8>(hidden(scenario::points<float>()))));
    BOOST_TEST((scenario::lanes_equal_scalars<Function, 4>(hidden(scenario::points<double>()))));
    std::uint64_t state = hidden(std::uint64_t{1});
    for (int round = 0; round < 500; ++round) {
        scenario::numbers<float> floats{};
        scenario::numbers<double> doubles{};
        for (int i = 0; i < scenario::numbers<float>::count; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            floats.at[i] = std::bit_cast<float>(static_cast<std::uint32_t>(state >> 32));
            doubles.at[i] = std::bit_cast<double>(state);
        }
        BOOST_REQUIRE((scenario::lanes_equal_scalars<Function, 8>(floats)));
        BOOST_REQUIRE((scenario::lanes_equal_scalars<Function, 4>(floats)));
        BOOST_REQUIRE((scenario::lanes_equal_scalars<Function, 4>(doubles)));
        BOOST_REQUIRE((scenario::lanes_equal_scalars<Function, 2>(doubles)));
    }
}

}  // namespace measure
