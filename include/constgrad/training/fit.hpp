// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/heap_array.hpp>
#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/loss/loss.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/optimizer/sgd.hpp>
#include <constgrad/random/shuffle.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>
#include <constgrad/training/dataset.hpp>
#include <constgrad/training/detail/explain_fit.hpp>
#include <constgrad/training/detail/trainer.hpp>
#include <constgrad/training/history.hpp>
#include <constgrad/training/options.hpp>
#include <constgrad/training/result.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

namespace detail {

// Whether a network, a loss and a dataset go together; otherwise a sentence says why not, and no other error follows.
template <class Network, class Dataset, class Loss, class Callback>
constexpr bool go_together() {
    using T = typename Network::value_type;
    using targets = typename Dataset::targets_type;
    constexpr bool same_type = std::same_as<T, typename Dataset::value_type>;
    static_assert(same_type, "training: the network must compute in the type of the data, float or double");
    static_assert(Network::inputs == Dataset::features_per_row,
                  "training: the network must have as many inputs as the data has features");
    constexpr bool same_inputs = Network::inputs == Dataset::features_per_row;
    constexpr bool takes_targets = Loss::takes_class_labels || class_total<targets> == 0;
    static_assert(takes_targets, "training: the loss takes real-valued targets, but the data has class labels");
    constexpr bool takes_classes =
        class_total<targets> == 0 || loss_suits_classes<Loss, Network::outputs, class_total<targets>>;
    static_assert(
        takes_classes,
        "training: the loss does not suit these classes: binary_cross_entropy_with_logits takes two classes, which "
        "share one output, softmax_cross_entropy any number, with an output for each");
    bool same_outputs = true;
    if constexpr (class_total<targets> == 0) {
        static_assert(Network::outputs == target_columns<targets>,
                      "training: the network must have as many outputs as the data has target columns");
        same_outputs = Network::outputs == target_columns<targets>;
    } else if constexpr (takes_classes && (class_total<targets> > 2 || Network::outputs != 1)) {
        static_assert(Network::outputs == class_total<targets>,
                      "training: the network must have an output for each class of the data");
        same_outputs = Network::outputs == class_total<targets>;
    }
    constexpr bool takes_outputs = loss_accepts_last_layer<Loss, typename Network::last_layer_type>;
    static_assert(
        takes_outputs,
        "training: the loss takes logits, so the network must not end with softmax or sigmoid: the loss applies it");
    constexpr bool callable = std::is_invocable_v<Callback&, epoch_report<T> const&>;
    static_assert(callable, "fit: the callback must take an epoch_report of the network's type");
    if constexpr (callable)
        static_assert(std::is_void_v<std::invoke_result_t<Callback&, epoch_report<T> const&>>,
                      "fit: the callback must return nothing; to stop when you like, train some epochs at a time with "
                      "resume");
    return same_type && same_inputs && takes_targets && takes_classes && same_outputs && takes_outputs && callable;
}

// An epoch takes the first `rows` rows of its order: all but where a single step is wanted.
template <class Trainer, class Network, int Capacity, class Dataset, class Loss, class Optimizer, class Callback>
constexpr void train_in(training_result<Network, Capacity, detail::states_of<Optimizer>>& result, Dataset const& data,
                        Loss const& loss, Optimizer const& optimizer, training_options const& options,
                        Callback& callback, int rows) {
    using T = typename Network::value_type;
    constexpr int N = Dataset::rows;
    constexpr int states = Optimizer::states;

    Trainer work{};
    work.layers.load(result.network.layers);
    if constexpr (states > 0)
        for (int s = 0; s < states; ++s) work.layers.load_state(result.optimizer_state.values[s].layers, s);

    int const batches = (rows - 1) / options.batch_size + 1;
    int step = result.history.epochs * batches;
    work.order = in_order<N>;
    random_generator generator = result.generator;

    std::size_t const blocks_in_epoch = blocks_of_batches(rows, options.batch_size);
    bool const are_full =
        (blocks_in_epoch - 1) * reduction_block <= 2 * static_cast<std::size_t>(rows);  // half of them
    bool const may_keep = !options.shuffle && options.epochs > 1 && are_full;
    heap_array<typename Trainer::block_type, most_kept> const blocks(may_keep ? blocks_in_epoch : 0);
    if (blocks.first() == nullptr) work.source.prepare(data);

    auto outcome = training_outcome::completed;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        if (options.shuffle) {
            work.order = in_order<N>;
            shuffle(work.order.at, generator);
        }
        T total{};
        bool diverged = false;
        bool const is_first = epoch == 0;
        auto* kept = blocks.first();
        for (int first = 0; first < rows && !diverged; first += options.batch_size) {
            int const count = rows - first < options.batch_size ? rows - first : options.batch_size;
            T const batch_loss = work.loss_and_gradient(data, loss, first, count, kept, is_first);
            total = total + batch_loss;
            diverged = !is_usable_loss(batch_loss);
            if (!diverged)
                work.layers.update(optimizer.template rule_for<T>(++step), std::make_integer_sequence<int, states>{});
        }
        // The last step, too, may have left the finite numbers, and an activation may hide that from the loss:
        // relu(NaN) is 0.
        if (diverged || !is_usable_loss(total) || !work.layers.template are_within<divergence_limit<T>>()) {
            outcome = training_outcome::diverged;
            break;
        }
        result.generator = generator;
        work.layers.keep(result.network.layers);
        if constexpr (states > 0)
            for (int s = 0; s < states; ++s) work.layers.keep_state(result.optimizer_state.values[s].layers, s);
        T const epoch_loss = total / static_cast<T>(rows);
        result.history.record(epoch_loss, static_cast<T>(options.tolerance));
        if (result.history.epochs % options.report_every == 0)
            callback(epoch_report<T>{result.history.epochs, epoch_loss});
        if (options.tolerance > 0 && result.history.epochs_without_progress >= options.patience) {
            outcome = training_outcome::converged;
            break;
        }
    }
    result.history.outcome = outcome;
    work.layers.store(result.network.layers);
    if constexpr (states > 0)
        for (int s = 0; s < states; ++s) work.layers.store_state(result.optimizer_state.values[s].layers, s);
}

