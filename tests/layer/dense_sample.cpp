// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_sample.hpp>

#include <boost/test/unit_test.hpp>

#include <utility>

#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/relu.hpp>

#include <support/hidden.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

/// Against a loop for each output, with guards behind the outputs.
template <scalar T, int In, int Out>
bool is_the_sum_in_order() {
    dense<T, In, Out> layer{};
    samples::fill(layer.weights.elements, 7);
    samples::fill(layer.bias.elements, 8);
    T x[In];
    samples::fill(x, 9);
    layer = hidden(layer);
    T y[Out + 8];
    T rectified[Out + 8];
    for (int i = 0; i < Out + 8; ++i) y[i] = rectified[i] = T(77);
    detail::dense_sample(y, x, layer, identity{});
    detail::dense_sample(rectified, x, layer, relu{});
    T column[In][1];
    T evaluated[Out][1];
    for (int k = 0; k < In; ++k) column[k][0] = x[k];
    detail::evaluated_sample(evaluated, column, layer, relu{});
    for (int o = 0; o < Out; ++o) {
        T sum = layer.bias[o];
        for (int k = 0; k < In; ++k) {
            T const volatile product = x[k] * layer.weights(k, o);
            sum = sum + product;
        }
        T const at_least_zero = sum > T(0) ? sum : T(0);
        if (!same_bits(y[o], sum) || !same_bits(rectified[o], at_least_zero)) return false;
        if (!same_bits(evaluated[o][0], at_least_zero)) return false;
    }
    for (int i = Out; i < Out + 8; ++i)
        if (y[i] != T(77) || rectified[i] != T(77)) return false;
    return true;
}

template <scalar T, int... Out>
bool for_all_numbers_of_outputs(std::integer_sequence<int, Out...>) {
    return ((is_the_sum_in_order<T, 1, Out + 1>() && is_the_sum_in_order<T, 5, Out + 1>()) && ...);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_sample)

BOOST_AUTO_TEST_CASE(each_output_is_the_sum_in_order_for_every_number_of_outputs) {
    BOOST_TEST(for_all_numbers_of_outputs<float>(std::make_integer_sequence<int, 44>{}));
    BOOST_TEST(for_all_numbers_of_outputs<double>(std::make_integer_sequence<int, 24>{}));
}

BOOST_AUTO_TEST_CASE(chunks_of_terms_and_what_is_left_are_the_sum_in_order) {
    BOOST_TEST((is_the_sum_in_order<float, 16, 32>() && is_the_sum_in_order<float, 17, 32>()));
    BOOST_TEST((is_the_sum_in_order<float, 40, 16>() && is_the_sum_in_order<float, 33, 7>()));
    BOOST_TEST((is_the_sum_in_order<double, 31, 64>() && is_the_sum_in_order<double, 48, 8>()));
}

BOOST_AUTO_TEST_SUITE_END()
