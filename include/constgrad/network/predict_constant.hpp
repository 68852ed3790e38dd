// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense_pair_records.hpp>
#include <constgrad/network/predict.hpp>

// Predictions of a network that is a constant, given as a template argument: predict_class<model>(x). The results are
// those of predict_class(model, x) to the last bit; but the compiler may lay the parameters out in flash as the target
// likes them. On targets without vectors, for two layers with few outputs, that is smaller, and several times faster on
// an Arm core with hardware for floats.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <auto const& Model>
using constant_network = network_of<std::remove_cvref_t<decltype(Model)>>;

template <auto const& Model>
concept network_constant = has_network<std::remove_cvref_t<decltype(Model)>>;

// Whether its parameters are known while compiling, on every target, whether it needs them then or not.
template <auto const& Model>
concept has_known_parameters =
    requires { typename std::bool_constant<(static_cast<void>(constant_network<Model>(Model)), true)>; };

template <auto const& Model, class X>
constexpr bool takes_constant() {
    constexpr bool itself = is_network<std::remove_cvref_t<decltype(Model)>>();
    constexpr bool is_constant = !itself || has_known_parameters<Model>;
    static_assert(is_constant,
                  "network: what stands in <> must be a constant, constexpr auto model = ...; a variable is "
                  "given as an argument, predict_class(model, x)");
    return itself && is_constant && takes_sample<constant_network<Model>, X>();
}

template <auto const& Model>
inline constexpr auto constant_records = [] {
    auto const& first = layer_at<0>(Model.layers);
    auto const& second = layer_at<2>(Model.layers);
    using layer = std::remove_cvref_t<decltype(first)>;
    return dense_pair_records<typename layer::value_type, layer::inputs, layer::outputs,
                              std::remove_cvref_t<decltype(second)>::outputs>::of(first, second);
}();

template <auto const& Model>
constexpr void outputs_of_constant(
    typename constant_network<Model>::value_type const* x,
    typename constant_network<Model>::value_type (&y)[constant_network<Model>::outputs]) {
    using Network = constant_network<Model>;
    if constexpr (Network::depth == 3 && is_pair<0, Network>()) {
        if (!__builtin_is_constant_evaluated()) {
            auto const* records = &constant_records<Model>;
            asm("" : "+r"(records));  // they are read, not written into the code
            return dense_sample_pair(y, x, *records, layer_at<1>(Model.layers));
        }
    }
    outputs_of_sample(static_cast<Network const&>(Model), x, y);
}

// The same for what a sample may be.
template <auto const& Model, class Y>
constexpr void outputs_for_constant(
    vector<typename constant_network<Model>::value_type, constant_network<Model>::inputs> const& x, Y& y) {
    outputs_of_constant<Model>(x.elements, y.elements);
}
template <auto const& Model, class T, std::size_t F, class Y>
constexpr void outputs_for_constant(std::span<T, F> const& x, Y& y) {
    outputs_of_constant<Model>(x.data(), y.elements);
}

}  // namespace detail

/// predict(Model, x) of a constant with static storage:
///   constexpr auto model = trained.network;
///   auto outputs = predict<model>(x);
template <auto const& Model, class X = detail::sample_for<detail::constant_network<Model>>>
    requires detail::network_constant<Model>
constexpr auto predict(X const& x) {
    using Network = detail::constant_network<Model>;
    vector<typename Network::value_type, Network::outputs> result{};
    if constexpr (detail::takes_constant<Model, X>()) detail::outputs_for_constant<Model>(x, result);
    return result;
}

/// predict_class(Model, x) of such a constant.
template <auto const& Model, class X = detail::sample_for<detail::constant_network<Model>>>
    requires detail::network_constant<Model>
constexpr int predict_class(X const& x) {
    using Network = detail::constant_network<Model>;
    if constexpr (detail::takes_constant<Model, X>()) {
        vector<typename Network::value_type, Network::outputs> outputs;
        detail::outputs_for_constant<Model>(x, outputs);
        return detail::class_of<Network>(outputs.elements, 0);
    } else {
        return 0;
    }
}

/// predict_probabilities(Model, x) of such a constant.
template <auto const& Model, class X = detail::sample_for<detail::constant_network<Model>>>
    requires detail::network_constant<Model>
constexpr auto predict_probabilities(X const& x) {
    using Network = detail::constant_network<Model>;
    if constexpr (detail::takes_constant<Model, X>())
        return detail::probabilities_of_sample<Network>(
            [&](auto& outputs) { detail::outputs_for_constant<Model>(x, outputs); });
    else
        return vector<typename Network::value_type, detail::class_count<Network>>{};
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
