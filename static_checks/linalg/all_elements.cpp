// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/all_elements.hpp>

#include <scenario/linalg/all_elements.hpp>

static_assert(scenario::all_elements::all<float>());
static_assert(scenario::all_elements::all<double>());
