// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <constgrad/core/expects.hpp>

/// The sentence of the precondition that f violates; empty if it violates none.
template <class F>
std::string violation(F const& f) {
    auto const previous = constgrad::set_precondition_handler([](char const* what) { throw std::string(what); });
    std::string said;
    try {
        f();
    } catch (std::string const& what) {
        said = what;
    }
    constgrad::set_precondition_handler(previous);
    return said;
}
