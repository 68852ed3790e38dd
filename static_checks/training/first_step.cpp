// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/first_step.hpp>

#include <scenario/training/first_step.hpp>

static_assert(scenario::first_step::all());
