// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/quantized_activation.hpp>
#include <constgrad/quantized/quantized_dense.hpp>
#include <constgrad/quantized/quantized_vector.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <class... Layers>
struct quantized_chain {
    static_assert(sizeof...(Layers) >= 1, "quantized_network: there must be at least one layer");
};
template <class Layer>
struct quantized_chain<Layer> {
    using number = typename Layer::value_type;
    static constexpr int inputs = Layer::inputs;
    static constexpr int outputs = Layer::outputs;
    static constexpr int widest_between = 0;
    Layer layer;

    constexpr void apply(number const* x, number* y, number*, number*) const { layer.apply(x, y); }
    constexpr std::int64_t greatest_sum() const { return layer.greatest_sum(); }
    constexpr std::int32_t class_boundary() const { return layer.class_boundary(); }
    friend constexpr bool operator==(quantized_chain const&, quantized_chain const&) = default;
};
template <class Layer, class Next, class... Rest>
struct quantized_chain<Layer, Next, Rest...> {
    using number = typename Layer::value_type;
    static_assert(Layer::outputs == Next::inputs,
                  "quantized_network: a layer's outputs must equal the next layer's inputs");
    static_assert(std::same_as<number, typename Next::value_type>,
                  "quantized_network: all layers must compute with numbers of the same type");
    using rest_type = quantized_chain<Next, Rest...>;
    static constexpr int inputs = Layer::inputs;
    static constexpr int outputs = rest_type::outputs;
    static constexpr int widest_between =
        Layer::outputs > rest_type::widest_between ? Layer::outputs : rest_type::widest_between;
    Layer layer;
    rest_type rest;

    constexpr void apply(number const* x, number* y, number* to, number* other) const {
        layer.apply(x, to);
        rest.apply(to, y, other, to);
    }
    constexpr std::int64_t greatest_sum() const {
        return layer.greatest_sum() > rest.greatest_sum() ? layer.greatest_sum() : rest.greatest_sum();
    }
    constexpr std::int32_t class_boundary() const { return rest.class_boundary(); }
    friend constexpr bool operator==(quantized_chain const&, quantized_chain const&) = default;
};

}  // namespace detail

/// A chain of layers of integers: `quantized_network<quantized_dense<4, 16>, quantized_dense<16, 3>>` in 8 bits, with a
/// quantized_activation between them where that is no clamp, or of `fixed_point_dense` in fixed point. `quantize` and
/// `to_fixed_point` make them. Running one takes no operation on floating-point numbers.
template <class... Layers>
struct quantized_network {
    using chain_type = detail::quantized_chain<Layers...>;
    using value_type = typename chain_type::number;
    static constexpr int inputs = chain_type::inputs;
    static constexpr int outputs = chain_type::outputs;

    chain_type layers;

    /// The greatest magnitude that a sum can reach, whatever the inputs. (In 8 bits it must be below 2^30, which
    /// `quantize` checks; `to_fixed_point` checks the sum_limit() of each layer.)
    constexpr std::int64_t greatest_sum() const { return layers.greatest_sum(); }

    friend constexpr bool operator==(quantized_network const&, quantized_network const&) = default;
};

