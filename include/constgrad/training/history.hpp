// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/core/expects.hpp>
#include <constgrad/core/scalar.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad {

/// Why training ended.
enum class training_outcome : unsigned char {
    completed,  ///< all epochs were run
    converged,  ///< the loss no longer fell by the tolerance
    diverged,   ///< the loss left the finite numbers; the parameters are those from before that epoch
};

/// The mean loss of each epoch, in order. When there are more epochs than Capacity, every second entry is dropped and
/// from then on every second epoch is recorded, and so on: entry i is that of epoch (i + 1) * stride, counted from 1.
///   for (int i = 0; i < history.size(); ++i) plot(history.epoch_of(i), history[i]);
template <scalar T, int Capacity>
struct training_history {
    static_assert(Capacity >= 2 && Capacity % 2 == 0, "training_history: the capacity must be even and at least 2");

    int epochs = 0;                                     ///< how many were finished
    int stride = 1;                                     ///< epochs from one entry to the next
    T final_loss = std::numeric_limits<T>::infinity();  ///< of the last finished epoch; infinity before the first
    T best_loss = std::numeric_limits<T>::infinity();   ///< the lowest of all; infinity before the first
    int epochs_without_progress = 0;  ///< how long no epoch has undercut the best loss by options.tolerance
    training_outcome outcome = training_outcome::completed;
    T losses[Capacity] = {};  ///< the entries; read them by [] or loss_of_epoch, which know how many are in use

    /// How many entries there are: epochs / stride, rounded down.
    constexpr int size() const { return epochs / stride; }
    /// Entry i, counted from 0. Until more epochs than Capacity are finished, it is that of epoch i + 1.
    constexpr T operator[](int i) const {
        expects(i >= 0 && i < size(), "training_history: there is no entry of this number; see size()");
        return losses[i];
    }
    /// The epoch, counted from 1, whose loss is entry i.
    constexpr int epoch_of(int i) const { return (i + 1) * stride; }
    /// The loss of an epoch, counted from 1. Of more epochs than Capacity, only the multiples of `stride` are recorded.
    constexpr T loss_of_epoch(int epoch) const {
        expects(epoch >= 1 && epoch <= epochs, "training_history: no epoch of this number is finished; see epochs");
        expects(epoch % stride == 0,
                "training_history: the loss of this epoch is not recorded, only each stride-th is; raise the capacity");
        return losses[epoch / stride - 1];
    }

    /// Appends the loss of an epoch; `tolerance` is by how much it must undercut the best so far to count as progress.
    constexpr void record(T loss, T tolerance = 0) {
        if (size() == Capacity) {
            for (int i = 0; i < Capacity / 2; ++i) losses[i] = losses[2 * i + 1];
            stride *= 2;
        }
        bool const progressed = epochs == 0 || loss <= best_loss - tolerance;
        epochs_without_progress = progressed ? 0 : epochs_without_progress + 1;
        if (epochs == 0 || loss < best_loss) best_loss = loss;
        ++epochs;
        final_loss = loss;
        if (epochs % stride == 0) losses[epochs / stride - 1] = loss;
    }

    friend constexpr bool operator==(training_history const&, training_history const&) = default;
};

/// What a callback is told after an epoch, counted from 1.
template <scalar T>
struct epoch_report {
    int epoch;
    T loss;
};

}  // namespace constgrad

CONSTGRAD_DIAGNOSTICS_POP
