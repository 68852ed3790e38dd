// SPDX-License-Identifier: BSL-1.0
// expect: every probability must be from 0 to 1
#include <constgrad/metric/log_loss.hpp>

#ifdef REJECTED
constexpr float likely = 1.5f;
#else
constexpr float likely = 1.0f;
#endif
constexpr auto loss = constgrad::log_loss(constgrad::matrix<float, 1, 2>{likely, 0}, constgrad::class_labels<1, 2>{0});
static_assert(loss < 1e-6f);
