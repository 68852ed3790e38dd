// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/heap_space.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <new>
#include <stdexcept>

#include <support/address_sanitizer.hpp>

namespace {

struct large {
    alignas(64) int at[20000];
};
struct larger_than_the_address_space {
    char at[std::numeric_limits<std::ptrdiff_t>::max() / 4];
};

}  // namespace

BOOST_AUTO_TEST_SUITE(heap_space)

#if CONSTGRAD_HAS_HEAP
BOOST_AUTO_TEST_CASE(it_is_zero_and_aligned_and_not_on_the_stack) {
    int volatile here = 0;
    constgrad::detail::heap_space<large> space;
    large const& work = *space;
    auto const apart = reinterpret_cast<std::intptr_t>(&work) - reinterpret_cast<std::intptr_t>(&here);
    BOOST_TEST((apart < -10000000 || apart > 10000000));
    BOOST_TEST(reinterpret_cast<std::uintptr_t>(&work) % alignof(large) == 0u);
    for (int const number : work.at) BOOST_REQUIRE(number == 0);
}

#if !HAS_ADDRESS_SANITIZER
BOOST_AUTO_TEST_CASE(too_little_memory_is_a_violated_precondition) {
    auto const previous =
        constgrad::set_precondition_handler([](char const* what) { throw std::invalid_argument(what); });
    auto const use = [] {
        constgrad::detail::heap_space<larger_than_the_address_space> space;
        char volatile* const work = (*space).at;
        work[0] = 1;
    };
    BOOST_CHECK_THROW(use(), std::invalid_argument);
    constgrad::set_precondition_handler(previous);
}
#endif
#endif

BOOST_AUTO_TEST_SUITE_END()
