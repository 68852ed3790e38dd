// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/fit.hpp>

#include <constgrad/network/predict.hpp>
#include <constgrad/network/score.hpp>

#include <scenario/training/fit.hpp>

static_assert(scenario::fit::a_whole_run_is_that_of_pytorch());
static_assert(scenario::fit::the_order_of_the_rows_depends_on_the_seed());
static_assert(scenario::fit::first_parameters_depend_on_the_seed());
static_assert(scenario::fit::a_line_is_found());
static_assert(scenario::fit::training_ends_when_the_loss_no_longer_falls());
static_assert(scenario::fit::the_callback_comes_every_k_epochs());
static_assert(scenario::fit::divergence_is_noticed());

namespace {

using namespace constgrad;

// A user's constexpr function may hold memory meanwhile, std::vectors for instance, in whose presence clang evaluates
// no conversion of packs.
template <int Batch>
constexpr bool trains_and_predicts_while_memory_is_allocated(bool shuffled) {
    constexpr auto data = scenario::problems::classes<float, 70, 2, 2>();
    int* const memory = new int[1]{1};
    auto const trained = fit<4>(network{dense<float, 2, 1>{}}, data, binary_cross_entropy_with_logits{},
                                sgd{.learning_rate = 0.5}, {.epochs = 2, .batch_size = Batch, .shuffle = shuffled});
    int const label = predict_class(trained.network, {0.5f, 0.25f});
    float const score = accuracy(trained.network, data);
    delete[] memory;
    auto const expected = fit<4>(network{dense<float, 2, 1>{}}, data, binary_cross_entropy_with_logits{},
                                 sgd{.learning_rate = 0.5}, {.epochs = 2, .batch_size = Batch, .shuffle = shuffled});
    return trained == expected && label == predict_class(expected.network, {0.5f, 0.25f}) &&
           same_bits(score, accuracy(expected.network, data));
}

static_assert(trains_and_predicts_while_memory_is_allocated<8>(true));
static_assert(trains_and_predicts_while_memory_is_allocated<8>(false));
static_assert(trains_and_predicts_while_memory_is_allocated<32>(true));
static_assert(trains_and_predicts_while_memory_is_allocated<32>(false));

}  // namespace
