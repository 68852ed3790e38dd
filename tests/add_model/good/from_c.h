/* SPDX-License-Identifier: BSL-1.0 */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

void c_predict_bent(double const* inputs, double* outputs);
void c_predict_line(double const* inputs, double* outputs);
void c_predict_steps(float const* inputs, float* outputs);
int c_class_of_chance(float const* inputs);
int c_class_of_kinds(float const* inputs);
void c_probabilities_of_chance(float const* inputs, float* outputs);
void c_probabilities_of_kinds(float const* inputs, float* outputs);

#ifdef __cplusplus
}
#endif
