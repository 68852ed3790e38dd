// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

constexpr bool same_text(char const* a, std::string_view b) { return a == b; }
