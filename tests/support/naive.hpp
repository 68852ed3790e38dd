// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/vector.hpp>

/// What the library promises, in the plainest loops: oracles for run-time tests. The volatile products cannot be fused
/// with additions.
namespace naive {

template <class T>
T rounded_product(T a, T b) {
    T volatile product = a * b;
    return product;
}

template <class T, int R, int C>
std::vector<T> row(constgrad::matrix<T, R, C> const& m, int i) {
    std::vector<T> result;
    for (int j = 0; j < C; ++j) result.push_back(m(i, j));
    return result;
}

template <class T, int R, int C>
std::vector<T> column(constgrad::matrix<T, R, C> const& m, int j) {
    std::vector<T> result;
    for (int i = 0; i < R; ++i) result.push_back(m(i, j));
    return result;
}

template <class T, int N>
std::vector<T> all(constgrad::vector<T, N> const& v) {
    return std::vector<T>(v.elements, v.elements + N);
}

template <class T, int R, int C>
std::vector<T> all(constgrad::matrix<T, R, C> const& m) {
    return std::vector<T>(m.elements, m.elements + R * C);
}

/// c(i, j) = ((0 + a(i, 0) b(0, j)) + a(i, 1) b(1, j)) + ...
template <class T>
void matmul(T const* a, T const* b, T* c, int rows, int inner, int columns) {
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j) {
            T sum = 0;
            for (int k = 0; k < inner; ++k) sum = sum + rounded_product(a[i * inner + k], b[k * columns + j]);
            c[i * columns + j] = sum;
        }
}

/// Word for word: blocks of 32; element i of a block to partial i mod 8, which starts with its first element; the tree;
/// the sums of the blocks one after the other.
template <class T>
T striped_sum(std::vector<T> const& x) {
    T total = 0;
    for (std::size_t first = 0; first < x.size(); first += 32) {
        T p[8] = {};
        for (std::size_t i = 0; i < 32 && first + i < x.size(); ++i)
            p[i % 8] = i < 8 ? x[first + i] : p[i % 8] + x[first + i];
        total = total + (((p[0] + p[4]) + (p[2] + p[6])) + ((p[1] + p[5]) + (p[3] + p[7])));
    }
    return total;
}

template <class T>
T striped_dot(std::vector<T> const& a, std::vector<T> const& b) {
    std::vector<T> products;
    for (std::size_t i = 0; i < a.size(); ++i) products.push_back(rounded_product(a[i], b[i]));
    return striped_sum(products);
}

/// The sum of the products, near enough to exact to judge accuracy by.
template <class T>
long double exact_dot(std::vector<T> const& a, std::vector<T> const& b) {
    long double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<long double>(a[i]) * b[i];
    return sum;
}

}  // namespace naive
