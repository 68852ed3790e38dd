// SPDX-License-Identifier: BSL-1.0
// A user's file, in which the compiler instantiates what the library offers. In front of it come global variables of
// all names that the headers use (see run), so its own names are others.
#include <constgrad.hpp>
#include <constgrad/host/activation_spelling.hpp>
#include <constgrad/host/csv.hpp>

namespace mine {

namespace cg = constgrad;

template <class My>
inline constexpr cg::classification_dataset<My, 40, 2, 2> my_flowers{{1, 2, 3, 4, 5, 6}, {0, 1, 1}};
template <class My>
inline constexpr cg::regression_dataset<My, 40, 2, 2> my_numbers{my_flowers<My>.features, {1, 2, 3}};

template <class My, class MyActivation>
constexpr cg::network my_net{cg::dense<My, 2, 3>{}, MyActivation{}, cg::dense<My, 3, 2>{}};

template <class My, class MyActivation>
constexpr My my_training(cg::training_options const& my_options) {
    constexpr cg::sgd my_descent{.learning_rate = 0.1, .momentum = 0.5, .nesterov = true, .weight_decay = 0.1};
    constexpr auto my_silence = [](cg::epoch_report<My> const&) {};
    auto const my_start =
        cg::fit(my_net<My, MyActivation>, my_numbers<My>, cg::mean_squared_error{}, my_descent, my_options, my_silence);
    auto const my_end = cg::resume(my_start, my_numbers<My>, cg::mean_squared_error{}, my_descent, my_options);
    auto const my_classifier =
        cg::fit(my_net<My, MyActivation>, my_flowers<My>, cg::softmax_cross_entropy{}, my_descent, my_options).network;
    cg::training_job const my_job{my_net<My, MyActivation>, my_numbers<My>, cg::mean_squared_error{}, my_descent,
                                  my_options};
    return my_job.run().history.final_loss + cg::predict(my_classifier, {1, 2})[0] +
           cg::predict_probabilities(my_classifier, {1, 2})[0] +
           static_cast<My>(cg::predict_class(my_classifier, {1, 2})) + cg::accuracy(my_classifier, my_flowers<My>) +
           cg::log_loss(my_classifier, my_flowers<My>) + cg::r_squared(my_end.network, my_numbers<My>) +
           cg::mean_squared_error_of(my_end.network, my_numbers<My>) + my_end.history[0] +
           cg::confusion_matrix_of(my_classifier, my_flowers<My>).template macro_f1<My>() +
           static_cast<My>((cg::digest(my_classifier) ^ cg::digest(my_job.first_step())) % 2);
}

template <class My>
constexpr My my_models(cg::training_options const& my_options) {
    constexpr cg::sgd my_descent{.learning_rate = 0.1};
    auto const my_halves = cg::train_test_split<13>(my_flowers<My>, 1);
    auto const my_scale = cg::fit_standardizer(my_halves.train);
    auto const my_rows = my_scale.inverse_transform(my_scale.transform(my_halves.train));
    auto const my_line = cg::fit(cg::linear_regression<My, 2, 2>{}, my_numbers<My>, my_descent, my_options).network;
    auto const my_logit = cg::fit(cg::logistic_regression<My, 2>{}, my_rows, my_descent, my_options).network;
    auto const my_soft = cg::fit(cg::softmax_regression<My, 2, 2>{}, my_rows, my_descent, my_options).network;
    return my_line.predict(my_rows.features)(0, 0) + my_line.coefficients()[0] + my_line.score(my_numbers<My>) +
           my_logit.probabilities({1, 2})[0] + my_logit.score(my_halves.test) + my_soft.probabilities({1, 2})[0] +
           static_cast<My>(my_soft.predict(my_rows.features)[0]);
}

template <class My>
constexpr My my_algebra() {
    cg::matrix<My, 3, 17> my_left{1, 2, 3};
    cg::vector<My, 17> my_right{1, 2, 3};
    my_left += my_left * My(2) - cg::hadamard(my_left, my_left) / My(3);
    my_right -= -my_right + cg::column_sums(my_left);
    return cg::sum(my_left) + cg::mean(my_right) + cg::dot(my_right, my_right) + cg::norm_squared(my_left) +
           cg::row_sums(my_left)[0] + static_cast<My>(cg::argmax(my_right)) + cg::max(my_left) +
           (my_left * my_right)[0] + cg::transpose_multiply(my_left, my_left)(0, 0) +
           cg::multiply_transpose(my_left, my_left)(0, 0) + cg::outer_product(my_right, my_right)(0, 0) +
           cg::max_abs_difference(my_left, my_left) + static_cast<My>(cg::is_close(my_right, my_right)) +
           cg::transpose(my_left)(0, 0) + cg::identity_matrix<My, 3>()(0, 0);
}

template <class My>
constexpr My my_functions() {
    cg::vector<My, 19> my_values{0.5, 0.25};
    namespace m = cg::math;
    return (m::abs(my_values) + m::exp(my_values) + m::expm1(my_values) + m::floor(my_values) + m::log1p(my_values) +
            m::round(my_values) + m::sigmoid(my_values) + m::softplus(my_values) + m::sqrt(my_values) +
            m::tanh(my_values))[0] +
           m::log(My(2));
}

template <class My>
constexpr My my_everything() {
    cg::random_generator my_dice{7};
    return my_training<My, cg::relu>({.epochs = 1}) + my_training<My, cg::leaky_relu<>>({.epochs = 1}) +
           my_training<My, cg::sigmoid>({.epochs = 1}) + my_training<My, cg::hyperbolic_tangent>({.epochs = 1}) +
           my_training<My, cg::softmax>({.epochs = 1, .batch_size = 3}) + my_models<My>({.epochs = 1}) +
           my_algebra<My>() + my_functions<My>() + cg::uniform<My>(my_dice) + cg::normal<My>(my_dice);
}

}  // namespace mine

int main() {
    return mine::my_everything<float>() + float(mine::my_everything<double>()) > 0 && constgrad::numerics_self_check();
}
