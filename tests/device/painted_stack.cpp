// SPDX-License-Identifier: BSL-1.0
#include <constgrad/device/painted_stack.hpp>

#include <boost/test/unit_test.hpp>

#include <cstring>

#include <support/address_sanitizer.hpp>
#include <support/hidden.hpp>

namespace {

/// Writes to so many bytes of the stack, and to little more.
template <std::size_t Bytes>
[[gnu::noinline]] int write_to_stack(int number) {
    char bytes[Bytes];
    char volatile* const all = bytes;
    for (std::size_t i = 0; i < Bytes; ++i) all[i] = static_cast<char>(number);
    return all[Bytes / 2];
}

template <std::size_t Bytes>
std::size_t used() {
    int const number = hidden(3);
    return constgrad::stack_of_call<8192>([&] { return write_to_stack<Bytes>(number); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(painted_stack)

BOOST_AUTO_TEST_CASE(the_call_is_made_once) {
    int calls = 0;
    auto const used = constgrad::stack_of_call<512>([&] { ++calls; });
    BOOST_TEST(calls == 1);
    BOOST_TEST(used <= 512u);
}

#if !HAS_ADDRESS_SANITIZER  // which keeps arrays elsewhere
BOOST_AUTO_TEST_CASE(the_stack_of_a_call_is_what_it_writes_to) {
    BOOST_TEST(used<256>() >= 256u);
    BOOST_TEST(used<256>() < 256u + 256);
    BOOST_TEST(used<4096>() >= 4096u);
    BOOST_TEST(used<4096>() < 4096u + 256);
    BOOST_TEST(used<4096>() - used<256>() == 4096u - 256);
}

BOOST_AUTO_TEST_CASE(what_is_inlined_counts_too) {
    int const number = hidden(3);
    int volatile result = 0;
    auto const used = constgrad::stack_of_call<8192>([&]() __attribute__((always_inline)) {
        char bytes[1024];
        char volatile* const all = bytes;
        for (int i = 0; i < 1024; ++i) all[i] = static_cast<char>(number);
        result = all[500];
    });
    BOOST_TEST(used >= 1024u);
}

BOOST_AUTO_TEST_CASE(a_call_that_uses_all_is_told_by_the_number) {
    int const number = hidden(3);
    BOOST_TEST(constgrad::stack_of_call<512>([&] { return write_to_stack<4096>(number); }) == 512u);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
