// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/network/block.hpp>

#include <support/same_bits.hpp>
#include <support/samples.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"  // these tests use lanes that are wider than the registers, too

namespace scenario::block {

using namespace constgrad;

inline constexpr int features = 7;  // more than are computed with in turns at once

/// One sample a row.
template <class T>
using rows = matrix<T, reduction_block, features>;

/// What apply_activation makes of a block in packs of W lanes, of which the first `groups` are in use.
template <int W, class T, class Activation>
constexpr rows<T> applied(Activation const& activation, rows<T> const& x, int groups) {
    using V = lanes<T, W>;
    constexpr int packs = detail::block_groups<V>;
    static_assert(packs * W == reduction_block);
    V block[features][packs]{};
    for (int f = 0; f < features; ++f)
        for (int g = 0; g < packs; ++g) block[f][g] = simd::generate_lanes<V>([&](int i) { return x(g * W + i, f); });
    detail::apply_activation(activation, block, groups);
    rows<T> y{};
    for (int f = 0; f < features; ++f)
        for (int i = 0; i < reduction_block; ++i) y(i, f) = simd::stored(block[f][i / W]).at[i % W];
    return y;
}

/// Sample by sample: those in use are what the activation gives for them alone, the others stay.
template <int W, class T, class Activation>
constexpr bool each_sample_is_activated(Activation const& activation, rows<T> const& x) {
    for (int groups = 0; groups <= reduction_block / W; ++groups) {
        auto const y = applied<W>(activation, x, groups);
        for (int i = 0; i < reduction_block; ++i) {
            T sample[features][1]{};
            for (int f = 0; f < features; ++f) sample[f][0] = x(i, f);
            if (i < groups * W) {
                if constexpr (elementwise_activation<Activation>)
                    for (T(&feature)[1] : sample) activation.apply(feature[0]);
                else
                    activation.apply(sample, 0);
            }
            for (int f = 0; f < features; ++f)
                if (!same_bits(y(i, f), sample[f][0])) return false;
        }
    }
    return true;
}

template <int W, class T>
constexpr bool every_activation_is_applied(rows<T> const& x) {
    return each_sample_is_activated<W>(hyperbolic_tangent{}, x) && each_sample_is_activated<W>(sigmoid{}, x) &&
           each_sample_is_activated<W>(leaky_relu<0.25>{}, x) && each_sample_is_activated<W>(softmax{}, x);
}

template <class T>
constexpr rows<T> drawn(std::uint32_t seed) {
    return samples::matrix<T, reduction_block, features>(seed);
}

}  // namespace scenario::block
