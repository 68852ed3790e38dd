// SPDX-License-Identifier: BSL-1.0
#pragma once

// The one order in which the library adds up scalars, so that a sum has the same bits whatever the lane width:
//   - the elements are taken in blocks of 32;
//   - within a block, element i is added to partial sum i mod 8, in ascending order; an empty partial is +0;
//   - the partials p0 ... p7 are combined as ((p0 + p4) + (p2 + p6)) + ((p1 + p5) + (p3 + p7));
//   - the sums of the blocks are added, in ascending order, to a total that starts at +0.
// Because of the last step a sum is never -0; hence it makes no difference whether a partial starts at +0 or with its
// first element, nor whether missing elements are replaced by +0. The error grows with n / 32 + 6, not with n.

#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// How many elements form a block of a sum.
inline constexpr int reduction_block = 32;

/// How many partial sums a block has.
inline constexpr int reduction_stripes = 8;

/// ((p0 + p4) + (p2 + p6)) + ((p1 + p5) + (p3 + p7)) of the eight lanes.
template <class V>
    requires(!std::is_pointer_v<V>) && floating_lanes<V> && (lane_count<V> == 8)
constexpr auto tree_sum(V partials) {
    auto const p = simd::stored(partials);
    return ((p.at[0] + p.at[4]) + (p.at[2] + p.at[6])) + ((p.at[1] + p.at[5]) + (p.at[3] + p.at[7]));
}

/// The same of eight partials in packs of 4, 2 or 1 lanes: the upper half is added to the lower until one is left.
template <floating_lanes V>
    requires(lane_count<V> == 4)
constexpr lane_scalar<V> tree_sum(V const (&partials)[2]) {
    auto const p = simd::stored(partials[0] + partials[1]);
    return (p.at[0] + p.at[2]) + (p.at[1] + p.at[3]);
}
template <floating_lanes V>
    requires(lane_count<V> == 2)
constexpr lane_scalar<V> tree_sum(V const (&partials)[4]) {
    auto const p = simd::stored((partials[0] + partials[2]) + (partials[1] + partials[3]));
    return p.at[0] + p.at[1];
}

/// The same of eight partials, lane by lane; for W = 1 the sum of eight scalars.
template <floating_lanes V>
constexpr V tree_sum(V const (&partials)[8]) {
    return ((partials[0] + partials[4]) + (partials[2] + partials[6])) +
           ((partials[1] + partials[5]) + (partials[3] + partials[7]));
}

/// Sums element(0) ... element(count - 1) in the order above, lane by lane: for V = lanes<T, W> these are W sums.
template <floating_lanes V, class F>
constexpr V striped_sum(int count, F element) {
    V total{};
    for (int first = 0; first < count; first += reduction_block) {
        V partials[reduction_stripes]{};
        int const size = count - first < reduction_block ? count - first : reduction_block;
        for (int i = 0; i < size; ++i)
            partials[i % reduction_stripes] = partials[i % reduction_stripes] + element(first + i);
        total = total + tree_sum(partials);
    }
    return total;
}

namespace detail {

/// The lanes in which a sum runs at run time: of one register, and no more than a sum has stripes.
template <scalar T>
using stripe_lanes = lanes < T,
      simd::native_width<T><reduction_stripes ? simd::native_width<T> : reduction_stripes>;

/// How many packs V hold the partial sums of a reduction.
template <floating_lanes V>
inline constexpr int partial_packs = reduction_stripes / lane_count<V>;

// One sum, with the elements of a full block along the lanes. pack.template operator()<V>(i) gives elements i, i + 1,
// ...
template <floating_lanes V, class Pack>
inline lane_scalar<V> striped_sum_along_lanes(int count, Pack pack) {
    using T = lane_scalar<V>;
    T total{};
    int first = 0;
    if constexpr (lane_count<V> > 1) {
        constexpr int packs = partial_packs<V>;
        for (; count - first >= reduction_block; first += reduction_block) {
            V partials[packs];
#pragma GCC unroll 4
            for (int p = 0; p < packs; ++p) partials[p] = pack.template operator()<V>(first + p * lane_count<V>);
#pragma GCC unroll 4
            for (int row = reduction_stripes; row < reduction_block; row += reduction_stripes)
#pragma GCC unroll 4
                for (int p = 0; p < packs; ++p)
                    partials[p] = partials[p] + pack.template operator()<V>(first + row + p * lane_count<V>);
            if constexpr (packs == 1)
                total = total + tree_sum(partials[0]);
            else
                total = total + tree_sum(partials);
        }
        if (first == count) return total;
    }
    return total + striped_sum<T>(count - first, [&](int i) { return pack.template operator()<T>(first + i); });
}

template <scalar T>
inline T striped_sum_at_run_time(T const* elements, int count) {
    return striped_sum_along_lanes<stripe_lanes<T>>(count, [=]<class V>(int i) { return load<V>(elements + i); });
}

template <scalar T>
inline T striped_dot_at_run_time(T const* a, T const* b, int count) {
    return striped_sum_along_lanes<stripe_lanes<T>>(
        count, [=]<class V>(int i) { return simd::rounded(load<V>(a + i) * load<V>(b + i)); });
}

}  // namespace detail

/// The sum of elements[first] ... elements[first + count - 1] in the order above.
template <scalar T, int N>
constexpr T striped_sum(T const (&elements)[N], int first, int count) {
    if (!__builtin_is_constant_evaluated()) return detail::striped_sum_at_run_time(elements + first, count);
    T total{};
    for (int block = 0; block < count; block += reduction_block) {
        T partials[reduction_stripes]{};
        int const size = count - block < reduction_block ? count - block : reduction_block;
        for (int i = 0; i < size; ++i) partials[i % reduction_stripes] += elements[first + block + i];
        total += tree_sum(partials);
    }
    return total;
}

/// The sum of all elements in the order above.
template <scalar T, int N>
constexpr T striped_sum(T const (&elements)[N]) {
    return striped_sum(elements, 0, N);
}

/// The sum of a[i] * b[i], each product rounded, in the order above.
template <scalar T, int N>
constexpr T striped_dot(T const (&a)[N], T const (&b)[N]) {
    if (!__builtin_is_constant_evaluated()) return detail::striped_dot_at_run_time<T>(a, b, N);
    return striped_sum<T>(N, [&](int i) { return simd::rounded(a[i] * b[i]); });
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
