// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/result.hpp>

#include <type_traits>

#include <scenario/training/result.hpp>

namespace {

using namespace constgrad;
using scenario::result::model;

static_assert(std::is_empty_v<optimizer_state<model, 0>>);
static_assert(sizeof(optimizer_state<model, 3>) == 3 * sizeof(model), "a network for each state, and nothing else");
static_assert(std::is_same_v<training_result<model, 4>, training_result<model, 4, 1>>);
static_assert(std::is_trivially_copyable_v<training_result<model, 4, 2>>);

static_assert(scenario::result::all());

}  // namespace
