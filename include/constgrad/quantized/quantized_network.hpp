// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/quantized_dense.hpp>
#include <constgrad/quantized/quantized_vector.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

/// Layers in 8 bits. (Those in fixed point are chained in the same way.)
struct affine_layers {
    using value_type = std::int8_t;
    template <int Inputs, int Outputs>
    using layer = quantized_dense<Inputs, Outputs>;
};

template <class Kind, int... Sizes>
struct quantized_chain;
template <class Kind, int Inputs, int Outputs>
struct quantized_chain<Kind, Inputs, Outputs> {
    using number = typename Kind::value_type;
    static constexpr int outputs = Outputs;
    static constexpr int length = 1;
    static constexpr int widest_between = 0;
    typename Kind::template layer<Inputs, Outputs> layer;

    constexpr void apply(number const* x, number* y, number*, number*) const { layer.apply(x, y); }
    constexpr std::int64_t greatest_sum() const { return layer.greatest_sum(); }
    constexpr std::int32_t output_zero_point() const { return layer.shape.zero_point; }
    friend constexpr bool operator==(quantized_chain const&, quantized_chain const&) = default;
};
template <class Kind, int Inputs, int Outputs, int Next, int... Rest>
struct quantized_chain<Kind, Inputs, Outputs, Next, Rest...> {
    using number = typename Kind::value_type;
    using rest_type = quantized_chain<Kind, Outputs, Next, Rest...>;
    static constexpr int outputs = rest_type::outputs;
    static constexpr int length = 1 + rest_type::length;
    static constexpr int widest_between = Outputs > rest_type::widest_between ? Outputs : rest_type::widest_between;
    typename Kind::template layer<Inputs, Outputs> layer;
    rest_type rest;

    constexpr void apply(number const* x, number* y, number* to, number* other) const {
        layer.apply(x, to);
        rest.apply(to, y, other, to);
    }
    constexpr std::int64_t greatest_sum() const {
        return layer.greatest_sum() > rest.greatest_sum() ? layer.greatest_sum() : rest.greatest_sum();
    }
    constexpr std::int32_t output_zero_point() const { return rest.output_zero_point(); }
    friend constexpr bool operator==(quantized_chain const&, quantized_chain const&) = default;
};

}  // namespace detail

/// A chain of dense layers in 8 bits, of so many inputs, hidden units, ..., outputs: `quantized_network<4, 16, 3>`.
/// `quantize` makes one. Running it takes no operation on floating-point numbers.
template <int Inputs, int... Sizes>
struct quantized_network {
    static_assert(sizeof...(Sizes) >= 1, "quantized_network: there must be at least one layer");
    using value_type = std::int8_t;
    using chain_type = detail::quantized_chain<detail::affine_layers, Inputs, Sizes...>;
    static constexpr int inputs = Inputs;
    static constexpr int outputs = chain_type::outputs;

    chain_type layers;

    friend constexpr bool operator==(quantized_network const&, quantized_network const&) = default;
};

namespace detail {

/// A quantized_network, or one in fixed point.
template <class Model>
concept integer_network = requires(Model const& model) {
    typename Model::value_type;
    { Model::chain_type::widest_between + model.layers.greatest_sum() };
};

template <integer_network Model>
constexpr void quantized_outputs(Model const& model, typename Model::value_type const* x,
                                 typename Model::value_type* y) {
    using chain = typename Model::chain_type;
    constexpr int between = chain::widest_between;
    typename Model::value_type first[between > 0 ? between : 1];
    typename Model::value_type second[between > 0 && chain::length > 2 ? between : 1];
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
template <detail::integer_network Model>
constexpr auto predict(Model const& model, std::span<typename Model::value_type const, Model::inputs> x) {
    quantized_vector<Model::outputs, typename Model::value_type> result;
    detail::quantized_outputs(model, x.data(), result.elements);
    return result;
}
template <detail::integer_network Model>
constexpr auto predict(Model const& model, quantized_vector<Model::inputs, typename Model::value_type> const& x) {
    return predict(model, std::span<typename Model::value_type const, Model::inputs>(x.elements));
}

/// The class of one sample: the greatest output, the first of equals. With a single output: class 1 if it is above 0.
template <detail::integer_network Model>
constexpr int predict_class(Model const& model, std::span<typename Model::value_type const, Model::inputs> x) {
    typename Model::value_type y[Model::outputs];
    detail::quantized_outputs(model, x.data(), y);
    if constexpr (Model::outputs == 1)
        return y[0] > model.layers.output_zero_point() ? 1 : 0;
    else
        return detail::greatest_element(y);
}
template <detail::integer_network Model>
constexpr int predict_class(Model const& model, quantized_vector<Model::inputs, typename Model::value_type> const& x) {
    return predict_class(model, std::span<typename Model::value_type const, Model::inputs>(x.elements));
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
