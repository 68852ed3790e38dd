// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/network.hpp>
#include <constgrad/training/step_state.hpp>

namespace {

using namespace constgrad;
using network_type = network<dense<float, 1, 1>>;

constexpr step_state<network_type> start;
static_assert(start.steps == 0 && start.optimizer_state.values[0] == network_type{} && start == start);
static_assert(sizeof(start) == sizeof(network_type) + sizeof(int));

}  // namespace