struct plain_training {
    template <floating_lanes V, class Network, class Dataset, int States>
    using trainer_for = trainer<V, Network, Dataset, States>;
};

// Trains on from where `result` stands; another Training takes the gradients of a batch in another way. (A template as
// a parameter of the template makes g++ 12 stumble over constraints elsewhere.)
template <class Training = plain_training, class Network, int Capacity, class Dataset, class Loss, class Optimizer,
          class Callback>
constexpr void train(training_result<Network, Capacity, detail::states_of<Optimizer>>& result, Dataset const& data,
                     Loss const& loss, Optimizer const& optimizer, training_options const& options, Callback& callback,
                     int rows = Dataset::rows) {
    using T = typename Network::value_type;
    if constexpr (go_together<Network, Dataset, Loss, Callback>()) {
        options.check();
        optimizer.template check<T>();
        expects(all_finite(data.features.elements), "fit: the features must be finite, without NaN");
        check_targets(loss, data.targets);
        if (__builtin_is_constant_evaluated() && options.batch_size <= simd::evaluated_width)
            train_in<typename Training::template trainer_for<lanes<T, simd::evaluated_width>, Network, Dataset,
                                                             Optimizer::states>>(result, data, loss, optimizer, options,
                                                                                 callback, rows);
        else if (__builtin_is_constant_evaluated())
            train_in<typename Training::template trainer_for<lanes<T, simd::evaluated_block_width>, Network, Dataset,
                                                             Optimizer::states>>(result, data, loss, optimizer, options,
                                                                                 callback, rows);
        else
            train_in<run_time_trainer<
                typename Training::template trainer_for<native_lanes<T>, Network, Dataset, Optimizer::states>>>(
                result, data, loss, optimizer, options, callback, rows);
    }
}

/// How the parameters of a Network are first drawn. Models that know their loss have a single layer and no symmetry to
/// break, so they start at zeros.
template <class Network>
constexpr initializer first_parameters(training_options const& options) {
    if constexpr (knows_its_loss<Network>)
        return initializer::zeros;
    else
        return options.initial_parameters;
}

struct no_callback {
    template <scalar T>
    constexpr void operator()(epoch_report<T> const&) const {}
};

}  // namespace detail

