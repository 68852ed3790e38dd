// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sstream>
#include <string>

#include <constgrad/network/network.hpp>

#include "names.hpp"
#include "spelling.hpp"

// NAME.h and NAME_c.cpp, which constgrad_add_model makes with C_INTERFACE.

namespace add_model {

/// A model as C sees it.
struct c_signature {
    std::string model;
    std::string scalar;
    int inputs;
    int outputs;
    int classes;  ///< 0 where the model was trained with real targets
    int parameters;

    std::string sample() const { return scalar + " const inputs[" + std::to_string(inputs) + "]"; }
    std::string result(char const* name, int count) const {
        return scalar + " " + name + "[" + std::to_string(count) + "]";
    }
    std::string predict() const {
        return "void " + model + "_predict(" + sample() + ", " + result("outputs", outputs) + ")";
    }
    std::string predict_class() const { return "int " + model + "_predict_class(" + sample() + ")"; }
    std::string predict_probabilities() const {
        return "void " + model + "_predict_probabilities(" + sample() + ", " + result("probabilities", classes) + ")";
    }
};

template <class Network>
c_signature signature_of(names const& names, int classes) {
    return {names.model,     spelled_scalar<typename Network::value_type>,
            Network::inputs, Network::outputs,
            classes,         Network::parameters};
}

/// NAME.h, for C and C++.
inline std::string c_header(names const& names, c_signature const& model) {
    std::string const guard = "CONSTGRAD_MODEL_" + model.model + "_H";
    std::ostringstream out;
    out << "/* Made by constgrad_add_model from " << names.recipe << ", " << names.job
        << "; changes here will be lost. */\n"
        << "#ifndef " << guard << "\n#define " << guard << "\n\n"
        << "enum {\n    " << model.model << "_inputs = " << model.inputs << ",\n    " << model.model
        << "_outputs = " << model.outputs << ",\n    ";
    if (model.classes > 0) out << model.model << "_classes = " << model.classes << ",\n    ";
    out << model.model << "_parameters = " << model.parameters << "\n};\n\n"
        << "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n"
        << "/* The outputs for one sample. */\n"
        << model.predict() << ";\n";
    if (model.classes > 0)
        out << "\n/* The class of one sample, from 0. */\n"
            << model.predict_class() << ";\n"
            << "\n/* The probability of each class. */\n"
            << model.predict_probabilities() << ";\n";
    out << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
    return out.str();
}

/// NAME_c.cpp, a source of the target.
inline std::string c_functions(names const& names, c_signature const& model) {
    std::string const sample = "std::span<" + model.scalar + " const, " + std::to_string(model.inputs) + ">(inputs, " +
                               std::to_string(model.inputs) + ")";
    auto const call = [&](std::string const& function) {
        return "constgrad::" + function + "(" + model.model + "::network, " + sample + ")";
    };
    auto const copied = [&](std::string const& function, std::string const& to, int count) {
        return " {\n    auto const result = " + call(function) + ";\n    for (int i = 0; i < " + std::to_string(count) +
               "; ++i) " + to + "[i] = result[i];\n}\n";
    };
    std::ostringstream out;
    out << "// Made by constgrad_add_model from " << names.recipe << ", " << names.job
        << "; changes here will be lost.\n"
        << "#include \"" << model.model
        << ".h\"\n\n#include <span>\n\n#include <constgrad/network/predict.hpp>\n\n#include \"" << model.model
        << ".hpp\"\n\n"
        << model.predict() << copied("predict", "outputs", model.outputs);
    if (model.classes > 0)
        out << "\n"
            << model.predict_class() << " { return " << call("predict_class") << "; }\n\n"
            << model.predict_probabilities() << copied("predict_probabilities", "probabilities", model.classes);
    return out.str();
}

}  // namespace add_model
