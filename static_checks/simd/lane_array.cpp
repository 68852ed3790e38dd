// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/lane_array.hpp>

#include <cstdint>
#include <type_traits>

#include <constgrad/simd/lanes.hpp>

#include <scenario/simd/lane_array.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

static_assert(scenario::lane_array::all<float>());
static_assert(scenario::lane_array::all<double>());
static_assert(scenario::lane_array::all<std::int32_t>());
static_assert(scenario::lane_array::all<std::int64_t>());

namespace {

using constgrad::detail::lane_array;

static_assert(sizeof(lane_array<float, 8>) == 8 * sizeof(float) && sizeof(lane_array<double, 1>) == sizeof(double));
static_assert(std::is_aggregate_v<lane_array<float, 4>> && std::is_trivially_copyable_v<lane_array<float, 4>>);
static_assert(std::is_same_v<lane_array<float, 4>::mask, lane_array<std::int32_t, 4>>);
static_assert(std::is_same_v<lane_array<double, 4>::mask, lane_array<std::int64_t, 4>>);
static_assert(std::is_same_v<lane_array<std::int64_t, 4>::mask, lane_array<std::int64_t, 4>>);
static_assert(lane_array<float, 3>::filled(2).at[0] == 2 && lane_array<float, 3>::filled(2).at[2] == 2);

template <class V>
concept has_bits = requires(V v) { v & v; };
static_assert(has_bits<lane_array<std::int32_t, 2>> && !has_bits<lane_array<float, 2>>);

#if CONSTGRAD_NATIVE_LANES

using packs = lane_array<constgrad::lanes<float, 4>, 3>;

// Not which ones: where std::int32_t is long, a comparison of packs has int.
template <class V, class I = constgrad::lane_integers<V>>
inline constexpr bool has_integers_of_its_size =
    constgrad::packs_in_turns<I> && std::is_integral_v<constgrad::lane_scalar<I>> && sizeof(I) == sizeof(V) &&
    sizeof(constgrad::lane_scalar<I>) == sizeof(constgrad::lane_scalar<V>);

static_assert(constgrad::packs_in_turns<packs> && !constgrad::packs_in_turns<lane_array<float, 4>>);
static_assert(constgrad::floating_lanes<packs> && constgrad::lane_count<packs> == 12);
static_assert(std::is_same_v<constgrad::lane_scalar<packs>, float>);
static_assert(has_integers_of_its_size<packs>);
static_assert(has_integers_of_its_size<lane_array<constgrad::lanes<double, 2>, 3>>);
static_assert(sizeof(packs) == 12 * sizeof(float) && std::is_aggregate_v<packs>);

#endif

}  // namespace
