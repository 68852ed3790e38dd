// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>

#include <constgrad/loss/loss.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/network/takes_samples.hpp>
#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/training/dataset.hpp>
#include <constgrad/training/result.hpp>

// What `fit` and `resume` say to arguments that are none of theirs: not a list of their overloads, but what is wrong
// with the first argument that is.

namespace constgrad::detail {

template <class Argument>
inline constexpr bool is_dataset = false;
template <scalar T, int N, int F, class Targets>
inline constexpr bool is_dataset<dataset<T, N, F, Targets>> = true;

template <class Argument>
inline constexpr bool is_result = false;
template <class Network, int Capacity, int States>
inline constexpr bool is_result<training_result<Network, Capacity, States>> = true;

// To leave alone what other libraries call fit.
template <class First>
concept meant_for_fit = has_network<First> || is_dataset<First>;

template <class Model>
concept trainable = has_network<Model> && !is_result<Model>;

template <class Model>
concept knows_its_loss = requires { typename Model::loss_type; };

template <class Argument>
struct type_to_train {
    using type = network<dense<float, 1, 1>>;
};
template <trainable Model>
struct type_to_train<Model> {
    using type = Model;
};

// A result, so that what is done with it raises no more errors.
template <int Capacity, class First>
using unfitted = training_result<typename type_to_train<First>::type, Capacity>;

// (`right` is false, but a static_assert must not know that before a call is compiled.)
template <int Capacity, class First, class Second, class Third, class Fourth = void>
constexpr unfitted<Capacity, First> explain_fit() {
    constexpr bool right = std::is_void_v<First>;
    if constexpr (is_result<First>) {
        static_assert(right, "fit: this is a result of fit; to train on: resume(result, data, loss, optimizer, ...)");
    } else if constexpr (is_dataset<First>) {
        static_assert(right, "fit: the network comes before the data: fit(network, data, loss, optimizer, ...)");
    } else if constexpr (!is_dataset<Second>) {
        static_assert(right,
                      "fit: the data comes second, features and targets in one dataset: fit(network, data, loss, "
                      "optimizer, ...)");
    } else if constexpr (optimizer<Third> && loss_function<Fourth>) {
        static_assert(right, "fit: the loss comes before the optimizer: fit(network, data, loss, optimizer, ...)");
    } else if constexpr (optimizer<Third> && knows_its_loss<First>) {
        static_assert(right, "fit: a model takes fit(model, data, optimizer, {.epochs = 30, ...}, callback)");
    } else if constexpr (optimizer<Third>) {
        static_assert(right, "fit: a network does not know its loss; write fit(network, data, loss, optimizer, ...)");
    } else if constexpr (!loss_function<Third>) {
        static_assert(
            loss_function<Third>,
            "fit: the loss comes third: fit(network, data, loss, optimizer, ...); one of your own says whether "
            "it takes_class_labels");
    } else if constexpr (std::is_void_v<Fourth>) {
        static_assert(right, "fit: there is no optimizer; write fit(network, data, loss, sgd{...}, ...)");
    } else if constexpr (!optimizer<Fourth>) {
        static_assert(optimizer<Fourth>,
                      "fit: the optimizer comes fourth: fit(network, data, loss, sgd{.learning_rate = 0.1}, ...)");
    } else {
        static_assert(right,
                      "fit: behind the optimizer come the options and a callback: fit(network, data, loss, optimizer, "
                      "{.epochs = 30, ...}, callback)");
    }
    return {{}, {}, {}, random_generator{0}};
}

template <class First, class Second, class Third>
constexpr unfitted<512, First> explain_resume() {
    constexpr bool right = std::is_void_v<First>;
    if constexpr (!is_result<First>) {
        static_assert(
            right, "resume: pass the whole result of fit, which knows where training stands, instead of its network");
    } else if constexpr (is_dataset<Second> && optimizer<Third>) {
        static_assert(right,
                      "resume: a network does not know its loss; write resume(result, data, loss, optimizer, ...)");
    } else {
        static_assert(right,
                      "resume: the arguments are resume(result, data, loss, optimizer, {.epochs = 30, ...}, callback), "
                      "with the optimizer of before; a model needs no loss");
    }
    return {{}, {}, {}, random_generator{0}};
}

}  // namespace constgrad::detail
