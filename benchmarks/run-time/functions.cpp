// SPDX-License-Identifier: BSL-1.0
// Elementary functions over arrays, and the softmax of many rows.
#include <cmath>
#include <string>

#include <constgrad/activation/softmax.hpp>
#include <constgrad/linalg/elementary.hpp>
#include <constgrad/simd/width.hpp>

#include "eigen.hpp"
#include "harness.hpp"

namespace {

template <class T>
void add_function(std::string const& function, T limit, auto ours, auto theirs, auto... eigen) {
    constexpr int count = 4096;
    using numbers = constgrad::vector<T, count>;
    using array = Eigen::Array<T, count, 1>;
    std::string const name = function + " 4096" + bench::suffix<T>;
    auto& in = bench::hidden<numbers>();
    constgrad::random_generator generator{1};
    bench::fill(in.elements, count, -limit, limit, generator);
    numbers const expected = ours(in);

    bench::candidate(name + "/ours/of a vector", 1, [&in, ours] {
        auto const out = ours(in);
        bench::consume(out);
    });

    auto& to = bench::hidden<numbers>();
    auto const loop = [&in, &to, theirs] {
        T const* __restrict x = in.elements;
        T* __restrict y = to.elements;
        for (int i = 0; i < count; ++i) y[i] = theirs(x[i]);
    };
    loop();
    for (int i = 0; i < count; ++i)
        bench::expect_near(name + "/loops", to.elements[i], expected.elements[i],
                           1e-6 * (1 + std::abs(expected.elements[i])));
    bench::candidate(name + "/loops/libm", 1, loop);

    auto& x = bench::hidden<array>();
    auto& y = bench::hidden<array>();
    x = Eigen::Map<array>(in.elements);
    int formulation = 0;
    auto const add_eigen = [&](auto f) {
        auto const work = [&x, &y, f] { y = f(x); };
        work();
        for (int i = 0; i < count; ++i)
            bench::expect_near(name + "/Eigen", y[i], expected.elements[i],
                               1e-6 * (1 + std::abs(expected.elements[i])));
        bench::candidate(name + "/Eigen/formulation " + std::to_string(++formulation), 1, work);
    };
    (add_eigen(eigen), ...);
}

template <class T>
struct softmax_row {
    static constexpr int rows = 1024;
    static constexpr int classes = 10;
    using logits = constgrad::matrix<T, rows, classes>;

    std::string name = std::string("softmax 1024x10") + bench::suffix<T>;
    logits& z = bench::hidden<logits>();
    logits expected{};

    softmax_row() {
        constgrad::random_generator generator{1};
        bench::fill(z.elements, rows * classes, T(-5), T(5), generator);
        for (int i = 0; i < rows; ++i) {
            T sum{};
            for (int c = 0; c < classes; ++c) sum += std::exp(z(i, c));
            for (int c = 0; c < classes; ++c) expected(i, c) = std::exp(z(i, c)) / sum;
        }
    }

    template <class Result>
    void check(std::string const& peer, Result const& y) const {
        for (int i = 0; i < rows; ++i)
            for (int c = 0; c < classes; ++c) bench::expect_near(name + peer, y(i, c), expected(i, c), 1e-6);
    }

    // As the layers hold their activations: in blocks of 32 samples, classes x samples, the samples along the lanes.
    void ours() const {
        constexpr int width = constgrad::simd::native_width<T>;
        constexpr int block_rows = 32;
        constexpr int groups = block_rows / width;
        constexpr int blocks = rows / block_rows;
        using pack = constgrad::lanes<T, width>;
        struct activations {
            pack at[blocks][classes][groups];
        };
        auto& from = bench::hidden<activations>();
        auto& to = bench::hidden<activations>();
        for (int i = 0; i < rows; ++i)
            for (int c = 0; c < classes; ++c) from.at[i / block_rows][c][i % block_rows / width][i % width] = z(i, c);
        auto const work = [&from, &to] {
            for (int b = 0; b < blocks; ++b)
                for (int g = 0; g < groups; ++g) {
                    for (int c = 0; c < classes; ++c) to.at[b][c][g] = from.at[b][c][g];
                    constgrad::softmax{}.apply(to.at[b], g);
                }
        };
        work();
        check("/ours", [&to](int i, int c) { return to.at[i / block_rows][c][i % block_rows / width][i % width]; });
        bench::candidate(name + "/ours/softmax, samples along the lanes", 1, work);
    }

