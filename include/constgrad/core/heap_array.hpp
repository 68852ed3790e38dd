// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/heap_space.hpp>
#include <constgrad/core/scalar.hpp>  // says what is wrong with an older language, before any other error

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Items{} on the heap, for what is only faster with them: there are none where they would take more than Most bytes,
/// and at run time none without an operating system or where there is no memory.
template <class Item, std::size_t Most>
class heap_array {
public:
    constexpr explicit heap_array(std::size_t count) {
        if (count == 0 || count > Most / sizeof(Item)) return;
        if (__builtin_is_constant_evaluated())
            items = new Item[count]{};
        else
            items = allocated(count);
    }
    heap_array(heap_array const&) = delete;
    heap_array& operator=(heap_array const&) = delete;
    constexpr ~heap_array() {
        if (__builtin_is_constant_evaluated() || CONSTGRAD_HAS_HEAP) delete[] items;
    }

    /// The first item; null where there are none.
    constexpr Item* first() const { return items; }

private:
    static Item* allocated(std::size_t count) {
#if CONSTGRAD_HAS_HEAP
        return new (std::nothrow) Item[count]{};
#else
        static_cast<void>(count);
        return nullptr;
#endif
    }

    Item* items = nullptr;
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
