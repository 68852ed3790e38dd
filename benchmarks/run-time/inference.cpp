// SPDX-License-Identifier: BSL-1.0
// The outputs of a small network for a single sample.
#include <string>

#include <constgrad/activation/relu.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/network/predict.hpp>

#include "eigen.hpp"
#include "harness.hpp"

namespace {

template <class T, int In, int Hidden, int Out>
struct inference_row {
    using network_type =
        constgrad::network<constgrad::dense<T, In, Hidden>, constgrad::relu, constgrad::dense<T, Hidden, Out>>;
    using sample = constgrad::vector<T, In>;
    using answer = constgrad::vector<T, Out>;

    std::string name =
        "inference " + std::to_string(In) + "-" + std::to_string(Hidden) + "-" + std::to_string(Out) + bench::suffix<T>;
    network_type& model = bench::hidden<network_type>();
    sample& x = bench::hidden<sample>();
    answer expected{};

    constgrad::dense<T, In, Hidden> const& first() const { return model.layers.layer; }
    constgrad::dense<T, Hidden, Out> const& second() const { return model.layers.rest.rest.layer; }

    inference_row() {
        constgrad::random_generator generator{1};
        constgrad::initialize(model, constgrad::initializer::pytorch_default, generator);
        bench::fill(x.elements, In, T(-1), T(1), generator);
        expected = constgrad::predict(model, x);
    }

    void check(std::string const& peer, auto const& y) const {
        for (int o = 0; o < Out; ++o) bench::expect_near(name + peer, y[o], expected[o], 1e-5);
    }

    void ours() const {
        bench::candidate(name + "/ours/predict", 1, [&model = model, &x = x] {
            auto const y = constgrad::predict(model, x);
            bench::consume(y);
        });
    }

    void plain_loops() const {
        auto& to = bench::hidden<answer>();
        auto const work = [&w1 = first(), &w2 = second(), &x = x, &to] {
            T h[Hidden];
            for (int j = 0; j < Hidden; ++j) h[j] = w1.bias.elements[j];
            for (int k = 0; k < In; ++k)
                for (int j = 0; j < Hidden; ++j) h[j] += x.elements[k] * w1.weights.elements[k * Hidden + j];
            for (int j = 0; j < Hidden; ++j) h[j] = h[j] > 0 ? h[j] : T(0);
            T y[Out];
            for (int j = 0; j < Out; ++j) y[j] = w2.bias.elements[j];
            for (int k = 0; k < Hidden; ++k)
                for (int j = 0; j < Out; ++j) y[j] += h[k] * w2.weights.elements[k * Out + j];
            for (int j = 0; j < Out; ++j) to.elements[j] = y[j];
        };
        work();
        check("/loops", to);
        bench::candidate(name + "/loops/k-j", 1, work);
    }

    // The weights as Out x In, in columns (as ours lie in memory) or in rows.
    template <int Layout>
    struct layers {
        Eigen::Matrix<T, Hidden, In, Layout> w1;
        Eigen::Matrix<T, Hidden, 1> b1;
        Eigen::Matrix<T, Out, Hidden, Layout> w2;
        Eigen::Matrix<T, Out, 1> b2;
        Eigen::Matrix<T, In, 1> x;
        Eigen::Matrix<T, Out, 1> y;
    };

    template <int Layout>
    void eigen() const {
        using hidden_vector = Eigen::Matrix<T, Hidden, 1>;
        auto& l = bench::hidden<layers<Layout>>();
        l.w1 = Eigen::Map<Eigen::Matrix<T, Hidden, In> const>(first().weights.elements);
        l.b1 = Eigen::Map<hidden_vector const>(first().bias.elements);
        l.w2 = Eigen::Map<Eigen::Matrix<T, Out, Hidden> const>(second().weights.elements);
        l.b2 = Eigen::Map<Eigen::Matrix<T, Out, 1> const>(second().bias.elements);
        l.x = Eigen::Map<Eigen::Matrix<T, In, 1> const>(x.elements);
        auto const add = [&](std::string const& how, auto const& work) {
            l.y.setZero();
            work();
            check("/Eigen", l.y);
            bench::candidate(name + "/Eigen fixed/" + how + (Layout == Eigen::RowMajor ? ", rows" : ", columns"), 1,
                             work);
        };
        add("bias after", [&l] {
            hidden_vector h;
            h.noalias() = l.w1 * l.x;
            h = (h + l.b1).cwiseMax(T(0));
            l.y.noalias() = l.w2 * h;
            l.y += l.b2;
        });
        add("bias first", [&l] {
            hidden_vector h = l.b1;
            h.noalias() += l.w1 * l.x;
            h = h.cwiseMax(T(0));
            l.y = l.b2;
            l.y.noalias() += l.w2 * h;
        });
        add("fused", [&l] {
            hidden_vector const h = (l.w1.lazyProduct(l.x) + l.b1).cwiseMax(T(0));
            l.y = l.w2.lazyProduct(h) + l.b2;
        });
    }

    void all() const {
        ours();
        eigen<Eigen::ColMajor>();
        eigen<Eigen::RowMajor>();
        plain_loops();
    }
};

}  // namespace

int main(int count, char** arguments) {
    inference_row<bench::scalar, 4, 16, 3>{}.all();
    inference_row<bench::scalar, 64, 32, 10>{}.all();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
