// SPDX-License-Identifier: BSL-1.0
#pragma once

// The only file that knows about SIMD and about the compilers' constant evaluators.
//
// lanes<T, W> is W scalars that are computed with together: a vector of the compiler where it can evaluate one in
// constant expressions (g++ >= 12, clang >= 19), a plain array elsewhere, and T itself for W = 1. All have + - * / and
// comparisons, elementwise and with a scalar on either side; the functions below do the rest.

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <constgrad/core/scalar.hpp>

#if defined(__clang__)
#define CONSTGRAD_NATIVE_LANES (__clang_major__ >= 19)
#elif defined(__GNUC__)
#define CONSTGRAD_NATIVE_LANES (__GNUC__ >= 12)
#else
#define CONSTGRAD_NATIVE_LANES 0
#endif

// Where no instruction can fuse, products need no protection, and g++ takes a barrier on lanes apart.
#if defined(__x86_64__) && !defined(__FMA__) && !defined(__FMA4__) && !defined(__AVX512F__)
#define CONSTGRAD_CAN_FUSE 0
#else
#define CONSTGRAD_CAN_FUSE 1
#endif

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"  // wide lanes are returned only in constant evaluation or where inlined

namespace constgrad {

namespace detail {

template <class T, int W>
struct lane_array;

template <class T, int W>
struct lanes_of {
#if CONSTGRAD_NATIVE_LANES
    typedef T type __attribute__((vector_size(W * sizeof(T))));
#else
    using type = lane_array<T, W>;
#endif
};
template <class T>
struct lanes_of<T, 1> {
    using type = T;
};

template <class T>
using integer_like = std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t>;

}  // namespace detail

/// W values of type T, computed with together; T itself when W is 1.
template <class T, int W>
using lanes = typename detail::lanes_of<T, W>::type;

namespace detail {

// The portable form. Comparisons give masks of 0 and -1, as the compilers' vectors do.
template <class T, int W>
struct lane_array {
    T at[W];

    using mask = lane_array<integer_like<T>, W>;

    template <class Result, class Operation>
    static constexpr Result each(Operation operation) {
        Result result{};
        for (int i = 0; i < W; ++i) result.at[i] = operation(i);
        return result;
    }
    static constexpr lane_array filled(T x) {
        return each<lane_array>([&](int) { return x; });
    }

    friend constexpr lane_array operator+(lane_array const& a, lane_array const& b) {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] + b.at[i]); });
    }
    friend constexpr lane_array operator-(lane_array const& a, lane_array const& b) {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] - b.at[i]); });
    }
    friend constexpr lane_array operator*(lane_array const& a, lane_array const& b) {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] * b.at[i]); });
    }
    friend constexpr lane_array operator/(lane_array const& a, lane_array const& b) {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] / b.at[i]); });
    }
    friend constexpr lane_array operator-(lane_array const& a) {
        return each<lane_array>([&](int i) { return static_cast<T>(-a.at[i]); });
    }
    friend constexpr mask operator<(lane_array const& a, lane_array const& b) {
        return each<mask>([&](int i) { return a.at[i] < b.at[i] ? -1 : 0; });
    }
    friend constexpr mask operator>(lane_array const& a, lane_array const& b) { return b < a; }
    friend constexpr mask operator<=(lane_array const& a, lane_array const& b) {
        return each<mask>([&](int i) { return a.at[i] <= b.at[i] ? -1 : 0; });
    }
    friend constexpr mask operator>=(lane_array const& a, lane_array const& b) { return b <= a; }
    friend constexpr mask operator==(lane_array const& a, lane_array const& b) {
        return each<mask>([&](int i) { return a.at[i] == b.at[i] ? -1 : 0; });
    }
    friend constexpr mask operator!=(lane_array const& a, lane_array const& b) {
        return each<mask>([&](int i) { return a.at[i] != b.at[i] ? -1 : 0; });
    }

    friend constexpr lane_array operator+(lane_array const& a, T b) { return a + filled(b); }
    friend constexpr lane_array operator+(T a, lane_array const& b) { return filled(a) + b; }
    friend constexpr lane_array operator-(lane_array const& a, T b) { return a - filled(b); }
    friend constexpr lane_array operator-(T a, lane_array const& b) { return filled(a) - b; }
    friend constexpr lane_array operator*(lane_array const& a, T b) { return a * filled(b); }
    friend constexpr lane_array operator*(T a, lane_array const& b) { return filled(a) * b; }
    friend constexpr lane_array operator/(lane_array const& a, T b) { return a / filled(b); }
    friend constexpr lane_array operator/(T a, lane_array const& b) { return filled(a) / b; }
    friend constexpr mask operator<(lane_array const& a, T b) { return a < filled(b); }
    friend constexpr mask operator>(lane_array const& a, T b) { return a > filled(b); }
    friend constexpr mask operator<=(lane_array const& a, T b) { return a <= filled(b); }
    friend constexpr mask operator>=(lane_array const& a, T b) { return a >= filled(b); }
    friend constexpr mask operator==(lane_array const& a, T b) { return a == filled(b); }
    friend constexpr mask operator!=(lane_array const& a, T b) { return a != filled(b); }

    friend constexpr lane_array operator&(lane_array const& a, lane_array const& b) requires std::is_integral_v<T> {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] & b.at[i]); });
    }
    friend constexpr lane_array operator|(lane_array const& a, lane_array const& b) requires std::is_integral_v<T> {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] | b.at[i]); });
    }
    friend constexpr lane_array operator^(lane_array const& a, lane_array const& b) requires std::is_integral_v<T> {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] ^ b.at[i]); });
    }
    friend constexpr lane_array operator~(lane_array const& a) requires std::is_integral_v<T> {
        return each<lane_array>([&](int i) { return static_cast<T>(~a.at[i]); });
    }
    friend constexpr lane_array operator&(lane_array const& a, T b) requires std::is_integral_v<T> { return a & filled(b); }
    friend constexpr lane_array operator|(lane_array const& a, T b) requires std::is_integral_v<T> { return a | filled(b); }
    friend constexpr lane_array operator^(lane_array const& a, T b) requires std::is_integral_v<T> { return a ^ filled(b); }
    friend constexpr lane_array operator<<(lane_array const& a, int bits) requires std::is_integral_v<T> {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] << bits); });
    }
    friend constexpr lane_array operator>>(lane_array const& a, int bits) requires std::is_integral_v<T> {
        return each<lane_array>([&](int i) { return static_cast<T>(a.at[i] >> bits); });
    }
};

