// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the programs of this benchmark share: a candidate is one way to do the work of a row, and is called
// "row/who/how". Objects lie where the optimiser cannot follow, and all of memory counts as read and written between
// two runs of a candidate.

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <benchmark/benchmark.h>

#include <constgrad/random/generator.hpp>
#include <constgrad/random/uniform.hpp>

#ifndef SCALAR  // float or double: one at a time, because Eigen takes long to compile
#define SCALAR float
#endif
#ifndef QUICK  // 1: of Eigen only what was best of late, because that takes long to compile
#define QUICK 0
#endif

namespace bench {

using scalar = SCALAR;
inline constexpr bool quick = QUICK != 0;

template <class T>
inline constexpr char const* suffix = sizeof(T) == 4 ? "" : " double";

/// An object in memory of its own, on a cache line's boundary, that lives as long as the program. The optimiser knows
/// neither where it comes from nor what it holds.
template <class T>
T& hidden() {
    struct alignas(64) home {
        T value{};
    };
    T* object = &(new home)->value;
    benchmark::DoNotOptimize(object);
    return *object;
}

/// The object counts as read.
template <class T>
void consume(T const& object) {
    T const* at = &object;
    benchmark::DoNotOptimize(at);
    benchmark::ClobberMemory();
}

/// A candidate; `units` is how many times `work` does the row's work.
template <class Work>
void candidate(std::string const& name, double units, Work const& work) {
    benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
        for (auto _ : state) {
            static_cast<void>(_);
            work();
            benchmark::ClobberMemory();
        }
        state.counters["units"] = units;
    });
}

template <class T>
void fill(T* to, int count, T low, T high, constgrad::random_generator& generator) {
    for (int i = 0; i < count; ++i) to[i] = constgrad::uniform<T>(generator, low, high);
}

/// A peer must come to the same result, but for rounding.
inline void expect_near(std::string const& name, double theirs, double ours, double tolerance) {
    if (std::abs(theirs - ours) <= tolerance) return;
    std::fprintf(stderr, "%s: %.9g instead of %.9g\n", name.c_str(), theirs, ours);
    std::exit(1);
}

}  // namespace bench
