// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstdio>
#include <string>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace add_model {

/// A line on the terminal that is written over while the training goes on; nothing where there is no terminal.
class progress {
public:
    progress(std::string const& model, int epochs) : model(model), epochs(epochs) {}
    ~progress() {
        if (shown) std::fputs("\r\033[K", stderr);
    }
    progress(progress const&) = delete;
    progress& operator=(progress const&) = delete;

    void epoch(int number, double loss) {
        auto const now = std::chrono::steady_clock::now();
        if (!on_terminal || (number < epochs && now - last < std::chrono::milliseconds(50))) return;
        constexpr int width = 30;
        int const done = static_cast<int>(static_cast<long long>(width) * number / epochs);
        std::string const bar(static_cast<std::size_t>(done), '#');
        std::fprintf(stderr, "\r\033[K%s: [%-*s] epoch %d of %d, loss %.6g", model.c_str(), width, bar.c_str(), number,
                     epochs, loss);
        std::fflush(stderr);
        last = now;
        shown = true;
    }

private:
    std::string const model;
    int const epochs;
    bool shown = false;
    std::chrono::steady_clock::time_point last{};
#if __has_include(<unistd.h>)
    bool const on_terminal = isatty(2) == 1;
#else
    bool const on_terminal = false;
#endif
};

}  // namespace add_model
