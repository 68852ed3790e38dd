// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/lane_numbers.hpp>

#include <scenario/simd/lane_numbers.hpp>

using namespace scenario::lane_numbers;

static_assert(each_has_its_number_in_all_lanes<constgrad::lanes<float, 32>>());
static_assert(each_has_its_number_in_all_lanes<constgrad::lanes<double, 4>>());
