// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/training/job.hpp>

#include "more.hpp"
#include "settings.hpp"
#include "table.hpp"

namespace recipe {

static_assert(more::data == table::data);
constexpr constgrad::training_job job{constgrad::network{constgrad::dense<float, 1, 1>{}}, table::data,
                                      constgrad::binary_cross_entropy_with_logits{},
                                      constgrad::sgd{.learning_rate = learning_rate, .momentum = 0.9},
                                      constgrad::training_options{.epochs = epochs, .batch_size = 2}};

constgrad::training_job changeable = job;
constexpr int other = 3;

}  // namespace recipe
