// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/elementary.hpp>

#include <scenario/simd/packs.hpp>
#include <support/samples.hpp>

namespace scenario::elementary {

using namespace constgrad;

/// So many that lanes of every width leave some over.
inline constexpr int few = 19;

template <scalar T>
constexpr vector<T, few> numbers() {
    vector<T, few> x{};
    samples::fill(x.elements, 5);
    for (T& element : x.elements) element = element < T(0) ? -element : element;  // log and sqrt want that
    return x;
}

/// F on a vector and on a matrix gives the bits of f on its elements.
template <scalar T, int N, class OfAll, class OfOne>
constexpr bool agree(vector<T, N> const& x, OfAll of_all, OfOne of_one) {
    matrix<T, N, 1> column{};
    for (int i = 0; i < N; ++i) column.elements[i] = x.elements[i];
    vector<T, N> const found = of_all(x);
    matrix<T, N, 1> const found_in_column = of_all(column);
    for (int i = 0; i < N; ++i) {
        T const expected = of_one(x.elements[i]);
        if (!packs::is_exactly(found.elements[i], expected) ||
            !packs::is_exactly(found_in_column.elements[i], expected))
            return false;
    }
    return true;
}

template <scalar T, int N>
constexpr bool every_function_is_that_of_the_elements(vector<T, N> const& x) {
    auto const check = [&](auto f) { return agree(x, f, f); };
    return check([](auto const& a) { return math::abs(a); }) && check([](auto const& a) { return math::exp(a); }) &&
           check([](auto const& a) { return math::expm1(a); }) && check([](auto const& a) { return math::floor(a); }) &&
           check([](auto const& a) { return math::log(a); }) && check([](auto const& a) { return math::log1p(a); }) &&
           check([](auto const& a) { return math::round(a); }) &&
           check([](auto const& a) { return math::sigmoid(a); }) &&
           check([](auto const& a) { return math::softplus(a); }) &&
           check([](auto const& a) { return math::sqrt(a); }) && check([](auto const& a) { return math::tanh(a); });
}

constexpr bool all() {
    return every_function_is_that_of_the_elements(numbers<float>()) &&
           every_function_is_that_of_the_elements(numbers<double>()) &&
           math::sqrt(vector{4.0f, 9.0f}) == vector{2.0f, 3.0f} &&
           math::exp(matrix<double, 1, 2>{0, 0}) == matrix<double, 1, 2>{1, 1};
}

}  // namespace scenario::elementary
