// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

namespace embed_csv {

/// [+-] digits [. digits] [e [+-] digits], with digits on at least one side of the point.
inline bool is_number(std::string_view text) {
    auto const sign = [&] {
        if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
    };
    auto const digits = [&] {
        std::size_t count = 0;
        while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
        text.remove_prefix(count);
        return count;
    };
    sign();
    std::size_t mantissa = digits();
    if (!text.empty() && text[0] == '.') {
        text.remove_prefix(1);
        mantissa += digits();
    }
    if (mantissa == 0) return false;
    if (!text.empty() && (text[0] == 'e' || text[0] == 'E')) {
        text.remove_prefix(1);
        sign();
        if (digits() == 0) return false;
    }
    return text.empty();
}

/// The number nearest to the text, for which is_number holds. (strtof and strtod round correctly, and need no other
/// library than from_chars would, which several standard libraries lack for floating point.)
template <class T>
T nearest(std::string const& text) {
    if constexpr (sizeof(T) == sizeof(float))
        return std::strtof(text.c_str(), nullptr);
    else
        return std::strtod(text.c_str(), nullptr);
}

/// Whether T can hold the number: it is not too large, nor so small that nothing but 0 would be left.
template <class T>
bool in_range(std::string const& text) {
    T const value = nearest<T>(text);
    std::string_view const mantissa = std::string_view(text).substr(0, text.find_first_of("eE"));
    bool const zero = mantissa.find_first_of("123456789") == std::string_view::npos;
    return std::isfinite(value) && (zero || std::fpclassify(value) != FP_ZERO);
}

/// The shortest C++ literal that stands for exactly this value.
template <class T>
std::string literal(T value) {
    char buffer[64];
    std::string text(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return sizeof(T) == sizeof(float) ? text + "f" : text;
}

}  // namespace embed_csv
