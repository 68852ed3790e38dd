// SPDX-License-Identifier: BSL-1.0
// Fisher's irises: iris [SEPAL_LENGTH SEPAL_WIDTH PETAL_LENGTH PETAL_WIDTH], in cm.
#include <cstdio>
#include <cstdlib>

#include "classifier.hpp"

int main(int argc, char** argv) {
    cg::vector<float, 4> flower{6.1f, 2.8f, 4.7f, 1.2f};
    for (int i = 0; i < 4 && i + 1 < argc; ++i) flower[i] = std::strtof(argv[i + 1], nullptr);
    auto const p = cg::predict_probabilities(classifier, iris::scaler.transform(flower));
    for (int c = 0; c < 3; ++c) std::printf("%-12s %6.2f %%\n", iris::class_names[c], 100 * static_cast<double>(p[c]));

    constexpr auto counts = cg::confusion_matrix_of(classifier, iris::test);
    std::puts("38 flowers that were not trained with; a row for each species, a column for each prediction:");
    for (int i = 0; i < 3; ++i)
        std::printf("%-12s %3d %3d %3d\n", iris::class_names[i], counts(i, 0), counts(i, 1), counts(i, 2));
}
