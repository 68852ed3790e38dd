// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/heap_array.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>

#include <support/address_sanitizer.hpp>

namespace {

struct item {
    alignas(64) int at[16];
};

template <class Item, std::size_t Most>
using array = constgrad::detail::heap_array<Item, Most>;
constexpr std::size_t most = 100 * sizeof(item);

}  // namespace

BOOST_AUTO_TEST_SUITE(heap_array)

#if CONSTGRAD_HAS_HEAP
BOOST_AUTO_TEST_CASE(its_items_are_zero_and_aligned) {
    array<item, most> const items(100);
    BOOST_REQUIRE(items.first() != nullptr);
    BOOST_TEST(reinterpret_cast<std::uintptr_t>(items.first()) % alignof(item) == 0u);
    for (int i = 0; i < 100; ++i)
        for (int const number : items.first()[i].at) BOOST_REQUIRE(number == 0);
}

BOOST_AUTO_TEST_CASE(there_are_no_more_than_allowed) {
    BOOST_TEST((array<item, most>(101).first() == nullptr));
    BOOST_TEST((array<item, most>(std::numeric_limits<std::size_t>::max()).first() == nullptr));
}

#if !HAS_ADDRESS_SANITIZER
BOOST_AUTO_TEST_CASE(without_memory_there_are_none) {
    constexpr std::size_t all = std::numeric_limits<std::ptrdiff_t>::max();
    std::size_t volatile count = all / sizeof(item) / 2;
    BOOST_TEST((array<item, all>(count).first() == nullptr));
}
#endif
#endif

BOOST_AUTO_TEST_CASE(none_are_none) { BOOST_TEST((array<item, most>(0).first() == nullptr)); }

BOOST_AUTO_TEST_SUITE_END()
