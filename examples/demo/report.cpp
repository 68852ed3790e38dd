// SPDX-License-Identifier: BSL-1.0
// Trains the examples once more at run time, from inputs that the optimiser cannot see, and compares with what the
// compiler has made of them. Fails where a bit differs or a score is too low.
//   demo_report LOSS_FILE     the losses go to LOSS_FILE: a line for each epoch, for gnuplot
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <diabetes/regression.hpp>
#include <iris/classifier.hpp>
#include <line/line.hpp>

namespace {

int failures = 0;

void check(bool holds, char const* what) {
    std::printf("  %-4s %s\n", holds ? "ok" : "FAIL", what);
    if (!holds) ++failures;
}

/// x, of which the optimiser knows nothing any more.
template <class T>
T hidden(T x) {
    asm volatile("" : : "r"(&x) : "memory");
    return x;
}

/// FNV-1a over the bits of values without padding.
template <class... T>
std::uint64_t digest(T const&... values) {
    std::uint64_t result = 0xcbf29ce484222325u;
    auto const add = [&](auto const& value) {
        unsigned char bytes[sizeof(value)];
        std::memcpy(bytes, &value, sizeof(value));
        for (unsigned char const byte : bytes) result = (result ^ byte) * 0x100000001b3u;
    };
    (add(values), ...);
    return result;
}

template <class Result>
std::uint64_t digest_of(Result const& result) {
    return digest(result.network, result.history.losses, result.optimizer_state, result.generator);
}

template <class Result>
bool same_bits(Result const& a, Result const& b) {
    return a == b && digest_of(a) == digest_of(b);
}

void write_losses(char const* path) {
    std::FILE* const file = std::fopen(path, "w");
    if (file == nullptr) {
        std::perror(path);
        std::exit(2);
    }
    for (int i = 0; i < trained.history.size(); ++i)
        std::fprintf(file, "%d %.9g\n", trained.history.epoch_of(i), static_cast<double>(trained.history[i]));
    std::fputs("\n\n", file);
    for (int i = 0; i < line.history.size(); ++i)
        std::fprintf(file, "%d %.9g\n", line.history.epoch_of(i), static_cast<double>(line.history[i]));
    std::fclose(file);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) write_losses(argv[1]);

    auto const iris_again = cg::fit(
        hidden(cg::network{cg::dense<float, 4, 16>{}, cg::relu{}, cg::dense<float, 16, 3>{}}), hidden(iris::train),
        cg::softmax_cross_entropy{}, hidden(cg::sgd{.learning_rate = 0.1, .momentum = 0.9}),
        hidden(cg::training_options{.epochs = 30, .batch_size = 32, .seed = 7}));
    auto const line_again = cg::fit(cg::linear_regression<float, 1>{}, hidden(noisy_line),
                                    hidden(cg::sgd{.learning_rate = 0.1}), hidden(line_options));
    auto const diabetes_again = cg::fit(cg::linear_regression<float, 10>{}, hidden(diabetes::train),
                                        hidden(diabetes_descent), hidden(diabetes_options));

    std::printf("iris, 4-16-3 network: loss %.4f -> %.4f in %d epochs; confusion matrix of the 38 test flowers:\n",
                static_cast<double>(trained.history[0]), static_cast<double>(trained.history.final_loss),
                trained.history.epochs);
    constexpr auto counts = cg::confusion_matrix_of(trained.network, iris::test);
    std::printf("  %-12s", "");
    for (char const* name : iris::class_names) std::printf(" %10s", name);
    std::puts("  (predicted)");
    int right = 0;
    for (int i = 0; i < 3; ++i) {
        std::printf("  %-12s %10d %10d %10d\n", iris::class_names[i], counts(i, 0), counts(i, 1), counts(i, 2));
        right += counts(i, i);
    }
    std::printf("  %d of 38 right, log loss %.4f\n", right,
                static_cast<double>(cg::log_loss(trained.network, iris::test)));
    check(right >= 36, "at least 36 of 38 are right");
    check(same_bits(trained, iris_again),
          "training at run time gives the same bits: parameters, momenta, losses, generator");
    check(cg::predict(hidden(classifier), hidden(iris::test.features)) == cg::predict(classifier, iris::test.features),
          "predictions from hidden inputs are the same");

    constexpr auto compiled_r_squared = static_cast<double>(progression.network.score(diabetes::train));
    auto more = diabetes_options;
    more.epochs = 400;
    auto const further = cg::resume(diabetes_again, diabetes::train, cg::mean_squared_error{}, diabetes_descent, more);
    double const r_squared = static_cast<double>(further.network.score(diabetes::train));
    std::printf("diabetes, linear regression on 442 patients: R^2 (least squares has %.7f)\n", least_squares_r_squared);
    std::printf("  at compile time, 70 epochs %.7f\n  at run time, 400 more     %.7f\n", compiled_r_squared, r_squared);
    check(compiled_r_squared > least_squares_r_squared - 1e-3, "at compile time within 1e-3 of least squares");
    check(r_squared > least_squares_r_squared - 1e-5, "at run time within 1e-5 of least squares");
    check(same_bits(progression, diabetes_again), "training at run time gives the same bits");

    std::printf("line, y = 2 x + 1 with noise: y = %.4f x + %.4f\n",
                static_cast<double>(line.network.coefficients()[0]), static_cast<double>(line.network.intercept()));
    check(same_bits(line, line_again), "training at run time gives the same bits");

    std::printf("address of the iris classifier: %p, %zu bytes\n", static_cast<void const*>(&classifier),
                sizeof(classifier));
    std::printf("digest of all that was trained: %016llx\n",
                static_cast<unsigned long long>(digest(digest_of(trained), digest_of(progression), digest_of(line))));
    return failures == 0 ? 0 : 1;
}
