// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "gemm.hpp"

namespace bench {

/// c = alpha a b + beta c in plain loops, element (i, k) of a at a[i * a_row + k * a_step], b and c compact in rows.
template <int Rows, int Inner, int Columns, class T>
void multiply_in_loops(T alpha, T const* __restrict a, int a_row, int a_step, T const* __restrict b, T beta,
                       T* __restrict c) {
    for (int i = 0; i < Rows; ++i) {
        for (int j = 0; j < Columns; ++j) c[i * Columns + j] *= beta;
        for (int k = 0; k < Inner; ++k) {
            T const factor = alpha * a[i * a_row + k * a_step];
            for (int j = 0; j < Columns; ++j) c[i * Columns + j] += factor * b[k * Columns + j];
        }
    }
}

/// The training of a training_problem in loops over arrays, its products in loops too or by OpenBLAS.
template <class Problem, bool Blas>
struct plain_training {
    using T = typename Problem::value_type;
    static constexpr int N = Problem::batch;
    static constexpr int I = Problem::inputs;
    static constexpr int H = Problem::hidden;
    static constexpr int O = Problem::outputs;

    Problem const& problem;
    T w1[I * H];
    T b1[H];
    T w2[H * O];
    T b2[O];
    T h[N * H];
    T d1[N * H];
    T z[N * O];

    // to = from w
    template <int In, int Out>
    static void forward(T const* from, T const* w, T* to) {
        if constexpr (Blas) {
            gemm<T>(N, In, Out, 1, {from, In}, {w, Out}, 0, to);
        } else {
            for (int i = 0; i < N * Out; ++i) to[i] = 0;
            multiply_in_loops<N, In, Out>(T(1), from, In, 1, w, T(1), to);
        }
    }
    // w -= rate from^T delta
    template <int In, int Out>
    static void descend(T rate, T const* from, T const* delta, T* w) {
        if constexpr (Blas)
            gemm<T>(In, N, Out, -rate, {from, In, CblasTrans}, {delta, Out}, 1, w);
        else
            multiply_in_loops<In, N, Out>(-rate, from, 1, In, delta, T(1), w);
    }
    void propagate() {
        if constexpr (Blas) {
            gemm<T>(N, O, H, 1, {z, O}, {w2, O, CblasTrans}, 0, d1);
        } else {
            T turned[O * H];
            for (int j = 0; j < H; ++j)
                for (int o = 0; o < O; ++o) turned[o * H + j] = w2[j * O + o];
            for (int i = 0; i < N * H; ++i) d1[i] = 0;
            multiply_in_loops<N, O, H>(T(1), z, O, 1, turned, T(1), d1);
        }
    }

    T step(T const* x, auto const* labels) {
        constexpr T scale = T(1) / N;
        constexpr T rate = static_cast<T>(Problem::learning_rate);
        forward<I, H>(x, w1, h);
        for (int i = 0; i < N; ++i)
            for (int j = 0; j < H; ++j) {
                T const sum = h[i * H + j] + b1[j];
                h[i * H + j] = sum > 0 ? sum : T(0);
            }
        forward<H, O>(h, w2, z);
        T loss{};
        for (int i = 0; i < N; ++i) {  // z becomes the gradient
            T* const row = z + i * O;
            for (int o = 0; o < O; ++o) row[o] += b2[o];
            T maximum = row[0];
            for (int o = 1; o < O; ++o) maximum = row[o] > maximum ? row[o] : maximum;
            T const chosen = row[labels[i]] - maximum;
            T sum{};
            for (int o = 0; o < O; ++o) sum += row[o] = std::exp(row[o] - maximum);
            loss += std::log(sum) - chosen;
            T const factor = scale / sum;
            for (int o = 0; o < O; ++o) row[o] *= factor;
            row[labels[i]] -= scale;
        }
        propagate();
        for (int i = 0; i < N * H; ++i) d1[i] = h[i] > 0 ? d1[i] : T(0);
        descend<H, O>(rate, h, z, w2);
        descend<I, H>(rate, x, d1, w1);
        for (int i = 0; i < N; ++i) {
            for (int o = 0; o < O; ++o) b2[o] -= rate * z[i * O + o];
            for (int j = 0; j < H; ++j) b1[j] -= rate * d1[i * H + j];
        }
        return loss;
    }

    T train() {
        auto const& first = problem.start.layers.layer;
        auto const& second = problem.start.layers.rest.rest.layer;
        for (int i = 0; i < I * H; ++i) w1[i] = first.weights.elements[i];
        for (int i = 0; i < H; ++i) b1[i] = first.bias.elements[i];
        for (int i = 0; i < H * O; ++i) w2[i] = second.weights.elements[i];
        for (int i = 0; i < O; ++i) b2[i] = second.bias.elements[i];
        T total{};
        for (int epoch = 0; epoch < Problem::epochs; ++epoch) {
            total = 0;
            for (int b = 0; b < Problem::batches; ++b)
                total += step(problem.data.features.elements + b * N * I, problem.data.targets.elements + b * N);
        }
        return total / Problem::rows;
    }
};

template <bool Blas, class Problem>
void add_plain_training(Problem const& problem) {
    auto* trainer = new plain_training<Problem, Blas>{problem, {}, {}, {}, {}, {}, {}, {}};
    problem.peer(Blas ? "/OpenBLAS/gemm and loops" : "/loops/i-k-j", *trainer);
}

}  // namespace bench
