// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/digest.hpp>

#include <scenario/network/digest.hpp>

static_assert(scenario::digest::all());
