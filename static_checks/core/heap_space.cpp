// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/heap_space.hpp>

struct small {
    char at[1000];
};
struct large {
    char at[100000];
};

static_assert(!constgrad::detail::belongs_on_the_heap<small>);
#if __STDC_HOSTED__ && defined(__linux__)
static_assert(constgrad::detail::belongs_on_the_heap<large>);
#elif !__STDC_HOSTED__ || (!defined(__unix__) && !defined(__APPLE__) && !defined(_WIN32))
static_assert(!constgrad::detail::belongs_on_the_heap<large>);  // firmware has no heap
#endif
