// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a sketch has of Arduino: above all macros that have the names of functions.
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (long)((x) + 0.5) : (long)((x) - 0.5))
#define constrain(x, low, high) ((x) < (low) ? (low) : ((x) > (high) ? (high) : (x)))
#define radians(degrees) ((degrees) * DEG_TO_RAD)
#define degrees(radians) ((radians) * RAD_TO_DEG)
#define sq(x) ((x) * (x))
#define bit(n) (1UL << (n))
#define lowByte(x) ((unsigned char)((x) & 0xff))
#define F(text) (text)
#define DEG_TO_RAD 0.017453292519943295769236907684886
#define RAD_TO_DEG 57.295779513082320876798154814105
#define PI 3.1415926535897932384626433832795
#define HIGH 1
#define LOW 0
#define INPUT 0
#define OUTPUT 1
#define CHANGE 1
#define DEFAULT 1
#define EXTERNAL 0
#define INTERNAL 3
#define A0 14
#define A1 15
#define B0 0
#define B1 1

inline int analogRead(int pin) { return pin == A0 ? 900 : 100; }
inline void delay(unsigned long) {}

struct serial_stand_in {
    char const* printed = "";
    void begin(unsigned long) {}
    void println(char const* text) { printed = text; }
};
inline serial_stand_in Serial;
