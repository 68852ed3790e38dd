// SPDX-License-Identifier: BSL-1.0
// The layers are computed like this on targets without vectors alone, where tests/targets runs whole networks.
#include <constgrad/layer/dense_sample_pair.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/layer/dense_sample.hpp>

#include <support/hidden.hpp>
#include <support/layer_pair.hpp>
#include <support/same_bits.hpp>

namespace {

using namespace constgrad;

/// Against one layer after the other.
template <scalar T, int In, int Hidden, int Out, class Activation>
bool is_one_layer_after_the_other() {
    auto const [first, second, x] = hidden(layer_pair<T, In, Hidden, Out>{});
    T between[Hidden];
    T wanted[Out];
    detail::dense_sample(between, x, first, Activation{});
    detail::dense_sample(wanted, between, second, identity{});
    T y[Out];
    detail::dense_sample_pair(y, x, first, Activation{}, second);
    for (int o = 0; o < Out; ++o)
        if (!same_bits(y[o], wanted[o])) return false;
    return true;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_sample_pair)

BOOST_AUTO_TEST_CASE(the_sums_are_those_of_one_layer_after_the_other) {
    BOOST_TEST((is_one_layer_after_the_other<float, 4, 16, 3, relu>()));
    BOOST_TEST((is_one_layer_after_the_other<float, 1, 1, 1, relu>()));
    BOOST_TEST((is_one_layer_after_the_other<float, 7, 33, 4, identity>()));
    BOOST_TEST((is_one_layer_after_the_other<double, 5, 9, 2, hyperbolic_tangent>()));
}

BOOST_AUTO_TEST_SUITE_END()
