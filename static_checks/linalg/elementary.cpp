// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/elementary.hpp>

#include <scenario/linalg/elementary.hpp>

static_assert(scenario::elementary::all());
