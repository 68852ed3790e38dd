// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/train_step.hpp>

#include <scenario/training/train_step.hpp>

// (One at a time: together they cost more than clang allows for a constant.)
using namespace scenario::train_step;
static_assert(a_sample_at_a_time_is_an_epoch_of_batches_of_one());
static_assert(so_it_is_of_layers_of_other_kinds());
static_assert(a_mini_batch_is_a_batch_of_fit());
static_assert(samples_come_in_many_forms());
static_assert(numbers_that_are_none_move_nothing());
static_assert(targets_that_are_none_move_nothing());
static_assert(a_loss_beyond_all_use_moves_nothing());
static_assert(the_arrays_on_the_stack_are_known());
