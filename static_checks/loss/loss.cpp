// SPDX-License-Identifier: BSL-1.0
#include <constgrad/loss/loss.hpp>

#include <scenario/loss/loss.hpp>

static_assert(scenario::losses::right_targets_are_accepted());
