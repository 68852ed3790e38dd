// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/predict_constant.hpp>

#include "model.hpp"

extern "C" int subject(cg::vector<float, 4> const& x, cg::vector<float, 3>& probabilities) {
    probabilities = cg::predict_probabilities<model>(x);
    return 0;
}
