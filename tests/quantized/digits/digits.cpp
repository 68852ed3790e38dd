// SPDX-License-Identifier: BSL-1.0
// Trains the network of examples/digits, puts it into fixed point, and compares the classes that it tells of the test
// rows with those of the floating-point numbers, and the outputs.
#include <cmath>
#include <cstdio>

#include <constgrad/metric/accuracy.hpp>
#include <constgrad/network/score.hpp>
#include <constgrad/quantized/score.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>

#include <digits/recipe.hpp>

namespace {

using namespace constgrad;

long rows_of(float share) { return std::lround(static_cast<double>(share) * digits::test.rows); }

template <class Number, class Network>
bool keeps_the_classes(char const* name, Network const& net, double greatest_difference) {
    auto const fixed = to_fixed_point<Number>(net, digits::train.features);
    auto const right = rows_of(accuracy(net, digits::test));
    auto const still_right = rows_of(accuracy(fixed, digits::test));
    auto const same = rows_of(agreement(net, fixed, digits::test.features));
    auto const outputs = predict(net, digits::test.features);
    double difference = 0;
    for (int i = 0; i < digits::test.rows; ++i) {
        vector<float, 64> x{};
        for (int f = 0; f < 64; ++f) x[f] = digits::test.features(i, f);
        auto const y = predict(fixed.network, fixed.quantized(x));
        for (int o = 0; o < 10; ++o) {
            double const found = fixed.output.dequantize(y[o]);
            difference = std::fmax(difference, std::fabs(found - static_cast<double>(outputs(i, o))));
        }
    }
    std::printf("%s: %ld rows right, %ld in float; %ld rows of the same class, outputs within %g\n", name, still_right,
                right, same, difference);
    return still_right >= right - 1 && same == digits::test.rows && difference <= greatest_difference;
}

}  // namespace

int main() {
    auto const net = digits::job.run().network;
    bool const shorts = keeps_the_classes<q15>("q15", net, 0.01);  // in steps of 2^-9
    bool const longs = keeps_the_classes<q31>("q31", net, 2e-5);   // as float rounds them
    return shorts && longs ? 0 : 1;
}
