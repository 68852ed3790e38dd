// SPDX-License-Identifier: BSL-1.0
// STEPS gradient-descent steps of a network of two layers, 4-16-3 with batches of 32 unless told otherwise, through the
// public `fit`; SHUFFLE=false keeps the order of the rows, as the raw loops do.
#include <constgrad/activation/relu.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>

#include "data.hpp"

#ifndef SHUFFLE
#define SHUFFLE true
#endif

namespace cg = constgrad;

constexpr cg::network untrained{cg::dense<float, INPUTS, HIDDEN>{}, cg::relu{}, cg::dense<float, HIDDEN, OUTPUTS>{}};
constexpr auto trained = cg::fit(untrained, rows, cg::softmax_cross_entropy{}, cg::sgd{.learning_rate = 0.1f},
                                 {.epochs = STEPS, .batch_size = BATCH, .seed = 7, .shuffle = SHUFFLE});
static_assert(trained.history.final_loss < 4.0f);
