// SPDX-License-Identifier: BSL-1.0
#pragma once

// For `double` on a 32-bit Arm core without hardware for it, Cortex-M3 and M4F for instance. There libgcc's addition
// (in assembly, for Thumb-2 and Arm; seen in that of g++ 12) rounds wrongly where the exponents differ by 33 and the
// difference of the magnitudes drops below a power of two: it forgets the second bit behind the last, so the result
// is one unit off. Include this header in any source and link with
//
//     -Wl,--wrap=__aeabi_dadd -Wl,--wrap=__aeabi_dsub
//
// and `double` has the bits of everywhere; `float` has them anyway. numerics_self_check() tells whether it is needed.
// On other targets the header does nothing (leave the options away).
// It costs 196 bytes (-Os) and at most 30 instructions an addition, where it mends nothing.

#include <bit>
#include <cstdint>

namespace constgrad::detail {

/// x + y by `add`, which is right but for the mistake described above.
template <class Add>
constexpr double sum_with_every_bit(double x, double y, Add add) {
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    constexpr std::uint64_t implicit = std::uint64_t{1} << 52;
    auto a = std::bit_cast<std::uint64_t>(x);
    auto b = std::bit_cast<std::uint64_t>(y);
    if (((a ^ b) & sign) != 0) {
        if ((a & ~sign) < (b & ~sign)) {
            std::uint64_t const other = a;
            a = b;
            b = other;
        }
        auto const exponent = [](std::uint64_t bits) { return static_cast<int>(bits >> 52 & 0x7ff); };
        int const lower = exponent(b) == 0 ? 1 : exponent(b);
        std::uint64_t const fraction = a & (implicit - 1);
        std::uint64_t const subtracted = (b & (implicit - 1)) | (exponent(b) == 0 ? 0 : implicit);
        // Subtracted in two steps, of which the first is exact.
        if (exponent(a) - lower == 33 && fraction < implicit >> 32 && fraction << 33 < subtracted) {
            double const upper = std::bit_cast<double>(b & ~std::uint64_t{0xffffffff});
            double const rest = add(std::bit_cast<double>(b), -upper);
            return add(add(std::bit_cast<double>(a), upper), rest);
        }
    }
    return add(x, y);
}

}  // namespace constgrad::detail

#if defined(__arm__) && !(defined(__ARM_FP) && (__ARM_FP & 8)) && (!defined(__thumb__) || defined(__thumb2__))

// What the linker makes of calls of __aeabi_dadd and __aeabi_dsub. These have the calling convention without
// floating-point registers on every core.
extern "C" {
[[gnu::pcs("aapcs")]] double __real___aeabi_dadd(double x, double y);

[[gnu::pcs("aapcs"), gnu::used, gnu::weak]] double __wrap___aeabi_dadd(double x, double y) {
    return constgrad::detail::sum_with_every_bit(x, y, [](double a, double b) { return __real___aeabi_dadd(a, b); });
}
[[gnu::pcs("aapcs"), gnu::used, gnu::weak]] double __wrap___aeabi_dsub(double x, double y) {
    return __wrap___aeabi_dadd(x, -y);
}
}

#endif
