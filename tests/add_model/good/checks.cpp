// SPDX-License-Identifier: BSL-1.0
// The files hold what the compiler gets when it trains.
#include <concepts>

#include "bent_model_constants.hpp"
#include "chance_model_constants.hpp"
#include "kinds_model_constants.hpp"
#include "line_model_constants.hpp"
#include "recipes.hpp"
#include "steps_model_constants.hpp"

#define CHECK_MODEL(NAME)                                                                                          \
    constexpr auto NAME##_trained = recipes::NAME.run();                                                           \
    static_assert(std::same_as<NAME##_model::network_type const, decltype(NAME##_trained.network) const>);         \
    static_assert(NAME##_model::constant == NAME##_trained.network);                                               \
    static_assert(NAME##_model::digest == constgrad::digest(NAME##_trained.network));                              \
    static_assert(NAME##_model::first_step_digest == constgrad::digest(recipes::NAME.first_step()));               \
    static_assert(NAME##_model::first_step_digest != NAME##_model::digest);                                        \
    static_assert(NAME##_model::epochs == NAME##_trained.history.epochs);                                          \
    static_assert(!(NAME##_model::final_loss < NAME##_trained.history.final_loss) &&                               \
                  !(NAME##_model::final_loss > NAME##_trained.history.final_loss));                                \
    static_assert(std::same_as<decltype(NAME##_model::final_loss), NAME##_model::network_type::value_type const>); \
    static_assert(NAME##_model::outcome == NAME##_trained.history.outcome);                                        \
    static_assert(NAME##_model::parameters == NAME##_trained.network.parameters);

CHECK_MODEL(bent)
CHECK_MODEL(steps)
CHECK_MODEL(line)
CHECK_MODEL(chance)
CHECK_MODEL(kinds)

static_assert(bent_model::epochs == 7 && bent_model::inputs == 2 && bent_model::outputs == 1);
static_assert(steps_model::epochs == 6 && steps_model::outputs == 3);
static_assert(line_model::outcome == constgrad::training_outcome::converged && line_model::epochs == 25);
static_assert(chance_model::outcome == constgrad::training_outcome::completed);
