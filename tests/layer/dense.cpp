// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

#include <scenario/layer/dense.hpp>
#include <support/hidden.hpp>
#include <support/naive.hpp>

namespace {

using scenario::dense::block;
using scenario::dense::inputs;
using scenario::dense::outputs;
using scenario::dense::rows;
using scenario::dense::run;

template <class T>
std::vector<T> first(T const (&of)[rows], int count) {
    return std::vector<T>(of, of + count);
}

template <class T>
block<T> naively(block<T> b, int count) {
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
            b.gradient.weights(k, o) = naive::striped_dot(first(b.x[k], count), first(b.delta[o], count));
        b.gradient.bias[o] = naive::striped_sum(first(b.delta[o], count));
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
    auto const b = hidden(scenario::dense::numbers<T>());
    for (int count = 1; count <= rows; ++count) {
        auto const expected = naively(b, count);
        BOOST_TEST_CONTEXT(count << " rows of " << sizeof(T) << " bytes") {
            BOOST_TEST(equal(run<1>(b, count), expected));
            BOOST_TEST(equal(run<2>(b, count), expected));
            BOOST_TEST(equal(run<4>(b, count), expected));
            BOOST_TEST(equal(run<8>(b, count), expected));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::dense::all()); }

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops_for_every_width_and_number_of_rows) {
    compare_with_naive_loops<float>();
    compare_with_naive_loops<double>();
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto evaluated = run<8>(scenario::dense::numbers<float>(), 21);
    static constexpr auto full = run<8>(scenario::dense::numbers<double>(), 32);
    BOOST_TEST(equal(run<4>(hidden(scenario::dense::numbers<float>()), 21), evaluated));
    BOOST_TEST(equal(run<2>(hidden(scenario::dense::numbers<double>()), 32), full));
}

BOOST_AUTO_TEST_SUITE_END()
