// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/forward.hpp>

#include <scenario/network/forward.hpp>

using namespace scenario::forward;

static_assert(gives_what_is_computed_by_hand());

static_assert(rows_have_the_bits_of_samples<8>(long_chain<float>(), drawn_rows<float>(1), 6));
static_assert(rows_have_the_bits_of_samples<32>(long_chain<float>(), drawn_rows<float>(2), 2));
static_assert(rows_have_the_bits_of_samples<8>(odd_chain<double>(), drawn_rows<double>(3), 3));
static_assert(rows_have_the_bits_of_samples<32>(odd_chain<double>(), drawn_rows<double>(4), 2));
static_assert(rows_have_the_bits_of_samples<8>(single_layer<double>(), drawn_rows<double>(5), 9));
