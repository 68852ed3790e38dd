// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/optimizer/sgd.hpp>

#include <oracle/pytorch/training.hpp>
#include <support/columns.hpp>
#include <support/same_bits.hpp>

namespace scenario::sgd {

using constgrad::lanes;

/// The parameters after each of 6 steps, four at a time, in packs of V.
template <class V>
constexpr auto path_of(constgrad::sgd const& settings) {
    using T = constgrad::lane_scalar<V>;
    constexpr int width = constgrad::lane_count<V>;
    struct {
        T at[24];
    } path{};
    constexpr int packs = 4 / width;
    V parameters[packs]{};
    V velocities[packs]{};
    V gradients[packs]{};
    auto const load = [](V(&to)[packs], double const* from) {
        for (int p = 0; p < packs; ++p)
            to[p] = constgrad::simd::generate_lanes<V>([&](int i) { return static_cast<T>(from[p * width + i]); });
    };
    load(parameters, oracle::training::sgd_start);
    for (int step = 0; step < 6; ++step) {
        load(gradients, oracle::training::sgd_gradients + step * 4);
        auto const rule = settings.template rule_for<T>(step + 1);
        rule.update(parameters, gradients, velocities);
        for (int i = 0; i < 4; ++i)
            path.at[step * 4 + i] = constgrad::simd::stored(parameters[i / width]).at[i % width];
    }
    return path;
}

template <class V>
constexpr bool agrees(constgrad::sgd const& settings, double const (&expected)[24]) {
    auto const path = path_of<V>(settings);
    for (int i = 0; i < 24; ++i)
        if (!near(path.at[i], expected[i], few_roundings<V>)) return false;
    return true;
}

/// `visit(settings, the path of PyTorch)` for each of the settings of oracle/pytorch/make_training.py.
template <class Visit>
constexpr bool for_all_settings(Visit const& visit) {
    using namespace oracle::training;
    return visit(constgrad::sgd{.learning_rate = 0.1}, sgd_plain) &&
           visit(constgrad::sgd{.learning_rate = 0.1, .momentum = 0.9}, sgd_momentum) &&
           visit(constgrad::sgd{.learning_rate = 0.1, .momentum = 0.9, .nesterov = true}, sgd_nesterov) &&
           visit(constgrad::sgd{.learning_rate = 0.1, .weight_decay = 0.05}, sgd_decay) &&
           visit(constgrad::sgd{.learning_rate = 0.1, .momentum = 0.5, .weight_decay = 0.05}, sgd_decay_momentum) &&
           visit(constgrad::sgd{.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.05},
                 sgd_decay_nesterov);
}

template <class V>
constexpr bool agrees_with_pytorch() {
    return for_all_settings([](constgrad::sgd const& settings, auto const& path) { return agrees<V>(settings, path); });
}

/// What training remembered before plays no part, and is kept for training that goes on with a momentum.
constexpr bool without_momentum_the_velocities_stay_as_they_are() {
    float parameters[2]{1, 2};
    float gradients[2]{0.5f, 1};
    float velocities[2]{3, __builtin_nanf("")};
    constgrad::sgd{.learning_rate = 0.5}.rule_for<float>(1).update(parameters, gradients, velocities);
    return parameters[0] == 0.75f && parameters[1] == 1.5f && velocities[0] == 3 && velocities[1] != velocities[1];
}

constexpr bool it_remembers_with_a_momentum_alone() {
    using constgrad::sgd;
    return !sgd{.learning_rate = 1}.remembers() && !sgd{.learning_rate = 1, .weight_decay = 1}.remembers() &&
           sgd{.learning_rate = 1, .momentum = 0.5}.remembers();
}

/// Neither a velocity nor weight decay moves them.
constexpr bool some_rules_leave_parameters_without_a_gradient_alone() {
    using constgrad::sgd;
    auto const needs_gradient = [](sgd const& settings) { return settings.rule_for<float>(1).needs_gradient(); };
    return needs_gradient({.learning_rate = 1}) && !needs_gradient({.learning_rate = 1, .momentum = 0.5}) &&
           !needs_gradient({.learning_rate = 1, .weight_decay = 0.5});
}

}  // namespace scenario::sgd
