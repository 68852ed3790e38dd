// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <span>

#include <constgrad/quantized/quantize.hpp>

#include "model.hpp"

namespace {

constexpr auto quantized = cg::quantize(model, cg::matrix<float, CALIBRATION_COUNT, 4>{CALIBRATION}).network;

}  // namespace

extern "C" int subject(std::int8_t const* x, void*) {
    return cg::predict_class(quantized, std::span<std::int8_t const, 4>(x, 4));
}
