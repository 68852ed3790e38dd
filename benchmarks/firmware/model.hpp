// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/relu.hpp>
#include <constgrad/network/network.hpp>

#include "parameters.h"

namespace cg = constgrad;

// (With `cg::network model{...}` g++ 12 puts it into RAM: see docs/firmware.md.)
inline constexpr auto model = cg::network{cg::dense<float, 4, 16>{{HIDDEN_WEIGHTS}, {HIDDEN_BIAS}}, cg::relu{},
                                          cg::dense<float, 16, 3>{{OUTPUT_WEIGHTS}, {OUTPUT_BIAS}}};
