// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace constgrad {

/// The memory of a target, in bytes: to be compared with what is known before anything is flashed.
///   constexpr target_memory micro_bit{.flash = 256 * 1024, .ram = 16 * 1024};
///   static_assert(fits_flash<micro_bit, sizeof(model)>);
///   static_assert(fits_ram<micro_bit, sizeof(learning), step_stack<decltype(learning), 16>>);
struct target_memory {
    std::size_t flash;
    std::size_t ram;
};

namespace detail {

template <std::size_t Needed, std::size_t Available>
struct flash_check {
    static_assert(Needed <= Available,
                  "target_memory: this needs more bytes of flash (the first number) than the target has (the second)");
    static constexpr bool holds = Needed <= Available;
};

template <std::size_t Needed, std::size_t Available>
struct ram_check {
    static_assert(Needed <= Available,
                  "target_memory: this needs more bytes of RAM (the first number) than the target has (the second)");
    static constexpr bool holds = Needed <= Available;
};

}  // namespace detail

/// Whether so many bytes, added up, fit into the flash of a target. Where they do not, compilation fails and shows both
/// sizes.
template <target_memory Target, std::size_t... Bytes>
inline constexpr bool fits_flash = detail::flash_check<(Bytes + ... + 0), Target.flash>::holds;

/// The same for its RAM.
template <target_memory Target, std::size_t... Bytes>
inline constexpr bool fits_ram = detail::ram_check<(Bytes + ... + 0), Target.ram>::holds;

}  // namespace constgrad
