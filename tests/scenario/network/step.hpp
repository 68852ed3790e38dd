// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/network/digest.hpp>
#include <constgrad/network/step.hpp>
#include <constgrad/optimizer/sgd.hpp>

#include <support/same_bits.hpp>

namespace scenario::step {

using namespace constgrad;

inline constexpr network start{dense<float, 1, 2>{{1, -2}, {0.5f, 0}}, relu{}, dense<float, 2, 1>{{3, 1}, {0.25f}}};

/// A step of learning rate 1/4 at x = 2 with the gradient 1 at the output; whether it was done.
struct outcome {
    bool done;
    float output;
    std::remove_const_t<decltype(start)> network;
};
constexpr outcome stepped(bool is_usable) {
    outcome result{false, 0, start};
    float x[1][1]{{2}};
    detail::not_needed nothing;
    auto at_output = [&](auto& outputs, auto& delta) {
        result.output = outputs[0][0];
        delta[0][0] = 1;
        return is_usable;
    };
    struct rule {
        constexpr void update(float (&parameter)[1], float (&gradient)[1]) const {
            parameter[0] = parameter[0] - gradient[0] / 4;
        }
    };
    result.done = detail::step_through(result.network.layers, x, nothing, at_output, rule{});
    return result;
}

/// The units are 2.5 and 0, the output 7.75; back through the weights from before the step goes 3 to the first unit,
/// and nothing to the second.
constexpr bool the_way_back_is_with_the_parameters_from_before() {
    auto const result = stepped(true);
    return result.done && result.output == 7.75f &&
           result.network == network{dense<float, 1, 2>{{1 - 6.0f / 4, -2}, {0.5f - 3.0f / 4, 0}}, relu{},
                                     dense<float, 2, 1>{{3 - 2.5f / 4, 1}, {0}}};
}

constexpr bool a_loss_of_no_use_moves_nothing() {
    auto const result = stepped(false);
    return !result.done && result.output == 7.75f && digest(result.network) == digest(start);
}

constexpr bool all() { return the_way_back_is_with_the_parameters_from_before() && a_loss_of_no_use_moves_nothing(); }

}  // namespace scenario::step
