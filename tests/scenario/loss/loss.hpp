// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/loss/loss.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>

namespace scenario::losses {

using namespace constgrad;

// Losses as users would write them: one says nothing of targets and last layers, the other all that can be said.
struct terse {};

struct choosy {
    template <class LastLayer>
    static constexpr bool accepts_last_layer = std::same_as<LastLayer, softmax>;

    template <int N>
    constexpr void check_targets(matrix<float, N, 1> const& targets) const {
        expects(targets.elements[0] == 7, "choosy: the first target must be 7");
    }
};

static_assert(constgrad::loss_function<mean_squared_error> &&
              constgrad::loss_function<constgrad::softmax_cross_entropy>);
static_assert(!constgrad::loss_function<float> && !constgrad::loss_function<terse>);
static_assert(loss_accepts_last_layer<terse, softmax> && loss_accepts_last_layer<terse, relu>);
static_assert(loss_accepts_last_layer<choosy, softmax> && !loss_accepts_last_layer<choosy, relu>);
static_assert(loss_accepts_last_layer<mean_squared_error, softmax>);
static_assert(!loss_accepts_last_layer<constgrad::softmax_cross_entropy, softmax>);
static_assert(loss_accepts_last_layer<constgrad::softmax_cross_entropy, relu>);

constexpr bool right_targets_are_accepted() {
    detail::check_targets(terse{}, matrix<float, 2, 1>{1, 2});
    detail::check_targets(terse{}, class_labels<2, 3>{1, 2});
    detail::check_targets(choosy{}, matrix<float, 2, 1>{7, 2});
    detail::check_targets(choosy{}, class_labels<2, 3>{1, 2});  // of which it says nothing
    return true;
}

}  // namespace scenario::losses
