// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <constgrad/activation/relu.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/training/fit.hpp>

#include "harness.hpp"

namespace bench {

/// A classifier In-Hidden-Out with ReLU and softmax cross-entropy, and what it learns: `Batches` batches of `Batch`
/// rows in the order in which they lie, `Epochs` times. The work is that of a step: forward with the loss, backward,
/// and gradient descent.
template <class T, int In, int Hidden, int Out, int Batch, int Batches, int Epochs>
struct training_problem {
    using value_type = T;
    static constexpr int inputs = In;
    static constexpr int hidden = Hidden;
    static constexpr int outputs = Out;
    static constexpr int batch = Batch;
    static constexpr int batches = Batches;
    static constexpr int rows = Batch * Batches;
    static constexpr int epochs = Epochs;
    static constexpr int steps = Batches * Epochs;
    static constexpr double learning_rate = 0.05;

    using network_type =
        constgrad::network<constgrad::dense<T, In, Hidden>, constgrad::relu, constgrad::dense<T, Hidden, Out>>;
    using data_type = constgrad::classification_dataset<T, rows, In, Out>;

    std::string name = "step " + std::to_string(In) + "-" + std::to_string(Hidden) + "-" + std::to_string(Out) +
                       " batch " + std::to_string(Batch) + suffix<T>;
    data_type& data = bench::hidden<data_type>();
    network_type& start = bench::hidden<network_type>();
    double final_loss = 0;

    training_problem() {
        constgrad::random_generator generator{1};
        fill(data.features.elements, rows * In, T(-1), T(1), generator);
        for (int i = 0; i < rows; ++i) {  // something that can be learned
            T const score = (data.features(i, 0) + data.features(i, 1) + 2) / 4 * Out;
            data.targets.elements[i] =
                static_cast<typename data_type::targets_type::value_type>(score < Out - 1 ? score : Out - 1);
        }
        constgrad::random_generator seeded{0};
        constgrad::initialize(start, constgrad::initializer::pytorch_default, seeded);
        final_loss = static_cast<double>(train().history.final_loss);
    }

    auto train() const {
        constgrad::training_options options{.epochs = Epochs, .batch_size = Batch, .shuffle = false};
        return constgrad::fit(network_type{}, data, constgrad::softmax_cross_entropy{},
                              constgrad::sgd{.learning_rate = learning_rate}, options);
    }

    void ours() const {
        candidate(name + "/ours/fit", steps, [problem = *this] {
            auto const result = problem.train();
            consume(result);
        });
    }

    /// Any other way: `trainer.train()` begins at `start` and returns the mean loss of the last epoch.
    template <class Trainer>
    void peer(std::string const& who, Trainer& trainer) const {
        double const loss = static_cast<double>(trainer.train());
        expect_near(name + who, loss, final_loss, 1e-3 * final_loss);
        candidate(name + who, steps, [&trainer] {
            T const result = trainer.train();
            consume(result);
        });
    }
};

}  // namespace bench
