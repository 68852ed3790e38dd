// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/heap_space.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Items{} on the heap at run time, for what is only faster with them: there are none in constant evaluation, without
/// an operating system, where they would take more than Most bytes, and where there is no memory.
template <class Item, std::size_t Most>
class heap_array {
public:
    constexpr explicit heap_array(std::size_t count) {
#if CONSTGRAD_HAS_HEAP
        if (!__builtin_is_constant_evaluated() && count > 0 && count <= Most / sizeof(Item)) items = allocated(count);
#else
        static_cast<void>(count);
#endif
    }
    heap_array(heap_array const&) = delete;
    heap_array& operator=(heap_array const&) = delete;
#if CONSTGRAD_HAS_HEAP
    constexpr ~heap_array() {
        if (!__builtin_is_constant_evaluated()) delete[] items;
    }
#endif

    /// The first item; null where there are none.
    constexpr Item* first() const { return items; }

private:
#if CONSTGRAD_HAS_HEAP
    static Item* allocated(std::size_t count) { return new (std::nothrow) Item[count]{}; }
#endif

    Item* items = nullptr;
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
