// SPDX-License-Identifier: BSL-1.0
// From reset to main() on a Cortex-M: variables out of flash, zeros, the floating-point unit, and then the end of the
// emulation with what main returns. There are no constructors to call: the linker script sees to that.
#include <cstdint>

#include "semihosting.hpp"

extern "C" {

// From cortex_m.ld.
extern std::uint32_t stack_top[];
extern std::uint32_t variables_in_flash[];
extern std::uint32_t variables_begin[];
extern std::uint32_t variables_end[];
extern std::uint32_t zeros_begin[];
extern std::uint32_t zeros_end[];

int main();

[[noreturn]] void reset() {
    for (std::uint32_t *from = variables_in_flash, *to = variables_begin; to != variables_end;) *to++ = *from++;
    for (std::uint32_t* to = zeros_begin; to != zeros_end;) *to++ = 0;
#if defined(__ARM_FP)
    auto* const access_to_coprocessors = reinterpret_cast<std::uint32_t volatile*>(0xE000ED88);
    *access_to_coprocessors = *access_to_coprocessors | 0xFu << 20;  // the two of floating point, and Helium
    asm volatile("dsb\n\tisb" ::: "memory");
#endif
    board::exit(main());
}

// A fault, for instance an instruction that the core does not have.
[[noreturn]] void fault() {
    board::write("fault\n");
    board::exit(3);
}

// What the library calls last when a precondition is violated.
[[noreturn]] void abort() {
    board::write("abort\n");
    board::exit(134);
}

struct vector_table {
    std::uint32_t* stack;
    void (*handlers[15])();
};

[[gnu::section(".vectors"), gnu::used]] extern vector_table const vectors{
    stack_top,
    {reset, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault}};

}  // extern "C"