    void plain_loops() const {
        auto& to = bench::hidden<logits>();
        auto const work = [&z = z, &to] {
            for (int i = 0; i < rows; ++i) {
                T const* __restrict x = z.elements + i * classes;
                T* __restrict y = to.elements + i * classes;
                T maximum = x[0];
                for (int c = 1; c < classes; ++c) maximum = x[c] > maximum ? x[c] : maximum;
                T sum{};
                for (int c = 0; c < classes; ++c) sum += y[c] = std::exp(x[c] - maximum);
                T const scale = 1 / sum;
                for (int c = 0; c < classes; ++c) y[c] *= scale;
            }
        };
        work();
        check("/loops", to);
        bench::candidate(name + "/loops/libm", 1, work);
    }

    template <int Layout, bool Fixed>
    void eigen() const {
        using table = Eigen::Array<T, Fixed ? rows : Eigen::Dynamic, Fixed ? classes : Eigen::Dynamic, Layout>;
        using column = Eigen::Array<T, Fixed ? rows : Eigen::Dynamic, 1>;
        auto& x = bench::hidden<table>();
        auto& y = bench::hidden<table>();
        auto& sums = bench::hidden<column>();
        x = Eigen::Map<Eigen::Array<T, rows, classes, Eigen::RowMajor>>(z.elements);
        auto const work = [&x, &y, &sums] {
            sums = x.rowwise().maxCoeff();
            y = (x.colwise() - sums).exp();
            sums = y.rowwise().sum().inverse();
            y.colwise() *= sums;
        };
        work();
        check("/Eigen", y);
        bench::candidate(
            name + "/Eigen/" + (Fixed ? "fixed, " : "dynamic, ") + (Layout == Eigen::RowMajor ? "rows" : "columns"), 1,
            work);
    }

    // Column by column, a block of rows at a time, which stays in the cache nearest to the processor.
    void eigen_by_columns() const {
        constexpr int height = 64;
        using table = Eigen::Array<T, height, classes>;
        struct blocks {
            table at[rows / height];
        };
        auto& x = bench::hidden<blocks>();
        auto& y = bench::hidden<blocks>();
        for (int i = 0; i < rows; ++i)
            for (int c = 0; c < classes; ++c) x.at[i / height](i % height, c) = z(i, c);
        auto const work = [&x, &y] {
            for (int b = 0; b < rows / height; ++b) {
                table const& in = x.at[b];
                table& out = y.at[b];
                Eigen::Array<T, height, 1> maximum = in.col(0);
                for (int c = 1; c < classes; ++c) maximum = maximum.max(in.col(c));
                out.col(0) = (in.col(0) - maximum).exp();
                Eigen::Array<T, height, 1> sum = out.col(0);
                for (int c = 1; c < classes; ++c) {
                    out.col(c) = (in.col(c) - maximum).exp();
                    sum += out.col(c);
                }
                sum = sum.inverse();
                for (int c = 0; c < classes; ++c) out.col(c) *= sum;
            }
        };
        work();
        check("/Eigen", [&y](int i, int c) { return y.at[i / height](i % height, c); });
        bench::candidate(name + "/Eigen/fixed, column by column, 64 rows at a time", 1, work);
    }

    void all() const {
        ours();
        eigen<Eigen::RowMajor, true>();
        eigen<Eigen::ColMajor, true>();
        eigen<Eigen::RowMajor, false>();
        eigen<Eigen::ColMajor, false>();
        eigen_by_columns();
        plain_loops();
    }
};

}  // namespace

int main(int count, char** arguments) {
    using T = bench::scalar;
    namespace math = constgrad::math;
    add_function<T>(
        "exp", T(10), [](auto const& x) { return math::exp(x); }, [](T x) { return std::exp(x); },
        [](auto const& x) { return x.exp(); });
    add_function<T>(
        "tanh", T(5), [](auto const& x) { return math::tanh(x); }, [](T x) { return std::tanh(x); },
        [](auto const& x) { return x.tanh(); });
    add_function<T>(
        "sigmoid", T(10), [](auto const& x) { return math::sigmoid(x); }, [](T x) { return 1 / (1 + std::exp(-x)); },
        [](auto const& x) { return x.logistic(); }, [](auto const& x) { return (1 + (-x).exp()).inverse(); });
    softmax_row<T>{}.all();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
