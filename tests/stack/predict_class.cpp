// SPDX-License-Identifier: BSL-1.0
// The class of one sample: room for what one layer takes and gives, 2 * 256 bytes here, however many layers there are.
#include <constgrad/activation/relu.hpp>
#include <constgrad/network/predict.hpp>

using namespace constgrad;

using wide = dense<float, 64, 64>;
using deep = network<wide, relu, wide, relu, wide, relu, wide, relu, wide, relu, wide, relu, dense<float, 64, 10>>;

int class_of(deep const& model, vector<float, 64> const& sample);
int class_of(deep const& model, vector<float, 64> const& sample) { return predict_class(model, sample); }
