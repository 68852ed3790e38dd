// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <constgrad/core/detail/diagnostics.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <class F>
[[gnu::noinline]] void call_with_a_frame_of_its_own(F const& f) {
    f();
    asm volatile("" ::: "memory");  // no tail call: the frame stays
}

}  // namespace detail

/// How many bytes of the stack a call of f writes to, by painting the `Bytes` below and looking what is left of it:
/// what -fstack-usage says of each function, added up along the way that was really taken, functions of libraries and
/// interrupts in between included, and the frame of the call (8 bytes on Cortex-M). All of `Bytes` must be there; if
/// all are used, it may be more. Where stacks grow downwards.
///   std::size_t const used = stack_of_call([] { return predict_class(model, sample); });
template <std::size_t Bytes = 2048, class F>
[[gnu::noinline]] std::size_t stack_of_call(F const& f) {
    constexpr std::uint32_t paint = 0xa5a5a5a5;
    constexpr auto words = static_cast<std::ptrdiff_t>(Bytes / sizeof(std::uint32_t));
    std::uint32_t volatile* top;
#if defined(__arm__) || defined(__aarch64__)
    asm volatile("mov %0, sp" : "=r"(top));
#elif defined(__riscv)
    asm volatile("mv %0, sp" : "=r"(top));
#elif defined(__x86_64__)
    asm volatile("mov %%rsp, %0" : "=r"(top));
#else
#error "constgrad: stack_of_call does not know the stack pointer of this target"
#endif
    for (std::ptrdiff_t i = 1; i <= words; ++i) top[-i] = paint;
    asm volatile("" ::: "memory");
    detail::call_with_a_frame_of_its_own(f);
    std::ptrdiff_t deepest = words;
    while (deepest > 0 && top[-deepest] == paint) --deepest;
    return static_cast<std::size_t>(deepest) * sizeof(std::uint32_t);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
