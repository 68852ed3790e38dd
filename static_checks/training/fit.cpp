// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/fit.hpp>

#include <scenario/training/fit.hpp>

static_assert(scenario::fit::a_whole_run_is_that_of_pytorch());
static_assert(scenario::fit::the_order_of_the_rows_depends_on_the_seed());
static_assert(scenario::fit::first_parameters_depend_on_the_seed());
static_assert(scenario::fit::a_line_is_found());
static_assert(scenario::fit::training_ends_when_the_loss_no_longer_falls());
static_assert(scenario::fit::the_callback_comes_every_k_epochs());
static_assert(scenario::fit::divergence_is_noticed());
