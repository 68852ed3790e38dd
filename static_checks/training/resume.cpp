// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/fit.hpp>

#include <scenario/training/resume.hpp>

static_assert(scenario::resume::epochs_in_two_parts_are_the_whole(1, 3));
#if CONSTGRAD_NATIVE_LANES  // plain arrays take too many steps
static_assert(scenario::resume::epochs_in_two_parts_are_the_whole(10, 30));
#endif
static_assert(scenario::resume::resuming_is_not_starting_anew());
