// SPDX-License-Identifier: BSL-1.0
// expect: quantize: activations of whole rows do not fit in 8 bits
#include <constgrad/activation/softmax.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/quantized/fine_tune_quantized.hpp>

using namespace constgrad;
constexpr regression_dataset<float, 2, 1, 2> data{{1, 2}, {{0.25f, 0.75f, 0.5f, 0.5f}}};
#ifdef REJECTED
constexpr network model{dense<float, 1, 2>{{1, 2}, {}}, softmax{}, dense<float, 2, 2>{}};
#else
constexpr network model{dense<float, 1, 2>{{1, 2}, {}}, dense<float, 2, 2>{}, softmax{}};
#endif
constexpr auto tuned =
    fine_tune_quantized(model, data, mean_squared_error{}, sgd{.learning_rate = 0.01}, {.epochs = 1});
static_assert(tuned.network.inputs == 1);
