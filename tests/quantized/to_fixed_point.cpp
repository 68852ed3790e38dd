// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/to_fixed_point.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <tuple>
#include <type_traits>
#include <vector>

#include <constgrad/quantized/score.hpp>

#include <scenario/quantized/classifier.hpp>
#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

using namespace constgrad;
using scenario::classifier::points;
using both = std::tuple<q15, q31>;

/// Numbers by real arithmetic, and by how much those in fixed point may differ at most.
struct estimate {
    double value;
    double error;
};

/// Through the layers of a chain, whose inputs are kept so and were calibrated by `rows`: each output is off by what
/// the inputs are off, by half a step of each weight, of the sum and of the output itself.
template <class Fixed, class Chain, class Number, int N, int In>
std::vector<estimate> estimates(Fixed const& fixed, Chain const& chain, fixed_point_format<Number> const& input,
                                matrix<float, N, In> const& rows, std::vector<estimate> const& x) {
    bool const is_rectified = fixed.layer.shape.lowest == 0;
    auto outputs = predict(network{chain.layer}, rows);
    if (is_rectified)
        for (float& y : outputs.elements) y = std::fmax(y, 0.0f);
    auto again = fixed.layer;
    auto const output = detail::to_fixed_point_layer(
        again, chain.layer, input,
        fixed_point_format<Number>::for_magnitude(detail::greatest_magnitude(outputs.elements)), is_rectified);
    BOOST_TEST((again == fixed.layer));
    int const sum_bits = output.fraction_bits + fixed.layer.shape.shift;
    double const half_a_weight = std::ldexp(0.5, input.fraction_bits - sum_bits);
    std::vector<estimate> y;
    for (int o = 0; o < fixed.layer.outputs; ++o) {
        auto const bias = static_cast<double>(chain.layer.bias.elements[o]);
        double sum = bias;
        double error = std::ldexp(0.5, -output.fraction_bits) + std::ldexp(0.5, -sum_bits);
        double magnitude = std::fabs(bias);
        for (int k = 0; k < In; ++k) {
            auto const weight = static_cast<double>(chain.layer.weights.elements[k * fixed.layer.outputs + o]);
            auto const& from = x[static_cast<std::size_t>(k)];
            sum += from.value * weight;
            error += from.error * (std::fabs(weight) + half_a_weight) + std::fabs(from.value) * half_a_weight;
            magnitude += std::fabs(from.value * weight);
        }
        error += std::ldexp(magnitude, -21);  // the outputs by which the format was chosen were floats
        y.push_back({is_rectified ? std::max(sum, 0.0) : sum, error});
    }
    if constexpr (requires { fixed.rest; })
        return detail::behind_activations(chain.rest, [&](auto const& rest, auto const&...) {
            return estimates(fixed.rest, rest, output, outputs, y);
        });
    else
        return y;
}

