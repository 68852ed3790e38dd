// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

namespace embed_csv {

/// A number by its digits, which tells apart what floating point rounds to the same.
struct decimal {
    bool negative = false;
    std::string digits;  ///< without zeros at either end: 0.digits * 10^exponent; none for 0
    long long exponent = 0;

    /// The text is one for which is_number holds.
    explicit decimal(std::string_view text) {
        std::size_t const e = std::min(text.find_first_of("eE"), text.size());
        negative = text[0] == '-';
        if (e < text.size()) {
            // A saturated exponent is as good as any so far beyond the range of double.
            std::string_view const power = text.substr(text[e + 1] == '+' ? e + 2 : e + 1);
            if (std::from_chars(power.data(), power.data() + power.size(), exponent).ec != std::errc{})
                exponent = power[0] == '-' ? -far : far;
            exponent = std::clamp(exponent, -far, far);
        }
        bool point = false;
        for (char c : text.substr(0, e)) {
            if (c == '.') point = true;
            if (c < '0' || c > '9') continue;
            bool const leading = digits.empty() && c == '0';
            if (!leading) digits += c;
            exponent += point ? (leading ? -1 : 0) : (leading ? 0 : 1);
        }
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.empty()) {
            negative = false;
            exponent = 0;
        }
    }

    friend bool operator<(decimal const& a, decimal const& b) {
        if (a.negative != b.negative) return a.negative;
        if (a.negative) return below(b, a);
        return below(a, b);
    }

private:
    static constexpr long long far = 1'000'000'000'000'000;

    // By absolute values.
    static bool below(decimal const& a, decimal const& b) {
        if (a.digits.empty() || b.digits.empty()) return a.digits.empty() && !b.digits.empty();
        return a.exponent != b.exponent ? a.exponent < b.exponent : a.digits < b.digits;
    }
};

}  // namespace embed_csv
