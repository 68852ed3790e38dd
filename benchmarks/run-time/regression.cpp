// SPDX-License-Identifier: BSL-1.0
// Training steps of a linear regression, 13 features to 1 target, batch 64.
#include <string>

#include <constgrad/model/linear_regression.hpp>

#include "eigen.hpp"
#include "harness.hpp"

namespace {

template <class T>
struct regression_row {
    static constexpr int features = 13;
    static constexpr int batch = 64;
    static constexpr int batches = 10;
    static constexpr int rows = batch * batches;
    static constexpr int epochs = 200;
    static constexpr int steps = batches * epochs;
    static constexpr double learning_rate = 0.01;
    using data_type = constgrad::regression_dataset<T, rows, features>;

    std::string name = std::string("step linear 13 to 1 batch 64") + bench::suffix<T>;
    data_type& data = bench::hidden<data_type>();
    double final_loss = 0;

    regression_row() {
        constgrad::random_generator generator{1};
        bench::fill(data.features.elements, rows * features, T(-1), T(1), generator);
        for (int i = 0; i < rows; ++i) {
            T target = 1;
            for (int f = 0; f < features; ++f) target += data.features(i, f) * static_cast<T>(f - 6);
            data.targets(i, 0) = target + constgrad::uniform<T>(generator, T(-1), T(1));
        }
        final_loss = static_cast<double>(train(data).history.final_loss);
    }

    static auto train(data_type const& data) {
        constgrad::training_options options{.epochs = epochs, .batch_size = batch, .shuffle = false};
        return constgrad::fit(constgrad::linear_regression<T, features>{}, data,
                              constgrad::sgd{.learning_rate = learning_rate}, options);
    }

    void peer(std::string const& who, auto const& work) const {
        bench::expect_near(name + who, static_cast<double>(work()), final_loss, 1e-3 * final_loss);
        bench::candidate(name + who, steps, [work] {
            T const loss = work();
            bench::consume(loss);
        });
    }

    void ours() const {
        bench::candidate(name + "/ours/fit", steps, [&data = data] {
            auto const result = train(data);
            bench::consume(result);
        });
    }

    void plain_loops() const {
        peer("/loops/row by row", [&data = data] {
            constexpr T rate = static_cast<T>(learning_rate) * 2 / batch;
            T w[features] = {};
            T bias{};
            T total{};
            for (int epoch = 0; epoch < epochs; ++epoch) {
                total = 0;
                for (int first = 0; first < rows; first += batch) {
                    T slope[features] = {};
                    T slope_of_bias{};
                    for (int i = first; i < first + batch; ++i) {
                        T const* x = data.features.elements + i * features;
                        T residual = bias - data.targets.elements[i];
                        for (int f = 0; f < features; ++f) residual += x[f] * w[f];
                        total += residual * residual;
                        slope_of_bias += residual;
                        for (int f = 0; f < features; ++f) slope[f] += residual * x[f];
                    }
                    for (int f = 0; f < features; ++f) w[f] -= rate * slope[f];
                    bias -= rate * slope_of_bias;
                }
            }
            return total / rows;
        });
    }

    // Ones: the constant term is the weight of a column of ones, so that a step is two products.
    template <int Layout, bool Ones, bool Lazy>
    void eigen() const {
        constexpr int columns = features + (Ones ? 1 : 0);
        struct problem {
            Eigen::Matrix<T, batch, columns, Layout> x[batches];
            Eigen::Matrix<T, batch, 1> target[batches];
        };
        auto& p = bench::hidden<problem>();
        for (int i = 0; i < rows; ++i) {
            for (int f = 0; f < features; ++f) p.x[i / batch](i % batch, f) = data.features(i, f);
            if (Ones) p.x[i / batch](i % batch, columns - 1) = 1;
            p.target[i / batch](i % batch) = data.targets(i, 0);
        }
        peer(std::string("/Eigen/") + (Layout == Eigen::RowMajor ? "rows" : "columns") + (Ones ? ", ones" : "") +
                 (Lazy ? ", lazy" : ""),
             [&p] {
                 constexpr T rate = static_cast<T>(learning_rate) * 2 / batch;
                 Eigen::Matrix<T, columns, 1> w = Eigen::Matrix<T, columns, 1>::Zero();
                 Eigen::Matrix<T, batch, 1> residual;
                 T bias{};
                 T total{};
                 for (int epoch = 0; epoch < epochs; ++epoch) {
                     total = 0;
                     for (int b = 0; b < batches; ++b) {
                         auto const& x = p.x[b];
                         if constexpr (Lazy) {
                             residual = x.lazyProduct(w) - p.target[b];
                         } else {
                             residual.noalias() = x * w;
                             residual -= p.target[b];
                         }
                         if constexpr (!Ones) residual.array() += bias;
                         total += residual.squaredNorm();
                         if constexpr (Lazy)
                             w -= rate * x.transpose().lazyProduct(residual);
                         else
                             w.noalias() -= rate * (x.transpose() * residual);
                         if constexpr (!Ones) bias -= rate * residual.sum();
                     }
                 }
                 return static_cast<T>(total / rows);
             });
    }

    void all() const {
        ours();
        eigen<Eigen::ColMajor, false, false>();
        eigen<Eigen::ColMajor, false, true>();
        eigen<Eigen::ColMajor, true, false>();
        if constexpr (!bench::quick) {
            eigen<Eigen::ColMajor, true, true>();
            eigen<Eigen::RowMajor, false, false>();
            eigen<Eigen::RowMajor, false, true>();
            eigen<Eigen::RowMajor, true, false>();
        }
        plain_loops();
    }
};

}  // namespace

int main(int count, char** arguments) {
    regression_row<bench::scalar>{}.all();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
