// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/vector.hpp>

namespace constgrad {

/// A fully connected layer, y = x W + b:
/// y[o] = ((b[o] + x[0] W(0, o)) + x[1] W(1, o)) + ..., each product and each sum rounded.
/// The weights are Inputs x Outputs (the transpose of PyTorch's), so that one input meets all outputs in a row.
template <scalar T, int Inputs, int Outputs>
struct dense {
    static_assert(Inputs >= 1 && Outputs >= 1, "dense: the numbers of inputs and outputs must be at least 1");

    using value_type = T;
    static constexpr int inputs = Inputs;
    static constexpr int outputs = Outputs;

    matrix<T, Inputs, Outputs> weights;
    vector<T, Outputs> bias;

    friend constexpr bool operator==(dense const&, dense const&) = default;
};

}  // namespace constgrad
