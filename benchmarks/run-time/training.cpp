// SPDX-License-Identifier: BSL-1.0
// Training steps of small classifiers.
#include "eigen_training.hpp"
#include "plain_training.hpp"
#include "training_problem.hpp"

namespace {

template <class Problem, bool Tiny>
void add_all() {
    auto const& problem = *new Problem;
    problem.ours();
    if constexpr (!bench::quick || !Tiny) bench::add_eigen_trainings<true, false>(problem);
    bench::add_eigen_trainings<Tiny, Tiny>(problem);  // small ones unrolled, large ones of dynamic size
    bench::add_plain_training<true>(problem);
    bench::add_plain_training<false>(problem);
}

}  // namespace

int main(int count, char** arguments) {
    add_all<bench::training_problem<bench::scalar, 4, 16, 3, 32, 10, 200>, true>();
    add_all<bench::training_problem<bench::scalar, 64, 32, 10, 32, 10, 20>, false>();
    add_all<bench::training_problem<bench::scalar, 784, 32, 10, 64, 10, 20>, false>();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
