// SPDX-License-Identifier: BSL-1.0
// What most sources of a target do: they include the cheap headers, all of them at once, and use the networks.
#include <cstdio>

#include <constgrad/network/digest.hpp>
#include <constgrad/network/predict.hpp>

#include "bent_model.h"
#include "bent_model.hpp"
#include "chance_model.hpp"
#include "from_c.h"
#include "kinds_model.hpp"
#include "line_model.hpp"
#include "steps_model.hpp"

#pragma GCC diagnostic ignored "-Wfloat-equal"

namespace {

/// Whether a function of C gives what one of C++ does.
template <class T, int O>
bool gives(void (*from_c)(T const*, T*), T const (&inputs)[2], constgrad::vector<T, O> const& expected) {
    constgrad::vector<T, O> outputs{};
    from_c(inputs, outputs.elements);
    return outputs == expected;
}

}  // namespace

int main() {
    int wrong = 0;
    auto const expect = [&](bool holds, char const* what) {
        if (holds) return;
        std::printf("expected %s\n", what);
        ++wrong;
    };
    expect(constgrad::digest(bent_model::network) == bent_model::digest, "the digest of bent");
    expect(constgrad::digest(steps_model::network) == steps_model::digest, "the digest of steps");
    expect(constgrad::digest(line_model::network) == line_model::digest, "the digest of line");
    expect(constgrad::digest(chance_model::network) == chance_model::digest, "the digest of chance");
    expect(constgrad::digest(kinds_model::network) == kinds_model::digest, "the digest of kinds");
    expect(chance_model::network.predict({1.0f, 0.5f}) == 1 && chance_model::network.predict({-1.0f, 0.5f}) == 0,
           "chance to have learned the halves");

    double const point[]{0.5, -2};
    float const other[]{-0.5f, 0.25f};
    constgrad::vector<double, 2> const point_vector{0.5, -2};
    constgrad::vector<float, 2> const other_vector{-0.5f, 0.25f};
    using namespace constgrad;
    expect(gives(c_predict_bent, point, predict(bent_model::network, point_vector)), "bent from C");
    expect(gives(bent_model_predict, point, predict(bent_model::network, point_vector)), "bent from a header of C");
    expect(gives(c_predict_line, point, predict(line_model::network, point_vector)), "line from C");
    expect(gives(c_predict_steps, other, predict(steps_model::network, other_vector)), "steps from C");
    expect(gives(c_probabilities_of_chance, other, predict_probabilities(chance_model::network, other_vector)),
           "the probabilities of chance from C");
    expect(gives(c_probabilities_of_kinds, other, predict_probabilities(kinds_model::network, other_vector)),
           "the probabilities of kinds from C");
    expect(c_class_of_chance(other) == predict_class(chance_model::network, other_vector),
           "the class of chance from C");
    expect(c_class_of_kinds(other) == predict_class(kinds_model::network, other_vector), "the class of kinds from C");
    return wrong;
}
