// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace add_model {

/// What CMake knows of a model.
struct names {
    std::string model;   ///< NAME: of the files and of their namespace
    std::string recipe;  ///< the name of the recipe's file
    std::string job;
    std::string folder;            ///< where the files go
    bool has_c_interface = false;  ///< whether C shall be able to call it
};

}  // namespace add_model
