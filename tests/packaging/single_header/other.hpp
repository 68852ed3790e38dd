// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

std::uint32_t bits_of_exp(float x);
