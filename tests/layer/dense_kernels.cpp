// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_kernels.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

#include <scenario/layer/dense_kernels.hpp>
#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/samples.hpp>

namespace {

using scenario::dense_kernels::block;
using scenario::dense_kernels::inputs;
using scenario::dense_kernels::outputs;
using scenario::dense_kernels::rows;
using scenario::dense_kernels::run;
using scenario::dense_kernels::sums_may_be_finished;

template <class T>
std::vector<T> first(T const (&of)[rows], int count) {
    return std::vector<T>(of, of + count);
}

template <class T>
block<T> naively(block<T> b, int count, bool is_first_block) {
    for (int i = 0; i < count; ++i) {
        for (int o = 0; o < outputs; ++o) {
            b.y[o][i] = b.layer.bias[o];
            for (int k = 0; k < inputs; ++k)
                b.y[o][i] = b.y[o][i] + naive::rounded_product(b.x[k][i], b.layer.weights(k, o));
        }
        for (int k = 0; k < inputs; ++k)
            for (int o = 0; o < outputs; ++o)
                b.delta_in[k][i] = b.delta_in[k][i] + naive::rounded_product(b.delta[o][i], b.layer.weights(k, o));
    }
    for (int o = 0; o < outputs; ++o) {
        for (int k = 0; k < inputs; ++k)
            b.gradient.weights(k, o) = (is_first_block ? T(0) : b.gradient.weights(k, o)) +
                                       naive::striped_dot(first(b.x[k], count), first(b.delta[o], count));
        b.gradient.bias[o] =
            (is_first_block ? T(0) : b.gradient.bias[o]) + naive::striped_sum(first(b.delta[o], count));
    }
    return b;
}

template <class T>
bool equal(block<T> const& a, block<T> const& b) {
    auto const* x = reinterpret_cast<T const*>(&a);
    auto const* y = reinterpret_cast<T const*>(&b);
    for (std::size_t i = 0; i < sizeof(a) / sizeof(T); ++i)
        if (!same_bits(x[i], y[i])) return false;
    return true;
}

template <class T>
void compare_with_naive_loops() {
    auto given = scenario::dense_kernels::numbers<T>();
    samples::fill(given.gradient.weights.elements, 3);
    samples::fill(given.gradient.bias.elements, 4);
    auto const b = hidden(given);
    for (int count = 1; count <= rows; ++count)
        for (bool const is_first_block : {true, false}) {
            auto const expected = naively(b, count, is_first_block);
            BOOST_TEST_CONTEXT(count << " rows of " << sizeof(T) << " bytes, first block: " << is_first_block) {
                BOOST_TEST(equal(run<1>(b, count, is_first_block), expected));
                BOOST_TEST(equal(run<2>(b, count, is_first_block), expected));
                BOOST_TEST(equal(run<4>(b, count, is_first_block), expected));
                BOOST_TEST(equal(run<8>(b, count, is_first_block), expected));
                BOOST_TEST(equal(run<32>(b, count, is_first_block), expected));
                BOOST_TEST(equal(run<constgrad::simd::native_width<T>>(b, count, is_first_block), expected));
            }
        }
}

template <class T>
void finish_each_sum() {
    auto const b = hidden(scenario::dense_kernels::numbers<T>());
    for (int count = 1; count <= rows; ++count) BOOST_TEST_CONTEXT(count << " rows of " << sizeof(T) << " bytes") {
            BOOST_TEST(sums_may_be_finished<1>(b, count));
            BOOST_TEST(sums_may_be_finished<2>(b, count));
            BOOST_TEST(sums_may_be_finished<4>(b, count));
            BOOST_TEST(sums_may_be_finished<8>(b, count));
            BOOST_TEST(sums_may_be_finished<32>(b, count));
            BOOST_TEST(sums_may_be_finished<constgrad::simd::native_width<T>>(b, count));
        }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_kernels)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::dense_kernels::all()); }

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops_for_every_width_and_number_of_rows) {
    compare_with_naive_loops<float>();
    compare_with_naive_loops<double>();
}

BOOST_AUTO_TEST_CASE(an_activation_may_finish_each_sum_for_every_width_and_number_of_rows) {
    finish_each_sum<float>();
    finish_each_sum<double>();
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto evaluated = run<8>(scenario::dense_kernels::numbers<float>(), 21);
    static constexpr auto full = run<8>(scenario::dense_kernels::numbers<double>(), 32);
    BOOST_TEST(equal(run<4>(hidden(scenario::dense_kernels::numbers<float>()), 21), evaluated));
    BOOST_TEST(equal(run<2>(hidden(scenario::dense_kernels::numbers<double>()), 32), full));
}

BOOST_AUTO_TEST_SUITE_END()
