// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/relu.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/job.hpp>

#include "iris.hpp"  // made from data/iris.csv by the CMake function constgrad_embed_csv

namespace recipe {

namespace cg = constgrad;

constexpr cg::training_job species{cg::network{cg::dense<float, 4, 16>{}, cg::relu{}, cg::dense<float, 16, 3>{}},
                                   iris::train, cg::softmax_cross_entropy{},
                                   cg::sgd{.learning_rate = 0.1, .momentum = 0.9},
                                   cg::training_options{.epochs = 30, .batch_size = 32, .seed = 7}};

}  // namespace recipe
