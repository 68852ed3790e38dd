// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/reduction.hpp>

#include <support/same_bits.hpp>

namespace scenario::reduction {

using namespace constgrad;

// 2^24 + 1 rounds to 2^24: which ones survive shows who is added to whom first.
inline constexpr float big = 0x1p24f;

constexpr bool the_tree_adds_the_upper_half_to_the_lower() {
    float const p0_with_p4[8]{big, 0, 0, 0, -big, 1, 1, 1};
    float const p0_with_p2[8]{big, 0, -big, 0, 1, 1, 0, 1};  // the 1 is lost in p0 + p4
    float const p0_with_p1[8]{big, -big, 1, 1, 0, 0, 0, 0};  // so is p2
    return tree_sum(p0_with_p4) == 3 && tree_sum(p0_with_p2) == 2 && tree_sum(p0_with_p1) == 1;
}

template <int W>
constexpr bool packs_of_lanes_give_the_same_tree() {
    float const p[8]{big, 3, -7, 0x1p20f, 1, -big, 0.3f, 1};
    using V = lanes<float, W>;
    V packs[8 / W]{};
    for (int i = 0; i < 8 / W; ++i) packs[i] = simd::generate_lanes<V>([&](int lane) { return p[i * W + lane]; });
    if constexpr (W == 8)
        return same_bits(tree_sum(packs[0]), tree_sum(p));
    else
        return same_bits(tree_sum(packs), tree_sum(p));
}

constexpr bool element_i_of_a_block_goes_to_partial_i_mod_8() {
    float x[16]{};
    x[3] = big;
    x[5] = 1;
    x[11] = -big;  // in the partial of x[3], so that the 1 survives
    float y[16]{};
    y[3] = big;
    y[7] = 1;  // lost in p3 + p7
    y[10] = -big;
    return striped_sum(x) == 1 && striped_sum(y) == 0;
}

constexpr bool blocks_of_32_are_added_in_ascending_order() {
    float x[96]{};
    x[0] = big;
    x[32] = 1;
    x[64] = -big;
    float same_block[64]{};
    same_block[0] = big;
    same_block[24] = -big;  // still in the first block
    same_block[32] = 1;
    return striped_sum(x) == 0 && striped_sum(same_block) == 1;
}

constexpr bool a_sum_is_never_negative_zero() {
    float const x[3]{-0.0f, -0.0f, -0.0f};
    float const ones[3]{1, 1, 1};
    return same_bits(striped_sum(x), 0.0f) && same_bits(striped_dot(x, ones), 0.0f) &&
           same_bits(striped_sum(x, 1, 0), 0.0f);
}

constexpr bool products_are_rounded_before_they_are_added() {
    float const x = 1 + 0x1p-12f;
    float a[9]{-(1 + 0x1p-11f)};
    float b[9]{1};
    a[8] = b[8] = x;  // the same partial
    return striped_dot(a, b) == 0;
}

constexpr bool a_part_is_summed_as_if_it_stood_alone() {
    float x[50]{};
    for (int i = 0; i < 50; ++i) x[i] = static_cast<float>(i * i) * 0x1p-3f + big / static_cast<float>(1 + i % 7);
    float part[37]{};
    for (int i = 0; i < 37; ++i) part[i] = x[11 + i];
    return same_bits(striped_sum(x, 11, 37), striped_sum(part)) &&
           same_bits(striped_sum<float>(37, [&](int i) { return part[i]; }), striped_sum(part));
}

constexpr bool all() {
    return the_tree_adds_the_upper_half_to_the_lower() && packs_of_lanes_give_the_same_tree<1>() &&
           packs_of_lanes_give_the_same_tree<2>() && packs_of_lanes_give_the_same_tree<4>() &&
           element_i_of_a_block_goes_to_partial_i_mod_8() && blocks_of_32_are_added_in_ascending_order() &&
           a_sum_is_never_negative_zero() && products_are_rounded_before_they_are_added() &&
           a_part_is_summed_as_if_it_stood_alone();
}

}  // namespace scenario::reduction
