// SPDX-License-Identifier: BSL-1.0
// STEPS predictions of the class of one sample.
#include <constgrad/network/predict.hpp>

#include "inference_data.hpp"

constexpr int sum_of_classes() {
    int sum = 0;
    for (int i = 0; i < STEPS; ++i) {
        auto changed = sample;
        changed[i % 64] = 1.0f;
        sum += constgrad::predict_class(model, changed);
    }
    return sum;
}
static_assert(sum_of_classes() >= 0);
