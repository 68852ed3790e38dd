// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/options.hpp>

#include <scenario/training/options.hpp>

static_assert(scenario::options::defaults_are_those_documented());
