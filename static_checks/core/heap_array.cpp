// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/heap_array.hpp>

namespace {

constexpr int sum_of(std::size_t count) {
    constgrad::detail::heap_array<int, 40> const numbers(count);
    if (numbers.first() == nullptr) return -1;
    int sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += numbers.first()[i];  // zeros so far
    for (std::size_t i = 0; i < count; ++i) numbers.first()[i] = 3;
    for (std::size_t i = 0; i < count; ++i) sum += numbers.first()[i];
    return sum;
}

static_assert(sum_of(10) == 30);
static_assert(sum_of(11) == -1, "that is more than 40 bytes");
static_assert(sum_of(0) == -1);

}  // namespace
