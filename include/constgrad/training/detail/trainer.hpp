// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <limits>
#include <type_traits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/heap_space.hpp>
#include <constgrad/network/tape.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/training/batch.hpp>
#include <constgrad/training/rows_in_packs.hpp>

// The work space of a training, and what is done there with a batch.

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// Beyond this a loss, or a parameter, counts as diverged: the next step could leave the finite numbers, and constant
/// evaluation rejects that in places (docs/numerics.md).
template <scalar T>
inline constexpr T divergence_limit = sizeof(T) == 4 ? T(1e30) : T(1e250);

template <scalar T>
constexpr bool is_usable_loss(T loss) {
    return loss <= divergence_limit<T> && loss >= -divergence_limit<T>;
}

/// The order in which an epoch takes N rows: first that of the data, which an evaluator copies at once.
template <int N>
struct row_order {
    int at[N];
};
template <int N>
inline constexpr row_order<N> in_order = [] {
    row_order<N> order{};
    for (int i = 0; i < N; ++i) order.at[i] = i;
    return order;
}();

/// At most so much of the data is kept as blocks, where the order of the rows allows it.
inline constexpr std::size_t most_kept = 4 * 1024 * 1024;

/// The buffers of training. All of it is work space but for the parameters in `layers`.
template <floating_lanes V, class Network, class Dataset, int States>
struct trainer {
    using block_type = batch_block<V, Dataset>;
    using T = lane_scalar<V>;
    static constexpr int N = Dataset::rows;
    static constexpr int W = lane_count<V>;

    tape<V, typename Network::chain_type, States> layers;
    block_type block;
    batch_source<V, Dataset> source;
    V losses[block_groups<V>];
    row_order<N> order;

    /// The gradients of the rows order[first] ... into `layers`, and the sum of their losses. `kept` is the first of
    /// the blocks that hold these rows, or will if the epoch is the first; null where none are kept.
    template <class Loss>
    constexpr T loss_and_gradient(Dataset const& data, Loss const& loss, int first, int count, block_type*& kept,
                                  bool is_first_epoch) {
        T const weight = T(1) / static_cast<T>(count);
        T total{};
        for (int done = 0; done < count; done += reduction_block) {
            int const rows = count - done < reduction_block ? count - done : reduction_block;
            int const groups = (rows + W - 1) / W;
            bool const is_kept = kept != nullptr;
            block_type& current = is_kept ? *kept++ : block;
            if (!is_kept)
                source.load(current, data, order.at, first + done, rows, groups);
            else if (is_first_epoch)
                current.load(data, order.at, first + done, rows, groups);
            not_needed nothing;
            bool const usable =
                layers.pass(current.features, nothing, rows, done == 0, [&](auto& outputs, auto& delta) {
                    for (int g = 0; g < groups; ++g) {
                        int const lanes_in_use = rows - g * W;
                        V const weights = lane_weights<V>(weight, lanes_in_use);
                        losses[g] = current.targets.value_and_gradient(loss, outputs, delta, weights, g);
                        if (lanes_in_use < W) losses[g] = simd::select(weights > V{}, losses[g], V{});
                    }
                    T const sum = sum_over_samples(losses, groups);
                    total = total + sum;
                    return is_usable_loss(sum);
                });
            if (!usable) return std::numeric_limits<T>::infinity();
        }
        return total;
    }
};

/// How many blocks hold so many rows in batches.
constexpr std::size_t blocks_of_batches(int rows, int batch_size) {
    auto const blocks_of = [](int count) { return static_cast<std::size_t>((count - 1) / reduction_block + 1); };
    std::size_t const last = rows % batch_size == 0 ? 0 : blocks_of(rows % batch_size);
    return static_cast<std::size_t>(rows / batch_size) * blocks_of(batch_size) + last;
}

#if CONSTGRAD_HAS_HEAP
template <class Trainer>
struct trainer_on_the_heap {
    heap_space<Trainer> space;
    decltype(Trainer::layers)& layers = (*space).layers;
    using block_type = typename Trainer::block_type;
    decltype(Trainer::source)& source = (*space).source;
    decltype(Trainer::order)& order = (*space).order;

    template <class... Arguments>
    auto loss_and_gradient(Arguments&... arguments) {
        return (*space).loss_and_gradient(arguments...);
    }
};
#else
template <class>
struct trainer_on_the_heap;
#endif

// On the heap if it is large.
template <class Trainer>
using run_time_trainer = std::conditional_t<belongs_on_the_heap<Trainer>, trainer_on_the_heap<Trainer>, Trainer>;

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
