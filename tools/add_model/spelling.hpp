// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <set>
#include <string>
#include <type_traits>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/host/activation_spelling.hpp>
#include <constgrad/model/linear_regression.hpp>
#include <constgrad/model/logistic_regression.hpp>
#include <constgrad/model/softmax_regression.hpp>
#include <constgrad/network/network.hpp>

#include "../embed_csv/number.hpp"

namespace constgrad {

template <>
struct activation_spelling<identity> {
    static constexpr char const* name = "constgrad::identity";
    static constexpr char const* header = "constgrad/activation/identity.hpp";
};
template <>
struct activation_spelling<relu> {
    static constexpr char const* name = "constgrad::relu";
    static constexpr char const* header = "constgrad/activation/relu.hpp";
};
template <detail::slope NegativeSlope>
struct activation_spelling<leaky_relu<NegativeSlope>> {
    static inline std::string const name = "constgrad::leaky_relu<" + embed_csv::literal(NegativeSlope.value) + ">";
    static constexpr char const* header = "constgrad/activation/leaky_relu.hpp";
};
template <>
struct activation_spelling<sigmoid> {
    static constexpr char const* name = "constgrad::sigmoid";
    static constexpr char const* header = "constgrad/activation/sigmoid.hpp";
};
template <>
struct activation_spelling<hyperbolic_tangent> {
    static constexpr char const* name = "constgrad::hyperbolic_tangent";
    static constexpr char const* header = "constgrad/activation/hyperbolic_tangent.hpp";
};
template <>
struct activation_spelling<softmax> {
    static constexpr char const* name = "constgrad::softmax";
    static constexpr char const* header = "constgrad/activation/softmax.hpp";
};

}  // namespace constgrad

namespace add_model {

/// A type as C++ writes it, and the headers that this needs.
struct spelling {
    std::string name;
    std::set<std::string> headers;
};

template <class T>
constexpr char const* spelled_scalar = sizeof(T) == sizeof(float) ? "float" : "double";

template <class Activation>
concept has_spelling = requires {
    constgrad::activation_spelling<Activation>::name;
    constgrad::activation_spelling<Activation>::header;
};

template <class Activation>
struct layer_spelling {
    static spelling get() {
        static_assert(std::is_empty_v<Activation>,
                      "constgrad_add_model: an activation must have no data members, or its constants would lack them");
        static_assert(has_spelling<Activation>,
                      "constgrad_add_model: the network has an activation of your own; specialise "
                      "constgrad::activation_spelling for it (<constgrad/host/activation_spelling.hpp>)");
        if constexpr (has_spelling<Activation>)
            return {constgrad::activation_spelling<Activation>::name,
                    {constgrad::activation_spelling<Activation>::header}};
        else
            return {};
    }
};
template <class T, int Inputs, int Outputs>
struct layer_spelling<constgrad::dense<T, Inputs, Outputs>> {
    static spelling get() {
        return {std::string("constgrad::dense<") + spelled_scalar<T> + ", " + std::to_string(Inputs) + ", " +
                    std::to_string(Outputs) + ">",
                {"constgrad/layer/dense.hpp"}};
    }
};

template <class Network>
struct network_spelling;
template <class... Layers>
struct network_spelling<constgrad::network<Layers...>> {
    static spelling get() {
        spelling result{"constgrad::network<", {"constgrad/network/network.hpp"}};
        for (spelling const& layer : {layer_spelling<Layers>::get()...}) {
            result.name += layer.name + ", ";
            result.headers.insert(layer.headers.begin(), layer.headers.end());
        }
        result.name.resize(result.name.size() - 2);
        result.name += '>';
        return result;
    }
};
template <class T, int Features, int Outputs>
struct network_spelling<constgrad::linear_regression<T, Features, Outputs>> {
    static spelling get() {
        return {std::string("constgrad::linear_regression<") + spelled_scalar<T> + ", " + std::to_string(Features) +
                    ", " + std::to_string(Outputs) + ">",
                {"constgrad/model/linear_regression.hpp"}};
    }
};
template <class T, int Features>
struct network_spelling<constgrad::logistic_regression<T, Features>> {
    static spelling get() {
        return {
            std::string("constgrad::logistic_regression<") + spelled_scalar<T> + ", " + std::to_string(Features) + ">",
            {"constgrad/model/logistic_regression.hpp"}};
    }
};
template <class T, int Features, int Classes>
struct network_spelling<constgrad::softmax_regression<T, Features, Classes>> {
    static spelling get() {
        return {std::string("constgrad::softmax_regression<") + spelled_scalar<T> + ", " + std::to_string(Features) +
                    ", " + std::to_string(Classes) + ">",
                {"constgrad/model/softmax_regression.hpp"}};
    }
};

}  // namespace add_model
