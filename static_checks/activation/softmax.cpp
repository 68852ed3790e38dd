// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/softmax.hpp>

#include <scenario/activation/softmax.hpp>

static_assert(constgrad::activation<constgrad::softmax>);
static_assert(scenario::softmax::agrees_with_pytorch<constgrad::lanes<float, 8>>());
static_assert(scenario::softmax::agrees_with_pytorch<constgrad::lanes<double, 8>>());
static_assert(scenario::softmax::agrees_with_pytorch<double>());
static_assert(scenario::softmax::agrees_with_central_differences());
static_assert(scenario::softmax::large_logits_neither_overflow_nor_vanish_together());
static_assert(scenario::softmax::other_columns_stay_as_they_are());
static_assert(scenario::softmax::a_gradient_that_is_equal_for_all_outputs_vanishes());
