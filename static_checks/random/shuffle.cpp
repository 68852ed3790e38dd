// SPDX-License-Identifier: BSL-1.0
#include <constgrad/random/shuffle.hpp>

#include <scenario/random/shuffle.hpp>

static_assert(scenario::shuffle::every_item_stays_exactly_once());
static_assert(scenario::shuffle::the_order_changes_with_the_seed());
static_assert(scenario::shuffle::items_beyond_the_count_stay());
static_assert(scenario::shuffle::all());
