// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/quantized/quantized_dense.hpp>
#include <constgrad/quantized/quantized_vector.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

template <int... Sizes>
struct quantized_chain;
template <int Inputs, int Outputs>
struct quantized_chain<Inputs, Outputs> {
    static constexpr int outputs = Outputs;
    static constexpr int widest_between = 0;
    quantized_dense<Inputs, Outputs> layer;

    constexpr void apply(std::int8_t const* x, std::int8_t* y, std::int8_t*, std::int8_t*) const { layer.apply(x, y); }
    constexpr std::int64_t greatest_sum() const { return layer.greatest_sum(); }
    constexpr std::int32_t output_zero_point() const { return layer.shape.zero_point; }
    friend constexpr bool operator==(quantized_chain const&, quantized_chain const&) = default;
};
template <int Inputs, int Outputs, int Next, int... Rest>
struct quantized_chain<Inputs, Outputs, Next, Rest...> {
    using rest_type = quantized_chain<Outputs, Next, Rest...>;
    static constexpr int outputs = rest_type::outputs;
    static constexpr int widest_between = Outputs > rest_type::widest_between ? Outputs : rest_type::widest_between;
    quantized_dense<Inputs, Outputs> layer;
    rest_type rest;

    constexpr void apply(std::int8_t const* x, std::int8_t* y, std::int8_t* to, std::int8_t* other) const {
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
    using chain_type = detail::quantized_chain<Inputs, Sizes...>;
    static constexpr int inputs = Inputs;
    static constexpr int outputs = chain_type::outputs;

    chain_type layers;

    friend constexpr bool operator==(quantized_network const&, quantized_network const&) = default;
};

namespace detail {

template <int... Sizes>
constexpr void quantized_outputs(quantized_network<Sizes...> const& model, std::int8_t const* x, std::int8_t* y) {
    constexpr int between = quantized_network<Sizes...>::chain_type::widest_between;
    std::int8_t first[between > 0 ? between : 1];
    std::int8_t second[between > 0 && sizeof...(Sizes) > 3 ? between : 1];
    model.layers.apply(x, y, first, second);
}

template <int N>
constexpr int greatest_element(std::int8_t const (&elements)[N]) {
    int best = 0;
    for (int c = 1; c < N; ++c)
        if (elements[c] > elements[best]) best = c;
    return best;
}

}  // namespace detail

/// The outputs for one sample, in 8 bits; the quantized_model tells what they mean.
template <int Inputs, int... Sizes>
constexpr auto predict(quantized_network<Inputs, Sizes...> const& model,
                       std::type_identity_t<std::span<std::int8_t const, Inputs>> x) {
    quantized_vector<quantized_network<Inputs, Sizes...>::outputs> result;
    detail::quantized_outputs(model, x.data(), result.elements);
    return result;
}
template <int Inputs, int... Sizes>
constexpr auto predict(quantized_network<Inputs, Sizes...> const& model, quantized_vector<Inputs> const& x) {
    return predict(model, std::span<std::int8_t const, Inputs>(x.elements));
}

/// The class of one sample: the greatest output, the first of equals. With a single output: class 1 if it is above 0.
template <int Inputs, int... Sizes>
constexpr int predict_class(quantized_network<Inputs, Sizes...> const& model,
                            std::type_identity_t<std::span<std::int8_t const, Inputs>> x) {
    constexpr int outputs = quantized_network<Inputs, Sizes...>::outputs;
    std::int8_t y[outputs];
    detail::quantized_outputs(model, x.data(), y);
    if constexpr (outputs == 1)
        return y[0] > model.layers.output_zero_point() ? 1 : 0;
    else
        return detail::greatest_element(y);
}
template <int Inputs, int... Sizes>
constexpr int predict_class(quantized_network<Inputs, Sizes...> const& model, quantized_vector<Inputs> const& x) {
    return predict_class(model, std::span<std::int8_t const, Inputs>(x.elements));
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
