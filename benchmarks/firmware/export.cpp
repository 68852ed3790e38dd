// SPDX-License-Identifier: BSL-1.0
// Trains the classifier of examples/iris and prints what the subjects are compiled with: its parameters as braced
// lists, and the flowers that it was not trained with.
#include <cstdio>

#include <constgrad/activation/relu.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/optimizer/sgd.hpp>
#include <constgrad/training/fit.hpp>

#include "iris.hpp"

namespace cg = constgrad;

namespace {

template <int N>
void print_list(char const* name, float const (&numbers)[N]) {
    std::printf("#define %s {", name);
    for (float const x : numbers) std::printf("%af, ", static_cast<double>(x));
    std::puts("}");
}

template <int R, int C>
void print_both(char const* name, cg::matrix<float, R, C> const& weights) {
    print_list(name, weights.elements);
    std::printf("#define %s_BY_OUTPUT {", name);  // a row for each output, as one would lay them out by hand
    for (int c = 0; c < C; ++c)
        for (int r = 0; r < R; ++r) std::printf("%af, ", static_cast<double>(weights(r, c)));
    std::puts("}");
}

}  // namespace

int main() {
    auto const net = cg::fit(cg::network{cg::dense<float, 4, 16>{}, cg::relu{}, cg::dense<float, 16, 3>{}}, iris::train,
                             cg::softmax_cross_entropy{}, cg::sgd{.learning_rate = 0.1, .momentum = 0.9},
                             {.epochs = 30, .batch_size = 32, .seed = 7})
                         .network;
    auto const& hidden = net.layers.layer;
    auto const& output = net.layers.rest.rest.layer;
    print_both("HIDDEN_WEIGHTS", hidden.weights);
    print_list("HIDDEN_BIAS", hidden.bias.elements);
    print_both("OUTPUT_WEIGHTS", output.weights);
    print_list("OUTPUT_BIAS", output.bias.elements);
    print_list("FLOWERS", iris::test.features.elements);
    std::printf("#define FLOWER_COUNT %d\n", iris::test.rows);
}
