// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/history.hpp>

#include <scenario/training/history.hpp>

static_assert(scenario::history::all());
