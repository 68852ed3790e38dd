// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <memory>
#include <vector>

#include <constgrad/layer/dense_kernels.hpp>

#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

/// A block of rows that goes through a layer, forward and backward, in the kernels' packs, beside the plainest loops.
/// What the kernels leave out holds numbers that would show.
template <class T, int In, int Out>
class layer_block {
    using V = constgrad::detail::native_lanes<T>;
    static constexpr int block = constgrad::reduction_block;
    static constexpr int width = constgrad::lane_count<V>;
    static constexpr int packs = block / width;
    struct storage {
        constgrad::dense<T, In, Out> layer;
        constgrad::dense<T, In, Out> gradient;
        T behind_gradient[block];  // which nobody writes
        T x[In * block];
        T delta[Out * block];
        V x_packs[In][packs];
        V delta_packs[Out][packs];
        V y[Out][packs];
        V delta_in[In][packs];
    };
    std::unique_ptr<storage> s = std::make_unique<storage>();

    static std::vector<T> row(T const* from, int count) { return std::vector<T>(from, from + count); }
    static T lane(V const (&of)[packs], int i) { return constgrad::simd::stored(of[i / width]).at[i % width]; }

    // The lanes of the last pack that no row fills weigh nothing, the packs behind it are left alone: there may be
    // infinity.
    void fill_packs(int count) {
        int const in_use = (count + width - 1) / width * width;
        constexpr T infinity = std::numeric_limits<T>::infinity();
        auto const pack = [&](T const* from, int g, T beyond, T behind) {
            return constgrad::simd::generate_lanes<V>([&](int i) {
                int const at = g * width + i;
                return at < count ? from[at] : at < in_use ? beyond : behind;
            });
        };
        for (int g = 0; g < packs; ++g) {
            for (int k = 0; k < In; ++k) s->x_packs[k][g] = pack(s->x + k * block, g, T(3), infinity);
            for (int o = 0; o < Out; ++o) s->delta_packs[o][g] = pack(s->delta + o * block, g, T(0), infinity);
        }
    }

public:
    layer_block() {
        samples::fill(s->layer.weights.elements, 1);
        samples::fill(s->layer.bias.elements, 2);
        samples::fill(s->x, 3);
        samples::fill(s->delta, 4);
        s->layer = hidden(s->layer);
    }

    /// An infinite activation in the first row, which only shows in what depends on it.
    void make_infinite(int input) { s->x[input * block] = std::numeric_limits<T>::infinity(); }

    /// Where forward(y, x, layer, count) is dense_forward, or a part of it.
    template <class Forward>
    bool goes_forward_like_loops(int count, Forward const& forward) {
        fill_packs(count);
        forward(s->y, s->x_packs, s->layer, count);
        bool equal = true;
        for (int i = 0; i < count; ++i)
            for (int o = 0; o < Out; ++o) {
                T sum = s->layer.bias[o];
                for (int k = 0; k < In; ++k)
                    sum = sum + naive::rounded_product(s->x[k * block + i], s->layer.weights(k, o));
                equal = equal && same_bits(lane(s->y[o], i), sum);
            }
        return equal;
    }

    /// Where propagate(delta_in, delta, layer, count) is dense_propagate.
    template <class Propagate>
    bool goes_backward_like_loops(int count, Propagate const& propagate) {
        fill_packs(count);
        propagate(s->delta_in, s->delta_packs, s->layer, count);
        bool equal = true;
        for (int i = 0; i < count; ++i)
            for (int k = 0; k < In; ++k) {
                T sum = 0;
                for (int o = 0; o < Out; ++o)
                    sum = sum + naive::rounded_product(s->delta[o * block + i], s->layer.weights(k, o));
                equal = equal && same_bits(lane(s->delta_in[k], i), sum);
            }
        return equal;
    }

    /// Where accumulate(gradient, x, delta, count, is_first_block) is dense_accumulate, or a part of it.
    template <class Accumulate>
    bool adds_up_like_loops(int count, bool is_first_block, Accumulate const& accumulate) {
        fill_packs(count);
        samples::fill(s->gradient.weights.elements, 5);
        samples::fill(s->gradient.bias.elements, 6);
        samples::fill(s->behind_gradient, 7);
        auto const behind = row(s->behind_gradient, block);
        auto const before = s->gradient;
        accumulate(s->gradient, s->x_packs, s->delta_packs, count, is_first_block);
        bool equal = row(s->behind_gradient, block) == behind;
        for (int o = 0; o < Out; ++o) {
            auto const deltas = row(s->delta + o * block, count);
            for (int k = 0; k < In; ++k) {
                T const expected = (is_first_block ? T(0) : before.weights(k, o)) +
                                   naive::striped_dot(row(s->x + k * block, count), deltas);
                equal = equal && same_bits(s->gradient.weights(k, o), expected);
            }
            equal = equal && same_bits(s->gradient.bias[o],
                                       (is_first_block ? T(0) : before.bias[o]) + naive::striped_sum(deltas));
        }
        return equal;
    }
};
