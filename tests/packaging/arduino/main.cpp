// SPDX-License-Identifier: BSL-1.0
// Runs the example. It and <constgrad.h> come after Arduino.h, as in a sketch.
#include <Arduino.h>

#include <Classifier.ino>
#include <constgrad.h>

static_assert(round(2.5) == 3 && abs(-1) == 1 && min(1, 2) == 1 && max(1, 2) == 2);  // the macros are there again
static_assert(constgrad::vector{1.0f, 2.0f}[1] == 2.0f);

int main() {
    setup();
    loop();
    return Serial.printed == gesture_names[0] ? 0 : 1;
}
