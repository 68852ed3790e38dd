// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/predict.hpp>

#include "model.hpp"

static_assert(model::inputs == 1 && sizeof(model::network_type) == 8);

int predicted(float x) { return constgrad::predict_class(model::network, constgrad::vector<float, 1>{x}); }
