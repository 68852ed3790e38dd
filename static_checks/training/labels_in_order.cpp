// SPDX-License-Identifier: BSL-1.0
// g++ 12 stores integer lanes in which every eighth forms an arithmetic progression in a short form that it cannot
// always compute with; labels that are sorted, not shuffled, have it.
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

namespace {

using namespace constgrad;

template <int Classes>
constexpr bool learns(int (*label)(int)) {
    classification_dataset<float, 32, 2, Classes> data{};
    for (int i = 0; i < 32; ++i) {
        data.features(i, 0) = 0.01f * static_cast<float>(i * i);
        data.features(i, 1) = 0.3f - 0.02f * static_cast<float>(i);
        data.targets[i] = static_cast<unsigned char>(label(i));
    }
    training_options const in_order{.epochs = 1, .shuffle = false};
    sgd const descent{.learning_rate = 0.1};
    if constexpr (Classes == 2)
        return fit(network{dense<float, 2, 1>{}}, data, binary_cross_entropy_with_logits{}, descent, in_order)
                   .history.epochs == 1;
    else
        return fit(network{dense<float, 2, Classes>{}}, data, softmax_cross_entropy{}, descent, in_order)
                   .history.epochs == 1;
}

static_assert(learns<3>([](int i) { return i < 16 ? 0 : i < 24 ? 1 : 2; }));
static_assert(learns<3>([](int i) { return i < 2 ? 2 : i < 12 ? 1 : i < 16 ? 2 : i < 28 ? 1 : 0; }));
static_assert(learns<4>([](int i) { return i / 8; }));
static_assert(learns<8>([](int i) { return 7 - i / 4; }));
static_assert(learns<2>([](int i) { return i / 16; }));
static_assert(learns<2>([](int i) { return i / 8 % 2; }));

}  // namespace
