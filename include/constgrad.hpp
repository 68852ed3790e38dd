// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything but constgrad/host/ and constgrad/device/, floor by floor.

#include <constgrad/core/expects.hpp>
#include <constgrad/core/heap_array.hpp>
#include <constgrad/core/heap_space.hpp>
#include <constgrad/core/scalar.hpp>
#include <constgrad/core/target_memory.hpp>

#include <constgrad/simd/broadcast_product.hpp>
#include <constgrad/simd/consecutive_loads.hpp>
#include <constgrad/simd/extremes.hpp>
#include <constgrad/simd/in_turns.hpp>
#include <constgrad/simd/lane_array.hpp>
#include <constgrad/simd/lane_numbers.hpp>
#include <constgrad/simd/lanes.hpp>
#include <constgrad/simd/operations.hpp>
#include <constgrad/simd/polynomial.hpp>
#include <constgrad/simd/registers.hpp>
#include <constgrad/simd/rounded.hpp>
#include <constgrad/simd/scaling.hpp>
#include <constgrad/simd/shuffle.hpp>
#include <constgrad/simd/square_root.hpp>
#include <constgrad/simd/transpose.hpp>
#include <constgrad/simd/width.hpp>

#include <constgrad/math/abs.hpp>
#include <constgrad/math/exp.hpp>
#include <constgrad/math/expm1.hpp>
#include <constgrad/math/floor.hpp>
#include <constgrad/math/is_finite.hpp>
#include <constgrad/math/is_nan.hpp>
#include <constgrad/math/log.hpp>
#include <constgrad/math/log1p.hpp>
#include <constgrad/math/numerics_self_check.hpp>
#include <constgrad/math/round.hpp>
#include <constgrad/math/sigmoid.hpp>
#include <constgrad/math/softplus.hpp>
#include <constgrad/math/sqrt.hpp>
#include <constgrad/math/tanh.hpp>

#include <constgrad/linalg/all_elements.hpp>
#include <constgrad/linalg/all_finite.hpp>
#include <constgrad/linalg/class_labels.hpp>
#include <constgrad/linalg/comparison.hpp>
#include <constgrad/linalg/elementary.hpp>
#include <constgrad/linalg/elementwise.hpp>
#include <constgrad/linalg/identity_matrix.hpp>
#include <constgrad/linalg/load.hpp>
#include <constgrad/linalg/matrix.hpp>
#include <constgrad/linalg/product.hpp>
#include <constgrad/linalg/product_kernel.hpp>
#include <constgrad/linalg/product_tile.hpp>
#include <constgrad/linalg/reduction.hpp>
#include <constgrad/linalg/reductions.hpp>
#include <constgrad/linalg/shape.hpp>
#include <constgrad/linalg/transpose.hpp>
#include <constgrad/linalg/transpose_rows.hpp>
#include <constgrad/linalg/tree_sums.hpp>
#include <constgrad/linalg/vector.hpp>

#include <constgrad/random/draws.hpp>
#include <constgrad/random/generator.hpp>
#include <constgrad/random/normal.hpp>
#include <constgrad/random/shuffle.hpp>
#include <constgrad/random/uniform.hpp>

#include <constgrad/activation/activation.hpp>
#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>

#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/loss/loss.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>

#include <constgrad/metric/accuracy.hpp>
#include <constgrad/metric/confusion_matrix.hpp>
#include <constgrad/metric/log_loss.hpp>
#include <constgrad/metric/mean_squared_error_of.hpp>
#include <constgrad/metric/r_squared.hpp>

#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_few_rows.hpp>
#include <constgrad/layer/dense_gradient_along_outputs.hpp>
#include <constgrad/layer/dense_in_packs.hpp>
#include <constgrad/layer/dense_in_registers.hpp>
#include <constgrad/layer/dense_kernels.hpp>
#include <constgrad/layer/dense_pair_records.hpp>
#include <constgrad/layer/dense_sample.hpp>
#include <constgrad/layer/dense_sample_pair.hpp>
#include <constgrad/layer/dense_step.hpp>
#include <constgrad/layer/dense_training.hpp>
#include <constgrad/layer/dense_training_in_blocks.hpp>

#include <constgrad/network/block.hpp>
#include <constgrad/network/digest.hpp>
#include <constgrad/network/forward.hpp>
#include <constgrad/network/initialize.hpp>
#include <constgrad/network/network.hpp>
#include <constgrad/network/predict.hpp>
#include <constgrad/network/predict_constant.hpp>
#include <constgrad/network/score.hpp>
#include <constgrad/network/step.hpp>
#include <constgrad/network/takes_samples.hpp>
#include <constgrad/network/tape.hpp>

#include <constgrad/optimizer/optimizer.hpp>
#include <constgrad/optimizer/sgd.hpp>

#include <constgrad/training/batch.hpp>
#include <constgrad/training/dataset.hpp>
#include <constgrad/training/evaluation_cost.hpp>
#include <constgrad/training/first_step.hpp>
#include <constgrad/training/fit.hpp>
#include <constgrad/training/history.hpp>
#include <constgrad/training/job.hpp>
#include <constgrad/training/options.hpp>
#include <constgrad/training/result.hpp>
#include <constgrad/training/rows_in_packs.hpp>
#include <constgrad/training/standardizer.hpp>
#include <constgrad/training/step_state.hpp>
#include <constgrad/training/train_step.hpp>
#include <constgrad/training/train_test_split.hpp>

#include <constgrad/quantized/affine_quantization.hpp>
#include <constgrad/quantized/fake_quantize.hpp>
#include <constgrad/quantized/fine_tune_quantized.hpp>
#include <constgrad/quantized/fixed_multiplier.hpp>
#include <constgrad/quantized/fixed_point_dense.hpp>
#include <constgrad/quantized/fixed_point_format.hpp>
#include <constgrad/quantized/fixed_point_model.hpp>
#include <constgrad/quantized/fixed_point_network.hpp>
#include <constgrad/quantized/fixed_point_number.hpp>
#include <constgrad/quantized/predict_probabilities.hpp>
#include <constgrad/quantized/quantize.hpp>
#include <constgrad/quantized/quantized_activation.hpp>
#include <constgrad/quantized/quantized_dense.hpp>
#include <constgrad/quantized/quantized_model.hpp>
#include <constgrad/quantized/quantized_network.hpp>
#include <constgrad/quantized/quantized_vector.hpp>
#include <constgrad/quantized/score.hpp>
#include <constgrad/quantized/to_fixed_point.hpp>

#include <constgrad/model/fit.hpp>
#include <constgrad/model/linear_regression.hpp>
#include <constgrad/model/logistic_regression.hpp>
#include <constgrad/model/softmax_regression.hpp>
