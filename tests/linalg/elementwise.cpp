// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/elementwise.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/linalg/elementwise.hpp>
#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

template <class T, int R, int C>
void compare_with_naive_loops() {
    auto const a = hidden(samples::matrix<T, R, C>(1));
    auto const b = hidden(samples::matrix<T, R, C>(2));
    T const s = hidden(static_cast<T>(0.3));
    matrix<T, R, C> sum{};
    matrix<T, R, C> difference{};
    matrix<T, R, C> product{};
    matrix<T, R, C> scaled{};
    matrix<T, R, C> divided{};
    matrix<T, R, C> scaled_sum{};
    for (int i = 0; i < R * C; ++i) {
        sum.elements[i] = a.elements[i] + b.elements[i];
        difference.elements[i] = a.elements[i] - b.elements[i];
        product.elements[i] = a.elements[i] * b.elements[i];
        scaled.elements[i] = a.elements[i] * s;
        divided.elements[i] = a.elements[i] / s;
        scaled_sum.elements[i] =
            naive::rounded_product(a.elements[i], s) + naive::rounded_product(a.elements[i], b.elements[i]);
    }
    BOOST_TEST_CONTEXT(R << " x " << C << " scalars of " << sizeof(T) << " bytes") {
        BOOST_TEST(same_bits(a + b, sum));
        BOOST_TEST(same_bits(a - b, difference));
        BOOST_TEST(same_bits(hadamard(a, b), product));
        BOOST_TEST(same_bits(a * s, scaled));
        BOOST_TEST(same_bits(s * a, scaled));
        BOOST_TEST(same_bits(a / s, divided));
        BOOST_TEST(same_bits(a * s + hadamard(a, b), scaled_sum));  // not fused
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(elementwise)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::elementwise::all()); }

BOOST_AUTO_TEST_CASE(odd_sizes_have_the_bits_of_naive_loops) {
    compare_with_naive_loops<float, 1, 1>();
    compare_with_naive_loops<float, 1, 7>();
    compare_with_naive_loops<float, 2, 4>();
    compare_with_naive_loops<float, 3, 5>();
    compare_with_naive_loops<float, 13, 17>();
    compare_with_naive_loops<double, 1, 3>();
    compare_with_naive_loops<double, 5, 7>();
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto a = samples::vector<float, 21>(3);
    static constexpr auto b = samples::vector<float, 21>(4);
    static constexpr auto evaluated = hadamard(a, b) - a * 0.7f + b / 0.3f;
    BOOST_TEST(same_bits(evaluated, hadamard(hidden(a), hidden(b)) - hidden(a) * 0.7f + hidden(b) / 0.3f));
}

// (1 + 2^-12)^2 = 1 + 2^-11 + 2^-24, of which rounding drops the last bit and a fused multiply-add does not.
BOOST_AUTO_TEST_CASE(products_are_not_fused_with_a_later_addition) {
    auto const x = hidden(vector{1 + 0x1p-12f});
    float const less = hidden(-(1 + 0x1p-11f));
    float const of_scaled = (x * x[0])[0] + less;
    float const of_hadamard = hadamard(x, x)[0] + less;
    BOOST_TEST(of_scaled == 0.0f);
    BOOST_TEST(of_hadamard == 0.0f);
}

BOOST_AUTO_TEST_SUITE_END()
