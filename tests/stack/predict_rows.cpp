// SPDX-License-Identifier: BSL-1.0
// The outputs of many rows: room for the result, and for one block of 32 samples, 4 KB for 32 features.
#include <constgrad/activation/relu.hpp>
#include <constgrad/network/predict.hpp>

using namespace constgrad;

using shallow = network<dense<float, 256, 32>, relu, dense<float, 32, 10>>;

void outputs_of(shallow const& model, matrix<float, 1000, 256> const& rows, matrix<float, 1000, 10>& outputs);
void outputs_of(shallow const& model, matrix<float, 1000, 256> const& rows, matrix<float, 1000, 10>& outputs) {
    outputs = predict(model, rows);
}
