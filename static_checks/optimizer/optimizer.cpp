// SPDX-License-Identifier: BSL-1.0
#include <constgrad/optimizer/optimizer.hpp>

#include <scenario/optimizer/adam.hpp>
#include <scenario/optimizer/optimizer.hpp>

static_assert(scenario::optimizer::adam_is_that_of_pytorch<double>());
static_assert(scenario::optimizer::adam_is_that_of_pytorch<float>());
