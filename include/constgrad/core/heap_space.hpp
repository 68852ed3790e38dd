// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <constgrad/core/expects.hpp>

#if __STDC_HOSTED__ && (defined(__unix__) || defined(__APPLE__) || defined(_WIN32))
#include <new>
#define CONSTGRAD_HAS_HEAP 1
#else
#define CONSTGRAD_HAS_HEAP 0
#endif

namespace constgrad::detail {

/// What an operating system gives a thread may be 128 KB, and half of it be in use.
inline constexpr std::size_t most_on_the_stack = 64 * 1024;

/// Whether a Work lies on the heap at run time. Without an operating system nothing does.
template <class Work>
inline constexpr bool belongs_on_the_heap = CONSTGRAD_HAS_HEAP && sizeof(Work) > most_on_the_stack;

#if CONSTGRAD_HAS_HEAP
/// A Work{} on the heap.
template <class Work>
class heap_space {
public:
    heap_space() : space(new(std::nothrow) Work{}) {
        expects(space != nullptr, "out of memory: there is no room for the work space of a training");
    }
    heap_space(heap_space const&) = delete;
    heap_space& operator=(heap_space const&) = delete;
    ~heap_space() { delete space; }

    Work& operator*() { return *space; }

private:
    Work* space;
};
#endif

}  // namespace constgrad::detail
