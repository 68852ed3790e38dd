// SPDX-License-Identifier: BSL-1.0
// Runs a kernel as often as it is told, for its instructions to be counted: kernels NAME TIMES
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <constgrad.hpp>

namespace cg = constgrad;

template <int Rows, int Features, int Classes>
cg::classification_dataset<float, Rows, Features, Classes> const& classified() {
    static auto const rows = [] {
        cg::classification_dataset<float, Rows, Features, Classes> drawn;
        cg::random_generator generator(1);
        for (float& feature : drawn.features.elements) feature = cg::uniform<float>(generator, -1, 1);
        for (int i = 0; i < Rows; ++i) drawn.targets[i] = static_cast<std::uint8_t>(i % Classes);
        return drawn;
    }();
    return rows;
}

template <class Number>
Number filled() {
    Number result{};
    cg::random_generator generator(1);
    for (float& element : result.elements) element = cg::uniform<float>(generator, -2, 2);
    return result;
}

float sum = 0;

// All of it is looked at.
template <class Number>
void look_at(Number const& number) {
    asm volatile("" : : "r"(&number) : "memory");
}

template <int In, int Hidden, int Out, int Batch>
void train(int steps) {
    static constexpr cg::network net{cg::dense<float, In, Hidden>{}, cg::relu{}, cg::dense<float, Hidden, Out>{}};
    sum += cg::fit(net, classified<Batch, In, Out>(), cg::softmax_cross_entropy{}, cg::sgd{.learning_rate = 0.01},
                   {.epochs = steps, .batch_size = Batch})
               .history.final_loss;
}

void train_linear(int steps) {
    static auto const rows = filled<cg::matrix<float, 64, 13>>();
    static auto const targets = filled<cg::matrix<float, 64, 1>>();
    sum += cg::fit(cg::linear_regression<float, 13>{}, cg::dataset{rows, targets}, cg::sgd{.learning_rate = 0.01},
                   {.epochs = steps, .batch_size = 64})
               .history.final_loss;
}

template <int N>
void multiply(int times) {
    static auto a = filled<cg::matrix<float, N, N>>();
    static auto const b = filled<cg::matrix<float, N, N>>();
    for (int i = 0; i < times; ++i) {
        a(0, 0) = static_cast<float>(i);
        look_at(cg::matmul(a, b));
    }
}

void predict(int times) {
    static auto const net = [] {
        cg::network drawn{cg::dense<float, 64, 32>{}, cg::relu{}, cg::dense<float, 32, 10>{}};
        cg::random_generator generator(1);
        cg::initialize(drawn, cg::initializer::pytorch_default, generator);
        return drawn;
    }();
    static auto sample = filled<cg::vector<float, 64>>();
    for (int i = 0; i < times; ++i) {
        sample[0] = static_cast<float>(i);
        look_at(cg::predict(net, sample));
    }
}

template <class F>
void each(int times, F f) {
    static auto x = filled<cg::vector<float, 4096>>();
    for (int i = 0; i < times; ++i) {
        x[0] = static_cast<float>(i);
        look_at(f(x));
    }
}

int main(int count, char** arguments) {
    if (count != 3) return std::puts("usage: kernels NAME TIMES"), 2;
    std::string_view const name = arguments[1];
    int const times = std::atoi(arguments[2]);
    if (name == "product_8")
        multiply<8>(times);
    else if (name == "product_32")
        multiply<32>(times);
    else if (name == "product_64")
        multiply<64>(times);
    else if (name == "step_4_16_3")
        train<4, 16, 3, 32>(times);
    else if (name == "step_64_32_10")
        train<64, 32, 10, 32>(times);
    else if (name == "step_784_32_10")
        train<784, 32, 10, 64>(times);
    else if (name == "step_linear_13")
        train_linear(times);
    else if (name == "predict_64_32_10")
        predict(times);
    else if (name == "exp_4096")
        each(times, [](auto const& x) { return cg::math::exp(x); });
    else if (name == "tanh_4096")
        each(times, [](auto const& x) { return cg::math::tanh(x); });
    else if (name == "sigmoid_4096")
        each(times, [](auto const& x) { return cg::math::sigmoid(x); });
    else
        return std::printf("kernels: there is no '%s'\n", arguments[1]), 2;
    std::printf("%g\n", static_cast<double>(sum));
}
