// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/lanes.hpp>

#include <cstdint>
#include <type_traits>

#include <scenario/simd/lanes.hpp>

static_assert(scenario::lanes::all<float>());
static_assert(scenario::lanes::all<double>());
static_assert(scenario::lanes::all<std::int32_t>());
static_assert(scenario::lanes::all<std::int64_t>());

namespace {

using namespace constgrad;

static_assert(std::is_same_v<lanes<float, 1>, float> && std::is_same_v<lanes<double, 1>, double>);
static_assert(std::is_same_v<lanes<std::int32_t, 1>, std::int32_t>);

template <class T, int W>
constexpr bool has_traits() {
    using V = lanes<T, W>;
    return std::is_same_v<lane_scalar<V>, T> && std::is_same_v<lane_scalar<V const>, T> && lane_count<V> == W &&
           lane_count<V const> == W && sizeof(V) == W * sizeof(T) && sizeof(lane_integers<V>) == sizeof(V) &&
           lane_count<lane_integers<V>> == W && std::is_trivially_copyable_v<V>;
}
template <class T>
constexpr bool has_traits_of_all_widths() {
    return has_traits<T, 1>() && has_traits<T, 2>() && has_traits<T, 4>() && has_traits<T, 8>() && has_traits<T, 32>();
}
static_assert(has_traits_of_all_widths<float>() && has_traits_of_all_widths<double>());
static_assert(has_traits_of_all_widths<std::int32_t>() && has_traits_of_all_widths<std::int64_t>());

static_assert(std::is_same_v<lane_scalar<lane_integers<lanes<float, 4>>>, std::int32_t>);
static_assert(std::is_same_v<lane_scalar<lane_integers<lanes<double, 4>>>, std::int64_t>);
static_assert(std::is_same_v<lane_integers<float>, std::int32_t> &&
              std::is_same_v<lane_integers<double>, std::int64_t>);

static_assert(floating_lanes<float> && floating_lanes<double> && floating_lanes<lanes<float, 8>> &&
              floating_lanes<lanes<double, 32>>);
static_assert(!floating_lanes<int> && !floating_lanes<lanes<std::int32_t, 4>> && !floating_lanes<long double>);

}  // namespace
