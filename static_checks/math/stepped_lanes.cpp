// SPDX-License-Identifier: BSL-1.0
// g++ keeps a constant vector of integers as a few interleaved arithmetic progressions where it can, and version 12
// does not evaluate every operation on those. No function may stumble over such a pack: its own argument, or the
// exponents that it takes from one.
#include <limits>

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
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/width.hpp>

#pragma GCC diagnostic ignored "-Wpsabi"
#pragma GCC diagnostic ignored "-Wfloat-equal"

namespace {

using namespace constgrad;

constexpr int width = simd::evaluated_block_width;
constexpr int part_width = simd::evaluated_width;  // too narrow for the trouble
constexpr int parts = width / part_width;

struct pattern {
    int at[width];
};

/// `period` progressions whose steps are from -1 to 2, as g++ has them: the first number of each is free.
constexpr pattern progressions(int period, unsigned seed) {
    pattern p{};
    unsigned state = seed * 747796405u + 2891336453u;
    auto const below = [&](unsigned bound) {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 16) % bound);
    };
    for (int r = 0; r < period; ++r) {
        int const step = below(4) - 1;
        int next = below(7) - 3;
        p.at[r] = below(2) == 0 ? next - step : below(7) - 3;
        for (int i = r + period; i < width; i += period, next += step) p.at[i] = next;
    }
    return p;
}

/// Each lane a function of its number.
template <class F>
constexpr pattern each(F f) {
    pattern p{};
    for (int i = 0; i < width; ++i) p.at[i] = f(i);
    return p;
}

/// What training meets: classes one after the other, sorted columns, equal halves.
constexpr pattern plain[] = {
    each([](int i) {
        return i < 2 ? 2 : i < 12 ? 1 : i < 16 ? 2 : i < 28 ? 1 : 0;
    }),
    each([](int i) { return i; }),
    each([](int i) { return -i; }),
    each([](int i) { return 2 * i - 31; }),
    each([](int i) { return i / 8; }),
    each([](int i) { return i / 8 * 2 - 3; }),
    each([](int i) { return 3 - i / 8; }),
    each([](int i) { return i / 16; }),
    each([](int i) { return -(i / 16); }),
    each([](int i) { return i < 16 ? 5 : -5; }),
    each([](int i) { return i % 8; }),
    each([](int i) { return i % 16; }),
    each([](int i) { return i % 2 == 0 ? i / 2 : -i / 2; }),
    each([](int i) { return i % 3; }),
    each([](int i) { return i / 11; }),
    each([](int i) { return i == 0 ? 9 : i; }),
    each([](int) { return 1; }),
    each([](int i) { return i < 31 ? 0 : 1; }),
};
#if !CONSTGRAD_NATIVE_LANES
constexpr int plain_patterns = 1;  // an array has no progressions, and takes long
constexpr int random_patterns = 0;
#elif defined(__clang__)
constexpr int plain_patterns = sizeof(plain) / sizeof(plain[0]);
constexpr int random_patterns = 2;  // nor has clang
#else
constexpr int plain_patterns = sizeof(plain) / sizeof(plain[0]);
constexpr int random_patterns = 48;  // of each period
#endif

template <class T>
struct numbers {
    T at[width];
};

template <class V, class T>
constexpr V packed(numbers<T> const& x, int first) {
    return simd::generate_lanes<V>([&](int i) { return x.at[first + i]; });
}

/// Whether f says the same of all lanes at once as of an eighth of them at a time.
template <class T, class F>
constexpr bool parts_agree(numbers<T> const& x, F f) {
    using part = lanes<T, part_width>;
    struct all_parts {
        lane_integers<part> at[parts];
    };
    auto const whole = __builtin_bit_cast(all_parts, f(packed<lanes<T, width>>(x, 0)));
    for (int p = 0; p < parts; ++p) {
        auto const expected = __builtin_bit_cast(lane_integers<part>, f(packed<part>(x, p * part_width)));
        if (!simd::all_of(whole.at[p] == expected)) return false;
    }
    return true;
}

/// 2^exponent times a number between 1 and 2.
template <class T>
constexpr T power_of_two(int exponent) {
    using integer = lane_integers<T>;
    return simd::from_bits<T>(simd::bits_of(T(1.3125)) +
                              (static_cast<integer>(exponent) << (std::numeric_limits<T>::digits - 1)));
}

template <class T>
constexpr numbers<T> powers_of_two(pattern const& p) {
    numbers<T> x{};
    for (int i = 0; i < width; ++i) x.at[i] = power_of_two<T>(p.at[i]);
    return x;
}

/// The pattern times `unit`, a little beside it.
template <class T>
constexpr numbers<T> multiples(pattern const& p, T unit) {
    numbers<T> x{};
    for (int i = 0; i < width; ++i) x.at[i] = static_cast<T>(p.at[i]) * unit + unit / 8;
    return x;
}

