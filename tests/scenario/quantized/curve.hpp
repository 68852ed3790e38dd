// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/network/network.hpp>

// Networks with activations that become tables, and points to ask them about.

namespace scenario::curve {

using namespace constgrad;

inline constexpr dense<float, 1, 3> first{{1.5f, -0.75f, 2}, {0.25f, 0.5f, -1}};
inline constexpr dense<float, 3, 2> second{{1, -1, 0.5f, -0.25f, -1.5f, 1}, {0.125f, -0.125f}};
inline constexpr dense<float, 2, 1> third{{1, -2}, {0.25f}};

inline constexpr auto bent = network{first, hyperbolic_tangent{}, second, identity{}, sigmoid{}, third};
inline constexpr auto chance = network{first, hyperbolic_tangent{}, second, hyperbolic_tangent{}, third, sigmoid{}};
inline constexpr auto shares = network{first, sigmoid{}, second, softmax{}};

inline constexpr matrix<float, 9, 1> points{-2, -1.5f, -1, -0.5f, 0, 0.5f, 1, 1.5f, 2};

}  // namespace scenario::curve
