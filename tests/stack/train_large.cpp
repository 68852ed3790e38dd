// SPDX-License-Identifier: BSL-1.0
// Trains 784-128-10 in batches of 64, with momentum, and scores it: more than 1 MB to work with, 256 KB of stack.
#include <cstdio>

#include <constgrad.hpp>

namespace cg = constgrad;

static cg::classification_dataset<float, 64, 784, 10> rows;
static constexpr cg::network net{cg::dense<float, 784, 128>{}, cg::relu{}, cg::dense<float, 128, 10>{}};

int main() {
    cg::random_generator generator(1);
    for (float& feature : rows.features.elements) feature = cg::uniform<float>(generator, 0, 1);
    for (int i = 0; i < 64; ++i) rows.targets.elements[i] = static_cast<std::uint8_t>(i % 10);
    static auto const trained =
        cg::fit(net, rows, cg::softmax_cross_entropy{}, cg::sgd{.learning_rate = 0.05, .momentum = 0.9},
                {.epochs = 10, .batch_size = 64});
    float const right = cg::accuracy(trained.network, rows);
    std::printf("accuracy %.2f of the rows it was trained on\n", static_cast<double>(right));
    return trained.history.outcome == cg::training_outcome::completed && right > 0.3f ? 0 : 1;
}
