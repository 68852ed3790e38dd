// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace constgrad {

/// Called with a sentence that says which precondition a call has violated. It should not return (it may throw).
using precondition_handler = void (*)(char const* what);

namespace detail {

inline precondition_handler installed_precondition_handler = nullptr;

#if defined(__linux__)
extern "C" std::ptrdiff_t write(int file, void const* from, std::size_t bytes);  // that of <unistd.h>
#endif

// Deliberately not constexpr: in constant evaluation the call itself is the error, and the compiler shows its text.
[[noreturn]] inline void precondition_violated(char const* what) {
    if (installed_precondition_handler != nullptr) {
        installed_precondition_handler(what);
    } else {
#if defined(__linux__)
        [[maybe_unused]] std::ptrdiff_t written = write(2, what, __builtin_strlen(what));
        written = write(2, "\n", 1);
#endif
    }
    __builtin_abort();
}

}  // namespace detail

/// Replaces what happens at run time when a precondition is violated; nullptr restores the default, which aborts, on
/// Linux after writing the sentence to the standard error output. (Elsewhere it writes nothing, so that firmware pays
/// for no output: 3 KB with newlib's puts.) To see the sentence there:
///
///     constgrad::set_precondition_handler([](char const* what) { std::puts(what); });
///
/// A handler that returns is followed by abort. Returns the handler that was installed before.
inline precondition_handler set_precondition_handler(precondition_handler handler) {
    precondition_handler const previous = detail::installed_precondition_handler;
    detail::installed_precondition_handler = handler;
    return previous;
}

/// States a precondition. Violated in constant evaluation, compilation fails and shows `what`; violated at run time,
/// the installed handler is called with `what`. (Inlined, so that what the compiler knows to hold costs nothing.)
[[gnu::always_inline]] constexpr void expects(bool holds, char const* what) {
    if (!holds) detail::precondition_violated(what);
}

}  // namespace constgrad
