// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// The class of each of N rows, an index below C, in the smallest type that holds it.
template <int N, int C>
struct class_labels {
    static_assert(N >= 1, "class_labels: an empty dataset; the number of rows must be at least 1");
    static_assert(C >= 2 && C <= 65536, "class_labels: the number of classes must be from 2 to 65536");

    using value_type = std::conditional_t<(C <= 256), std::uint8_t, std::uint16_t>;
    static constexpr int size = N;
    static constexpr int classes = C;

    value_type elements[N];

    constexpr value_type& operator[](int i) { return elements[i]; }
    constexpr value_type const& operator[](int i) const { return elements[i]; }

    /// States as a precondition that every label is below the number of classes.
    constexpr void check() const {
        bool in_range = true;
        for (value_type const label : elements) in_range = in_range && label < C;
        expects(in_range, "class_labels: a label must be below the number of classes");
    }

    friend constexpr bool operator==(class_labels const&, class_labels const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
