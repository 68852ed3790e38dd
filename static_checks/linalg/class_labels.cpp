// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/class_labels.hpp>

#include <concepts>
#include <cstdint>

namespace {

using constgrad::class_labels;

static_assert(std::same_as<class_labels<3, 256>::value_type, std::uint8_t>);
static_assert(std::same_as<class_labels<3, 257>::value_type, std::uint16_t>);
static_assert(sizeof(class_labels<7, 3>) == 7);
static_assert(class_labels<2, 3>{1, 2}[1] == 2);
static_assert(class_labels<2, 3>{1, 2} == class_labels<2, 3>{1, 2} &&
              class_labels<2, 3>{1, 2} != class_labels<2, 3>{1, 1});

constexpr bool labels_below_the_number_of_classes_are_right() {
    class_labels<3, 3>{0, 1, 2}.check();
    class_labels<1, 256>{255}.check();
    return true;
}
static_assert(labels_below_the_number_of_classes_are_right());

template <class_labels<2, 3> Labels>
constexpr int first_as_template_argument = Labels[0];
static_assert(first_as_template_argument<class_labels<2, 3>{2, 1}> == 2);

}  // namespace
