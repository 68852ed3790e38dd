// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/predict.hpp>

#include <scenario/network/predict.hpp>

#pragma GCC diagnostic ignored "-Wfloat-equal"

static_assert(scenario::predict::gives_what_is_computed_by_hand());
static_assert(scenario::predict::rows_and_single_samples_agree());
static_assert(scenario::predict::one_row_and_a_single_sample_agree());
static_assert(scenario::predict::rows_and_single_samples_agree_in_double());
static_assert(scenario::predict::the_class_is_the_first_of_the_greatest());
static_assert(scenario::predict::a_single_output_tells_two_classes_apart());
static_assert(scenario::predict::probabilities_come_from_logits_once());

namespace {

using namespace constgrad;

// What is a sample, or rows, by inheritance or conversion is taken as such.
struct reading : vector<float, 2> {};
struct readings : matrix<float, 3, 2> {};
struct sensor {
    constexpr operator vector<float, 2>() const { return {1, 3}; }
};
constexpr network<dense<float, 2, 2>> model{dense<float, 2, 2>{{1, 0, 0, 1}, {}}};
static_assert(predict(model, reading{1, 3})[1] == 3 && predict(model, sensor{})[1] == 3);
static_assert(predict_class(model, sensor{}) == 1 && predict_probabilities(model, sensor{})[1] > 0.5f);
static_assert(predict(model, readings{1, 3})(0, 1) == 3 && predict_classes(model, readings{1, 3})[0] == 1);

}  // namespace
