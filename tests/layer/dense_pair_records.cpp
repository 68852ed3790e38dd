// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_pair_records.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/relu.hpp>

#include <support/hidden.hpp>
#include <support/layer_pair.hpp>
#include <support/same_bits.hpp>

namespace {

using namespace constgrad;

/// Against the layers as they are.
template <scalar T, int In, int Hidden, int Out, class Activation>
bool has_the_bits_of_the_layers() {
    auto const [first, second, x] = hidden(layer_pair<T, In, Hidden, Out>{});
    auto const records = hidden(detail::dense_pair_records<T, In, Hidden, Out>::of(first, second));
    T wanted[Out];
    detail::dense_sample_pair(wanted, x, first, Activation{}, second);
    T y[Out];
    detail::dense_sample_pair(y, x, records, Activation{});
    for (int o = 0; o < Out; ++o)
        if (!same_bits(y[o], wanted[o])) return false;
    return sizeof(records) == sizeof(first) + sizeof(second);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_pair_records)

BOOST_AUTO_TEST_CASE(the_sums_are_those_of_the_layers) {
    BOOST_TEST((has_the_bits_of_the_layers<float, 4, 16, 3, relu>()));
    BOOST_TEST((has_the_bits_of_the_layers<float, 1, 1, 1, relu>()));
    BOOST_TEST((has_the_bits_of_the_layers<float, 13, 33, 4, hyperbolic_tangent>()));
    BOOST_TEST((has_the_bits_of_the_layers<double, 5, 9, 2, relu>()));
}

BOOST_AUTO_TEST_SUITE_END()
