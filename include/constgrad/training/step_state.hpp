// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/optimizer/sgd.hpp>
#include <constgrad/training/result.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// What an optimiser remembers between the steps of a network.
template <class Network, optimizer Optimizer = sgd>
struct step_state {
    constgrad::optimizer_state<Network, Optimizer::states> optimizer_state{};
    int steps = 0;  ///< how many have been done

    friend constexpr bool operator==(step_state const&, step_state const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
