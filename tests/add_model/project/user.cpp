// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/predict.hpp>

#include "model.hpp"
#include "table.hpp"

static_assert(table::data.rows == 2 || table::data.rows == 3);

int predicted_of_first_row();
int predicted_of_first_row() {
    return constgrad::predict_class(model::network, constgrad::vector<float, 1>{table::data.features(0, 0)});
}
