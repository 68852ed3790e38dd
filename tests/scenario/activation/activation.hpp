// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/activation.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/optimizer/sgd.hpp>
#include <constgrad/training/fit.hpp>

// Activations that are not the library's own: what the concepts ask is all that a network needs.
namespace scenario::own_activation {

using namespace constgrad;

/// y = z / 2.
struct halved {
    template <floating_lanes V>
    constexpr void apply(V& z) const {
        z = z / lane_scalar<V>(2);
    }
    template <floating_lanes V>
    constexpr void propagate(V& delta, V const&) const {
        delta = delta / lane_scalar<V>(2);
    }
};

/// The same for several packs in turns.
struct halved_in_turns : halved {
    static constexpr bool is_costly = true;
};

/// What it does to a row does not count.
struct halved_by_rows_as_well : halved {
    using halved::apply;
    using halved::propagate;
    template <floating_lanes V, int F, int Groups>
    constexpr void apply(V (&x)[F][Groups], int group) const {
        for (int f = 0; f < F; ++f) x[f][group] = V{};
    }
    template <floating_lanes V, int F, int Groups>
    constexpr void propagate(V (&delta)[F][Groups], V const (&)[F][Groups], int group) const {
        apply(delta, group);
    }
};

/// The features in reverse.
struct reversed {
    template <floating_lanes V, int F, int Groups>
    constexpr void apply(V (&x)[F][Groups], int group) const {
        for (int f = 0; f < F / 2; ++f) {
            V const first = x[f][group];
            x[f][group] = x[F - 1 - f][group];
            x[F - 1 - f][group] = first;
        }
    }
    template <floating_lanes V, int F, int Groups>
    constexpr void propagate(V (&delta)[F][Groups], V const (&)[F][Groups], int group) const {
        apply(delta, group);
    }
};

template <class Activation>
constexpr auto by_hand(Activation const& activation) {
    return network{dense<double, 1, 2>{{1, 2}, {}}, activation, dense<double, 2, 1>{{3, 5}, {}}};
}

/// What half a step makes of the parameters by_hand, of a sample x = 1 with the given target.
template <class Activation>
constexpr auto after_a_step(Activation const& activation, double target) {
    auto const start = by_hand(activation);
    regression_dataset<double, 1, 1> const data{{1}, {target}};
    sgd const settings{.learning_rate = 0.5};
    auto result = fit<2>(start, data, mean_squared_error{}, settings, {.epochs = 1});
    result.network = start;
    return resume(result, data, mean_squared_error{}, settings, {.epochs = 1}).network;
}

/// The hidden values 1 and 2 become 0.5 and 1; with the output 1.5 + 5 its gradient is 1.
template <class Halved>
constexpr bool halved_values_are_learned_from() {
    auto const expected = network{dense<double, 1, 2>{{1 - 0.75, 2 - 1.25}, {-0.75, -1.25}}, Halved{},
                                  dense<double, 2, 1>{{3 - 0.25, 5 - 0.5}, {-0.5}}};
    auto const found = after_a_step(Halved{}, 6);
    return predict(by_hand(Halved{}), {1.0})[0] == 6.5 && found.layers.layer == expected.layers.layer &&
           found.layers.rest.rest.layer == expected.layers.rest.rest.layer;
}

/// The hidden values 1 and 2 become 2 and 1; with the output 6 + 5 its gradient is 2.
constexpr bool reversed_values_are_learned_from() {
    auto const expected =
        network{dense<double, 1, 2>{{1 - 5, 2 - 3}, {-5, -3}}, reversed{}, dense<double, 2, 1>{{3 - 2, 5 - 1}, {-1}}};
    auto const found = after_a_step(reversed{}, 10);
    return predict(by_hand(reversed{}), {1.0})[0] == 11 && found.layers.layer == expected.layers.layer &&
           found.layers.rest.rest.layer == expected.layers.rest.rest.layer;
}

constexpr bool all() {
    return halved_values_are_learned_from<halved>() && halved_values_are_learned_from<halved_in_turns>() &&
           halved_values_are_learned_from<halved_by_rows_as_well>() && reversed_values_are_learned_from();
}

}  // namespace scenario::own_activation
