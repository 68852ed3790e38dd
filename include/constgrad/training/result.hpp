// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/random/generator.hpp>
#include <constgrad/training/history.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// What an optimiser remembers between steps: `States` values for each parameter of the network, in its shape.
template <class Network, int States>
struct optimizer_state {
    Network values[States];

    friend constexpr bool operator==(optimizer_state const&, optimizer_state const&) = default;
};
template <class Network>
struct optimizer_state<Network, 0> {
    friend constexpr bool operator==(optimizer_state const&, optimizer_state const&) = default;
};

/// What training gives: the trained network, the losses on the way, and all that `resume` needs to go on.
template <class Network, int HistoryCapacity, int States = 1>
struct training_result {
    Network network;
    training_history<typename Network::value_type, HistoryCapacity> history;
    constgrad::optimizer_state<Network, States> optimizer_state;
    random_generator generator;

    friend constexpr bool operator==(training_result const&, training_result const&) = default;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
