// SPDX-License-Identifier: BSL-1.0
#pragma once

/// A copy of x about which the optimiser knows nothing, so that what is computed from it is computed at run time.
template <class T>
T hidden(T x) {
    asm volatile("" : : "r"(&x) : "memory");
    return x;
}
