// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/predict.hpp>

#include <scenario/network/predict.hpp>

static_assert(scenario::predict::gives_what_is_computed_by_hand());
static_assert(scenario::predict::rows_and_single_samples_agree());
static_assert(scenario::predict::one_row_and_a_single_sample_agree());
static_assert(scenario::predict::rows_and_single_samples_agree_in_double());
static_assert(scenario::predict::the_class_is_the_first_of_the_greatest());
static_assert(scenario::predict::a_single_output_tells_two_classes_apart());
static_assert(scenario::predict::probabilities_come_from_logits_once());
