// SPDX-License-Identifier: BSL-1.0
// Says which of two gestures two analogue sensors show, by a model that was trained when the sketch was compiled.
#include "model.h"

void setup() {
    Serial.begin(115200);
}

void loop() {
    float const sample[] = {analogRead(A0) / 1023.0f, analogRead(A1) / 1023.0f};
    Serial.println(gesture_names[classify(sample)]);
    delay(500);
}
