// SPDX-License-Identifier: BSL-1.0
// expect: the loss takes logits, so the network must not end with
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/quantized/fine_tune_quantized.hpp>

using namespace constgrad;
constexpr classification_dataset<float, 3, 2, 2> data{{{1, 2, 3, 4, 5, 6}}, {{0, 1, 1}}};
constexpr dense<float, 2, 1> layer{{1, -1}, {0.5f}};
#ifdef REJECTED
constexpr network model{layer, sigmoid{}};
#else
constexpr network model{layer};
#endif
constexpr auto tuned =
    fine_tune_quantized(model, data, binary_cross_entropy_with_logits{}, sgd{.learning_rate = 0.01}, {.epochs = 1});
static_assert(tuned.history.epochs == 1);
