// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantize.hpp>
#include <constgrad/quantized/score.hpp>

#include <scenario/quantized/classifier.hpp>

namespace {

using namespace constgrad;
using scenario::classifier::points;

constexpr auto model = quantize(scenario::classifier::network, points);
constexpr classification_dataset<float, 9, 2, 2> data{points, predict_classes(scenario::classifier::network, points)};

}  // namespace

static_assert(agreement(scenario::classifier::network, model, points) >= 1.0f);
static_assert(accuracy(model, data) >= 1.0f);
