// SPDX-License-Identifier: BSL-1.0
#pragma once

#define EIGEN_STACK_ALLOCATION_LIMIT 0  // matrices of fixed size may be large here, because none lies on the stack
#include <Eigen/Dense>