template <class V>
struct lane_traits {
#if CONSTGRAD_NATIVE_LANES
    using scalar_type = std::remove_cvref_t<decltype(std::declval<V&>()[0])>;
#else
    using scalar_type = std::remove_cvref_t<decltype(std::declval<V&>().at[0])>;
#endif
    static constexpr int width = sizeof(V) / sizeof(scalar_type);
};
template <class V>
    requires std::is_arithmetic_v<V>
struct lane_traits<V> {
    using scalar_type = V;
    static constexpr int width = 1;
};

template <class T, int W>
struct stored_lanes {  // std::array::operator[] costs ten times more in the evaluators
    T at[W];
};

}  // namespace detail

/// The scalar type of a pack of lanes.
template <class V>
using lane_scalar = typename detail::lane_traits<std::remove_cv_t<V>>::scalar_type;

/// How many lanes a pack has.
template <class V>
inline constexpr int lane_count = detail::lane_traits<std::remove_cv_t<V>>::width;

/// Signed integers of the same width and number as the lanes of V.
template <class V>
using lane_integers = lanes<detail::integer_like<lane_scalar<V>>, lane_count<V>>;

/// float or double, or a pack of them: what one implementation of a function serves.
template <class V>
concept floating_lanes = scalar<lane_scalar<V>> && std::same_as<V, lanes<lane_scalar<V>, lane_count<V>>>;

/// All lanes equal to x. (Subtracting keeps the sign of a negative zero.)
template <floating_lanes V>
constexpr V broadcast(lane_scalar<V> x) {
    return x - V{};
}

/// A constant in all lanes. As an operand it costs the evaluators a third of what a scalar costs, which they broadcast
/// at every use.
template <floating_lanes V, lane_scalar<V> const& constant>
inline constexpr V everywhere = broadcast<V>(constant);

/// The bit pattern of each lane as a signed integer.
template <floating_lanes V>
constexpr lane_integers<V> bits_of(V x) {
    if constexpr (lane_count<V> == 1 || !CONSTGRAD_NATIVE_LANES)
        return __builtin_bit_cast(lane_integers<V>, x);
    else
        return (lane_integers<V>)x;
}

/// The inverse of bits_of.
template <floating_lanes V>
constexpr V from_bits(lane_integers<V> bits) {
    if constexpr (lane_count<V> == 1 || !CONSTGRAD_NATIVE_LANES)
        return __builtin_bit_cast(V, bits);
    else
        return (V)bits;
}

