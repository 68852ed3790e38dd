// SPDX-License-Identifier: BSL-1.0
constexpr double learning_rate = 0.1;
constexpr int epochs = 40;
