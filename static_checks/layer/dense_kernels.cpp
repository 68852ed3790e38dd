// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_kernels.hpp>

#include <scenario/layer/dense_kernels.hpp>

static_assert(scenario::dense_kernels::outputs_are_inputs_times_weights_plus_bias());
static_assert(scenario::dense_kernels::gradients_follow_the_outputs());
static_assert(scenario::dense_kernels::gradients_of_further_blocks_are_added());
static_assert(scenario::dense_kernels::sums_may_be_finished_one_by_one_and_four_at_a_time());

namespace {

using namespace scenario::dense_kernels;

/// The widths of constant evaluation give what one lane gives.
constexpr bool widths_agree(int count) {
    auto const expected = run<1>(numbers<float>(), count).gradient;
    return run<8>(numbers<float>(), count).gradient == expected &&
           run<32>(numbers<float>(), count).gradient == expected;
}
static_assert(widths_agree(1) && widths_agree(13) && widths_agree(rows));

}  // namespace
