// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <constgrad/activation/hyperbolic_tangent.hpp>
#include <constgrad/activation/identity.hpp>
#include <constgrad/activation/leaky_relu.hpp>
#include <constgrad/activation/relu.hpp>
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/activation/softmax.hpp>
#include <constgrad/loss/binary_cross_entropy_with_logits.hpp>
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/loss/softmax_cross_entropy.hpp>
#include <constgrad/training/fit.hpp>
#include <support/naive.hpp>

/// Training as the numeric contract words it, sample by sample in the plainest loops: an oracle for the bits of
/// training. Only the elementary functions and the generator are the library's.
namespace naive {

template <class T>
using row_of = std::vector<T>;

/// One layer. An activation has no parameters; `forward` and `backward` serve one row.
template <class T>
struct layer {
    enum kind_type { dense, identity, relu, leaky_relu, sigmoid, tanh, softmax } kind = dense;
    int inputs = 0;
    int outputs = 0;
    T slope = 0;
    std::vector<T> parameters;  // weights (inputs x outputs), then the bias
    std::vector<T> velocity;
    std::vector<T> gradient;

    T& weight(int k, int o) { return parameters[static_cast<std::size_t>(k * outputs + o)]; }
    T& bias(int o) { return parameters[static_cast<std::size_t>(inputs * outputs + o)]; }

    row_of<T> forward(row_of<T> const& x) {
        row_of<T> y = x;
        switch (kind) {
            case dense:
                y.assign(static_cast<std::size_t>(outputs), T(0));
                for (int o = 0; o < outputs; ++o) {
                    T sum = bias(o);
                    for (int k = 0; k < inputs; ++k)
                        sum = sum + rounded_product(x[static_cast<std::size_t>(k)], weight(k, o));
                    y[static_cast<std::size_t>(o)] = sum;
                }
                break;
            case identity:
                break;
            case relu:
                for (T& z : y) z = z > 0 ? z : T(0);
                break;
            case leaky_relu:
                for (T& z : y) z = z > 0 ? z : z * slope;
                break;
            case sigmoid:
                for (T& z : y) z = constgrad::math::sigmoid(z);
                break;
            case tanh:
                for (T& z : y) z = constgrad::math::tanh(z);
                break;
            case softmax: {
                T greatest = x[0];
                for (T const z : x) greatest = z > greatest ? z : greatest;
                T sum = 0;
                for (T& z : y) {
                    z = constgrad::math::exp(z - greatest);
                    sum = sum + z;
                }
                T const scale = T(1) / sum;
                for (T& z : y) z = z * scale;
            }
        }
        return y;
    }

