// SPDX-License-Identifier: BSL-1.0

// Measures the error of every elementary function: all 2^32 floats against double precision, doubles against MPFR.
// Prints the table of docs/math_accuracy.md, or with `--write docs/math_accuracy.md` the whole file, which says how to
// build it. Fails when a promise of the headers is broken. `--only exp`, `--stride 1021` (every 1021st float) and
// `--doubles 100000` shorten it.

#include <mpfr.h>

#include <atomic>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

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
#include <constgrad/simd/width.hpp>

namespace {

using constgrad::lanes;
namespace math = constgrad::math;

int const threads = 2;
std::uint64_t float_stride = 1;
std::uint64_t double_count = 10'000'000;

/// 1 / (1 + e^-x) and log(1 + e^x) in double precision.
double wide_sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
double wide_softplus(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

void exact_sigmoid(mpfr_t y, mpfr_t x) {
    mpfr_neg(y, x, MPFR_RNDN);
    mpfr_exp(y, y, MPFR_RNDN);
    mpfr_add_ui(y, y, 1, MPFR_RNDN);
    mpfr_ui_div(y, 1, y, MPFR_RNDN);
}
void exact_softplus(mpfr_t y, mpfr_t x) {
    mpfr_abs(y, x, MPFR_RNDN);
    mpfr_neg(y, y, MPFR_RNDN);
    mpfr_exp(y, y, MPFR_RNDN);
    mpfr_log1p(y, y, MPFR_RNDN);
    if (mpfr_sgn(x) > 0) mpfr_add(y, y, x, MPFR_RNDN);
}

// One function: ours, the reference for float, the reference for double, what the header promises.
#define CONSTGRAD_MEASURED(function, wide, exact, promise) \
    CONSTGRAD_MEASURED_AS(function, function, wide, exact, promise)
#define CONSTGRAD_MEASURED_AS(label, function, wide, exact, promise) \
    struct measured_##label {                                        \
        static constexpr char const* name = #label;                  \
        static constexpr double bound = promise;                     \
        template <class V>                                           \
        static V ours(V x) {                                         \
            return math::function(x);                                \
        }                                                            \
        static double reference(double x) { return wide(x); }        \
        static void reference(mpfr_t y, mpfr_t x) { exact; }         \
    }
CONSTGRAD_MEASURED(exp, std::exp, mpfr_exp(y, x, MPFR_RNDN), 1);
CONSTGRAD_MEASURED(log, std::log, mpfr_log(y, x, MPFR_RNDN), 1);
CONSTGRAD_MEASURED(log1p, std::log1p, mpfr_log1p(y, x, MPFR_RNDN), 2);
CONSTGRAD_MEASURED(expm1, std::expm1, mpfr_expm1(y, x, MPFR_RNDN), 2);
CONSTGRAD_MEASURED(tanh, std::tanh, mpfr_tanh(y, x, MPFR_RNDN), 2);
CONSTGRAD_MEASURED(sigmoid, wide_sigmoid, exact_sigmoid(y, x), 2);
CONSTGRAD_MEASURED(softplus, wide_softplus, exact_softplus(y, x), 2);
CONSTGRAD_MEASURED(sqrt, std::sqrt, mpfr_sqrt(y, x, MPFR_RNDN), 0.5);
CONSTGRAD_MEASURED_AS(sqrt_without_instruction, detail::computed_root, std::sqrt, mpfr_sqrt(y, x, MPFR_RNDN), 0.5);
CONSTGRAD_MEASURED(abs, std::fabs, mpfr_abs(y, x, MPFR_RNDN), 0);
CONSTGRAD_MEASURED(floor, std::floor, mpfr_rint_floor(y, x, MPFR_RNDN), 0);
CONSTGRAD_MEASURED(round, std::round, mpfr_rint_round(y, x, MPFR_RNDN), 0);
#undef CONSTGRAD_MEASURED
#undef CONSTGRAD_MEASURED_AS

template <class T>
struct result {
    double worst = -1;
    T worst_input = 0;
    std::uint64_t inputs = 0;
    std::uint64_t wrong = 0;  // NaN, infinity, zero or sign where it may not be, or not where it must be
    T wrong_input = 0;

