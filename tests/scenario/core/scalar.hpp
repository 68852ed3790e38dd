// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/core/scalar.hpp>

#include <support/same_bits.hpp>

// The arithmetic that the library's promises stand on. The numbers are arguments, so that tests can hide them.
namespace scenario::scalar {

template <class T>
struct numbers {
    T one = 1;
    T tiny = std::numeric_limits<T>::epsilon() / 2;  // half of the last place of 1
    T smallest = std::numeric_limits<T>::min();
    T largest = std::numeric_limits<T>::max();
};

/// Neither to double nor to long double.
template <class T>
constexpr bool intermediate_results_are_rounded_to_their_type(numbers<T> const& n) {
    return (n.one + n.tiny) - n.one == 0 && (n.one / 3) * 3 == n.one && (n.largest - n.one) + n.one == n.largest;
}

template <class T>
constexpr bool ties_go_to_the_even_neighbour(numbers<T> const& n) {
    T const odd = n.one + 2 * n.tiny;
    return n.one + n.tiny == n.one && odd + n.tiny == odd + 2 * n.tiny;
}

/// Sums are added from the left, a division is no product with a reciprocal.
template <class T>
constexpr bool operations_are_done_as_they_are_written(numbers<T> const& n) {
    return (n.tiny + n.one) - n.one != n.tiny + (n.one - n.one) && (n.one * 5) / 49 != (n.one * 5) * (n.one / 49);
}

template <class T>
constexpr bool numbers_below_the_normal_ones_are_kept(numbers<T> const& n) {
    return n.smallest / 4 != 0 && (n.smallest / 4) * 4 == n.smallest;
}

template <class T>
constexpr bool zeros_have_signs(numbers<T> const& n) {
    T const zero = n.one - n.one;
    return same_bits(zero, T(0)) && same_bits(-zero, T(-0.0)) && same_bits(-zero + zero, T(0)) &&
           same_bits(zero * -n.one, T(-0.0));
}

template <class T>
constexpr bool hold_for(numbers<T> const& n) {
    return intermediate_results_are_rounded_to_their_type(n) && ties_go_to_the_even_neighbour(n) &&
           operations_are_done_as_they_are_written(n) && numbers_below_the_normal_ones_are_kept(n) &&
           zeros_have_signs(n);
}

}  // namespace scenario::scalar
