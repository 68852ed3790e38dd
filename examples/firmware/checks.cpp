// SPDX-License-Identifier: BSL-1.0
// What the compiler vouches for before anything is flashed.
#include <constgrad/network/digest.hpp>
#include <constgrad/network/score.hpp>

#include "recipe.hpp"
#include "species_model_constants.hpp"

static_assert(constgrad::digest(recipe::species.first_step()) == species_model::first_step_digest);
static_assert(constgrad::accuracy(species_model::constant, iris::test) >= 36.0f / 38);
static_assert(sizeof(species_model::network_type) == 131 * sizeof(float));
