// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/tape.hpp>

#include <scenario/network/tape.hpp>

static_assert(scenario::tape::a_classifier_has_the_gradients_of_pytorch());
static_assert(scenario::tape::a_deep_network_has_the_gradients_of_pytorch());
static_assert(scenario::tape::activations_may_follow_each_other());
