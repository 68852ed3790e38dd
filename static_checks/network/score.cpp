// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/score.hpp>

#include <scenario/network/score.hpp>

static_assert(scenario::score::counts_the_right_ones());
static_assert(scenario::score::equals_the_metric_of_the_predictions());

namespace {

using namespace constgrad;
using two_to_two = network<dense<float, 2, 2>>;

template <class Network, class Dataset>
concept has_an_accuracy = requires(Network const& model, Dataset const& data) { accuracy(model, data); };
template <class Network, class Dataset>
concept has_a_variance_explained = requires(Network const& model, Dataset const& data) { r_squared(model, data); };

static_assert(has_an_accuracy<two_to_two, classification_dataset<float, 4, 2, 2>>);
static_assert(!has_an_accuracy<two_to_two, classification_dataset<float, 4, 3, 2>>);
static_assert(!has_an_accuracy<two_to_two, regression_dataset<float, 4, 2, 2>>);
static_assert(has_a_variance_explained<two_to_two, regression_dataset<float, 4, 2, 2>>);
static_assert(!has_a_variance_explained<two_to_two, classification_dataset<float, 4, 2, 2>>);

}  // namespace
