// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense.hpp>

#include <type_traits>

#include <scenario/layer/dense.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

using layer = constgrad::dense<float, 4, 3>;

static_assert(sizeof(layer) == (4 * 3 + 3) * sizeof(float));
static_assert(std::is_aggregate_v<layer> && std::is_trivially_copyable_v<layer>);
static_assert(layer::inputs == 4 && layer::outputs == 3);
static_assert(std::is_same_v<layer::value_type, float>);

template <constgrad::dense<float, 1, 1> L>
constexpr float weight = L.weights(0, 0);
static_assert(weight<constgrad::dense<float, 1, 1>{{{2}}, {{3}}}> == 2);

static_assert(scenario::dense::all());
