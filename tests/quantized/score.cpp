// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/score.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/quantized/quantize.hpp>

#include <scenario/quantized/classifier.hpp>
#include <support/hidden.hpp>

namespace {

using namespace constgrad;
using scenario::classifier::points;

}  // namespace

BOOST_AUTO_TEST_SUITE(score)

BOOST_AUTO_TEST_CASE(classes_are_those_of_single_samples) {
    auto const model = hidden(quantize(scenario::classifier::network, points));
    auto const classes = predict_classes(model, hidden(points));
    for (int i = 0; i < points.rows; ++i)
        BOOST_TEST(int{classes[i]} == predict_class(model.network, model.quantized({points(i, 0), points(i, 1)})));
}

BOOST_AUTO_TEST_CASE(shares_of_rows) {
    auto const model = hidden(quantize(scenario::classifier::network, points));
    classification_dataset<float, points.rows, 2, 2> data{points, predict_classes(model, points)};
    BOOST_TEST(accuracy(model, data) == 1.0f);
    data.targets[2] = static_cast<unsigned char>(1 - data.targets[2]);
    BOOST_TEST(accuracy(model, data) == 8.0f / 9);
    BOOST_TEST(agreement(scenario::classifier::network, model, points) == 1.0f);
    auto other = scenario::classifier::network;
    other.layers.layer.bias[0] += 100;
    BOOST_TEST(agreement(other, model, points) < 1.0f);
}

BOOST_AUTO_TEST_SUITE_END()