    void note(double error, T input) {
        if (error > worst) {
            worst = error;
            worst_input = input;
        }
    }
    void note_wrong(T input) {
        if (wrong++ == 0) wrong_input = input;
    }
    void join(result const& other) {
        note(other.worst, other.worst_input);
        if (wrong == 0) wrong_input = other.wrong_input;
        inputs += other.inputs;
        wrong += other.wrong;
    }
};

double two_to(int exponent) { return std::bit_cast<double>(static_cast<std::int64_t>(exponent + 1023) << 52); }

/// The distance of the floats around y; that of the denormals is the least.
double float_unit(double y) {
    int const exponent = static_cast<int>((std::bit_cast<std::uint64_t>(y) >> 52) & 0x7ff) - 1023;
    return two_to((exponent < -126 ? -126 : exponent) - 23);
}

void compare(float x, float y, double exact, result<float>& into) {
    double const overflow = 0x1.ffffffp127;
    if (std::isnan(exact)) {
        if (!std::isnan(y)) into.note_wrong(x);
    } else if (std::fabs(exact) >= overflow) {
        if (y != static_cast<float>(exact)) into.note_wrong(x);
    } else if (!std::isfinite(y) || std::signbit(y) != std::signbit(exact) || (exact == 0 && y != 0)) {
        into.note_wrong(x);
    } else {
        into.note(std::fabs(y - exact) / float_unit(exact), x);
    }
}

/// Runs work(first, last) over the blocks of 0 ... blocks on all threads.
template <class Work>
void in_parallel(std::uint64_t blocks, Work work) {
    std::atomic<std::uint64_t> next{0};
    std::vector<std::thread> running;
    for (int i = 0; i < threads; ++i)
        running.emplace_back([&] {
            for (std::uint64_t block = next++; block < blocks; block = next++) work(block);
        });
    for (auto& thread : running) thread.join();
}

template <class Function>
result<float> measure_floats() {
    using pack = lanes<float, constgrad::simd::native_width<float>>;
    constexpr int width = constgrad::simd::native_width<float>;
    result<float> total;
    std::mutex mutex;
    in_parallel(256, [&](std::uint64_t block) {
        result<float> mine;
        for (std::uint64_t i = block << 24; i < (block + 1) << 24; i += width * float_stride) {
            pack const x = constgrad::simd::generate_lanes<pack>([&](int lane) {
                return std::bit_cast<float>(
                    static_cast<std::uint32_t>(i + static_cast<std::uint64_t>(lane) * float_stride));
            });
            auto const inputs = constgrad::simd::stored(x);
            auto const outputs = constgrad::simd::stored(Function::ours(x));
            for (int lane = 0; lane < width; ++lane)
                compare(inputs.at[lane], outputs.at[lane], Function::reference(static_cast<double>(inputs.at[lane])),
                        mine);
            mine.inputs += width;
        }
        std::lock_guard const lock(mutex);
        total.join(mine);
    });
    return total;
}

/// Bit patterns spread over all exponents, numbers around the interesting ranges, and edges.
double double_input(std::uint64_t i, std::mt19937_64& random) {
    static double const edges[] = {0.0,
                                   -0.0,
                                   1.0,
                                   -1.0,
                                   0.5,
                                   -0.5,
                                   1.5,
                                   -1.5,
                                   2.5,
                                   INFINITY,
                                   -INFINITY,
                                   NAN,
                                   0x1p-1074,
                                   -0x1p-1074,
                                   0x1p-1022,
                                   -0x1p-1022,
                                   0x1.fffffffffffffp-1023,
                                   0x1.fffffffffffffp1023,
                                   -0x1.fffffffffffffp1023,
                                   0x1.62e42fefa39efp9,
                                   0x1.62e42fefa39f0p9,
                                   -0x1.74910d52d3051p9,
                                   -0x1.74910d52d3052p9,
                                   -0x1.74385446d71c3p9,
                                   -0x1.74385446d71c4p9,
                                   -0x1.6232bdd7abcd2p9,
                                   -0x1.6232bdd7abcd3p9,
                                   0x1.62e42fefa39efp-1,
                                   -0x1.62e42fefa39efp-1,
                                   0x1.62e42fefa39efp-2,
                                   0x1.fffffffffffffp-1,
                                   -0x1.fffffffffffffp-1,
                                   0x1.0000000000001p0,
                                   0x1.fffffffffffffp-2,
                                   0x1.6a09e667f3bccp-1,
                                   0x1.6a09e667f3bcdp-1,
                                   0x1.6a09e667f3bcdp0,
                                   0x1.6a09e667f3bccp0,
                                   0x1p52,
                                   0x1.8p52,
                                   0x1p53,
                                   -0x1p52,
                                   0x1.fffffffffffffp51,
                                   -0x1.fffffffffffffp51,
                                   0x1.ffffffffffffep51,
                                   19.06,
                                   -19.06,
                                   22.0,
                                   36.7,
                                   -36.7,
                                   37.4,
                                   -37.4};
    constexpr std::uint64_t edge_count = sizeof(edges) / sizeof(edges[0]);
    if (i < edge_count) return edges[i];
    std::uint64_t const bits = random();
    double const unit = std::ldexp(static_cast<double>(bits >> 11), -53);
    double const sign = (bits & 1) != 0 ? -1 : 1;
    switch (i % 8) {
        case 0:
            return std::bit_cast<double>(bits);
        case 1:
            return sign * unit;
        case 2:
            return sign * unit * 8;
        case 3:
            return sign * unit * 40;
        case 4:
            return sign * unit * 760;
        case 5:
            return sign * std::ldexp(1 + unit, -static_cast<int>(bits >> 1 & 63));
        case 6:
            return sign * (1 + (unit - 0.5) * std::ldexp(1.0, -static_cast<int>(bits >> 1 & 31)));
        default:
            return 0.5 + unit * 1.5;
    }
}

void compare(double x, double y, mpfr_t exact, mpfr_t scratch, result<double>& into) {
    if (mpfr_nan_p(exact)) {
        if (!std::isnan(y)) into.note_wrong(x);
        return;
    }
    double const nearest = mpfr_get_d(exact, MPFR_RNDN);
    if (!std::isfinite(nearest)) {
        if (y != nearest) into.note_wrong(x);
    } else if (!std::isfinite(y) || std::signbit(y) != (mpfr_signbit(exact) != 0) || (mpfr_zero_p(exact) && y != 0)) {
        into.note_wrong(x);
    } else if (!mpfr_zero_p(exact)) {
        long const exponent = mpfr_get_exp(exact) - 1;
        mpfr_sub_d(scratch, exact, y, MPFR_RNDN);
        mpfr_mul_2si(scratch, scratch, 52 - (exponent < -1022 ? -1022 : exponent), MPFR_RNDN);
        into.note(std::fabs(mpfr_get_d(scratch, MPFR_RNDN)), x);
    } else {
        into.note(0, x);
    }
}

template <class Function>
result<double> measure_doubles() {
    using pack = lanes<double, constgrad::simd::native_width<double>>;
    constexpr int width = constgrad::simd::native_width<double>;
    std::uint64_t const blocks = 64;
    std::uint64_t const per_block = (double_count / blocks / width + 1) * width;
    result<double> total;
    std::mutex mutex;
    in_parallel(blocks, [&](std::uint64_t block) {
        result<double> mine;
        std::mt19937_64 random(block);
        mpfr_t x, y, scratch;
        mpfr_inits2(140, x, y, scratch, static_cast<mpfr_ptr>(nullptr));
        for (std::uint64_t i = 0; i < per_block; i += width) {
            pack const packed = constgrad::simd::generate_lanes<pack>(
                [&](int lane) { return double_input(i + static_cast<std::uint64_t>(lane), random); });
            auto const inputs = constgrad::simd::stored(packed);
            auto const outputs = constgrad::simd::stored(Function::ours(packed));
            for (int lane = 0; lane < width; ++lane) {
                mpfr_set_d(x, inputs.at[lane], MPFR_RNDN);
                Function::reference(y, x);
                compare(inputs.at[lane], outputs.at[lane], y, scratch, mine);
            }
            mine.inputs += width;
        }
        mpfr_clears(x, y, scratch, static_cast<mpfr_ptr>(nullptr));
        std::lock_guard const lock(mutex);
        total.join(mine);
    });
    return total;
}

/// The error of the worst float again, by MPFR.
template <class Function>
double exact_error(float input) {
    mpfr_t x, y, scratch;
    mpfr_inits2(140, x, y, scratch, static_cast<mpfr_ptr>(nullptr));
    mpfr_set_flt(x, input, MPFR_RNDN);
    Function::reference(y, x);
    double const unit = float_unit(mpfr_get_d(y, MPFR_RNDN));
    mpfr_sub_d(scratch, y, static_cast<double>(Function::ours(input)), MPFR_RNDN);
    mpfr_div_d(scratch, scratch, unit, MPFR_RNDN);
    double const error = std::fabs(mpfr_get_d(scratch, MPFR_RNDN));
    mpfr_clears(x, y, scratch, static_cast<mpfr_ptr>(nullptr));
    return error;
}

char const* const preamble =
    "# Accuracy of the elementary functions\n\n"
    "Errors are in units of the last place (ulp) of the exact result; in the range of denormal results, in units of "
    "the\n"
    "smallest number. The correctly rounded result has an error of at most 0.5.\n\n"
    "- `float`: all 2^32 inputs, against double precision; the worst one again with MPFR (140 bits).\n"
    "- `double`: random inputs over all exponents and in the ranges of interest, and edges, against MPFR. The true "
    "maximum\n"
    "  may be a little above what was found.\n"
    "- `abs`, `floor`, `round` and both square roots are exact or correctly rounded: equal to the standard library's.\n"
    "- The last column counts results that are NaN, infinite, zero or of a sign where they may not be, or are not "
    "where\n"
    "  they must be: overflow, underflow, signed zeros, poles, NaN.\n\n"
    "Every compiler and every number of lanes gives these same bits, so that one measurement holds for all. To repeat "
    "it:\n\n"
    "```\n"
    "g++ -std=c++20 -O2 -march=native -Iinclude tests/math/accuracy/accuracy.cpp -o accuracy -lmpfr -lgmp -pthread\n"
    "./accuracy --write docs/math_accuracy.md\n"
    "```\n\n";

std::FILE* written = nullptr;
bool all_hold = true;

void print(std::string const& line) {
    std::fputs(line.c_str(), stdout);
    std::fflush(stdout);
    if (written != nullptr) std::fputs(line.c_str(), written);
}

template <class T>
void report(char const* name, char const* type, double bound, result<T> const& r) {
    bool const holds = r.wrong == 0 && (bound <= 0.5 ? r.worst <= bound : r.worst < bound);
    all_hold = all_hold && holds;
    char line[256];
    std::snprintf(line, sizeof line, "| %s | %s | %.4f | %a | %llu | %llu%s |\n", name, type, r.worst,
                  static_cast<double>(r.worst_input), static_cast<unsigned long long>(r.inputs),
                  static_cast<unsigned long long>(r.wrong), holds ? "" : " **FAILS**");
    print(line);
    if (r.wrong != 0)
        std::fprintf(stderr, "%s of %s: first wrong at %a\n", name, type, static_cast<double>(r.wrong_input));
}

template <class Function>
void measure(std::string const& only) {
    if (!only.empty() && only != Function::name) return;
    result<float> floats = measure_floats<Function>();
    floats.worst = exact_error<Function>(floats.worst_input);
    report(Function::name, "float", Function::bound, floats);
    report(Function::name, "double", Function::bound, measure_doubles<Function>());
}

}  // namespace

