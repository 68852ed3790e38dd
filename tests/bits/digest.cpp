// SPDX-License-Identifier: BSL-1.0
// Trains and evaluates several networks and sweeps the elementary functions, in constant evaluation and at run time,
// and prints a digest of all bits, and one of a longer sweep at run time. scripts/same_bits builds this program with
// every compiler under hostile flags, tests/targets for other processors: all have to print the same. Returns 1 where
// numerics_self_check() says that the two worlds differ; otherwise 0 where they agree and 2 where they do not.
#include <cstdint>
#include <utility>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/device/arm_double_addition.hpp>
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/math/numerics_self_check.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/training/fit.hpp>

#include "../../tools/targets/print.hpp"
#include "data.hpp"
#include "device_problems.hpp"
#include "elementary_functions.hpp"
#include "fingerprint.hpp"
#include "quantized_problems.hpp"

#pragma GCC diagnostic ignored "-Wpsabi"

namespace {

using namespace constgrad;

constexpr int points = 100000;         // of the sweep at run time alone
constexpr int compared_points = 1024;  // of the one that is compared with constant evaluation

/// Everything that training gives, and predictions for all rows at once and for one.
template <class Network, class Dataset, class Loss>
constexpr std::uint64_t of_training(Network const& model, Dataset const& data, Loss const& loss, sgd const& optimizer,
                                    training_options const& options) {
    auto const result = fit<8>(model, data, loss, optimizer, options);
    fingerprint all;
    add_parameters(all, result.network.layers);
    for (Network const& state : result.optimizer_state.values) add_parameters(all, state.layers);
    all.add(result.history.losses);
    all.add(result.history.final_loss);
    all.add(predict(result.network, data.features).elements);
    vector<typename Network::value_type, Network::inputs> first{};
    for (int f = 0; f < Network::inputs; ++f) first[f] = data.features(0, f);
    all.add(predict(result.network, first).elements);
    return all.value;
}

// Each problem is a function of a seed, so that it can be computed from a number that the optimiser cannot see.

struct classifier_with_momentum {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        return of_training(network{dense<float, 4, 16>{}, relu{}, dense<float, 16, 3>{}},
                           classes<float, 21, 4, 3>(seed), softmax_cross_entropy{},
                           {.learning_rate = 0.1, .momentum = 0.9}, {.epochs = 2, .batch_size = 12, .seed = seed});
    }
};

struct binary_classifier {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        return of_training(
            network{dense<float, 2, 4>{}, hyperbolic_tangent{}, dense<float, 4, 1>{}}, classes<float, 19, 2, 2>(seed),
            binary_cross_entropy_with_logits{}, {.learning_rate = 0.5},
            {.epochs = 3, .batch_size = 8, .seed = seed, .initial_parameters = initializer::xavier_normal});
    }
};

struct linear_regression_in_double {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        return of_training(network{dense<double, 3, 2>{}}, numbers<double, 15, 3, 2>(seed), mean_squared_error{},
                           {.learning_rate = 0.1}, {.epochs = 4, .batch_size = 5, .shuffle = false});
    }
};

struct sigmoid_network_in_double {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        return of_training(network{dense<double, 3, 5>{}, sigmoid{}, dense<double, 5, 2>{}},
                           numbers<double, 11, 3, 2>(seed), mean_squared_error{},
                           {.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.01},
                           {.epochs = 2, .batch_size = 6, .seed = seed, .initial_parameters = initializer::he_normal});
    }
};

struct batch_of_forty {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        return of_training(network{dense<float, 2, 3>{}, leaky_relu<0.125>{}, dense<float, 3, 2>{}, softmax{}},
                           numbers<float, 43, 2, 2>(seed), mean_squared_error{},
                           {.learning_rate = 0.1, .weight_decay = 0.01}, {.epochs = 1, .batch_size = 40, .seed = seed});
    }
};

