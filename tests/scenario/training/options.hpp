// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/options.hpp>

namespace scenario::options {

constexpr bool defaults_are_those_documented() {
    constgrad::training_options const options;
    options.check();
    return options.epochs == 100 && options.batch_size == 32 && options.seed == 0 && options.shuffle &&
           options.initial_parameters == constgrad::initializer::pytorch_default && options.tolerance == 0 &&
           options.patience == 1 && options.report_every == 1;
}

}  // namespace scenario::options
