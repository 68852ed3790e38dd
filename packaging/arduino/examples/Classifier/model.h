// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the sketch knows of the model. constgrad is included in model.cpp alone, far from the macros of Arduino.h.
inline constexpr char const* gesture_names[] = {"left", "right"};

int classify(float const (&sample)[2]);
