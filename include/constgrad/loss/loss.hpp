// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include <constgrad/core/expects.hpp>
#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/matrix.hpp>

namespace constgrad {

/// What `fit` lowers: it says whether it takes class labels as targets, and has value_and_gradient() for a block of
/// samples, as loss/mean_squared_error.hpp describes it. In one of your own, a product that something is added to must
/// go through simd::rounded (see `optimizer`).
template <class L>
concept loss_function = requires {
    { L::takes_class_labels } -> std::convertible_to<bool>;
};

/// Whether a network that ends with LastLayer makes sense under Loss: unless Loss says otherwise by
/// `template <class LastLayer> static constexpr bool accepts_last_layer`. (A loss on logits applies the sigmoid or the
/// softmax itself; applied twice, training goes on, but badly.)
template <class Loss, class LastLayer>
concept loss_accepts_last_layer = !requires { requires !Loss::template accepts_last_layer<LastLayer>; };

/// Whether Loss can learn `Classes` classes from a network of `Outputs` outputs: unless Loss says otherwise by
/// `template <int Outputs, int Classes> static constexpr bool takes_classes`.
template <class Loss, int Outputs, int Classes>
concept loss_suits_classes = !requires { requires !Loss::template takes_classes<Outputs, Classes>; };

namespace detail {

// States as preconditions what the loss demands of its targets by check_targets(targets), or, where it demands nothing
// in particular, what all training needs.
template <class Loss, class Targets>
constexpr void check_targets(Loss const& loss, Targets const& targets) {
    if constexpr (requires { loss.check_targets(targets); })
        loss.check_targets(targets);
    else if constexpr (requires { Targets::classes; })
        targets.check();
    else
        expects(all_finite(targets.elements), "fit: the targets must be finite, without NaN");
}

}  // namespace detail

}  // namespace constgrad
