#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes activations.hpp: outputs of each activation, and the gradient of its inputs given that of its outputs.

    python3 make_activations.py > activations.hpp
"""
import torch
import torch.nn.functional as f

import cpp

torch.set_default_dtype(torch.float64)
torch.manual_seed(11)

cpp.begin("activations")
inputs = 3 * torch.randn(8, 3)
upstream = torch.randn(8, 3)
cpp.array("inputs", inputs)
cpp.array("upstream", upstream)
for name, activation in [
    ("identity", lambda z: z.clone()),
    ("relu", f.relu),
    ("leaky_relu", lambda z: f.leaky_relu(z, 0.125)),
    ("sigmoid", torch.sigmoid),
    ("hyperbolic_tangent", torch.tanh),
    ("softmax", lambda z: torch.softmax(z, dim=1)),
]:
    z = inputs.clone().requires_grad_(True)
    y = activation(z)
    y.backward(upstream)
    cpp.array(f"{name}_outputs", y)
    cpp.array(f"{name}_gradient", z.grad)
cpp.end("activations")
