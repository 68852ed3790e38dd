// SPDX-License-Identifier: BSL-1.0
// STEPS gradient-descent steps of a linear regression from 13 features, 64 rows at a time, through the public `fit`;
// SHUFFLE=false keeps the order of the rows, as the raw loops do.
#include <constgrad/model/linear_regression.hpp>
#include <constgrad/training/fit.hpp>

#include "linear_data.hpp"

#ifndef SHUFFLE
#define SHUFFLE true
#endif

namespace cg = constgrad;

constexpr auto trained = cg::fit(cg::linear_regression<float, 13>{}, measured, cg::sgd{.learning_rate = 0.1f},
                                 {.epochs = STEPS, .batch_size = 64, .seed = 7, .shuffle = SHUFFLE});
static_assert(trained.history.final_loss < 4.0f);