/// if_true where the mask of a comparison holds, else if_false. A scalar's mask is a bool.
template <class Mask, class V>
constexpr V select(Mask mask, V if_true, V if_false) {
    if constexpr (lane_count<V> == 1) {
        return mask ? if_true : if_false;
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__)
    } else {
        return mask ? if_true : if_false;
#else
    } else if constexpr (std::is_integral_v<lane_scalar<V>>) {
        return (if_true & mask) | (if_false & ~mask);
    } else {
        return from_bits<V>((bits_of(if_true) & mask) | (bits_of(if_false) & ~mask));
#endif
    }
}

/// Each lane truncated towards zero; it must fit the integer of the same width.
template <floating_lanes V>
constexpr lane_integers<V> to_integers(V x) {
    using integers = lane_integers<V>;
    if constexpr (lane_count<V> == 1)
        return static_cast<integers>(x);
    else
#if CONSTGRAD_NATIVE_LANES
        return __builtin_convertvector(x, integers);
#else
        return integers::template each<integers>([&](int i) { return static_cast<lane_scalar<integers>>(x.at[i]); });
#endif
}

/// Each integer as a floating-point number, rounded to nearest even.
template <floating_lanes V>
constexpr V to_floating(lane_integers<V> x) {
    if constexpr (lane_count<V> == 1)
        return static_cast<V>(x);
    else
#if CONSTGRAD_NATIVE_LANES
        return __builtin_convertvector(x, V);
#else
        return V::template each<V>([&](int i) { return static_cast<lane_scalar<V>>(x.at[i]); });
#endif
}

/// Whether the mask of a comparison holds in all lanes.
template <class Mask>
constexpr bool all_of(Mask mask) {
    if constexpr (std::is_arithmetic_v<Mask>) {
        return mask != Mask{};
    } else {
        constexpr int words = sizeof(Mask) / sizeof(std::int64_t);
        auto const all = __builtin_bit_cast(detail::stored_lanes<std::int64_t, words>, mask);
        if constexpr (words == 4) return (all.at[0] & all.at[1] & all.at[2] & all.at[3]) == -1;  // cheaper than looping
        bool every = true;
        for (int i = 0; i < words; ++i) every = every && all.at[i] == -1;
        return every;
    }
}

/// The lanes as an array: `stored(v).at[i]` is lane i.
template <class V>
constexpr auto stored(V v) {
    return __builtin_bit_cast(detail::stored_lanes<lane_scalar<V>, lane_count<V>>, v);
}

/// Lane i is f(i).
template <class V, class F>
constexpr V generate_lanes(F f) {
    return [&]<int... I>(std::integer_sequence<int, I...>) {
        return V{f(I)...};
    }(std::make_integer_sequence<int, lane_count<V>>{});
}

/// A product as it was rounded: the compiler may not fuse it with a following addition. (Packs under clang's
/// -ffp-contract=fast are beyond control; numerics_self_check() notices.)
template <floating_lanes V>
constexpr V rounded(V product) {
#if !defined(CONSTGRAD_ALLOW_CONTRACTION)
    if constexpr (lane_count<V> == 1) {
        if (!__builtin_is_constant_evaluated()) {
#if defined(__x86_64__) || (defined(__i386__) && defined(__SSE2__))
            asm("" : "+x"(product));
#elif defined(__aarch64__)
            asm("" : "+w"(product));
#elif defined(__arm__) && defined(__ARM_FP) && (__ARM_FP & 8)
            asm("" : "+w"(product));
#elif defined(__arm__) && defined(__ARM_FP)  // single precision in hardware, double in software
            if constexpr (sizeof(V) == 4) asm("" : "+t"(product));
            else asm("" : "+r"(product));
#elif defined(__riscv_flen) && __riscv_flen >= 64
            asm("" : "+f"(product));
#elif defined(__s390__) || defined(__powerpc__)
            asm("" : "+f"(product));
#else
            asm("" : "+m"(product));
#endif
        }
        return product;
    }
#if CONSTGRAD_NATIVE_LANES && !defined(__clang__) && CONSTGRAD_CAN_FUSE
    else return __builtin_assoc_barrier(product);
#endif
#endif
    return product;
}

