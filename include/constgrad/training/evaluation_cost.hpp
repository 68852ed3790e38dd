// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/loss/loss.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/simd/width.hpp>
#include <constgrad/training/dataset.hpp>
#include <constgrad/training/options.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// What a training costs in constant evaluation. The multiply-adds are exact. The others are estimates for float, g++
/// 12 and clang 19, by formulas fitted to measurements (docs/compile_time.md): within a quarter for networks of dense
/// layers with relu, hyperbolic_tangent, sigmoid or leaky_relu and softmax_cross_entropy, and for linear_regression. An
/// activation of one's own counts as hyperbolic_tangent. Data that is made in constant evaluation and scores come on
/// top. g++ takes about 70 bytes of memory for an operation.
struct evaluation_cost {
    long long multiply_adds = 0;   ///< forward, gradients of the weights, backwards
    long long gcc_operations = 0;  ///< of -fconstexpr-ops-limit, 33,554,432 by default
    long long clang_steps = 0;     ///< of -fconstexpr-steps, 1,048,576 by default

    friend constexpr bool operator==(evaluation_cost const&, evaluation_cost const&) = default;
};

namespace detail {

/// What an output of a block costs beyond that of relu, forward and backward.
struct activation_cost {
    int gcc_operations;
    int clang_steps;
};
template <class Activation>
inline constexpr activation_cost cost_of{650, 96};
template <>
inline constexpr activation_cost cost_of<relu>{0, 0};
template <>
inline constexpr activation_cost cost_of<identity>{0, 0};
template <>
inline constexpr activation_cost cost_of<sigmoid>{490, 74};
template <auto Slope>
inline constexpr activation_cost cost_of<leaky_relu<Slope>>{285, 24};

/// Sums over the layers of a chain of what the cost depends on.
struct chain_size {
    long long weights = 0;
    long long propagated = 0;  ///< weights of all dense layers but the first
    long long quads = 0;       ///< groups of four inputs times outputs
    long long outputs = 0;
    long long packs = 0;           ///< of 32 parameters
    long long gcc_operations = 0;  ///< of the activations, in each block
    long long clang_steps = 0;
    int features = 0;  ///< of the layer that was added last
};

template <class Layer>
constexpr void add_layer(chain_size& size) {
    if constexpr (trainable_layer<Layer>) {
        constexpr int weights = Layer::inputs * Layer::outputs;
        if (size.weights > 0) size.propagated += weights;
        size.weights += weights;
        size.quads += (Layer::inputs + 3) / 4 * Layer::outputs;
        size.outputs += Layer::outputs;
        size.packs += (weights + 31) / 32 + (Layer::outputs + 31) / 32;
        size.features = Layer::outputs;
    } else {
        size.gcc_operations += size.features * cost_of<Layer>.gcc_operations;
        size.clang_steps += size.features * cost_of<Layer>.clang_steps;
    }
}

}  // namespace detail

/// The cost of fit(model, data, loss, optimizer, options), all epochs, before it starts:
///   static_assert(cost_of_fit(net, iris::train, options).gcc_operations < 33'554'432);
template <class... Layers, scalar T, int N, int F, class Targets>
constexpr evaluation_cost cost_of_fit(network<Layers...> const&, dataset<T, N, F, Targets> const&,
                                      training_options const& options = {}) {
    static_assert(network<Layers...>::inputs == F,
                  "cost_of_fit: the network must have as many inputs as the data has features");
    options.check();
    constexpr long long rows = N;
    constexpr long long features = F;
    constexpr bool has_classes = detail::class_total<Targets> > 0;
    constexpr long long classes = has_classes ? network<Layers...>::outputs : 0;
    detail::chain_size size;
    (detail::add_layer<Layers>(size), ...);

    long long const whole_batches = rows / options.batch_size;
    long long const rest = rows % options.batch_size;
    long long const batches = whole_batches + (rest > 0);
    auto const blocks_of = [](long long count) { return (count + reduction_block - 1) / reduction_block; };
    long long const blocks = whole_batches * blocks_of(options.batch_size) + blocks_of(rest);

    evaluation_cost epoch;
    epoch.multiply_adds = rows * (2 * size.weights + size.propagated);
    if (options.batch_size <= simd::evaluated_width) {
        epoch.gcc_operations = batches * (1780 + 544 * size.weights + size.gcc_operations);
        epoch.clang_steps = batches * (505 + 48 * size.weights + size.clang_steps);
        if (options.shuffle) epoch.gcc_operations += rows * 90 + batches * (500 + 250 * features);
    } else {
        epoch.gcc_operations = blocks * (2700 + 11 * size.weights + 24 * size.propagated + 198 * size.quads +
                                         454 * size.outputs + 350 * classes + size.gcc_operations) +
                               batches * 67 * size.packs;
        epoch.clang_steps = blocks * ((has_classes ? 432 : 240) + 7 * size.quads + 44 * size.outputs + 63 * classes +
                                      size.clang_steps) +
                            batches * 96;
        long long const reads = rows <= 8 * reduction_block ? 30 * ((blocks_of(rows) + 1) / 2) : 640;
        if (options.shuffle) epoch.gcc_operations += rows * 90 + blocks * (1000 + reads * features);
    }
    if (options.shuffle) epoch.clang_steps += rows * 16;
    // Once: drawing the parameters, and checking and loading the data.
    constexpr long long parameters = network<Layers...>::parameters;
    long long const gcc_start = 27000 + 407 * parameters + 77 * rows * features;
    long long const clang_start = 1000 + 36 * parameters + 4 * rows * features;
    return {options.epochs * epoch.multiply_adds, gcc_start + options.epochs * epoch.gcc_operations,
            clang_start + options.epochs * epoch.clang_steps};
}

/// The same from what `fit` is told.
template <class... Layers, scalar T, int N, int F, class Targets, loss_function Loss, optimizer Optimizer>
constexpr evaluation_cost cost_of_fit(network<Layers...> const& model, dataset<T, N, F, Targets> const& data,
                                      Loss const&, Optimizer const&, training_options const& options = {}) {
    return cost_of_fit(model, data, options);
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
