// SPDX-License-Identifier: BSL-1.0
// Trains and evaluates several networks and sweeps the elementary functions, in constant evaluation and at run time,
// and prints a digest of all bits. scripts/same_bits builds this program with every compiler under hostile flags: all
// have to print the same. Returns 0 where the two worlds agree, 1 where they differ and numerics_self_check() says so,
// else 2.
#include <bit>
#include <cstdint>
#include <cstdio>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/math/abs.hpp>
#include <constgrad/math/exp.hpp>
#include <constgrad/math/expm1.hpp>
#include <constgrad/math/floor.hpp>
#include <constgrad/math/log.hpp>
#include <constgrad/math/log1p.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/math/sigmoid.hpp>
#include <constgrad/math/softplus.hpp>
#include <constgrad/math/sqrt.hpp>
#include <constgrad/math/tanh.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/numerics_self_check.hpp>
#include <constgrad/training/fit.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace {

using namespace constgrad;

/// FNV-1a over words of 64 bits.
struct digest {
    std::uint64_t value = 0xcbf29ce484222325u;

    constexpr void add(std::uint64_t word) { value = (value ^ word) * 0x100000001b3u; }
    constexpr void add(float x) { add(std::uint64_t{std::bit_cast<std::uint32_t>(x)}); }
    constexpr void add(double x) { add(std::bit_cast<std::uint64_t>(x)); }
    template <class T, int N>
    constexpr void add(T const (&list)[N]) {
        for (T const x : list) add(x);
    }
};

/// Numbers from -1 to 1 from a linear congruential generator.
template <class T, int N>
constexpr void fill(T (&elements)[N], std::uint32_t seed) {
    for (T& x : elements) {
        seed = seed * 1664525u + 1013904223u;
        x = static_cast<T>(static_cast<std::int32_t>(seed)) * static_cast<T>(0x1p-31);
    }
}

template <class T, int N, int F, int C>
constexpr classification_dataset<T, N, F, C> classes(std::uint32_t seed) {
    classification_dataset<T, N, F, C> data{};
    fill(data.features.elements, seed);
    for (int i = 0; i < N; ++i)
        data.targets[i] =
            static_cast<unsigned char>(((data.features(i, 0) > 0 ? 1 : 0) + (data.features(i, 1) > 0 ? 1 : 0)) % C);
    return data;
}

template <class T, int N, int F, int O>
constexpr regression_dataset<T, N, F, O> numbers(std::uint32_t seed) {
    regression_dataset<T, N, F, O> data{};
    fill(data.features.elements, seed);
    fill(data.targets.elements, seed + 1);
    return data;
}

template <class Chain>
constexpr void add_parameters(digest& to, Chain const& chain) {
    if constexpr (requires { chain.layer; }) {
        if constexpr (requires { chain.layer.weights; }) {
            to.add(chain.layer.weights.elements);
            to.add(chain.layer.bias.elements);
        }
        add_parameters(to, chain.rest);
    }
}

/// Everything that training gives, and predictions for all rows at once and for one.
template <class Network, class Dataset, class Loss>
constexpr std::uint64_t of_training(Network const& model, Dataset const& data, Loss const& loss, sgd const& optimizer,
                                    training_options const& options) {
    auto const result = fit<8>(model, data, loss, optimizer, options);
    digest all;
    add_parameters(all, result.network.layers);
    add_parameters(all, result.optimizer_state.layers);
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
        return of_training(network{dense<float, 2, 3>{}, leaky_relu{0.125}, dense<float, 3, 2>{}, softmax{}},
                           numbers<float, 43, 2, 2>(seed), mean_squared_error{},
                           {.learning_rate = 0.1, .weight_decay = 0.01}, {.epochs = 1, .batch_size = 40, .seed = seed});
    }
};

struct probability_targets {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        auto data = numbers<float, 10, 3, 2>(seed);
        for (float& t : data.targets.elements) t = 0.5f + 0.5f * t;
        network const model{dense<float, 3, 3>{}, relu{}, dense<float, 3, 2>{}};
        return of_training(model, data, softmax_cross_entropy{}, {.learning_rate = 0.25},
                           {.epochs = 2, .batch_size = 4}) ^
               (3 * of_training(model, data, binary_cross_entropy_with_logits{}, {.learning_rate = 0.25},
                                {.epochs = 2, .batch_size = 4}));
    }
};

/// Every elementary function at points of several magnitudes, as scalars and in packs of 16 bytes.
template <class T>
struct elementary_functions {
    static constexpr std::uint64_t solve(std::uint32_t seed) {
        T points[32]{};
        fill(points, seed);
        for (int i = 0; i < 32; ++i) points[i] = points[i] * static_cast<T>(1 << (i % 8));
        digest all;
        for (int i = 0; i < 32; ++i) add(all, points[i]);
        using pack = lanes<T, 16 / sizeof(T)>;
        constexpr int width = lane_count<pack>;
        for (int i = 0; i < 32; i += width)
            add(all, simd::generate_lanes<pack>([&](int lane) { return points[i + lane]; }));
        return all.value;
    }

private:
    template <class V>
    static constexpr void add(digest& to, V x) {
        V const magnitude = math::abs(x);
        V const values[10]{math::exp(x),          math::expm1(x), math::log(magnitude), math::log1p(magnitude),
                           math::sqrt(magnitude), math::tanh(x),  math::sigmoid(x),     math::softplus(x),
                           math::floor(x),        math::round(x)};
        for (V const& value : values)
            for (T const y : simd::stored(value).at) to.add(y);
    }
};

template <class Problem>
inline constexpr std::uint64_t compiled = Problem::solve(1);

int different = 0;

template <class Problem>
void add(digest& to, std::uint32_t seed, char const* name) {
    std::uint64_t const computed = Problem::solve(seed);
    to.add(computed);
    if (computed == compiled<Problem>) return;
    ++different;
    std::printf("%s: %016llx at run time, %016llx in constant evaluation\n", name,
                static_cast<unsigned long long>(computed), static_cast<unsigned long long>(compiled<Problem>));
}

}  // namespace

int main() {
    std::uint32_t const volatile opaque = 1;  // so that the optimiser cannot evaluate it as well
    std::uint32_t const seed = opaque;
    digest all;
    add<classifier_with_momentum>(all, seed, "classifier with momentum");
    add<binary_classifier>(all, seed, "binary classifier");
    add<linear_regression_in_double>(all, seed, "linear regression in double");
    add<sigmoid_network_in_double>(all, seed, "sigmoid network in double");
    add<batch_of_forty>(all, seed, "batch of forty");
    add<probability_targets>(all, seed, "probability targets");
    add<elementary_functions<float>>(all, seed, "elementary functions of float");
    add<elementary_functions<double>>(all, seed, "elementary functions of double");
    std::printf("%016llx\n", static_cast<unsigned long long>(all.value));
    bool const passed = numerics_self_check();
    if (passed != (different == 0)) std::printf("numerics_self_check() is %s\n", passed ? "true" : "false");
    return passed ? (different == 0 ? 0 : 2) : (different == 0 ? 2 : 1);
}
