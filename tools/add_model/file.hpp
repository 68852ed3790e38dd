// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>

namespace add_model {

/// Under another name first, so that no half-written file is ever seen under its own.
inline void write_file(std::string const& file, std::string const& text) {
    std::string const unfinished = file + ".unfinished";
    errno = 0;
    std::ofstream out(unfinished, std::ios::binary);
    out << text;
    out.close();
    std::string reason = out ? "" : std::strerror(errno);
    std::error_code error;
    if (reason.empty()) {
        std::filesystem::rename(unfinished, file, error);
        if (!error) return;
        reason = error.message();
    }
    std::filesystem::remove(unfinished, error);
    throw std::runtime_error(file + " cannot be written: " + reason +
                             "; expected a folder that exists and is writable");
}

/// Nothing is compiled anew because of a file that stays as it was.
inline void write_file_if_changed(std::string const& file, std::string const& text) {
    std::ifstream in(file, std::ios::binary);
    if (in && std::string(std::istreambuf_iterator<char>(in), {}) == text) return;
    in.close();
    write_file(file, text);
}

}  // namespace add_model
