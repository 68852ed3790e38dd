// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_training_in_blocks.hpp>

#include <scenario/layer/dense_training.hpp>

using namespace scenario::dense_training;

static_assert(packs_agree_with_scalars<float, 4, 16>(samples_in_block));
static_assert(packs_agree_with_scalars<float, 10, 5>(13));
static_assert(packs_agree_with_scalars<float, 18, 3>(samples_in_block));
static_assert(packs_agree_with_scalars<double, 13, 1>(samples_in_block));
static_assert(what_was_kept_is_stored<32, float>());
static_assert(lanes_to_spare_stay_repetitions<double, 12, 1>(2));
static_assert(lanes_to_spare_stay_repetitions<float, 9, 3>(2));
static_assert(every_parameter_is_looked_at<32, float, 2, 3>());
