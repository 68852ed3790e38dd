// SPDX-License-Identifier: BSL-1.0
// What a debugger, or an emulator, does for a Cortex-M without devices of its own: text and the end of the program
// (Arm's "Semihosting for AArch32 and AArch64"). QEMU writes the text to its standard error output.
#pragma once

#include <cstdint>

namespace board {

namespace detail {

inline std::uintptr_t call_debugger(std::uintptr_t operation, void const* argument) {
    register std::uintptr_t r0 asm("r0") = operation;
    register void const* r1 asm("r1") = argument;
    asm volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

}  // namespace detail

inline void write(char const* text) { detail::call_debugger(0x04, text); }

[[noreturn]] inline void exit(int status) {
    std::uintptr_t const reason[]{0x20026, static_cast<std::uintptr_t>(status)};  // the application has ended
    detail::call_debugger(0x20, reason);
    for (;;) {
    }
}

}  // namespace board
