// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <support/random_bits.hpp>

#include "measure.hpp"

/// Run-time checks of the functions that have the bits of the C library's.
namespace standard_function {

/// Of any bits, and of multiples of a quarter, where integers and halves are near.
template <class Function, class T>
void check(T (*reference)(T)) {
    random_bits random;
    auto const equals = [&](T x) {
        T const expected = reference(x);
        T const found = scenario::value<Function>(x);
        return std::isnan(expected) ? std::isnan(found) : same_bits(found, expected);
    };
    for (int i = 0; i < 300000; ++i) {
        BOOST_REQUIRE(equals(random.next<T>()));
        BOOST_REQUIRE(equals(static_cast<T>(random.next<std::int32_t>() >> 18) / 4));
    }
}

}  // namespace standard_function
