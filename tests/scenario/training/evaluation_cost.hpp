// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/model/linear_regression.hpp>
#include <constgrad/training/evaluation_cost.hpp>
#include <constgrad/training/job.hpp>

namespace scenario::evaluation_cost {

using namespace constgrad;

struct own_activation {
    template <floating_lanes V>
    static constexpr void apply(V& x) {
        x = x + x;
    }
    template <floating_lanes V>
    static constexpr void propagate(V& delta, V) {
        delta = delta + delta;
    }
};

constexpr network small{dense<float, 4, 16>{}, relu{}, dense<float, 16, 3>{}};
inline constexpr classification_dataset<float, 100, 4, 3> rows{};

/// 4 16 + 16 3 weights forward and for their gradients, 16 3 of them backwards.
constexpr bool multiply_adds_are_those_of_all_epochs() {
    constexpr auto one = cost_of_fit(small, rows, {.epochs = 1});
    constexpr auto ten = cost_of_fit(small, rows, {.epochs = 10});
    return one.multiply_adds == 100 * (2 * (64 + 48) + 48) && ten.multiply_adds == 10 * one.multiply_adds;
}

constexpr bool a_linear_regression_has_nothing_backwards() {
    constexpr regression_dataset<float, 64, 13> measured{};
    return cost_of_fit(linear_regression<float, 13>{}, measured, {.epochs = 3}).multiply_adds == 3 * 64 * 2 * 13;
}

constexpr bool small_batches_cost_more() {
    auto const of = [](int batch_size) { return cost_of_fit(small, rows, {.epochs = 1, .batch_size = batch_size}); };
    return of(8).gcc_operations > of(32).gcc_operations && of(32).gcc_operations >= of(96).gcc_operations &&
           of(8).clang_steps > of(32).clang_steps && of(1).gcc_operations > of(8).gcc_operations && of(1000) == of(100);
}

constexpr bool the_order_of_the_rows_costs() {
    auto const of = [](bool shuffled, int batch_size) {
        return cost_of_fit(small, rows, {.epochs = 1, .batch_size = batch_size, .shuffle = shuffled});
    };
    return of(false, 32).gcc_operations < of(true, 32).gcc_operations &&
           of(false, 32).clang_steps < of(true, 32).clang_steps &&
           of(false, 4).gcc_operations < of(true, 4).gcc_operations &&
           of(false, 4).clang_steps < of(true, 4).clang_steps;
}

constexpr bool activations_cost() {
    auto const of = []<class A>(A const& activation) {
        return cost_of_fit(network{dense<float, 4, 16>{}, activation, dense<float, 16, 3>{}}, rows);
    };
    auto const cheapest = of(relu{});
    auto const dearest = of(hyperbolic_tangent{});
    for (auto const& cost : {of(leaky_relu<>{}), of(sigmoid{})})
        if (cost.gcc_operations <= cheapest.gcc_operations || cost.gcc_operations >= dearest.gcc_operations ||
            cost.clang_steps <= cheapest.clang_steps || cost.clang_steps >= dearest.clang_steps)
            return false;
    return of(identity{}) == cheapest && of(own_activation{}) == dearest;
}

/// cost_of_fit takes what fit takes.
constexpr bool a_loss_and_an_optimizer_change_nothing() {
    return cost_of_fit(small, rows, softmax_cross_entropy{}, sgd{.learning_rate = 0.1}, {.epochs = 3}) ==
               cost_of_fit(small, rows, {.epochs = 3}) &&
           cost_of_fit(small, rows) == cost_of_fit(small, rows, training_options{});
}

inline constexpr training_job job{small, rows, softmax_cross_entropy{}, sgd{.learning_rate = 0.1},
                                  training_options{.epochs = 7}};

constexpr bool a_job_knows_its_cost() { return job.cost() == cost_of_fit(small, rows, {.epochs = 7}); }

constexpr bool all() {
    return multiply_adds_are_those_of_all_epochs() && a_linear_regression_has_nothing_backwards() &&
           small_batches_cost_more() && the_order_of_the_rows_costs() && activations_cost() &&
           a_loss_and_an_optimizer_change_nothing() && a_job_knows_its_cost();
}

}  // namespace scenario::evaluation_cost
