// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/network/network.hpp>

// A network that sees on which side of a line a point is, by three hidden units, and points to ask it about.

namespace scenario::classifier {

using namespace constgrad;

inline constexpr auto network =
    constgrad::network{dense<float, 2, 3>{{1, -1, 0.5f, -1, 1, 0.25f}, {0.1f, -0.1f, 0.3f}}, relu{}, identity{},
                       dense<float, 3, 2>{{1, -1, -1.5f, 1.5f, 0.125f, -0.125f}, {0.05f, -0.05f}}};

inline constexpr matrix<float, 9, 2> points{-1,    -1,   -1, 0.5f, -1, 1, 0.25f,  -1,    0,
                                            0.75f, 0.5f, 1,  1,    -1, 1, 0.125f, 0.75f, 1};

}  // namespace scenario::classifier
