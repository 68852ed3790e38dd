// SPDX-License-Identifier: BSL-1.0
// Digests of + - * / on numbers whose exponents differ by every amount that matters, denormal ones among them: whether
// a processor, an emulator or a library of arithmetic in software rounds as IEEE 754 says. One line for each operation.
#include <bit>
#include <constgrad/device/arm_double_addition.hpp>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "../../tools/targets/print.hpp"

namespace {

struct generator {  // xorshift64*
    std::uint64_t state = 88172645463325252u;

    std::uint64_t operator()() {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 2685821657736338717u;
    }
};

/// A number of this biased exponent with up to all of its bits set: many ties.
template <class T>
T number(generator& random, int exponent) {
    using bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
    constexpr int fraction_bits = std::numeric_limits<T>::digits - 1;
    constexpr bits fraction = (bits{1} << fraction_bits) - 1;
    auto const word = static_cast<bits>(random());
    auto const kept = static_cast<int>(random() % (fraction_bits + 1));
    bits const sign = (random() & 1) << (sizeof(T) * 8 - 1);
    return std::bit_cast<T>(sign | static_cast<bits>(exponent) << fraction_bits |
                            (word & fraction & ~(fraction >> kept)));
}

template <class T>
void print_digests(char const* type) {
    constexpr int highest = 2 * std::numeric_limits<T>::max_exponent - 2;
    constexpr int middle = highest / 2;
    constexpr int bits = std::numeric_limits<T>::digits;
    constexpr char const* names[]{" + ", " - ", " * ", " / "};
    for (int operation = 0; operation < 4; ++operation) {
        generator random;
        std::uint64_t digest = 0xcbf29ce484222325u;
        auto const try_exponents = [&](int x_exponent, int y_exponent) {
            for (int i = 0; i < 60; ++i) {
                T const volatile x = number<T>(random, x_exponent);
                T const volatile y = number<T>(random, y_exponent);
                T const result = operation == 0 ? x + y : operation == 1 ? x - y : operation == 2 ? x * y : x / y;
                if (result != result) continue;  // NaN has no particular bits
                if constexpr (sizeof(T) == 4)
                    digest = (digest ^ std::bit_cast<std::uint32_t>(result)) * 0x100000001b3u;
                else
                    digest = (digest ^ std::bit_cast<std::uint64_t>(result)) * 0x100000001b3u;
            }
        };
        for (int apart = -bits - 4; apart <= bits + 4; ++apart) {
            try_exponents(middle, middle + apart);
            if (apart >= 0) {
                try_exponents(apart, 0);  // 0 is for denormal numbers
                try_exponents(1, apart);
                try_exponents(highest, highest - apart);
                try_exponents(middle / 2 + apart, middle - middle / 2);  // the product is nearly, or is, denormal
                try_exponents(middle + apart, highest);                  // so is the quotient
                try_exponents(middle + apart / 2, middle + middle / 2);
            }
        }
        print(type);
        print(names[operation]);
        print_hexadecimal(digest);
        print("\n");
    }
}

}  // namespace

int main() {
    print_digests<float>("float");
    print_digests<double>("double");
    return 0;
}
