// SPDX-License-Identifier: BSL-1.0
#include <span>

#include <constgrad/quantized/to_fixed_point.hpp>

#include "model.hpp"

namespace {

constexpr auto fixed = cg::to_fixed_point<cg::q15>(model, cg::matrix<float, CALIBRATION_COUNT, 4>{CALIBRATION}).network;

}  // namespace

extern "C" int subject(cg::q15 const* x, void*) { return cg::predict_class(fixed, std::span<cg::q15 const, 4>(x, 4)); }
