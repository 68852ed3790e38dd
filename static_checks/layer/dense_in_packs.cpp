// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_in_packs.hpp>

#include <scenario/layer/dense_in_packs.hpp>

using namespace scenario::dense_in_packs;

static_assert((a_layer_comes_back<float, 3, 2>()));
static_assert((a_layer_comes_back<float, 17, 33>()));
static_assert((a_layer_comes_back<double, 12, 1>()));
static_assert(lanes_to_spare_repeat_the_last_four());
static_assert(no_chunk_straddles_packs(std::make_integer_sequence<int, 70>{}));
