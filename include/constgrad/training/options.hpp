// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>

#include <constgrad/core/expects.hpp>
#include <constgrad/network/initialize.hpp>

namespace constgrad {

/// How `fit` goes about it. Defaults stand beside each setting.
struct training_options {
    int epochs = 100;        ///< passes over the data
    int batch_size = 32;     ///< rows per step; the last batch of an epoch takes what is left
    std::uint64_t seed = 0;  ///< of the first parameters and of the order of the rows
    bool shuffle = true;     ///< a new order of the rows in each epoch
    initializer initial_parameters = initializer::pytorch_default;
    double tolerance = 0;  ///< stop when an epoch's loss is not at least this far below the best before; 0: never
    int patience = 1;      ///< ... for this many epochs on end
    int report_every = 1;  ///< epochs between two calls of the callback

    constexpr void check() const {
        expects(epochs >= 1, "training_options: the number of epochs must be at least 1");
        expects(batch_size >= 1, "training_options: the batch size must be at least 1");
        expects(tolerance >= 0 && tolerance <= static_cast<double>(std::numeric_limits<float>::max()),
                "training_options: the tolerance must be at least 0 and finite, also as a float");
        expects(patience >= 1, "training_options: the patience must be at least 1");
        expects(patience == 1 || tolerance > 0, "training_options: patience needs a tolerance above 0 to wait for");
        expects(report_every >= 1, "training_options: report_every must be at least 1");
    }
};

}  // namespace constgrad
