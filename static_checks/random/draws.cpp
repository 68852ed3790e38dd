// SPDX-License-Identifier: BSL-1.0
#include <constgrad/random/draws.hpp>

#include <scenario/random/draws.hpp>

static_assert(scenario::draws::all());
