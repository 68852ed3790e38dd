// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <utility>

#include <constgrad/layer/dense_training_in_blocks.hpp>
#include <constgrad/network/block.hpp>
#include <constgrad/optimizer/sgd.hpp>

#include <support/samples.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::dense_training {

using constgrad::dense;
using constgrad::lanes;
inline constexpr int samples_in_block = constgrad::reduction_block;

/// What training makes of a layer in two blocks and a step.
template <class T, int In, int Out>
struct outcome {
    constgrad::matrix<T, Out, samples_in_block> outputs;
    constgrad::matrix<T, In, samples_in_block> delta_in;
    dense<T, In, Out> trained;
    dense<T, In, Out> velocity;
    bool within_the_largest;
    bool within_a_limit_that_one_exceeds;

    friend constexpr bool operator==(outcome const&, outcome const&) = default;
};

/// An optimiser of scalars alone, as users write them.
template <class T>
struct plain_rule {
    template <int N>
    constexpr void update(T (&parameters)[N], T (&gradients)[N], T (&states)[N]) const {
        for (int i = 0; i < N; ++i) {
            states[i] = states[i] / 2 - gradients[i];
            parameters[i] = parameters[i] + states[i] / 4;
        }
    }
};

template <class T>
inline constexpr T largest = std::numeric_limits<T>::max();
template <class T>
inline constexpr T low = T(0.5);

template <class V, class T, int F>
constexpr void fill(V (&to)[F][constgrad::detail::block_groups<V>],
                    constgrad::matrix<T, F, samples_in_block> const& from, int count) {
    constexpr int W = constgrad::lane_count<V>;
    for (int f = 0; f < F; ++f)
        for (int g = 0; g < samples_in_block / W; ++g)
            to[f][g] = constgrad::simd::generate_lanes<V>(
                [&](int i) { return g * W + i < count ? from(f, g * W + i) : T(0); });
}

template <class V, class T, int F>
constexpr void read(constgrad::matrix<T, F, samples_in_block>& to, V (&from)[F][constgrad::detail::block_groups<V>]) {
    constexpr int W = constgrad::lane_count<V>;
    for (int f = 0; f < F; ++f)
        for (int i = 0; i < samples_in_block; ++i) to(f, i) = constgrad::simd::stored(from[f][i / W]).at[i % W];
}

/// In packs of W lanes. The samples from `count` on are 0.
template <int W, class T, int In, int Out, class Rule>
constexpr outcome<T, In, Out> train(Rule const& rule, int count) {
    using V = lanes<T, W>;
    constexpr int packs = samples_in_block / W;
    dense<T, In, Out> const layer{samples::matrix<T, In, Out>(1), samples::vector<T, Out>(2)};
    V x[In][packs]{};
    V delta[Out][packs]{};
    V y[Out][packs]{};
    V delta_in[In][packs]{};

    constgrad::detail::dense_training<V, T, In, Out, 1> training{};
    training.load(layer);
    training.load_state(dense<T, In, Out>{}, 0);
    outcome<T, In, Out> found{};
    for (int step = 0; step < 2; ++step) {
        for (unsigned block = 0; block < 2; ++block) {
            fill(x, samples::matrix<T, In, samples_in_block>(3 + block), count);
            fill(delta, samples::matrix<T, Out, samples_in_block>(5 + block), count);
            training.forward(y, x, samples_in_block);
            training.accumulate(x, delta, samples_in_block, block == 0);
        }
        training.propagate(delta_in, delta, samples_in_block);
        training.update(rule, std::make_integer_sequence<int, 1>{});
    }
    training.keep(found.trained);
    training.keep_state(found.velocity, 0);
    read(found.outputs, y);
    read(found.delta_in, delta_in);
    found.within_the_largest = training.template are_within<largest<T>>();
    found.within_a_limit_that_one_exceeds = training.template are_within<low<T>>();
    training.store(found.trained);
    training.store_state(found.velocity, 0);
    return found;
}

template <class T, int In, int Out>
constexpr bool packs_agree_with_scalars(int count) {
    auto const rule = constgrad::sgd{.learning_rate = 0.25, .momentum = 0.5, .weight_decay = 0.125}.rule_for<T>(1);
    auto const expected = train<1, T, In, Out>(rule, count);
    return expected.within_the_largest && !expected.within_a_limit_that_one_exceeds &&
           train<samples_in_block, T, In, Out>(rule, count) == expected &&
           train<samples_in_block, T, In, Out>(plain_rule<T>{}, count) == train<1, T, In, Out>(plain_rule<T>{}, count);
}

/// Lanes that repeat a parameter go on repeating it, with a decay that would drive them apart.
template <class T, int In, int Out>
constexpr bool lanes_to_spare_stay_repetitions(int steps) {
    constexpr int packs = 1;
    using V = lanes<T, samples_in_block>;
    constgrad::detail::dense_training<V, T, In, Out, 1> training{};
    training.load({samples::matrix<T, In, Out>(1), samples::vector<T, Out>(2)});
    V x[In][packs]{};
    V delta[Out][packs]{};
    fill(x, samples::matrix<T, In, samples_in_block>(3), samples_in_block);
    fill(delta, samples::matrix<T, Out, samples_in_block>(5), samples_in_block);
    auto const rule = constgrad::sgd{.learning_rate = 2, .momentum = 0.5, .weight_decay = 2}.rule_for<T>(1);
    for (int step = 0; step < steps; ++step) {
        training.accumulate(x, delta, samples_in_block, true);
        training.update(rule, std::make_integer_sequence<int, 1>{});
    }
    auto const same = [](auto const& found) {
        dense<T, In, Out> layer{};
        found.store(layer);
        auto again = found;
        again.load(layer);
        bool equal = true;
        for (int p = 0; p < found.packs; ++p)
            equal = equal && constgrad::simd::all_of(found.weights[p] == again.weights[p]);
        for (int p = 0; p < found.bias_packs; ++p)
            equal = equal && constgrad::simd::all_of(found.bias[p] == again.bias[p]);
        return equal;
    };
    return same(training.parameters) && same(training.states[0]);
}

/// What was kept outlives what comes after it.
template <int W, class T>
constexpr bool what_was_kept_is_stored() {
    constgrad::detail::dense_training<lanes<T, W>, T, 3, 2, 1> training{};
    dense<T, 3, 2> const layer{samples::matrix<T, 3, 2>(1), samples::vector<T, 2>(2)};
    dense<T, 3, 2> kept{};
    training.load(layer);
    training.load_state(layer, 0);
    training.keep(kept);
    training.keep_state(kept, 0);
    training.update(plain_rule<T>{}, std::make_integer_sequence<int, 1>{});
    training.store(kept);
    training.store_state(kept, 0);
    return kept == layer;
}

/// One parameter beyond the limit, or none that is a number, counts; where it lies does not.
template <int W, class T, int In, int Out>
constexpr bool every_parameter_is_looked_at() {
    for (int i = 0; i < In * Out + Out; ++i)
        for (T const wrong : {T(1), T(-1), std::numeric_limits<T>::quiet_NaN(), std::numeric_limits<T>::infinity()}) {
            dense<T, In, Out> layer{};
            constgrad::detail::dense_training<lanes<T, W>, T, In, Out, 0> training{};
            training.load(layer);
            if (!training.template are_within<low<T>>()) return false;
            if (i < In * Out)
                layer.weights.elements[i] = wrong;
            else
                layer.bias.elements[i - In * Out] = wrong;
            training.load(layer);
            if (training.template are_within<low<T>>()) return false;
        }
    return true;
}

}  // namespace scenario::dense_training
