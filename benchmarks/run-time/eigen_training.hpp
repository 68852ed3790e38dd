// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "eigen.hpp"
#include "harness.hpp"

namespace bench {

/// How the matrices of eigen_training are laid out and multiplied. `lazy` is the product that Eigen unrolls and fuses
/// for small matrices of fixed size.
struct formulation {
    bool fixed;
    int layout;
    bool lazy;
};

/// The training of a training_problem as one writes it with Eigen: nothing is allocated between steps, products go
/// where they belong without a temporary, the gradients go straight into the parameters, the bias into the activation.
template <class Problem, formulation F>
struct eigen_training {
    using T = typename Problem::value_type;
    static constexpr int N = Problem::batch;
    static constexpr int I = Problem::inputs;
    static constexpr int H = Problem::hidden;
    static constexpr int O = Problem::outputs;

    template <int Rows, int Columns>
    using table = Eigen::Matrix<T, F.fixed ? Rows : Eigen::Dynamic, F.fixed ? Columns : Eigen::Dynamic, F.layout>;
    template <int Columns>
    using row = Eigen::Matrix<T, 1, F.fixed ? Columns : Eigen::Dynamic>;
    using column = Eigen::Matrix<T, F.fixed ? N : Eigen::Dynamic, 1>;
    using batch_of_inputs = table<N, I>;

    Problem const& problem;
    batch_of_inputs* x = new batch_of_inputs[Problem::batches];
    table<I, H> w1;
    row<H> b1;
    table<H, O> w2;
    row<O> b2;
    table<N, H> h;
    table<N, H> d1;
    table<N, O> z;
    table<N, O> d2;
    column maximum;
    column sum;

    explicit eigen_training(Problem const& from) : problem(from) {
        using features = Eigen::Map<Eigen::Matrix<T, N, I, Eigen::RowMajor> const>;
        for (int b = 0; b < Problem::batches; ++b) x[b] = features(problem.data.features.elements + b * N * I);
        h.resize(N, H);
        d1.resize(N, H);
        z.resize(N, O);
        d2.resize(N, O);
    }
    eigen_training(eigen_training const&) = delete;
    eigen_training& operator=(eigen_training const&) = delete;
    ~eigen_training() { delete[] x; }

    static auto product(auto const& a, auto const& b) {
        if constexpr (F.lazy)
            return a.lazyProduct(b);
        else
            return a * b;
    }

    T step(batch_of_inputs const& inputs, auto const* labels) {
        constexpr T scale = T(1) / N;
        constexpr T rate = static_cast<T>(Problem::learning_rate);
        h.noalias() = product(inputs, w1);
        h = (h.rowwise() + b1).cwiseMax(T(0));
        z.noalias() = product(h, w2);
        z.rowwise() += b2;

        T loss;
        if constexpr (F.layout == Eigen::ColMajor) {  // column by column, which Eigen does faster than broadcasts
            maximum = z.col(0);
            for (int o = 1; o < O; ++o) maximum = maximum.cwiseMax(z.col(o));
            sum.setZero(N);
            for (int o = 0; o < O; ++o) {
                z.col(o) -= maximum;
                d2.col(o) = z.col(o).array().exp().matrix();
                sum += d2.col(o);
            }
            loss = sum.array().log().sum();
            sum = (scale / sum.array()).matrix();
            for (int o = 0; o < O; ++o) d2.col(o).array() *= sum.array();
        } else {
            maximum = z.rowwise().maxCoeff();
            z.colwise() -= maximum;
            d2 = z.array().exp().matrix();
            sum = d2.rowwise().sum();
            loss = sum.array().log().sum();
            d2.array().colwise() *= (scale / sum.array()).eval();
        }
        for (int i = 0; i < N; ++i) {
            loss -= z(i, labels[i]);
            d2(i, labels[i]) -= scale;
        }

        d1.noalias() = product(d2, w2.transpose());
        d1 = (h.array() > T(0)).select(d1, T(0));
        if constexpr (F.lazy) {
            w2 -= rate * product(h.transpose(), d2);
            w1 -= rate * product(inputs.transpose(), d1);
        } else {
            w2.noalias() -= rate * h.transpose() * d2;
            w1.noalias() -= rate * inputs.transpose() * d1;
        }
        b2 -= rate * d2.colwise().sum();
        b1 -= rate * d1.colwise().sum();
        return loss;
    }

    T train() {
        auto const& first = problem.start.layers.layer;
        auto const& second = problem.start.layers.rest.rest.layer;
        w1 = Eigen::Map<Eigen::Matrix<T, I, H, Eigen::RowMajor> const>(first.weights.elements);
        b1 = Eigen::Map<Eigen::Matrix<T, 1, H> const>(first.bias.elements);
        w2 = Eigen::Map<Eigen::Matrix<T, H, O, Eigen::RowMajor> const>(second.weights.elements);
        b2 = Eigen::Map<Eigen::Matrix<T, 1, O> const>(second.bias.elements);
        T total{};
        for (int epoch = 0; epoch < Problem::epochs; ++epoch) {
            total = 0;
            for (int b = 0; b < Problem::batches; ++b) total += step(x[b], problem.data.targets.elements + b * N);
        }
        return total / Problem::rows;
    }
};

template <formulation F, class Problem>
void add_eigen_training(Problem const& problem) {
    auto* trainer = new eigen_training<Problem, F>(problem);
    problem.peer(std::string("/Eigen/") + (F.fixed ? "fixed, " : "dynamic, ") +
                     (F.layout == Eigen::RowMajor ? "rows" : "columns") + (F.lazy ? ", lazy" : ""),
                 *trainer);
}

template <bool Fixed, bool Lazy, class Problem>
void add_eigen_trainings(Problem const& problem) {
    if constexpr (!quick) add_eigen_training<formulation{Fixed, Eigen::RowMajor, Lazy}>(problem);
    add_eigen_training<formulation{Fixed, Eigen::ColMajor, Lazy}>(problem);
}

}  // namespace bench
