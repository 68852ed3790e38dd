// SPDX-License-Identifier: BSL-1.0
// Turns a CSV file into a header with a constexpr dataset; see `usage` in options.hpp.
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "header.hpp"
#include "message.hpp"
#include "options.hpp"
#include "summary.hpp"
#include "table.hpp"

namespace {

/// A file cannot be read or written.
struct file_error : std::runtime_error {
    file_error(std::string const& file, std::string const& reason) : std::runtime_error(file + ": error: " + reason) {}
};

// By the C library, whose streams tell a broken disk from the end of the file.
std::string contents(std::string const& file) {
    auto const fail = [&](char const* reason) {
        throw file_error(file, "the file cannot be read: " + std::string(reason) + "; expected a CSV file");
    };
    std::error_code unknown;
    if (std::filesystem::is_directory(file, unknown)) throw file_error(file, "this is a folder; expected a CSV file");
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const in(std::fopen(file.c_str(), "rb"), std::fclose);
    if (!in) fail(std::strerror(errno));
    std::string text;
    char block[1 << 16];
    while (std::size_t const size = std::fread(block, 1, sizeof block, in.get())) text.append(block, size);
    if (std::ferror(in.get()) != 0) fail(std::strerror(errno));
    return text;
}

/// Under another name first, so that no half-written header is ever seen under its own.
void write(std::string const& file, std::string const& text) {
    std::string const unfinished = file + ".unfinished";
    errno = 0;
    std::ofstream out(unfinished, std::ios::binary);
    out << text;
    out.close();
    std::string reason = out ? "" : std::strerror(errno);
    if (reason.empty()) {
        std::error_code error;
        std::filesystem::rename(unfinished, file, error);
        if (error) reason = error.message();
    }
    if (reason.empty()) return;
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    throw file_error(file,
                     "the header cannot be written: " + reason + "; expected a folder that exists and is writable");
}

void report(std::string const& file, embed_csv::text_position position, char const* kind, std::string const& reason) {
    std::cerr << file << ':' << position.line << ':' << position.column << ": " << kind << ": " << reason << '\n';
}

void embed(embed_csv::options const& wanted) {
    embed_csv::table const made = embed_csv::build_table(contents(wanted.file), wanted);
    std::ostringstream header;
    embed_csv::write_header(header, made, wanted);
    write(wanted.output, header.str());
    for (embed_csv::data_warning const& warning : made.warnings)
        report(wanted.file, warning.position, "warning", warning.reason);
    std::cout << wanted.name << ": " << embed_csv::summary(made) << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    embed_csv::options wanted;
    try {
        wanted = embed_csv::parse_options({arguments + 1, arguments + count});
        if (wanted.help) {
            std::cout << embed_csv::usage;
            return 0;
        }
        embed(wanted);
        return 0;
    } catch (embed_csv::data_error const& error) {
        report(wanted.file, error.position, "error", error.what());
        return 1;
    } catch (file_error const& error) {
        std::cerr << error.what() << '\n';
        return 1;
    } catch (embed_csv::usage_error const& error) {
        std::cerr << "constgrad_embed_csv: error: " << error.what() << '\n';
        return 2;
    } catch (std::exception const& error) {
        std::cerr << "constgrad_embed_csv: error: " << error.what() << '\n';
        return 3;
    }
}
