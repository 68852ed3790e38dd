// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/reduction.hpp>

#include <scenario/linalg/reduction.hpp>

static_assert(scenario::reduction::the_tree_adds_the_upper_half_to_the_lower());
static_assert(scenario::reduction::packs_of_lanes_give_the_same_tree<8>());
static_assert(scenario::reduction::element_i_of_a_block_goes_to_partial_i_mod_8());
static_assert(scenario::reduction::blocks_of_32_are_added_in_ascending_order());
static_assert(scenario::reduction::products_are_rounded_before_they_are_added());
static_assert(scenario::reduction::a_sum_is_never_negative_zero());
static_assert(scenario::reduction::all());
