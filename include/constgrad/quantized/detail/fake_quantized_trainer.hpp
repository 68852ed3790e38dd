// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/detail/calibration.hpp>
#include <constgrad/quantized/fake_quantize.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/training/detail/trainer.hpp>

// Training that sees what quantising costs: the network with fake_quantize behind each stage, and a trainer that rounds
// the weights for a batch and leaves the optimiser those that are not rounded.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

template <class Layer, int Behind>
inline constexpr int inputs_in_front_of = Behind;
template <trainable_layer Layer, int Behind>
inline constexpr int inputs_in_front_of<Layer, Behind> = Layer::inputs;

/// The layers, and the chain behind the last of them.
template <int Inputs, class... Rest, class Layer>
constexpr auto in_front_of(layer_chain<Inputs, Rest...> const& rest, Layer const& layer) {
    using chain = layer_chain<inputs_in_front_of<Layer, Inputs>, Layer, Rest...>;
    return chain{chain::of(layer, rest)};
}
template <int Inputs, class... Rest, class Layer, class... More>
constexpr auto in_front_of(layer_chain<Inputs, Rest...> const& rest, Layer const& layer, More const&... more) {
    return in_front_of(in_front_of(rest, more...), layer);
}

/// The stages of `chain` from number `stage` on as they are in 8 bits, but for the weights.
template <class Chain, int Stages>
constexpr auto with_fake_quantize(Chain const& chain, calibration<Stages> const& kept, int stage) {
    if constexpr (begins_with_dense<Chain>)
        return behind_activations(chain.rest, [&]<class Rest, class... A>(Rest const& rest, A const&... activations) {
            auto const behind = with_fake_quantize(rest, kept, stage + 1);
            fake_quantize const sums{kept.sums[stage]};
            fake_quantize const outputs{kept.outputs[stage]};
            if constexpr (need_table<A...>)
                return in_front_of(behind, chain.layer, sums, activations..., outputs);
            else
                return in_front_of(behind, chain.layer, activations..., outputs);
        });
    else
        return chain;  // nothing, or softmax
}

template <int Inputs, class... Layers>
constexpr network<Layers...> as_network(layer_chain<Inputs, Layers...> const& layers) {
    network<Layers...> result;
    result.layers = layers;
    return result;
}

/// The parameters of one chain into another, whose activations are others.
template <class To, class From>
constexpr void copy_parameters(To& to, From const& from) {
    if constexpr (begins_with_dense<To> && begins_with_dense<From>) {
        to.layer = from.layer;
        copy_parameters(to.rest, from.rest);
    } else if constexpr (begins_with_dense<To>) {
        copy_parameters(to, from.rest);
    } else if constexpr (begins_with_activation<To>) {
        copy_parameters(to.rest, from);
    }
}

/// Weights as `quantize` would round them.
template <scalar T, int In, int Out>
constexpr void fake_quantize_weights(dense<T, In, Out>& layer) {
    for (int o = 0; o < Out; ++o) {
        auto const scale = static_cast<float>(step_of_weights(layer, o));
        if (!(scale > 0)) continue;
        for (int k = 0; k < In; ++k) {
            T& weight = layer.weights.elements[k * Out + o];
            double const steps = weight_in_steps(static_cast<double>(weight), static_cast<double>(scale));
            weight = simd::rounded(static_cast<T>(steps) * static_cast<T>(scale));
        }
    }
}

template <class Tape, class Chain>
constexpr void load_fake_quantized(Tape& tape, Chain& masters) {
    if constexpr (begins_with_dense<Chain>) {
        auto& parameters = tape.layer.parameters;
        if constexpr (requires { parameters.store(masters.layer); }) {  // packs
            parameters.store(masters.layer);
            auto rounded = masters.layer;
            fake_quantize_weights(rounded);
            parameters.load(rounded);
        } else {
            masters.layer = parameters;
            fake_quantize_weights(parameters);
        }
    }
    if constexpr (requires { masters.rest; }) load_fake_quantized(tape.rest, masters.rest);
}

template <class Tape, class Chain>
constexpr void load_parameters(Tape& tape, Chain const& masters) {
    if constexpr (begins_with_dense<Chain>) {
        auto& parameters = tape.layer.parameters;
        if constexpr (requires { parameters.load(masters.layer); })
            parameters.load(masters.layer);
        else
            parameters = masters.layer;
    }
    if constexpr (requires { masters.rest; }) load_parameters(tape.rest, masters.rest);
}

template <floating_lanes V, class Network, class Dataset, int States>
struct fake_quantized_trainer : trainer<V, Network, Dataset, States> {
    using plain = trainer<V, Network, Dataset, States>;

    Network masters;

    template <class Loss>
    constexpr lane_scalar<V> loss_and_gradient(Dataset const& data, Loss const& loss, int first, int count,
                                               typename plain::block_type*& kept, bool is_first_epoch) {
        load_fake_quantized(this->layers, masters.layers);
        auto const total = plain::loss_and_gradient(data, loss, first, count, kept, is_first_epoch);
        load_parameters(this->layers, masters.layers);
        return total;
    }
};

struct fake_quantized_training {
    template <floating_lanes V, class Network, class Dataset, int States>
    using trainer_for = fake_quantized_trainer<V, Network, Dataset, States>;
};

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
