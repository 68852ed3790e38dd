// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/polynomial.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/simd/polynomial.hpp>
#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/random_bits.hpp>

namespace {

using namespace constgrad;
using scenario::polynomial::series;

template <class T>
T horner(T const* coefficients, int count, T x) {
    T value = coefficients[count - 1];
    for (int i = count - 2; i >= 0; --i) value = naive::rounded_product(value, x) + coefficients[i];
    return value;
}

template <class T>
void compare_with_naive_loops() {
    random_bits random;
    for (int round = 0; round < 10000; ++round) {
        T const x = static_cast<T>(random.next<std::int32_t>()) * T(0x1p-29);
        BOOST_REQUIRE(same_bits(simd::polynomial<series<T>>(x), horner(series<T>::values, 7, x)));
        scenario::packs::numbers<T, 8> row{};
        for (T& lane : row.at) lane = static_cast<T>(random.next<std::int32_t>()) * T(0x1p-29);
        BOOST_REQUIRE((scenario::polynomial::lanes_equal_scalars<series<T>, lanes<T, 8>>(row)));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(polynomial)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::polynomial::all<float>());
    BOOST_TEST(scenario::polynomial::all<double>());
}

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_a_naive_loop) {
    compare_with_naive_loops<float>();
    compare_with_naive_loops<double>();
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr float of_float = simd::polynomial<series<float>>(1.2345f);
    static constexpr double of_double = simd::polynomial<series<double>>(-1.2345);
    BOOST_TEST(same_bits(simd::polynomial<series<float>>(hidden(1.2345f)), of_float));
    BOOST_TEST(same_bits(simd::polynomial<series<double>>(hidden(-1.2345)), of_double));
}

BOOST_AUTO_TEST_SUITE_END()
