// SPDX-License-Identifier: BSL-1.0
// All 2^32 floats: whole vectors, in packs and in turns, have the bits of single numbers; once among their neighbours,
// where all take the same way, once among numbers of every size. Takes some twenty minutes on two cores: cmake --build
// build --target math_all_lanes && build/tests/math/accuracy/math_all_lanes
#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <constgrad/linalg/elementary.hpp>

#include <scenario/simd/packs.hpp>
#include <support/hidden.hpp>

namespace {

namespace math = constgrad::math;

constexpr int size = 4096;
constexpr std::uint32_t odd = 2654435769;  // times all numbers gives all numbers

template <class F>
long differing(std::uint64_t begin, std::uint64_t end, std::uint32_t factor, F f) {
    constgrad::vector<float, size> x;
    long count = 0;
    for (std::uint64_t first = begin; first < end; first += size) {
        for (std::uint32_t i = 0; i < size; ++i)
            x.elements[i] = std::bit_cast<float>((static_cast<std::uint32_t>(first) + i) * factor);
        constgrad::vector<float, size> const y = f(x);
        for (int i = 0; i < size; ++i)
            if (!scenario::packs::is_exactly(y.elements[i], f(hidden(x.elements[i])))) ++count;
    }
    return count;
}

template <class F>
bool check(char const* name, F f) {
    constexpr std::uint64_t all = std::uint64_t{1} << 32;
    long among_neighbours = 0;
    std::thread other([&] { among_neighbours = differing(0, all, 1, f); });
    long const among_all_sizes = differing(0, all, odd, f);
    other.join();
    std::printf("%-8s of 2^32 floats differ %ld among neighbours, %ld among numbers of every size\n", name,
                among_neighbours, among_all_sizes);
    std::fflush(stdout);
    return among_neighbours + among_all_sizes == 0;
}

}  // namespace

int main() {
    bool same = true;
    auto const check_next = [&](char const* name, auto f) { same = check(name, f) && same; };
    check_next("exp", [](auto const& x) { return math::exp(x); });
    check_next("expm1", [](auto const& x) { return math::expm1(x); });
    check_next("log", [](auto const& x) { return math::log(x); });
    check_next("log1p", [](auto const& x) { return math::log1p(x); });
    check_next("sigmoid", [](auto const& x) { return math::sigmoid(x); });
    check_next("softplus", [](auto const& x) { return math::softplus(x); });
    check_next("tanh", [](auto const& x) { return math::tanh(x); });
    return same ? EXIT_SUCCESS : EXIT_FAILURE;
}
