// SPDX-License-Identifier: BSL-1.0
// Matrix products of the sizes that small models have.
#include <string>

#include <constgrad/linalg/product.hpp>

#include "gemm.hpp"
#include "eigen.hpp"
#include "harness.hpp"
#include "peak.hpp"

namespace {

enum class path { chosen_by_eigen, lazy };

template <class T, int R, int K, int C>
struct product_row {
    using left = constgrad::matrix<T, R, K>;
    using right = constgrad::matrix<T, K, C>;
    using result = constgrad::matrix<T, R, C>;

    std::string name = "product " +
                       (R == K && K == C ? std::to_string(R) + "^3"
                                         : std::to_string(R) + "x" + std::to_string(K) + "x" + std::to_string(C)) +
                       bench::suffix<T>;
    left& a = bench::hidden<left>();
    right& b = bench::hidden<right>();
    result expected{};

    product_row() {
        constgrad::random_generator generator{1};
        bench::fill(a.elements, R * K, T(-1), T(1), generator);
        bench::fill(b.elements, K * C, T(-1), T(1), generator);
        expected = constgrad::matmul(a, b);
    }

    template <class Result>
    void check(std::string const& peer, Result const& c) const {
        for (int i = 0; i < R; ++i)
            for (int j = 0; j < C; ++j) bench::expect_near(name + peer, c(i, j), expected(i, j), 1e-6 * (K + 10));
    }

    void ours() const {
        bench::candidate(name + "/ours/matmul", 1, [&a = a, &b = b] {
            auto const c = constgrad::matmul(a, b);
            bench::consume(c);
        });
    }

    void plain_loops() const {
        auto& c = bench::hidden<result>();
        auto const work = [&a = a, &b = b, &c] {
            T const* __restrict x = a.elements;
            T const* __restrict y = b.elements;
            T* __restrict z = c.elements;
            for (int i = 0; i < R; ++i) {
                for (int j = 0; j < C; ++j) z[i * C + j] = 0;
                for (int k = 0; k < K; ++k)
                    for (int j = 0; j < C; ++j) z[i * C + j] += x[i * K + k] * y[k * C + j];
            }
        };
        work();
        check("/loops", c);
        bench::candidate(name + "/loops/i-k-j", 1, work);
    }

    void openblas() const {
        auto& c = bench::hidden<result>();
        auto const work = [&a = a, &b = b, &c] {
            bench::gemm<T>(R, K, C, 1, {a.elements, K}, {b.elements, C}, 0, c.elements);
        };
        work();
        check("/OpenBLAS", c);
        bench::candidate(name + "/OpenBLAS/gemm", 1, work);
    }

    template <bool Fixed, int Layout, path Path>
    void eigen() const {
        constexpr auto size = [](int n) { return Fixed ? n : Eigen::Dynamic; };
        auto& x = bench::hidden<Eigen::Matrix<T, size(R), size(K), Layout>>();
        auto& y = bench::hidden<Eigen::Matrix<T, size(K), size(C), Layout>>();
        auto& z = bench::hidden<Eigen::Matrix<T, size(R), size(C), Layout>>();
        x = Eigen::Map<Eigen::Matrix<T, R, K, Eigen::RowMajor>>(a.elements);
        y = Eigen::Map<Eigen::Matrix<T, K, C, Eigen::RowMajor>>(b.elements);
        z.resize(R, C);
        auto const work = [&x, &y, &z] {
            if constexpr (Path == path::lazy)
                z.noalias() = x.lazyProduct(y);
            else
                z.noalias() = x * y;
        };
        work();
        check("/Eigen", z);
        bench::candidate(name + (Fixed ? "/Eigen fixed/" : "/Eigen dynamic/") +
                             (Path == path::lazy ? "lazy, " : "product, ") +
                             (Layout == Eigen::RowMajor ? "rows" : "columns"),
                         1, work);
    }

    void all() const {
        ours();
        constexpr int work = R * K * C;
        if constexpr (!bench::quick || work > 32 * 4 * 16) eigen<true, Eigen::RowMajor, path::chosen_by_eigen>();
        if constexpr (work <= (bench::quick ? 16 * 16 * 16 : 32 * 32 * 32)) eigen<true, Eigen::RowMajor, path::lazy>();
        if constexpr (!bench::quick) {
            eigen<true, Eigen::ColMajor, path::chosen_by_eigen>();
            if constexpr (work <= 32 * 32 * 32) eigen<true, Eigen::ColMajor, path::lazy>();
            eigen<false, Eigen::RowMajor, path::chosen_by_eigen>();
        }
        if constexpr (!bench::quick || work > 32 * 4 * 16) eigen<false, Eigen::ColMajor, path::chosen_by_eigen>();
        openblas();
        plain_loops();
        if constexpr (R * K * C >= 32 * 32 * 32) bench::add_peak<T>(name, double{R} * K * C);
    }
};

template <class T>
void add_all() {
    product_row<T, 4, 4, 4>{}.all();
    product_row<T, 8, 8, 8>{}.all();
    product_row<T, 32, 4, 16>{}.all();
    product_row<T, 16, 16, 16>{}.all();
    product_row<T, 32, 32, 32>{}.all();
    product_row<T, 64, 64, 64>{}.all();
    product_row<T, 32, 64, 32>{}.all();
    product_row<T, 64, 784, 32>{}.all();
}

}  // namespace

int main(int count, char** arguments) {
    add_all<bench::scalar>();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