// fit and resume are not inlined: where a static variable is made of their result and never read, g++ 12 would drop
// what they write into it, generator and all, and read zeros there, without end.

/// Goes on with training where `result` stands: the same parameters, optimiser state and random numbers, so that 10
/// epochs and then 30 more give the bits of 40 at once. options.seed and options.initial_parameters play no part. The
/// optimizer and the batch size must be those of before, for the optimiser's state and its count of steps go on. After
/// a training that converged, patience is counted anew.
template <class Network, int HistoryCapacity, scalar T, int N, int F, class Targets, loss_function Loss,
          optimizer Optimizer, class Callback = detail::no_callback>
[[gnu::noinline]] constexpr training_result<Network, HistoryCapacity, detail::states_of<Optimizer>> resume(
    training_result<Network, HistoryCapacity, detail::states_of<Optimizer>> const& result,
    dataset<T, N, F, Targets> const& data, Loss const& loss, Optimizer const& optimizer,
    training_options const& options = {}, Callback&& callback = {}) {
    training_result<Network, HistoryCapacity, detail::states_of<Optimizer>> further = result;
    if (further.history.outcome == training_outcome::converged) further.history.epochs_without_progress = 0;
    detail::train(further, data, loss, optimizer, options, callback);
    return further;
}

/// Trains `model` from scratch: draws its parameters, then runs `optimizer` over mini-batches of `data` to lower the
/// mean of `loss`. At compile time and at run time, on every target, the result has the same bits.
/// callback(epoch_report) is called after every options.report_every epochs. The data must not change until fit
/// returns.
template <int HistoryCapacity = 512, detail::trainable Network, scalar T, int N, int F, class Targets,
          loss_function Loss, optimizer Optimizer, class Callback = detail::no_callback>
[[gnu::noinline]] constexpr training_result<Network, HistoryCapacity, detail::states_of<Optimizer>> fit(
    Network const& model, dataset<T, N, F, Targets> const& data, Loss const& loss, Optimizer const& optimizer,
    training_options const& options = {}, Callback&& callback = {}) {
    training_result<Network, HistoryCapacity, detail::states_of<Optimizer>> result{
        model, {}, {}, random_generator{options.seed}};
    initialize(result.network, detail::first_parameters<Network>(options), result.generator);
    detail::train(result, data, loss, optimizer, options, callback);
    return result;
}

// Anything else gets a sentence.
template <detail::has_network First, class Second, class Third, class... More>
constexpr detail::unfitted<512, First> resume(First const&, Second const&, Third const&, training_options const& = {},
                                              More const&...) {
    return detail::explain_resume<First, Second, Third>();
}
template <detail::has_network First, class Second, class Third, class Fourth, class... More>
constexpr detail::unfitted<512, First> resume(First const&, Second const&, Third const&, Fourth const&,
                                              training_options const& = {}, More const&...) {
    return detail::explain_resume<First, Second, Third>();
}
template <int HistoryCapacity = 512, detail::meant_for_fit First, class Second, class Third, class... More>
constexpr detail::unfitted<HistoryCapacity, First> fit(First const&, Second const&, Third const&,
                                                       training_options const& = {}, More const&...) {
    return detail::explain_fit<HistoryCapacity, First, Second, Third>();
}
template <int HistoryCapacity = 512, detail::meant_for_fit First, class Second, class Third, class Fourth,
          class... More>
constexpr detail::unfitted<HistoryCapacity, First> fit(First const&, Second const&, Third const&, Fourth const&,
                                                       training_options const& = {}, More const&...) {
    return detail::explain_fit<HistoryCapacity, First, Second, Third, Fourth>();
}
template <int HistoryCapacity = 512, detail::meant_for_fit First, class Features, class Targets, class Loss,
          class Optimizer, class... More>
    requires(!detail::is_dataset<Features> || loss_function<Targets>)
constexpr detail::unfitted<HistoryCapacity, First> fit(First const&, Features const&, Targets const&, Loss const&,
                                                       Optimizer const&, training_options const& = {}, More const&...) {
    return detail::explain_fit<HistoryCapacity, First, Features, Targets, Loss>();
}

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
