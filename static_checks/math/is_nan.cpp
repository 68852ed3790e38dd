// SPDX-License-Identifier: BSL-1.0
#include <scenario/math/is_nan.hpp>

static_assert(scenario::is_nan::only_nan_is_nan<float>());
static_assert(scenario::is_nan::only_nan_is_nan<double>());