int main(int count, char** arguments) {
    std::string only;
    for (int i = 1; i + 1 < count; i += 2) {
        std::string const option = arguments[i];
        if (option == "--stride")
            float_stride = std::strtoull(arguments[i + 1], nullptr, 10);
        else if (option == "--doubles")
            double_count = std::strtoull(arguments[i + 1], nullptr, 10);
        else if (option == "--only")
            only = arguments[i + 1];
        else if (option == "--write")
            written = std::fopen(arguments[i + 1], "w");
        else
            return std::fprintf(stderr, "accuracy: unknown option %s\n", option.c_str()), 2;
    }
    mpfr_set_emin(-100000);
    if (written != nullptr) std::fputs(preamble, written);
    print("| function | type | largest error (ulp) | at input | inputs | special results wrong |\n");
    print("|---|---|---|---|---|---|\n");
    measure<measured_exp>(only);
    measure<measured_log>(only);
    measure<measured_log1p>(only);
    measure<measured_expm1>(only);
    measure<measured_tanh>(only);
    measure<measured_sigmoid>(only);
    measure<measured_softplus>(only);
    measure<measured_sqrt>(only);
    measure<measured_sqrt_without_instruction>(only);
    measure<measured_abs>(only);
    measure<measured_floor>(only);
    measure<measured_round>(only);
    if (written != nullptr) std::fclose(written);
    return all_hold ? 0 : 1;
}
