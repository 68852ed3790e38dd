// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/layer/dense.hpp>

#include <support/samples.hpp>

/// Two dense layers behind each other and a sample, of numbers that look random.
template <constgrad::scalar T, int In, int Hidden, int Out>
struct layer_pair {
    constgrad::dense<T, In, Hidden> first{};
    constgrad::dense<T, Hidden, Out> second{};
    T x[In]{};

    constexpr layer_pair() {
        samples::fill(first.weights.elements, 7);
        samples::fill(first.bias.elements, 8);
        samples::fill(second.weights.elements, 9);
        samples::fill(second.bias.elements, 10);
        samples::fill(x, 11);
    }
};
