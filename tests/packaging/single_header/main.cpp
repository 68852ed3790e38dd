// SPDX-License-Identifier: BSL-1.0
// Trains in both worlds and prints what the compiler has got.
#include <bit>
#include <cstdio>

#include <constgrad.hpp>

#include "other.hpp"

namespace cg = constgrad;

constexpr cg::regression_dataset<float, 4, 1> line{{0, 1, 2, 3}, {1, 3, 5, 7}};

constexpr auto train(cg::regression_dataset<float, 4, 1> const& data) {
    return cg::digest(cg::fit(cg::network{cg::dense<float, 1, 8>{}, cg::hyperbolic_tangent{}, cg::dense<float, 8, 1>{}},
                              data, cg::mean_squared_error{}, cg::sgd{.learning_rate = 0.1}, {.epochs = 5, .seed = 3})
                          .network);
}
constexpr auto digest = train(line);

int main(int argc, char**) {
    auto data = line;
    data.features(0, 0) = static_cast<float>(argc - 1);  // 0, which the optimiser does not know
    std::printf("%016llx\n", static_cast<unsigned long long>(digest));
    return train(data) == digest && bits_of_exp(0.5f) == std::bit_cast<std::uint32_t>(cg::math::exp(0.5f)) ? 0 : 1;
}
