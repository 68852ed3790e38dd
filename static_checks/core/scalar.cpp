// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/scalar.hpp>

#include <scenario/core/scalar.hpp>

using constgrad::scalar;

static_assert(scalar<float> && scalar<double>);
static_assert(!scalar<long double> && !scalar<int> && !scalar<bool> && !scalar<char>);
static_assert(!scalar<float const> && !scalar<float&> && !scalar<float*> && !scalar<void>);

static_assert(scenario::scalar::hold_for(scenario::scalar::numbers<float>{}));
static_assert(scenario::scalar::hold_for(scenario::scalar::numbers<double>{}));
