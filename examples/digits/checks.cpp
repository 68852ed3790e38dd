// SPDX-License-Identifier: BSL-1.0
// What the compiler verifies of the model, wherever it was trained. No other file includes the data.
#include <constgrad/network/digest.hpp>
#include <constgrad/network/score.hpp>

#include "digits_model_constants.hpp"
#include "recipe.hpp"

static_assert(digits_model::outcome == constgrad::training_outcome::completed);
static_assert(sizeof(digits_model::network_type) == 2410 * sizeof(float));
static_assert(constgrad::digest(digits::job.first_step()) == digits_model::first_step_digest);
static_assert(constgrad::accuracy(digits_model::constant, digits::test) > 0.95f);  // 360 rows that it has not seen