    /// The gradient of the inputs from that of the outputs y.
    row_of<T> backward(row_of<T> const& delta, row_of<T> const& y) {
        row_of<T> result = delta;
        std::size_t const size = y.size();
        switch (kind) {
            case dense:
                result.assign(static_cast<std::size_t>(inputs), T(0));
                for (int k = 0; k < inputs; ++k)
                    for (int o = 0; o < outputs; ++o)
                        result[static_cast<std::size_t>(k)] =
                            result[static_cast<std::size_t>(k)] +
                            rounded_product(delta[static_cast<std::size_t>(o)], weight(k, o));
                break;
            case identity:
                break;
            case relu:
                for (std::size_t i = 0; i < size; ++i) result[i] = y[i] > 0 ? delta[i] : T(0);
                break;
            case leaky_relu:
                for (std::size_t i = 0; i < size; ++i) result[i] = y[i] > 0 ? delta[i] : delta[i] * slope;
                break;
            case sigmoid:
                for (std::size_t i = 0; i < size; ++i) result[i] = delta[i] * (y[i] * (T(1) - y[i]));
                break;
            case tanh:
                for (std::size_t i = 0; i < size; ++i) result[i] = delta[i] * (T(1) - rounded_product(y[i], y[i]));
                break;
            case softmax: {
                T inner = 0;
                for (std::size_t i = 0; i < size; ++i) inner = inner + rounded_product(delta[i], y[i]);
                for (std::size_t i = 0; i < size; ++i) result[i] = y[i] * (delta[i] - inner);
            }
        }
        return result;
    }
};

template <class T>
using model = std::vector<layer<T>>;

template <class T, class L>
void append(model<T>& to, L const& of) {
    layer<T> added;
    if constexpr (std::is_same_v<L, constgrad::identity>)
        added.kind = added.identity;
    else if constexpr (std::is_same_v<L, constgrad::relu>)
        added.kind = added.relu;
    else if constexpr (std::is_same_v<L, constgrad::sigmoid>)
        added.kind = added.sigmoid;
    else if constexpr (std::is_same_v<L, constgrad::hyperbolic_tangent>)
        added.kind = added.tanh;
    else if constexpr (std::is_same_v<L, constgrad::softmax>)
        added.kind = added.softmax;
    else if constexpr (requires { L::negative_slope; }) {
        added.kind = added.leaky_relu;
        added.slope = static_cast<T>(L::negative_slope);
    } else {
        added.inputs = L::inputs;
        added.outputs = L::outputs;
        added.parameters = all(of.weights);
        for (T const b : of.bias.elements) added.parameters.push_back(b);
        added.velocity.assign(added.parameters.size(), T(0));
        added.gradient = added.velocity;
    }
    to.push_back(added);
}

template <class T, int Inputs>
void append_chain(model<T>&, constgrad::detail::layer_chain<Inputs> const&) {}

template <class T, int Inputs, class L, class... Rest>
void append_chain(model<T>& to, constgrad::detail::layer_chain<Inputs, L, Rest...> const& chain) {
    append<T>(to, chain.layer);
    append_chain<T>(to, chain.rest);
}

template <class... Layers>
auto copy_of(constgrad::network<Layers...> const& network) {
    model<typename constgrad::network<Layers...>::value_type> result;
    append_chain(result, network.layers);
    return result;
}

template <class T>
std::vector<T> parameters_of(model<T> const& of) {
    std::vector<T> result;
    for (auto const& layer : of) result.insert(result.end(), layer.parameters.begin(), layer.parameters.end());
    return result;
}

template <class T>
std::vector<T> velocities_of(model<T> const& of) {
    std::vector<T> result;
    for (auto const& layer : of) result.insert(result.end(), layer.velocity.begin(), layer.velocity.end());
    return result;
}

/// The losses: the value of one row, and the gradient of its outputs times `weight`.
template <class T, int N, int O>
T loss_of(constgrad::mean_squared_error, constgrad::matrix<T, N, O> const& targets, int row, row_of<T> const& z,
          T weight, row_of<T>& delta) {
    T const scale = weight * (T(2) / T(O));
    T sum = 0;
    for (int o = 0; o < O; ++o) {
        T const residual = z[static_cast<std::size_t>(o)] - targets(row, o);
        sum = sum + rounded_product(residual, residual);
        delta[static_cast<std::size_t>(o)] = residual * scale;
    }
    return sum / T(O);
}

template <class T>
struct exponentials {
    T greatest;
    T sum = 0;
    row_of<T> each;

