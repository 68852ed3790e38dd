// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/heap_array.hpp>

// Constant evaluation has none, and none is left over.
static_assert(constgrad::detail::heap_array<int, 1000>(10).first() == nullptr);
static_assert(constgrad::detail::heap_array<int, 1000>(0).first() == nullptr);
