// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/elementary.hpp>

#include <cstdint>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/elementary.hpp>
#include <support/hidden.hpp>
#include <support/random_bits.hpp>

BOOST_AUTO_TEST_SUITE(elementary)

BOOST_AUTO_TEST_CASE(hidden_elements_give_the_bits_of_numbers) {
    using namespace scenario::elementary;
    BOOST_TEST(every_function_is_that_of_the_elements(hidden(numbers<float>())));
    BOOST_TEST(every_function_is_that_of_the_elements(hidden(numbers<double>())));
    BOOST_TEST(scenario::elementary::all());
}

// As many as several packs have that are computed with in turns, and some more: ordinary numbers as far as each shorter
// way reaches; then some of any bits, or at the ends of its reach, between them.
template <class T, int N>
void check_many() {
    random_bits random;
    constgrad::vector<T, N> x{};
    for (int round = 0; round < 60; ++round)
        for (T const reach : {T(8), T(std::numeric_limits<T>::digits), T(87), T(708)}) {
            for (T& element : x.elements) element = static_cast<T>(random.next<std::int32_t>()) * T(0x1p-31) * reach;
            for (int i = round % 7; round % 3 != 0 && i < N; i += 3 + 5 * (round % 11))
                x.elements[i] = round % 3 == 1 ? random.next<T>() : round % 2 == 0 ? reach : -reach;
            BOOST_TEST(scenario::elementary::every_function_is_that_of_the_elements(x));
        }
}

BOOST_AUTO_TEST_CASE(many_hidden_elements_give_the_bits_of_numbers) {
    check_many<float, 64>();
    check_many<float, 67>();
    check_many<float, 150>();
    check_many<double, 32>();
    check_many<double, 35>();
    check_many<double, 75>();
}

BOOST_AUTO_TEST_CASE(hidden_elements_give_the_bits_of_constant_evaluation) {
    static constexpr auto x = scenario::elementary::numbers<float>();
    static constexpr auto evaluated = constgrad::math::tanh(x);
    BOOST_TEST((constgrad::math::tanh(hidden(x)) == evaluated));
}

BOOST_AUTO_TEST_SUITE_END()
