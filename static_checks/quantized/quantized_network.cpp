// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantize.hpp>
#include <constgrad/quantized/quantized_network.hpp>

#include <scenario/quantized/classifier.hpp>

namespace {

using namespace constgrad;

constexpr auto model = quantize(scenario::classifier::network, scenario::classifier::points).network;
constexpr quantized_vector<2> first{127, -128};
constexpr quantized_vector<2> second{-128, 127};

}  // namespace

static_assert(predict_class(model, first) == 0 && predict_class(model, second) == 1);
static_assert(predict(model, first)[0] > predict(model, first)[1]);
static_assert(predict_class(model, std::span<std::int8_t const, 2>(second.elements)) == 1);
static_assert(model.greatest_sum() < 1 << 30);
