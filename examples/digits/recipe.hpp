// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/relu.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/job.hpp>

#include "digits.hpp"  // made from data/digits.csv by the CMake function constgrad_embed_csv

namespace digits {

namespace cg = constgrad;

// 20 epochs of 45 steps: 200 million multiply-accumulates and as many backwards, twice. A program does that in a blink,
// a compiler in minutes; the bits are the same.
constexpr cg::training_job job{cg::network{cg::dense<float, 64, 32>{}, cg::relu{}, cg::dense<float, 32, 10>{}}, train,
                               cg::softmax_cross_entropy{}, cg::sgd{.learning_rate = 0.01, .momentum = 0.9},
                               cg::training_options{.epochs = 20, .batch_size = 32, .seed = 1}};

}  // namespace digits
