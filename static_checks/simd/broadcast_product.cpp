// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/broadcast_product.hpp>

namespace {

using namespace constgrad;
using simd::has_broadcast_product;

static_assert(has_broadcast_product<lanes<float, 16>> == has_broadcast_product<lanes<double, 8>>);
static_assert(!has_broadcast_product<float> && !has_broadcast_product<double>);
static_assert(!has_broadcast_product<lanes<float, 8>> && !has_broadcast_product<lanes<float, 32>>);
static_assert(!has_broadcast_product<constgrad::detail::lane_array<lanes<float, 4>, 4>>);

}  // namespace
