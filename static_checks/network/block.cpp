// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/block.hpp>

#include <scenario/network/block.hpp>

using constgrad::lanes;
using constgrad::detail::block_groups;

static_assert(block_groups<float> == 32 && block_groups<lanes<double, 4>> == 8 && block_groups<lanes<float, 8>> == 4 &&
                  block_groups<lanes<float, 32>> == 1,
              "a block has 32 samples, whatever the number of lanes");

static_assert(scenario::block::every_activation_is_applied<8>(scenario::block::drawn<float>(1)));
static_assert(scenario::block::every_activation_is_applied<32>(scenario::block::drawn<float>(2)));
static_assert(scenario::block::every_activation_is_applied<32>(scenario::block::drawn<double>(3)));
