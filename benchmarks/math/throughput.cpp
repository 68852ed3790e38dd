// SPDX-License-Identifier: BSL-1.0
// Nanoseconds per number of the elementary functions over 4,096 numbers, beside the C library's called in a loop: the
// least of many repetitions, ours and theirs in turn. Prints `function type ours theirs` lines.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

#include <constgrad.hpp>
#include <constgrad/linalg/load.hpp>

namespace {

constexpr int count = 4096;
constexpr int repetitions = 400;

template <class F>
double nanoseconds_per_number(F const& run) {
    auto const start = std::chrono::steady_clock::now();
    run();
    std::chrono::duration<double, std::nano> const elapsed = std::chrono::steady_clock::now() - start;
    return elapsed.count() / count;
}

template <class T, class Ours, class Theirs>
void compare(char const* name, char const* type, T low, T high, Ours const& ours, Theirs const& theirs) {
    using pack = constgrad::lanes<T, constgrad::simd::native_width<T>>;
    constexpr int width = constgrad::lane_count<pack>;
    std::vector<T> in(count), out(count);
    constgrad::random_generator generator{1};
    for (T& x : in) x = constgrad::uniform<T>(generator, low, high);
    double best_ours = 1e30, best_theirs = 1e30;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        double const mine = nanoseconds_per_number([&] {
            for (int i = 0; i < count; i += width)
                constgrad::detail::store<pack>(ours(constgrad::detail::load<pack>(in.data() + i)), out.data() + i);
            asm volatile("" : : "r"(out.data()) : "memory");
        });
        double const other = nanoseconds_per_number([&] {
            for (int i = 0; i < count; ++i) out[i] = theirs(in[i]);
            asm volatile("" : : "r"(out.data()) : "memory");
        });
        best_ours = mine < best_ours ? mine : best_ours;
        best_theirs = other < best_theirs ? other : best_theirs;
    }
    std::printf("%s %s %.4f %.4f\n", name, type, best_ours, best_theirs);
}

template <class T>
void compare_all(char const* type) {
    namespace math = constgrad::math;
    compare<T>("exp", type, -20, 20, [](auto x) { return math::exp(x); }, [](T x) { return std::exp(x); });
    compare<T>("log", type, 0, 100, [](auto x) { return math::log(x); }, [](T x) { return std::log(x); });
    compare<T>("expm1", type, -5, 5, [](auto x) { return math::expm1(x); }, [](T x) { return std::expm1(x); });
    compare<T>("log1p", type, 0, 10, [](auto x) { return math::log1p(x); }, [](T x) { return std::log1p(x); });
    compare<T>("sqrt", type, 0, 100, [](auto x) { return math::sqrt(x); }, [](T x) { return std::sqrt(x); });
    compare<T>("tanh", type, -5, 5, [](auto x) { return math::tanh(x); }, [](T x) { return std::tanh(x); });
    compare<T>(
        "sigmoid", type, -10, 10, [](auto x) { return math::sigmoid(x); }, [](T x) { return 1 / (1 + std::exp(-x)); });
    compare<T>(
        "softplus", type, -10, 10, [](auto x) { return math::softplus(x); },
        [](T x) { return std::log1p(std::exp(x)); });
}

}  // namespace

int main() {
    compare_all<float>("float");
    compare_all<double>("double");
}
