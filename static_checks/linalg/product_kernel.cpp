// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/product_kernel.hpp>

#include <scenario/linalg/product_kernel.hpp>

static_assert(scenario::product_kernel::all<float>());
static_assert(scenario::product_kernel::all<double>());
