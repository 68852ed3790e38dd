// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_step.hpp>

#include <scenario/layer/dense_step.hpp>

using namespace scenario::dense_step;
static_assert(a_step_is_gradient_and_update<float>());
static_assert(a_step_is_gradient_and_update<double>());
