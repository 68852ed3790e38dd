// SPDX-License-Identifier: BSL-1.0
#include <constgrad/activation/activation.hpp>

#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>

#include <scenario/activation/activation.hpp>

using namespace constgrad;

static_assert(elementwise_activation<relu> && !row_activation<relu>);
static_assert(row_activation<softmax> && !elementwise_activation<softmax>);
static_assert(!activation<float> && !activation<int>);

static_assert(elementwise_activation<scenario::own_activation::halved>);
static_assert(costly_activation<scenario::own_activation::halved_in_turns> && costly_activation<sigmoid>);
static_assert(!costly_activation<scenario::own_activation::halved> && !costly_activation<softmax>);
static_assert(row_activation<scenario::own_activation::reversed>);
static_assert(scenario::own_activation::all());

namespace {

struct only_forward {
    constexpr void apply(float&) const {}
};
struct changes_itself {
    constexpr void apply(float&) {}
    constexpr void propagate(float&, float) {}
};
static_assert(!activation<only_forward> && !activation<changes_itself>);

}  // namespace
