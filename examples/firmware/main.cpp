// SPDX-License-Identifier: BSL-1.0
// Measurements in, species out. The sensor is the table of data/iris.csv, in flash.
#include <constgrad/math/numerics_self_check.hpp>
#include <constgrad/network/predict.hpp>

#include "board/semihosting.hpp"
#include "iris.hpp"
#include "species_model.hpp"

namespace {

namespace cg = constgrad;

cg::vector<float, 4> measured(int flower) {
    cg::vector<float, 4> centimetres;
    for (int i = 0; i < 4; ++i) centimetres[i] = iris::data.features(flower, i);
    return centimetres;
}

}  // namespace

int main() {
    cg::set_precondition_handler([](char const* what) { board::write(what); });  // a mistake says what it is
    if (!cg::numerics_self_check<float>()) {
        board::write("the arithmetic of this processor does not keep the bits\n");
        return 2;
    }
    int right = 0;
    for (int flower = 0; flower < iris::data.rows; ++flower) {
        int const species = cg::predict_class(species_model::network, iris::scaler.transform(measured(flower)));
        if (flower % 30 == 0) {
            board::write(iris::class_names[species]);
            board::write("\n");
        }
        if (species == iris::data.targets[flower]) ++right;
    }
    board::write(right >= 145 ? "at least 145 of 150 are right\n" : "too many are wrong\n");
    return right >= 145 ? 0 : 1;
}
