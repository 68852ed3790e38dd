/* SPDX-License-Identifier: BSL-1.0 */
/* What C sees of the models. */
#include "from_c.h"

#include "bent_model.h"
#include "chance_model.h"
#include "kinds_model.h"
#include "line_model.h"
#include "steps_model.h"

_Static_assert(bent_model_inputs == 2 && bent_model_outputs == 1, "of real targets");
_Static_assert(chance_model_outputs == 1 && chance_model_classes == 2 && chance_model_parameters == 3,
               "of two classes");
_Static_assert(steps_model_outputs == 3 && steps_model_classes == 3, "of three classes");

void c_predict_bent(double const* inputs, double* outputs) { bent_model_predict(inputs, outputs); }
void c_predict_line(double const* inputs, double* outputs) { line_model_predict(inputs, outputs); }
void c_predict_steps(float const* inputs, float* outputs) { steps_model_predict(inputs, outputs); }
int c_class_of_chance(float const* inputs) { return chance_model_predict_class(inputs); }
int c_class_of_kinds(float const* inputs) { return kinds_model_predict_class(inputs); }
void c_probabilities_of_chance(float const* inputs, float* outputs) {
    chance_model_predict_probabilities(inputs, outputs);
}
void c_probabilities_of_kinds(float const* inputs, float* outputs) {
    kinds_model_predict_probabilities(inputs, outputs);
}