namespace detail {

template <class Network>
inline constexpr bool is_quantized = false;
template <class... Layers>
inline constexpr bool is_quantized<quantized_network<Layers...>> = true;

/// A quantized_model, or one in fixed point.
template <class Model>
concept integer_model = is_quantized<decltype(Model::network)> && requires(Model const& model) { model.input; };

template <integer_model Model>
inline constexpr int inputs_of_integers = decltype(Model::network)::inputs;

template <class... Layers>
using number_of = typename quantized_network<Layers...>::value_type;

// What a sample of such a network is, and where it lies.
template <class... Layers>
using quantized_sample = quantized_vector<quantized_network<Layers...>::inputs, number_of<Layers...>>;
template <class... Layers>
using quantized_span = std::span<number_of<Layers...> const, quantized_network<Layers...>::inputs>;

template <class... Layers>
constexpr void quantized_outputs(quantized_network<Layers...> const& model, number_of<Layers...> const* x,
                                 number_of<Layers...>* y) {
    constexpr int between = quantized_network<Layers...>::chain_type::widest_between;
    number_of<Layers...> first[between > 0 ? between : 1];
    number_of<Layers...> second[between > 0 && sizeof...(Layers) > 2 ? between : 1];
    model.layers.apply(x, y, first, second);
}

template <class Number, int N>
constexpr int greatest_element(Number const (&elements)[N]) {
    int best = 0;
    for (int c = 1; c < N; ++c)
        if (elements[c] > elements[best]) best = c;
    return best;
}

}  // namespace detail

/// The outputs for one sample, in as many bits as the network; the quantized_model tells what they mean.
template <class... Layers>
constexpr auto predict(quantized_network<Layers...> const& model,
                       std::type_identity_t<detail::quantized_span<Layers...>> x) {
    quantized_vector<quantized_network<Layers...>::outputs, detail::number_of<Layers...>> result;
    detail::quantized_outputs(model, x.data(), result.elements);
    return result;
}
template <class... Layers>
constexpr auto predict(quantized_network<Layers...> const& model,
                       std::type_identity_t<detail::quantized_sample<Layers...>> const& x) {
    return predict(model, detail::quantized_span<Layers...>(x.elements));
}

/// The class of one sample: the greatest output, the first of equals. With a single output: class 1 if it is above 0
/// (above 1/2 behind a sigmoid).
template <class... Layers>
constexpr int predict_class(quantized_network<Layers...> const& model,
                            std::type_identity_t<detail::quantized_span<Layers...>> x) {
    constexpr int outputs = quantized_network<Layers...>::outputs;
    detail::number_of<Layers...> y[outputs];
    detail::quantized_outputs(model, x.data(), y);
    if constexpr (outputs == 1)
        return y[0] > model.layers.class_boundary() ? 1 : 0;
    else
        return detail::greatest_element(y);
}
template <class... Layers>
constexpr int predict_class(quantized_network<Layers...> const& model,
                            std::type_identity_t<detail::quantized_sample<Layers...>> const& x) {
    return predict_class(model, detail::quantized_span<Layers...>(x.elements));
}

namespace detail {

// Anything else gets a sentence. (`right` is false, but a static_assert must not know that before a call is compiled.)
template <class Network, class X>
constexpr int explain_sample() {
    constexpr bool right = !is_quantized<Network>;
    static_assert(
        right,
        "quantized_network: a sample is as many integers as there are inputs, of the type of the network: what "
        "model.quantized(x) gives, or a std::span<std::int8_t const, N> (in q15 std::int16_t)");
    return 0;
}

template <class Model>
constexpr int explain_model() {
    constexpr bool right = !integer_model<Model>;
    static_assert(right,
                  "quantized_network: pass model.network; it takes integers, model.quantized(x), instead of floats");
    return 0;
}

}  // namespace detail

template <class... Layers, class X>
    requires(!std::convertible_to<X const&, detail::quantized_span<Layers...>> &&
             !std::convertible_to<X const&, detail::quantized_sample<Layers...>>)
constexpr int predict_class(quantized_network<Layers...> const&, X const&) {
    return detail::explain_sample<quantized_network<Layers...>, X>();
}
template <class... Layers, class X>
    requires(!std::convertible_to<X const&, detail::quantized_span<Layers...>> &&
             !std::convertible_to<X const&, detail::quantized_sample<Layers...>>)
constexpr int predict(quantized_network<Layers...> const&, X const&) {
    return detail::explain_sample<quantized_network<Layers...>, X>();
}
template <detail::integer_model Model, class X>
constexpr int predict_class(Model const&, X const&) {
    return detail::explain_model<Model>();
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
