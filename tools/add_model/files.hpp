// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <cstdio>
#include <sstream>
#include <string>
#include <type_traits>

#include <constgrad/network/digest.hpp>

#include "c_interface.hpp"
#include "constants.hpp"
#include "file.hpp"
#include "names.hpp"
#include "spelling.hpp"

namespace add_model {

inline std::string spelled_digest(std::uint64_t digest) {
    char text[24];
    std::snprintf(text, sizeof text, "0x%016llxu", static_cast<unsigned long long>(digest));
    return text;
}

/// NAME.hpp, which costs its readers little.
template <class Result>
std::string declarations(names const& names, Result const& trained, std::uint64_t first_step) {
    using network = decltype(trained.network);
    using T = typename network::value_type;
    auto spelled = network_spelling<std::remove_cv_t<network>>::get();
    spelled.headers.insert("constgrad/training/history.hpp");
    std::ostringstream out;
    out << "// Made by constgrad_add_model from " << names.recipe << ", " << names.job
        << "; changes here will be lost.\n"
        << "#pragma once\n\n#include <cstdint>\n\n";
    for (std::string const& header : spelled.headers) out << "#include <" << header << ">\n";
    out << "\nnamespace " << names.model << " {\n\n"
        << "using network_type = " << spelled.name << ";\n\n"
        << "/// Trained when the program was built; its parameters are in " << names.model
        << ".cpp, and as a constant in " << names.model << "_constants.hpp.\n"
        << "extern network_type const network;\n\n"
        << "inline constexpr int inputs = " << network::inputs << ";\n"
        << "inline constexpr int outputs = " << network::outputs << ";\n"
        << "inline constexpr int parameters = " << network::parameters << ";\n\n"
        << "/// constgrad::digest of the network, and of the network after the first step of its training.\n"
        << "inline constexpr std::uint64_t digest = " << spelled_digest(constgrad::digest(trained.network)) << ";\n"
        << "inline constexpr std::uint64_t first_step_digest = " << spelled_digest(first_step) << ";\n\n"
        << "/// How the training went.\n"
        << "inline constexpr int epochs = " << trained.history.epochs << ";\n"
        << "inline constexpr "
        << spelled_scalar<T> << " final_loss = " << embed_csv::literal(trained.history.final_loss) << ";\n"
        << "inline constexpr constgrad::training_outcome outcome = " << spelled_outcome(trained.history.outcome)
        << ";\n\n"
        << "}  // namespace " << names.model << "\n";
    return out.str();
}

/// NAME_constants.hpp, for static_asserts and for what is to be folded.
template <class Result>
std::string constants(names const& names, Result const& trained) {
    std::ostringstream out;
    out << "// Made by constgrad_add_model from " << names.recipe << ", " << names.job
        << "; changes here will be lost.\n"
        << "#pragma once\n\n#include \"" << names.model << ".hpp\"\n\n"
        << "namespace " << names.model << " {\n\n"
        << "/// The value of `network`, to compute with while compiling.\n"
        << "inline constexpr network_type constant = ";
    write_network(out, trained.network);
    out << ";\n\n}  // namespace " << names.model << "\n";
    return out.str();
}

/// NAME.cpp, a source of the target.
inline std::string definition(names const& names) {
    std::ostringstream out;
    out << "// Made by constgrad_add_model from " << names.recipe << ", " << names.job
        << "; changes here will be lost.\n"
        << "#include \"" << names.model << "_constants.hpp\"\n\n"
        << "#include <constgrad/network/digest.hpp>\n\n"
        << "static_assert(constgrad::digest(" << names.model << "::constant) == " << names.model << "::digest,\n"
        << "              \"constgrad_add_model: the compiler reads other numbers than were written\");\n\n"
        << "constinit " << names.model << "::network_type const " << names.model << "::network = " << names.model
        << "::constant;\n";
    return out.str();
}

template <class Result>
void write_files(names const& names, Result const& trained, std::uint64_t first_step, int classes) {
    std::string const start = names.folder + '/' + names.model;
    if (names.has_c_interface) {
        auto const model = signature_of<std::remove_cvref_t<decltype(trained.network)>>(names, classes);
        write_file_if_changed(start + ".h", c_header(names, model));
        write_file_if_changed(start + "_c.cpp", c_functions(names, model));
    }
    write_file_if_changed(start + "_constants.hpp", constants(names, trained));
    write_file_if_changed(start + ".cpp", definition(names));
    write_file_if_changed(start + ".hpp", declarations(names, trained, first_step));
}

/// A header with the whole result, for the next stage of a training in pieces.
template <class Result>
void write_checkpoint(names const& names, Result const& trained, std::string const& file) {
    std::ostringstream out;
    out << "// Made by constgrad_add_model from " << names.recipe << ", " << names.job
        << "; changes here will be lost.\n"
        << "#pragma once\n\n"
        << "namespace add_model {\n\n"
        << "inline constexpr auto checkpoint = ";
    write_result(out, trained);
    out << ";\n\n}  // namespace add_model\n";
    write_file(file, out.str());
}

}  // namespace add_model