template <class Number, class... Layers, int N, int F>
void check_the_bound(network<Layers...> const& net, matrix<float, N, F> const& rows) {
    auto const model = constgrad::to_fixed_point<Number>(net, rows);
    BOOST_TEST(model.network.greatest_sum() < std::int64_t{1} << 62);
    for (int i = 0; i < N; ++i) {
        vector<float, F> sample{};
        std::vector<estimate> x;
        for (int f = 0; f < F; ++f) {
            sample[f] = rows(i, f);
            x.push_back({static_cast<double>(rows(i, f)), std::ldexp(0.5, -model.input.fraction_bits)});
        }
        auto const expected = estimates(model.network.layers, net.layers, model.input, rows, x);
        auto const y = predict(model.network, model.quantized(sample));
        for (int o = 0; o < model.network.outputs; ++o) {
            auto const& [value, error] = expected[static_cast<std::size_t>(o)];
            double const found = model.output.dequantize(y[o]);
            BOOST_TEST(std::fabs(found - value) <= error);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(to_fixed_point)

BOOST_AUTO_TEST_CASE_TEMPLATE(formats_are_those_of_the_rows, Number, both) {
    constexpr int bits = std::numeric_limits<Number>::digits;
    auto const model = constgrad::to_fixed_point<Number>(hidden(scenario::classifier::network), hidden(points));
    BOOST_TEST(model.input.fraction_bits == bits - 1);  // 1 itself is among them
    auto const outputs = predict(scenario::classifier::network, points);
    float greatest = 0;
    for (float const y : outputs.elements) greatest = std::fmax(greatest, std::fabs(y));
    BOOST_TEST((model.output == fixed_point_format<Number>::for_magnitude(static_cast<double>(greatest))));
    BOOST_TEST(model.network.layers.layer.shape.lowest == 0);  // relu
    BOOST_TEST(model.network.layers.rest.layer.shape.lowest == std::numeric_limits<Number>::min());
}

BOOST_AUTO_TEST_CASE(weights_take_the_bits_that_there_are) {
    auto const shorts = constgrad::to_fixed_point<q15>(hidden(scenario::classifier::network), hidden(points)).network;
    int widest = 0;
    for (int const w : shorts.layers.layer.weights) widest = std::max(widest, std::abs(w));
    BOOST_TEST(widest == 1 << 14);  // for 1
    auto const longs = constgrad::to_fixed_point<q31>(hidden(scenario::classifier::network), hidden(points)).network;
    BOOST_TEST(longs.layers.layer.greatest_sum() >= std::int64_t{1} << 61);
    BOOST_TEST(longs.layers.rest.layer.greatest_sum() >= std::int64_t{1} << 61);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(classes_are_those_of_the_network, Number, both) {
    auto const model = constgrad::to_fixed_point<Number>(hidden(scenario::classifier::network), hidden(points));
    BOOST_TEST(agreement(scenario::classifier::network, model, points) == 1.0f);
    classification_dataset<float, points.rows, 2, 2> data{points, predict_classes(model, points)};
    BOOST_TEST(accuracy(model, data) == 1.0f);
    data.targets[2] = static_cast<unsigned char>(1 - data.targets[2]);
    BOOST_TEST(accuracy(model, data) == 8.0f / 9);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_same_in_constant_evaluation, Number, both) {
    constexpr auto evaluated = constgrad::to_fixed_point<Number>(scenario::classifier::network, points);
    BOOST_TEST((constgrad::to_fixed_point<Number>(hidden(scenario::classifier::network), hidden(points)) == evaluated));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(outputs_are_as_near_as_the_steps_allow, Number, both) {
    check_the_bound<Number>(scenario::classifier::network, points);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(so_they_are_for_numbers_of_all_sizes, Number, both) {
    std::mt19937 random(1);
    auto const fill = [&](auto& elements, int exponent) {
        for (float& x : elements)
            x = std::ldexp(static_cast<float>(static_cast<int>(random() % 2001) - 1000) / 1000, exponent);
    };
    auto const size = [&] { return static_cast<int>(random() % 31) - 15; };
    for (int i = 0; i < 300; ++i) BOOST_TEST_CONTEXT("network " << i) {
            network<dense<float, 3, 5>, relu, dense<float, 5, 4>, relu, dense<float, 4, 2>> net;
            fill(net.layers.layer.weights.elements, size());
            fill(net.layers.layer.bias.elements, size());
            fill(net.layers.rest.rest.layer.weights.elements, size());
            fill(net.layers.rest.rest.layer.bias.elements, size());
            fill(net.layers.rest.rest.rest.rest.layer.weights.elements, size());
            fill(net.layers.rest.rest.rest.rest.layer.bias.elements, size());
            matrix<float, 6, 3> rows{};
            fill(rows.elements, size());
            check_the_bound<Number>(net, rows);
        }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(small_differences_of_great_numbers_stay_within_the_limits, Number, both) {
    auto const check = []<int F>(auto const& net, matrix<float, 1, F> const& row) {
        auto const model = constgrad::to_fixed_point<Number>(hidden(net), hidden(row));
        auto const& layer = model.network.layers.layer;
        BOOST_TEST(layer.greatest_sum() < layer.sum_limit());
        BOOST_TEST(layer.shape.shift >= 2);
        quantized_vector<F, Number> far_apart{};
        for (int i = 0; i < F; ++i)
            far_apart[i] = i % 2 == 0 ? std::numeric_limits<Number>::max() : std::numeric_limits<Number>::min();
        Number y = 0;
        layer.apply(far_apart.elements, &y);
        BOOST_TEST(y == std::numeric_limits<Number>::max());
    };
    check(network{dense<float, 2, 1>{{1, -1}, {1e-6f}}}, matrix<float, 1, 2>{1000, 1000});
    dense<float, 64, 1> wide{};  // 1, -1, 1, -1, ...
    for (int i = 0; i < 64; ++i) wide.weights.elements[i] = i % 2 == 0 ? 1.0f : -1.0f;
    wide.bias[0] = 1e-6f;
    matrix<float, 1, 64> same{};
    for (float& x : same.elements) x = 1000;
    check(network{wide}, same);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(tiny_numbers_of_which_nothing_comes_out_are_not_shifted_too_far, Number, both) {
    auto const model = constgrad::to_fixed_point<Number>(
        hidden(network{dense<float, 1, 1>{{1e-9f}, {-1e-9f}}, relu{}, dense<float, 1, 1>{{1}, {0}}}),
        matrix<float, 1, 1>{1e-9f});
    BOOST_TEST(model.network.layers.layer.shape.shift <= (std::same_as<Number, q15> ? 32 : 62));
    BOOST_TEST(predict(model.network, model.quantized({1e-9f}))[0] == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(weights_of_zero_stay_zero, Number, both) {
    auto const model = constgrad::to_fixed_point<Number>(network{dense<float, 2, 1>{{0, 0}, {0.5f}}},
                                                         hidden(matrix<float, 2, 2>{1, 2, -1, 0}));
    BOOST_TEST(model.network.layers.layer.weights[0] == 0);
    BOOST_TEST(model.output.dequantize(predict(model.network, model.quantized({1, 1}))[0]) == 0.5f);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(nothing_but_zeros_stay_zeros, Number, both) {
    auto const model =
        constgrad::to_fixed_point<Number>(network<dense<float, 1, 1>>{}, hidden(matrix<float, 2, 1>{0, 0}));
    BOOST_TEST((model.output == fixed_point_format<Number>{}));
    BOOST_TEST(predict(model.network, model.quantized({1}))[0] == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_relu_counts_wherever_it_stands_among_activations, Number, both) {
    matrix<float, 3, 1> const rows{-1, 0, 1};
    dense<float, 1, 1> const same{{1}, {0}};
    auto const expected = constgrad::to_fixed_point<Number>(network{same, relu{}, same}, hidden(rows));
    BOOST_TEST(
        (constgrad::to_fixed_point<Number>(network{same, identity{}, relu{}, same, identity{}}, rows) == expected));
    BOOST_TEST(!(constgrad::to_fixed_point<Number>(network{same, same}, rows) == expected));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_unit_that_no_row_wakes_is_rectified_all_the_same, Number, both) {
    auto const model =
        constgrad::to_fixed_point<Number>(network{dense<float, 1, 1>{{1}, {-5}}, relu{}, dense<float, 1, 1>{{1}, {0}}},
                                          hidden(matrix<float, 2, 1>{-1, 1}));
    Number y = 1;
    Number const x = -32768;
    model.network.layers.layer.apply(&x, &y);
    BOOST_TEST(y == 0);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused) {
    auto rows = points;
    rows.elements[3] = std::nanf("");
    BOOST_TEST(violation([&] {
                   static_cast<void>(constgrad::to_fixed_point<q15>(scenario::classifier::network, rows));
               }) == "to_fixed_point: the rows must be finite, without NaN");
    rows.elements[3] = 0x1p64f;
    BOOST_TEST(violation([&] {
                   static_cast<void>(constgrad::to_fixed_point<q15>(scenario::classifier::network, rows));
               }) == "fixed_point_format: the magnitude must be at least 0 and below 2^64");
    for (float const wrong : {std::nanf(""), HUGE_VALF, -0x1p64f}) {
        auto net = scenario::classifier::network;
        net.layers.layer.bias[1] = wrong;
        std::string const said = violation([&] { static_cast<void>(constgrad::to_fixed_point<q15>(net, points)); });
        BOOST_TEST_CONTEXT(said)
        BOOST_TEST((said == "to_fixed_point: what a layer can give must stay below 2^64 in magnitude" ||
                    said == "fixed_point_format: the magnitude must be at least 0 and below 2^64"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