struct probability_targets {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        auto data = numbers<float, 10, 3, 2>(seed);
        for (int i = 0; i < 10; ++i) {
            data.targets(i, 0) = 0.5f + 0.5f * data.targets(i, 0);
            data.targets(i, 1) = 1 - data.targets(i, 0);
        }
        network const model{dense<float, 3, 3>{}, relu{}, dense<float, 3, 2>{}};
        return of_training(model, data, softmax_cross_entropy{}, {.learning_rate = 0.25},
                           {.epochs = 2, .batch_size = 4}) ^
               (3 * of_training(model, data, binary_cross_entropy_with_logits{}, {.learning_rate = 0.25},
                                {.epochs = 2, .batch_size = 4}));
    }
};

template <class Problem>
inline constexpr std::uint64_t compiled = Problem::solve(1);

int different = 0;

// Not once for each problem, for the flash of small targets.
[[gnu::noinline]] void compare(std::uint64_t computed, std::uint64_t evaluated, char const* name) {
    if (computed == evaluated) return;
    ++different;
    print(name);
    print(": ");
    print_hexadecimal(computed);
    print(" at run time, ");
    print_hexadecimal(evaluated);
    print(" in constant evaluation\n");
}

template <class Problem>
void add(fingerprint& to, std::uint32_t seed, char const* name) {
    std::uint64_t const computed = Problem::solve(seed);
    to.add(computed);
    compare(computed, compiled<Problem>, name);
}

}  // namespace

int main() {
    std::uint32_t const volatile opaque = 1;  // so that the optimiser cannot evaluate it as well
    std::uint32_t const seed = opaque;
    fingerprint all;
    add<classifier_with_momentum>(all, seed, "classifier with momentum");
    add<binary_classifier>(all, seed, "binary classifier");
    add<linear_regression_in_double>(all, seed, "linear regression in double");
    add<sigmoid_network_in_double>(all, seed, "sigmoid network in double");
    add<batch_of_forty>(all, seed, "batch of forty");
    add<probability_targets>(all, seed, "probability targets");
    add<training_on_a_device>(all, seed, "training on a device");
    add<constant_networks>(all, seed, "constant networks");
    add<mixed_layers>(all, seed, "mixed layers");
    add<quantized_classifier<in_8_bits>>(all, seed, "classifier in 8 bits");
    add<quantized_classifier<in_fixed_point<q15>>>(all, seed, "classifier in q15");
    add<quantized_classifier<in_fixed_point<q31>>>(all, seed, "classifier in q31");
    add<quantized_tables>(all, seed, "quantised activations");
    add<fine_tuned_classifier>(all, seed, "fine-tuned classifier");
    add<elementary_functions<float, 1>>(all, seed, "elementary functions of float");
    add<elementary_functions<double, 1>>(all, seed, "elementary functions of double");
    add<elementary_functions<float, 4>>(all, seed, "elementary functions of 4 floats");
    add<elementary_functions<double, 2>>(all, seed, "elementary functions of 2 doubles");
    add<elementary_functions<float, simd::native_width<float>>>(all, seed, "elementary functions of native floats");
    add<elementary_functions<double, simd::native_width<double>>>(all, seed, "elementary functions of native doubles");
    [&]<int... I>(std::integer_sequence<int, I...>) {  // in pieces, for the default limits of the compilers
        (add<sweep<float, I * 64, I * 64 + 64>>(all, seed, "sweep of floats"), ...);
        (add<sweep<double, I * 64, I * 64 + 64>>(all, seed, "sweep of doubles"), ...);
    }(std::make_integer_sequence<int, compared_points / 64>{});
    print_hexadecimal(all.value);
    print("\n");
    print_hexadecimal(sweep<float, 0, points>::solve(seed) ^ (3 * sweep<double, 0, points>::solve(seed)));
    print("\n");
    if (!numerics_self_check()) return 1;
    return different == 0 ? 0 : 2;
}
