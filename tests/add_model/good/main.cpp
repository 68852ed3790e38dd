// SPDX-License-Identifier: BSL-1.0
// What most sources of a target do: they include the cheap headers, all of them at once, and use the networks.
#include <cstdio>

#include <constgrad/network/digest.hpp>
#include <constgrad/network/predict.hpp>

#include "bent_model.hpp"
#include "chance_model.hpp"
#include "kinds_model.hpp"
#include "line_model.hpp"
#include "steps_model.hpp"

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
    return wrong;
}
