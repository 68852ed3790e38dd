// SPDX-License-Identifier: BSL-1.0
// STEPS gradient-descent steps of the 4-16-3 network, batch 32, through the public `fit`.
#include <constgrad/activation/relu.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

#include "data.hpp"

namespace cg = constgrad;

constexpr auto trained = cg::fit(cg::network{cg::dense<float, 4, 16>{}, cg::relu{}, cg::dense<float, 16, 3>{}}, rows,
                                 cg::softmax_cross_entropy{}, cg::sgd{.learning_rate = 0.1f},
                                 {.epochs = STEPS, .batch_size = 32, .seed = 7});
static_assert(trained.history.final_loss < 2.0f);
