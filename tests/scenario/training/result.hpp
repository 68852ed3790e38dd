// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/layer/dense.hpp>
#include <constgrad/training/result.hpp>

namespace scenario::result {

using namespace constgrad;

using model = network<dense<float, 1, 2>>;

template <int States>
constexpr training_result<model, 4, States> some() {
    training_result<model, 4, States> result{
        model{dense<float, 1, 2>{{{1, 2}}, {{3, 4}}}}, {}, {}, random_generator{5}};
    result.history.record(0.5f);
    if constexpr (States > 0)
        for (int s = 0; s < States; ++s) result.optimizer_state.values[s].layers.layer.bias[1] = static_cast<float>(s);
    return result;
}

/// A change in any part makes another result.
template <int States>
constexpr bool results_are_equal_in_all_parts() {
    auto const result = some<States>();
    auto other_network = result;
    other_network.network.layers.layer.weights(0, 1) = 7;
    auto other_history = result;
    other_history.history.record(0.25f);
    auto other_generator = result;
    other_generator.generator.next();
    if constexpr (States > 0)
        for (int s = 0; s < States; ++s) {
            auto other_state = result;
            other_state.optimizer_state.values[s].layers.layer.weights(0, 0) = 1;
            if (other_state == result) return false;
        }
    return result == some<States>() && other_network != result && other_history != result && other_generator != result;
}

/// What is remembered of each parameter starts at 0.
constexpr bool a_new_state_holds_zeros() {
    optimizer_state<model, 2> const state{};
    return state.values[0] == model{} && state.values[1] == model{} && model{}.layers.layer.bias[1] == 0;
}

constexpr bool all() {
    return results_are_equal_in_all_parts<0>() && results_are_equal_in_all_parts<1>() &&
           results_are_equal_in_all_parts<3>() && a_new_state_holds_zeros();
}

}  // namespace scenario::result
