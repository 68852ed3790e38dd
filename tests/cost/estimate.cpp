// SPDX-License-Identifier: BSL-1.0
// A training in constant evaluation, or, with ESTIMATE, a program that says what it is estimated to cost g++ and clang.
#include <cstdio>

#include <constgrad.hpp>

namespace cg = constgrad;

constexpr cg::classification_dataset<float, ROWS, INPUTS, OUTPUTS> make_rows() {
    cg::classification_dataset<float, ROWS, INPUTS, OUTPUTS> rows{};
    for (int i = 0; i < ROWS; ++i) {
        rows.targets[i] = static_cast<std::uint8_t>(i % OUTPUTS);
        for (int f = 0; f < INPUTS; ++f) rows.features(i, f) = static_cast<float>((i * 7 + f * 3) % 50) / 50;
    }
    return rows;
}
constexpr auto rows = make_rows();
constexpr cg::training_job job{
    cg::network{cg::dense<float, INPUTS, HIDDEN>{}, cg::ACTIVATION{}, cg::dense<float, HIDDEN, OUTPUTS>{}}, rows,
    cg::softmax_cross_entropy{}, cg::sgd{.learning_rate = 0.1},
    cg::training_options{.epochs = EPOCHS, .batch_size = BATCH, .shuffle = SHUFFLE}};

#ifdef ESTIMATE
int main() { std::printf("%lld %lld\n", job.cost().gcc_operations, job.cost().clang_steps); }
#else
constexpr auto trained = job.run();
static_assert(trained.history.epochs == EPOCHS);
#endif