    explicit exponentials(row_of<T> const& z) : greatest(z[0]) {
        for (T const x : z) greatest = x > greatest ? x : greatest;
        for (T const x : z) {
            each.push_back(constgrad::math::exp(x - greatest));
            sum = sum + each.back();
        }
    }
};

template <class T, int N, int C>
T loss_of(constgrad::softmax_cross_entropy, constgrad::class_labels<N, C> const& labels, int row, row_of<T> const& z,
          T weight, row_of<T>& delta) {
    exponentials<T> const terms(z);
    T const scale = weight / terms.sum;
    for (std::size_t c = 0; c < z.size(); ++c) delta[c] = rounded_product(terms.each[c], scale);
    std::size_t const label = labels[row];
    delta[label] = delta[label] - weight;
    return constgrad::math::log(terms.sum) - (z[label] - terms.greatest);
}

template <class T, int N, int C>
T loss_of(constgrad::softmax_cross_entropy, constgrad::matrix<T, N, C> const& targets, int row, row_of<T> const& z,
          T weight, row_of<T>& delta) {
    exponentials<T> const terms(z);
    T mass = 0;
    for (int c = 0; c < C; ++c) mass = mass + targets(row, c);
    T const log_sum = constgrad::math::log(terms.sum);
    T const scale = mass / terms.sum;
    T value = 0;
    for (int c = 0; c < C; ++c) {
        auto const i = static_cast<std::size_t>(c);
        T const q = targets(row, c);
        value = value + rounded_product(q, log_sum - (z[i] - terms.greatest));
        delta[i] = weight * (rounded_product(terms.each[i], scale) - q);
    }
    return value;
}

template <class T>
T binary_loss(T z, T target, T scale, T& delta) {
    T const e = constgrad::math::exp(z > 0 ? -z : z);
    T const probability = (z > 0 ? T(1) : e) / (T(1) + e);
    delta = (probability - target) * scale;
    return ((z > 0 ? z : T(0)) - rounded_product(z, target)) + constgrad::math::log1p(e);
}

template <class T, int N>
T loss_of(constgrad::binary_cross_entropy_with_logits, constgrad::class_labels<N, 2> const& labels, int row,
          row_of<T> const& z, T weight, row_of<T>& delta) {
    return binary_loss(z[0], static_cast<T>(labels[row]), weight, delta[0]);
}

template <class T, int N, int O>
T loss_of(constgrad::binary_cross_entropy_with_logits, constgrad::matrix<T, N, O> const& targets, int row,
          row_of<T> const& z, T weight, row_of<T>& delta) {
    T sum = 0;
    for (int o = 0; o < O; ++o) {
        auto const i = static_cast<std::size_t>(o);
        sum = sum + binary_loss(z[i], targets(row, o), weight / T(O), delta[i]);
    }
    return sum / T(O);
}

/// Leaves the gradients of the rows order[first] ... in the layers; returns the sum of their losses.
template <class T, class Dataset, class Loss>
T loss_and_gradient(model<T>& layers, Dataset const& data, Loss const& loss, std::vector<int> const& order, int first,
                    int count) {
    std::vector<std::vector<row_of<T>>> inputs(layers.size());  // of each layer, of each row
    std::vector<std::vector<row_of<T>>> deltas(layers.size());  // with respect to the outputs of each layer
    std::vector<T> values;
    for (int i = 0; i < count; ++i) {
        int const at = order[static_cast<std::size_t>(first + i)];
        row_of<T> x = row(data.features, at);
        std::vector<row_of<T>> outputs;
        for (std::size_t l = 0; l < layers.size(); ++l) {
            inputs[l].push_back(x);
            x = layers[l].forward(x);
            outputs.push_back(x);
        }
        row_of<T> delta(x.size());
        values.push_back(loss_of(loss, data.targets, at, x, T(1) / T(count), delta));
        for (std::size_t l = layers.size(); l-- > 0;) {
            deltas[l].push_back(delta);
            delta = layers[l].backward(delta, outputs[l]);
        }
    }
    for (std::size_t l = 0; l < layers.size(); ++l) {
        auto& layer = layers[l];
        if (layer.kind != layer.dense) continue;
        auto const column = [&](std::vector<row_of<T>> const& of, int j) {
            std::vector<T> result;
            for (auto const& each : of) result.push_back(each[static_cast<std::size_t>(j)]);
            return result;
        };
        for (int o = 0; o < layer.outputs; ++o) {
            for (int k = 0; k < layer.inputs; ++k)
                layer.gradient[static_cast<std::size_t>(k * layer.outputs + o)] =
                    striped_dot(column(inputs[l], k), column(deltas[l], o));
            layer.gradient[static_cast<std::size_t>(layer.inputs * layer.outputs + o)] =
                striped_sum(column(deltas[l], o));
        }
    }
    return striped_sum(values);
}

template <class T>
void step(model<T>& layers, constgrad::sgd const& settings) {
    auto const rate = static_cast<T>(settings.learning_rate);
    auto const momentum = static_cast<T>(settings.momentum);
    auto const decay = static_cast<T>(settings.weight_decay);
    for (auto& layer : layers)
        for (std::size_t i = 0; i < layer.parameters.size(); ++i) {
            T& w = layer.parameters[i];
            T& b = layer.velocity[i];
            T g = layer.gradient[i];
            if (decay != 0) g = g + rounded_product(w, decay);
            if (momentum != 0) {
                b = g + rounded_product(b, momentum);
                g = settings.nesterov ? g + rounded_product(b, momentum) : b;
            }
            w = w - rounded_product(g, rate);
        }
}

/// Trains `layers`; returns the mean loss of each epoch.
template <class T, class Dataset, class Loss>
std::vector<T> train(model<T>& layers, Dataset const& data, Loss const& loss, constgrad::sgd const& settings,
                     constgrad::training_options const& options, constgrad::random_generator generator) {
    std::vector<T> losses;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        std::vector<int> order;
        for (int i = 0; i < Dataset::rows; ++i) order.push_back(i);
        if (options.shuffle)
            for (int i = Dataset::rows - 1; i > 0; --i)
                std::swap(order[static_cast<std::size_t>(i)], order[generator.below(static_cast<unsigned>(i) + 1u)]);
        T total = 0;
        for (int first = 0; first < Dataset::rows; first += options.batch_size) {
            int const rest = Dataset::rows - first;
            int const count = rest < options.batch_size ? rest : options.batch_size;
            total = total + loss_and_gradient(layers, data, loss, order, first, count);
            step(layers, settings);
        }
        losses.push_back(total / T(Dataset::rows));
    }
    return losses;
}

}  // namespace naive
