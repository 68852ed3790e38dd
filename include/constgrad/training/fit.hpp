// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>

#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/network/tape.hpp>
#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/optimizer/sgd.hpp>
#include <constgrad/random/shuffle.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>
#include <constgrad/training/batch.hpp>
#include <constgrad/training/dataset.hpp>
#include <constgrad/training/history.hpp>
#include <constgrad/training/options.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"  // wide lanes are returned only in constant evaluation or where inlined

namespace constgrad {

/// What training gives: the trained network, the losses on the way, and all that `resume` needs to go on.
template <class Network, int HistoryCapacity>
struct training_result {
    Network network;
    training_history<typename Network::value_type, HistoryCapacity> history;
    Network optimizer_state;
    random_generator generator;

    friend constexpr bool operator==(training_result const&, training_result const&) = default;
};

namespace detail {

template <class Network, class Dataset>
concept inputs_match_features = Network::inputs == Dataset::features_per_row;

template <class Targets>
inline constexpr int target_outputs = 0;
template <scalar T, int N, int O>
inline constexpr int target_outputs<matrix<T, N, O>> = O;
template <int N, int C>
inline constexpr int target_outputs<class_labels<N, C>> = C;

template <class Targets>
inline constexpr bool are_class_labels = false;
template <int N, int C>
inline constexpr bool are_class_labels<class_labels<N, C>> = true;

/// The layers compute in the type of the data.
template <class Network, class Dataset>
concept scalar_types_match = std::same_as<typename Network::value_type, typename Dataset::value_type>;

/// An output per target column or class; two classes may also share one output.
template <class Network, class Dataset>
concept outputs_match_targets = Network::outputs == target_outputs<typename Dataset::targets_type> ||
                                (are_class_labels<typename Dataset::targets_type> && Network::outputs == 1 &&
                                 target_outputs<typename Dataset::targets_type> == 2);

template <class Loss, class Dataset>
concept loss_takes_targets = Loss::takes_class_labels || !are_class_labels<typename Dataset::targets_type>;

template <scalar T, int N, int F, int O>
constexpr void check_targets(dataset<T, N, F, matrix<T, N, O>> const& data) {
    expects(all_finite(data.targets.elements), "fit: the targets must be finite, without NaN");
}
template <scalar T, int N, int F, int C>
constexpr void check_targets(dataset<T, N, F, class_labels<N, C>> const& data) {
    bool in_range = true;
    for (int i = 0; i < N; ++i) in_range = in_range && data.targets.elements[i] < C;
    expects(in_range, "fit: a class label must be below the number of classes");
}

/// Beyond this a loss, or the sum of the parameters, counts as diverged: the next step could leave the finite numbers,
/// and constant evaluation rejects that in places (docs/numerics.md).
template <scalar T>
inline constexpr T divergence_limit = sizeof(T) == 4 ? T(1e30) : T(1e250);

template <scalar T>
constexpr bool is_usable_loss(T loss) {
    return loss <= divergence_limit<T> && loss >= -divergence_limit<T>;
}

/// The buffers of training. All of it is work space but for the parameters in `layers`.
template <floating_lanes V, class Network, class Dataset>
struct trainer {
    using T = lane_scalar<V>;
    static constexpr int N = Dataset::rows;
    static constexpr int F = Dataset::features_per_row;
    static constexpr int W = lane_count<V>;

    tape<V, typename Network::chain_type> layers;
    V features[F][block_groups<V>];
    target_block<V, typename Dataset::targets_type> targets;
    V losses[block_groups<V>];
    int order[N];

