// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/history.hpp>

namespace scenario::history {

using namespace constgrad;

template <int Capacity>
constexpr training_history<float, Capacity> after(int epochs) {
    training_history<float, Capacity> history;
    for (int epoch = 1; epoch <= epochs; ++epoch) history.record(static_cast<float>(epoch));
    return history;
}

/// The loss recorded for epoch n is n.
template <int Capacity>
constexpr bool every_entry_is_that_of_its_epoch(int epochs) {
    auto const history = after<Capacity>(epochs);
    if (history.epochs != epochs || history.size() > Capacity) return false;
    if (history.final_loss != static_cast<float>(epochs)) return false;
    for (int i = 0; i < history.size(); ++i)
        if (history[i] != static_cast<float>(history.epoch_of(i)) || history.epoch_of(i) != (i + 1) * history.stride ||
            history.loss_of_epoch(history.epoch_of(i)) != history[i])
            return false;
    return history.epoch_of(history.size()) > epochs;  // the next entry lies ahead
}

constexpr bool entries_are_those_of_their_epochs_for_every_number_of_epochs() {
    for (int epochs = 1; epochs < 70; ++epochs)
        if (!every_entry_is_that_of_its_epoch<2>(epochs) || !every_entry_is_that_of_its_epoch<8>(epochs)) return false;
    return true;
}

constexpr bool a_full_history_drops_every_second_entry() {
    auto const full = after<4>(4);
    auto const halved = after<4>(5);
    auto const again = after<4>(9);
    return full.size() == 4 && full.stride == 1 && halved.size() == 2 && halved.stride == 2 && halved[0] == 2 &&
           halved[1] == 4 && again.stride == 4 && again.size() == 2 && again[0] == 4 && again[1] == 8;
}

constexpr bool a_new_history_is_empty() {
    training_history<double, 2> const history;
    return history.size() == 0 && history.epochs == 0 && history.outcome == training_outcome::completed;
}

/// A loss that undercuts the best by exactly the tolerance is progress, one that does so by less is not.
constexpr bool progress_is_the_tolerance_or_more() {
    training_history<float, 4> history;
    history.record(4, 0.5f);
    history.record(3.5f, 0.5f);
    bool const exactly = history.epochs_without_progress == 0;
    history.record(3.25f, 0.5f);
    bool const less = history.epochs_without_progress == 1;
    history.record(2.75f, 0.5f);
    return exactly && less && history.epochs_without_progress == 0;
}

constexpr bool all() {
    return entries_are_those_of_their_epochs_for_every_number_of_epochs() &&
           a_full_history_drops_every_second_entry() && a_new_history_is_empty() && progress_is_the_tolerance_or_more();
}

}  // namespace scenario::history
