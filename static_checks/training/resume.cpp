// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/fit.hpp>

#include <scenario/training/resume.hpp>

static_assert(scenario::resume::ten_epochs_and_thirty_are_forty());
static_assert(scenario::resume::resuming_is_not_starting_anew());
