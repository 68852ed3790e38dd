// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ostream>
#include <string>

#include <constgrad/network/network.hpp>
#include <constgrad/training/result.hpp>

#include "../embed_csv/number.hpp"
#include "spelling.hpp"

namespace add_model {

/// A braced list of the values, each the shortest number with its bits.
template <class T, int N>
void write_values(std::ostream& out, T const (&values)[N]) {
    constexpr int per_line = sizeof(T) == sizeof(float) ? 8 : 5;
    out << '{';
    for (int i = 0; i < N; ++i)
        out << (i == 0 ? "" : i % per_line == 0 ? ",\n     " : ", ") << embed_csv::literal(values[i]);
    out << '}';
}

template <int Inputs>
void write_layers(std::ostream&, constgrad::detail::layer_chain<Inputs> const&) {}

template <int Inputs, class Layer, class... Rest>
void write_layers(std::ostream& out, constgrad::detail::layer_chain<Inputs, Layer, Rest...> const& chain) {
    out << "    " << layer_spelling<Layer>::get().name;
    if constexpr (constgrad::detail::trainable_layer<Layer>) {
        out << "{\n    {";
        write_values(out, chain.layer.weights.elements);
        out << "},\n    {";
        write_values(out, chain.layer.bias.elements);
        out << "}}";
    } else {
        out << "{}";
    }
    if (sizeof...(Rest) > 0) out << ",\n";
    write_layers(out, chain.rest);
}

/// An expression that is the network.
template <class... Layers>
void write_network(std::ostream& out, constgrad::network<Layers...> const& network) {
    out << network_spelling<constgrad::network<Layers...>>::get().name << "{\n";
    write_layers(out, network.layers);
    out << '}';
}
template <class Model>
    requires constgrad::model<Model>
void write_network(std::ostream& out, Model const& model) {
    out << network_spelling<Model>::get().name << '{';
    write_network(out, static_cast<typename Model::network_type const&>(model));
    out << '}';
}

inline char const* spelled_outcome(constgrad::training_outcome outcome) {
    switch (outcome) {
        case constgrad::training_outcome::completed:
            return "constgrad::training_outcome::completed";
        case constgrad::training_outcome::converged:
            return "constgrad::training_outcome::converged";
        case constgrad::training_outcome::diverged:
            break;
    }
    return "constgrad::training_outcome::diverged";
}

/// An expression that is the whole result, from which `resume` can go on.
template <class Network, int Capacity, int States>
void write_result(std::ostream& out, constgrad::training_result<Network, Capacity, States> const& result) {
    auto const& history = result.history;
    out << "constgrad::training_result<" << network_spelling<Network>::get().name << ", " << Capacity << ", " << States
        << ">{\n";
    write_network(out, result.network);
    out << ",\n{" << history.epochs << ", " << history.stride << ", " << embed_csv::literal(history.final_loss) << ", "
        << embed_csv::literal(history.best_loss) << ", " << history.epochs_without_progress << ", "
        << spelled_outcome(history.outcome) << ",\n    ";
    write_values(out, history.losses);
    out << "},\n{";
    if constexpr (States > 0) {
        out << '{';
        for (int s = 0; s < States; ++s) {
            out << (s == 0 ? "" : ",\n");
            write_network(out, result.optimizer_state.values[s]);
        }
        out << '}';
    }
    out << "},\n[] {\n    constgrad::random_generator generator(0);\n    generator.state = " << result.generator.state
        << "u;\n    generator.increment = " << result.generator.increment << "u;\n    return generator;\n}()}";
}

}  // namespace add_model
