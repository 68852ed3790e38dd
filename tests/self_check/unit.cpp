// SPDX-License-Identifier: BSL-1.0
// One translation unit of the program that `run` builds.
#include <constgrad/math/numerics_self_check.hpp>

bool VERDICT() { return constgrad::numerics_self_check(); }