// In the innermost loops of kernels, where the evaluators pay more for a function call than for the work, these two stand
// in for rounded(): CONSTGRAD_ROUNDED around a product that is added to something, in a function body that begins with
// CONSTGRAD_EXACT_PRODUCTS.
#if defined(CONSTGRAD_ALLOW_CONTRACTION)
#define CONSTGRAD_EXACT_PRODUCTS
#define CONSTGRAD_ROUNDED(product) (product)
#elif defined(__clang__) && CONSTGRAD_NATIVE_LANES
#define CONSTGRAD_EXACT_PRODUCTS _Pragma("clang fp contract(off)")
#define CONSTGRAD_ROUNDED(product) (product)
#elif CONSTGRAD_NATIVE_LANES && !CONSTGRAD_CAN_FUSE
#define CONSTGRAD_EXACT_PRODUCTS
#define CONSTGRAD_ROUNDED(product) (product)
#elif CONSTGRAD_NATIVE_LANES
#define CONSTGRAD_EXACT_PRODUCTS
#define CONSTGRAD_ROUNDED(product) \
    (lane_count<decltype(product)> == 1 ? rounded(product) : __builtin_assoc_barrier(product))
#else
#define CONSTGRAD_EXACT_PRODUCTS
#define CONSTGRAD_ROUNDED(product) rounded(product)
#endif

/// Puts 0 into the lanes of x in which `condition` is not above 0.
template <floating_lanes V>
constexpr void zero_unless_positive(V& x, V const& condition) {
#if CONSTGRAD_NATIVE_LANES && defined(__clang__)
    using bits = lane_integers<V>;
    if constexpr (lane_count<V> > 1) x = (V)((bits)x & (bits)(condition > lane_scalar<V>(0)));
    else
#elif CONSTGRAD_NATIVE_LANES
    if constexpr (lane_count<V> > 1) x = condition > lane_scalar<V>(0) ? x : V{};
    else
#endif
    x = select(condition > lane_scalar<V>(0), x, V{});
}

/// sum + a * b, the product rounded first. One of a and b may be a scalar.
template <floating_lanes V, class A, class B>
constexpr V multiply_add(V sum, A a, B b) {
    return sum + rounded(a * b);
}

/// Whether the target has an instruction for the square roots of V, which IEEE-754 makes correctly rounded. (The
/// compilers' builtins call the C library, unless they are told that nobody reads errno.)
template <floating_lanes V>
inline constexpr bool has_root_instruction =
#if defined(__AVX__)
    lane_count<V> == 1 || (CONSTGRAD_NATIVE_LANES && (sizeof(V) == 16 || sizeof(V) == 32));
#elif defined(__SSE2__)
    lane_count<V> == 1 || (CONSTGRAD_NATIVE_LANES && sizeof(V) == 16);
#else
    false;
#endif

/// The square roots of x where has_root_instruction<V>, at run time only.
template <floating_lanes V>
    requires has_root_instruction<V>
V root_by_instruction(V x) {
    constexpr bool single = sizeof(lane_scalar<V>) == 4;
    V root{};
#if defined(__AVX__)
    if constexpr (lane_count<V> == 1 && single) asm("vsqrtss {%1, %1, %0|%0, %1, %1}" : "=x"(root) : "x"(x));
    else if constexpr (lane_count<V> == 1) asm("vsqrtsd {%1, %1, %0|%0, %1, %1}" : "=x"(root) : "x"(x));
    else if constexpr (single) asm("vsqrtps {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
    else asm("vsqrtpd {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
#elif defined(__SSE2__)
    if constexpr (lane_count<V> == 1 && single) asm("sqrtss {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
    else if constexpr (lane_count<V> == 1) asm("sqrtsd {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
    else if constexpr (single) asm("sqrtps {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
    else asm("sqrtpd {%1, %0|%0, %1}" : "=x"(root) : "x"(x));
#endif
    return root;
}

namespace detail {

template <class Coefficients, floating_lanes V, int I>
inline constexpr V coefficient = broadcast<V>(Coefficients::values[I]);

template <class C, floating_lanes V, int... I>
constexpr V horner(V x, std::integer_sequence<int, I...>) {
    CONSTGRAD_EXACT_PRODUCTS
    constexpr int last = sizeof...(I);
    V value = coefficient<C, V, last>;
    ((value = CONSTGRAD_ROUNDED(value * x) + coefficient<C, V, last - 1 - I>), ...);
    return value;
}

}  // namespace detail

/// The polynomial with the coefficients Coefficients::values, lowest first, at x by Horner's rule, each product
/// rounded first.
template <class Coefficients, floating_lanes V>
constexpr V polynomial(V x) {
    constexpr int steps = sizeof(Coefficients::values) / sizeof(lane_scalar<V>) - 1;
    return detail::horner<Coefficients>(x, std::make_integer_sequence<int, steps>{});
}

}  // namespace constgrad

#pragma GCC diagnostic pop
