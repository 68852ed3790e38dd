// SPDX-License-Identifier: BSL-1.0
// The class of one flower by the 4-16-3 network of examples/iris; its parameters lie elsewhere.
#include <constgrad/activation/relu.hpp>
#include <constgrad/network/predict.hpp>

namespace cg = constgrad;

extern cg::network<cg::dense<float, 4, 16>, cg::relu, cg::dense<float, 16, 3>> const model;

extern "C" int classify(cg::vector<float, 4> const& x) { return cg::predict_class(model, x); }
