// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_training.hpp>

#include <scenario/layer/dense_training.hpp>

using namespace scenario::dense_training;

static_assert(what_was_kept_is_stored<1, float>() && what_was_kept_is_stored<8, double>());
