// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/predict_probabilities.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"

#include <scenario/quantized/predict_probabilities.hpp>

static_assert(scenario::predict_probabilities::of_logits());
static_assert(scenario::predict_probabilities::of_a_softmax_at_the_end());
static_assert(scenario::predict_probabilities::of_a_sigmoid_at_the_end());
static_assert(scenario::predict_probabilities::of_a_single_logit());
