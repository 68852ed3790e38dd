// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/simd/width.hpp>
#include <constgrad/training/options.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// What a training costs in constant evaluation. The multiply-adds are exact. The others are estimates within a quarter
/// for networks of dense layers and relu with softmax_cross_entropy, in float, by g++ 12 and clang 19: formulas fitted
/// to measurements of 20 shapes (docs/compile_time.md). Data that is made in constant evaluation, scores and other
/// activations come on top. g++ takes about 70 bytes of memory for an operation.
struct evaluation_cost {
    long long multiply_adds = 0;   ///< forward, gradients of the weights, backwards
    long long gcc_operations = 0;  ///< of -fconstexpr-ops-limit, 33,554,432 by default
    long long clang_steps = 0;     ///< of -fconstexpr-steps, 1,048,576 by default

    friend constexpr bool operator==(evaluation_cost const&, evaluation_cost const&) = default;
};

namespace detail {

/// Sums over the dense layers of a chain of what the cost depends on.
struct chain_size {
    long long weights = 0;
    long long propagated = 0;  ///< weights of all dense layers but the first
    long long quads = 0;       ///< groups of four inputs times outputs
    long long outputs = 0;
    long long packs = 0;  ///< of 32 parameters
};

template <class Layer>
constexpr void add_layer(chain_size& size, bool& is_first) {
    if constexpr (trainable_layer<Layer>) {
        constexpr int weights = Layer::inputs * Layer::outputs;
        size.weights += weights;
        if (!is_first) size.propagated += weights;
        size.quads += (Layer::inputs + 3) / 4 * Layer::outputs;
        size.outputs += Layer::outputs;
        size.packs += (weights + 31) / 32 + (Layer::outputs + 31) / 32;
        is_first = false;
    }
}

}  // namespace detail

/// The cost of fit(model, data, loss, optimizer, options), all epochs, before it starts:
///   static_assert(cost_of_fit(net, iris::train, options).gcc_operations < 33'554'432);
template <class... Layers, class Dataset>
constexpr evaluation_cost cost_of_fit(network<Layers...> const&, Dataset const&, training_options const& options) {
    options.check();
    constexpr long long rows = Dataset::rows;
    constexpr long long features = Dataset::features_per_row;
    constexpr long long classes = network<Layers...>::outputs;
    detail::chain_size size;
    bool is_first = true;
    (detail::add_layer<Layers>(size, is_first), ...);

    long long const whole_batches = rows / options.batch_size;
    long long const rest = rows % options.batch_size;
    long long const batches = whole_batches + (rest > 0);
    auto const blocks_of = [](long long count) { return (count + reduction_block - 1) / reduction_block; };
    long long const blocks = whole_batches * blocks_of(options.batch_size) + blocks_of(rest);

    evaluation_cost epoch;
    epoch.multiply_adds = rows * (2 * size.weights + size.propagated);
    if (options.batch_size <= simd::evaluated_width) {
        epoch.gcc_operations = batches * (6000 + 450 * size.weights);
        epoch.clang_steps = batches * (900 + 35 * size.weights);
    } else {
        long long const reads = rows <= 8 * reduction_block ? 30 * ((blocks_of(rows) + 1) / 2) : 640;
        epoch.gcc_operations = blocks * (6750 + 11 * size.weights + 24 * size.propagated + 198 * size.quads +
                                         454 * size.outputs + 306 * classes + reads * features) +
                               batches * 67 * size.packs;
        epoch.clang_steps = blocks * (944 + 7 * size.quads + 44 * size.outputs + 63 * classes) + batches * 96;
    }
    // Once: drawing the parameters, and checking and loading the data.
    constexpr long long parameters = network<Layers...>::parameters;
    long long const gcc_start = 27000 + 407 * parameters + 77 * rows * features;
    long long const clang_start = 1000 + 36 * parameters + 4 * rows * features;
    return {options.epochs * epoch.multiply_adds, gcc_start + options.epochs * epoch.gcc_operations,
            clang_start + options.epochs * epoch.clang_steps};
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
