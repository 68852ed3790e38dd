// SPDX-License-Identifier: BSL-1.0
// Reads a digit that was drawn in the eight lines below, with a model trained when this program was built.
#include <cstdio>

#include <constgrad/network/predict.hpp>

#include "digits_model.hpp"

int main() {
    constexpr char const* drawn[8] = {
        "  .@@+  ",  //
        " .@+@@  ",  //
        "  . .@. ",  //
        "   .@+  ",  //
        "   @@.  ",  //
        "  @@.   ",  //
        " .@@+@@ ",  //
        "  +@@+. ",
    };
    constgrad::vector<float, 64> pixels{};
    for (int i = 0; i < 64; ++i) {
        char const ink = drawn[i / 8][i % 8];
        pixels[i] = ink == '@' ? 16.0f : ink == '+' ? 10.0f : ink == '.' ? 4.0f : 0.0f;
    }
    for (char const* line : drawn) std::puts(line);

    auto const probabilities = constgrad::predict_probabilities(digits_model::network, pixels);
    int const digit = constgrad::predict_class(digits_model::network, pixels);
    std::printf("\nThis is a %d (%.1f %%), say %d parameters trained for %d epochs to a loss of %.4f.\n", digit,
                100 * static_cast<double>(probabilities[digit]), digits_model::parameters, digits_model::epochs,
                static_cast<double>(digits_model::final_loss));
    return digit == 2 ? 0 : 1;
}