    /// The gradients of the rows order[first] ... into `layers`, and the sum of their losses.
    template <class Loss>
    constexpr T loss_and_gradient(Dataset const& data, Loss const& loss, int first, int count) {
        T const weight = T(1) / static_cast<T>(count);
        T total{};
        for (int done = 0; done < count; done += reduction_block) {
            int const rows = count - done < reduction_block ? count - done : reduction_block;
            int const groups = (rows + W - 1) / W;
            gather(features, data.features.elements, order, first + done, rows, groups);
            targets.load(data.targets, order, first + done, rows, groups);
            not_needed nothing;
            layers.pass(features, nothing, groups, done == 0, [&](auto& outputs, auto& delta, int) {
                for (int g = 0; g < groups; ++g) {
                    V const weights = lane_weights<V>(weight, rows - g * W);
                    V const value = targets.value_and_gradient(loss, outputs, delta, weights, g);
                    losses[g] = simd::select(weights > T(0), value, V{});
                }
            });
            total = total + sum_over_samples(losses, groups);
        }
        return total;
    }
};

template <floating_lanes V, class Network, int Capacity, class Dataset, class Loss, class Optimizer, class Callback>
constexpr void train(training_result<Network, Capacity>& result, Dataset const& data, Loss const& loss,
                     Optimizer const& optimizer, training_options const& options, Callback&& callback) {
    using T = lane_scalar<V>;
    constexpr int N = Dataset::rows;

    trainer<V, Network, Dataset> work{};
    work.layers.load(result.network.layers);
    bool const uses_state = optimizer.uses_state();
    if (uses_state) work.layers.load_state(result.optimizer_state.layers);

    int const batches = (N - 1) / options.batch_size + 1;
    int step = result.history.epochs * batches;
    for (int i = 0; i < N; ++i) work.order[i] = i;
    random_generator generator = result.generator;

    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        if (options.shuffle) {
            for (int i = 0; i < N; ++i) work.order[i] = i;
            shuffle(work.order, generator);
        }
        T total{};
        bool diverged = false;
        for (int first = 0; first < N && !diverged; first += options.batch_size) {
            int const count = N - first < options.batch_size ? N - first : options.batch_size;
            T const batch_loss = work.loss_and_gradient(data, loss, first, count);
            total = total + batch_loss;
            diverged = !is_usable_loss(batch_loss);
            if (!diverged) work.layers.update(optimizer.template rule_for<T>(++step), uses_state);
        }
        // The last step, too, may have left the finite numbers, and an activation may hide that from the loss:
        // relu(NaN) is 0.
        if (diverged || !is_usable_loss(total) || !is_usable_loss(work.layers.sum_of_parameters())) {
            result.history.outcome = training_outcome::diverged;
            return;
        }
        result.generator = generator;
        work.layers.store(result.network.layers);
        if (uses_state) work.layers.store_state(result.optimizer_state.layers);
        T const epoch_loss = total / static_cast<T>(N);
        result.history.record(epoch_loss, static_cast<T>(options.tolerance));
        if (result.history.epochs % options.report_every == 0)
            callback(epoch_report<T>{result.history.epochs, epoch_loss});
        if (options.tolerance > 0 && result.history.epochs_without_progress >= options.patience) {
            result.history.outcome = training_outcome::converged;
            return;
        }
    }
    result.history.outcome = training_outcome::completed;
}

struct no_callback {
    template <scalar T>
    constexpr void operator()(epoch_report<T> const&) const {}
};

}  // namespace detail

/// Goes on with training where `result` stands: the same parameters, optimiser state and random numbers, so that 10
/// epochs and then 30 more give the bits of 40 at once. options.seed and options.initial_parameters play no part.
template <class Network, int HistoryCapacity, class Dataset, class Loss, optimizer Optimizer,
          class Callback = detail::no_callback>
    requires detail::scalar_types_match<Network, Dataset> && detail::inputs_match_features<Network, Dataset> &&
             detail::outputs_match_targets<Network, Dataset> && detail::loss_takes_targets<Loss, Dataset>
constexpr training_result<Network, HistoryCapacity> resume(training_result<Network, HistoryCapacity> result,
                                                           Dataset const& data, Loss const& loss,
                                                           Optimizer const& optimizer,
                                                           training_options const& options = {},
                                                           Callback&& callback = {}) {
    using T = typename Network::value_type;
    options.check();
    optimizer.check();
    expects(all_finite(data.features.elements), "fit: the features must be finite, without NaN");
    detail::check_targets(data);
    if (__builtin_is_constant_evaluated() && options.batch_size <= simd::evaluated_width)
        detail::train<lanes<T, simd::evaluated_width>>(result, data, loss, optimizer, options, callback);
    else if (__builtin_is_constant_evaluated())
        detail::train<lanes<T, simd::evaluated_block_width>>(result, data, loss, optimizer, options, callback);
    else
        detail::train<lanes<T, simd::native_width<T>>>(result, data, loss, optimizer, options, callback);
    return result;
}

/// Trains `model` from scratch: draws its parameters, then runs `optimizer` over mini-batches of `data` to lower the
/// mean of `loss`. At compile time and at run time, on every target, the result has the same bits.
/// callback(epoch_report) is called after every options.report_every epochs.
template <int HistoryCapacity = 512, class Network, class Dataset, class Loss, optimizer Optimizer,
          class Callback = detail::no_callback>
    requires detail::scalar_types_match<Network, Dataset> && detail::inputs_match_features<Network, Dataset> &&
             detail::outputs_match_targets<Network, Dataset> && detail::loss_takes_targets<Loss, Dataset>
constexpr training_result<Network, HistoryCapacity> fit(Network const& model, Dataset const& data, Loss const& loss,
                                                        Optimizer const& optimizer,
                                                        training_options const& options = {},
                                                        Callback&& callback = {}) {
    training_result<Network, HistoryCapacity> start{model, {}, {}, random_generator{options.seed}};
    initialize(start.network, options.initial_parameters, start.generator);
    return resume(start, data, loss, optimizer, options, callback);
}

}  // namespace constgrad

#pragma GCC diagnostic pop
