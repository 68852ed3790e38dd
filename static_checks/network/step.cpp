// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/step.hpp>

#include <scenario/network/step.hpp>

static_assert(scenario::step::all());
