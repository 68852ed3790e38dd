// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/predict_constant.hpp>

#include <scenario/network/predict_constant.hpp>

static_assert(scenario::predict_constant::all());
