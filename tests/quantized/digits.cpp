// SPDX-License-Identifier: BSL-1.0
// The classifier of examples/digits in integers, on the 360 rows that it has not seen.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <tuple>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/network/score.hpp>
#include <constgrad/quantized/quantize.hpp>
#include <constgrad/quantized/score.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>

#include <support/hidden.hpp>

#include "../../examples/digits/recipe.hpp"

namespace {

using namespace constgrad;

int rows_told_rightly(auto const& model) {
    return static_cast<int>(std::lround(accuracy(model, digits::test) * static_cast<float>(digits::test.rows)));
}

/// Trained once for all tests, at run time: g++ would try to do it while compiling.
auto const& trained_network() {
    static auto const network = hidden(&digits::job)->run().network;
    return network;
}

/// By how much the outputs in fixed point differ from the others at most.
template <class Network, class Fixed>
double greatest_difference(Network const& net, Fixed const& fixed) {
    auto const outputs = predict(net, digits::test.features);
    double greatest = 0;
    for (int i = 0; i < digits::test.rows; ++i) {
        vector<float, Network::inputs> x{};
        for (int f = 0; f < Network::inputs; ++f) x[f] = digits::test.features(i, f);
        auto const y = predict(fixed.network, fixed.quantized(x));
        for (int o = 0; o < Network::outputs; ++o)
            greatest = std::fmax(greatest, std::fabs(static_cast<double>(fixed.output.dequantize(y[o])) -
                                                     static_cast<double>(outputs(i, o))));
    }
    return greatest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(digits)

BOOST_AUTO_TEST_CASE(quantising_costs_one_row_of_360_at_most) {
    auto const& net = trained_network();
    auto const quantized = quantize(net, ::digits::train.features);
    BOOST_TEST_MESSAGE(rows_told_rightly(net) << " rows in float, " << rows_told_rightly(quantized) << " in 8 bits");
    BOOST_TEST(rows_told_rightly(net) >= 342);
    BOOST_TEST(rows_told_rightly(quantized) >= rows_told_rightly(net) - 1);
    BOOST_TEST(agreement(net, quantized, ::digits::test.features) >= 358.0f / 360);
}

using both = std::tuple<q15, q31>;

BOOST_AUTO_TEST_CASE_TEMPLATE(fixed_point_costs_nothing, Number, both) {
    auto const& net = trained_network();
    auto const fixed = to_fixed_point<Number>(net, ::digits::train.features);
    double const difference = greatest_difference(net, fixed);
    BOOST_TEST_MESSAGE(rows_told_rightly(fixed) << " rows in fixed point; outputs within " << difference);
    BOOST_TEST(rows_told_rightly(fixed) >= rows_told_rightly(net) - 1);
    BOOST_TEST(agreement(net, fixed, ::digits::test.features) == 1);
    BOOST_TEST(difference <= (sizeof(Number) == 2 ? 0.01 : 2e-5));  // steps of 2^-9, and as float rounds
}

BOOST_AUTO_TEST_CASE(with_a_table_it_costs_no_more) {
    auto const trained =
        fit(network{dense<float, 64, 16>{}, hyperbolic_tangent{}, dense<float, 16, 10>{}}, ::digits::train,
            softmax_cross_entropy{}, hidden(::digits::job.descent), {.epochs = 6, .batch_size = 32, .seed = 1});
    auto const quantized = quantize(trained.network, ::digits::train.features);
    BOOST_TEST_MESSAGE(rows_told_rightly(trained.network)
                       << " rows in float, " << rows_told_rightly(quantized) << " in 8 bits");
    BOOST_TEST(rows_told_rightly(trained.network) >= 324);
    BOOST_TEST(rows_told_rightly(quantized) >= rows_told_rightly(trained.network) - 1);
}

BOOST_AUTO_TEST_SUITE_END()
