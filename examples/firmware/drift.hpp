// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/train_step.hpp>

#include "iris.hpp"

// A sensor that has aged, and a classifier that gets used to it.
namespace drift {

namespace cg = constgrad;

/// What the aged sensor says about a flower: a quarter less, and a centimetre more.
constexpr cg::vector<float, 4> sample(int flower) {
    cg::vector<float, 4> centimetres{};
    for (int i = 0; i < 4; ++i) centimetres[i] = 0.75f * iris::data.features(flower, i) + 1;
    return iris::scaler.transform(centimetres);
}

/// A step with every third flower, once somebody has said what it is.
template <class Model>
constexpr void adapt(Model& model) {
    for (int flower = 0; flower < iris::data.rows; flower += 3)
        cg::train_step(model, sample(flower), iris::data.targets[flower], cg::softmax_cross_entropy{},
                       cg::sgd{.learning_rate = 0.02});
}

}  // namespace drift