/// What takes the integers of the pattern themselves.
template <class T>
constexpr bool operations_hold(pattern const& p) {
    using V = lanes<T, width>;
    using integers = lane_integers<V>;
    using integer = lane_integers<T>;
    integers const k = simd::generate_lanes<integers>([&](int i) { return static_cast<integer>(p.at[i]); });
    V const one = simd::broadcast<V>(T(1));
    V const next_to_one = simd::from_bits<V>(k + simd::bits_of(T(1)));
    V const floating = simd::to_floating<V>(k);
    auto const product = simd::stored(next_to_one * one);
    auto const bits = simd::stored(simd::bits_of(next_to_one) - simd::bits_of(T(1)));
    auto const sum = simd::stored(floating + one);
    auto const truncated = simd::stored(simd::to_integers(floating + floating));
    auto const selected = simd::stored(simd::select(floating > one, floating, next_to_one));
    for (int i = 0; i < width; ++i) {
        integer const lane = static_cast<integer>(p.at[i]);
        T const number = static_cast<T>(lane);
        T const near_one = simd::from_bits<T>(simd::bits_of(T(1)) + lane);
        if (product.at[i] != near_one || bits.at[i] != lane || sum.at[i] != number + 1 || truncated.at[i] != 2 * lane ||
            selected.at[i] != (number > 1 ? number : near_one))
            return false;
    }
    return true;
}

template <class T>
constexpr bool exponentials_hold(pattern const& p) {
    auto const x = multiples<T>(p, T(0.6931471805599453));
    return parts_agree(x, [](auto v) { return math::exp(v); }) &&
           parts_agree(x, [](auto v) { return math::expm1(v); }) &&
           parts_agree(x, [](auto v) { return math::sigmoid(v); }) &&
           parts_agree(x, [](auto v) { return math::softplus(v); }) &&
           parts_agree(multiples<T>(p, T(0.34657359027997264)), [](auto v) { return math::tanh(v); });
}
template <class T>
constexpr bool logarithms_and_roots_hold(pattern const& p) {
    auto const x = powers_of_two<T>(p);
    return parts_agree(x, [](auto v) { return math::log(v); }) &&
           parts_agree(x, [](auto v) { return math::log1p(v); }) &&
           parts_agree(x, [](auto v) { return math::sqrt(v); });
}
template <class T>
constexpr bool roundings_hold(pattern const& p) {
    auto const x = multiples<T>(p, T(1));
    return parts_agree(x, [](auto v) { return math::round(v); }) &&
           parts_agree(x, [](auto v) { return math::floor(v); }) && parts_agree(x, [](auto v) { return math::abs(v); });
}

/// The same where a lane is at an edge, so that the functions take no short cuts.
template <class T>
constexpr bool edges_hold(pattern const& p, int lane) {
    auto x = multiples<T>(p, T(0.6931471805599453));
    x.at[lane] = std::numeric_limits<T>::infinity();
    auto u = powers_of_two<T>(p);
    u.at[lane] = std::numeric_limits<T>::denorm_min() * 3;
    auto v = u;
    v.at[lane] = std::numeric_limits<T>::infinity();
    return parts_agree(x, [](auto y) { return math::exp(y); }) &&
           parts_agree(x, [](auto y) { return math::tanh(y); }) &&
           parts_agree(x, [](auto y) { return math::sigmoid(y); }) &&
           parts_agree(x, [](auto y) { return math::softplus(y); }) &&
           parts_agree(u, [](auto y) { return math::log(y); }) &&
           parts_agree(u, [](auto y) { return math::sqrt(y); }) &&
           parts_agree(v, [](auto y) { return math::log1p(y); });
}

template <class T>
constexpr bool all_hold(pattern const& p, int number) {
    return operations_hold<T>(p) && exponentials_hold<T>(p) && logarithms_and_roots_hold<T>(p) &&
           roundings_hold<T>(p) && (number % 4 != 0 || edges_hold<T>(p, number % width));
}

constexpr int none = -1;

/// The first pattern for which something is wrong.
template <class T>
constexpr int first_broken_of_plain() {
    for (int i = 0; i < plain_patterns; ++i)
        if (!all_hold<T>(plain[i], i)) return i;
    return none;
}
template <class T, int period>
constexpr int first_broken(int from, int to) {
    for (int i = from; i < to; ++i)
        if (!all_hold<T>(progressions(period, static_cast<unsigned>(i)), i)) return i;
    return none;
}

static_assert(first_broken_of_plain<float>() == none);
static_assert(first_broken_of_plain<double>() == none);
static_assert(first_broken<float, 1>(0, random_patterns) == none);
static_assert(first_broken<float, 2>(0, random_patterns) == none);
static_assert(first_broken<float, 4>(0, random_patterns) == none);
static_assert(first_broken<float, 8>(0, random_patterns) == none);
static_assert(first_broken<double, 1>(0, random_patterns) == none);
static_assert(first_broken<double, 2>(0, random_patterns) == none);
static_assert(first_broken<double, 4>(0, random_patterns) == none);
static_assert(first_broken<double, 8>(0, random_patterns) == none);

}  // namespace
