// SPDX-License-Identifier: BSL-1.0
// flags: -std=c++17
// expect: constgrad: C\+\+20 is needed; compile with -std=c\+\+20 or later
#include <constgrad/core/scalar.hpp>

static_assert(constgrad::scalar<float>);
