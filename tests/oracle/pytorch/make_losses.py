#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes losses.hpp: values of each sample and gradients of the mean, by PyTorch's autograd.

    python3 make_losses.py > losses.hpp
"""
import torch
import torch.nn.functional as f

import cpp

torch.set_default_dtype(torch.float64)
torch.manual_seed(7)
samples, outputs = 8, 3

cpp.begin("losses")


def case(name, logits, loss_of_each):
    logits = logits.clone().requires_grad_(True)
    values = loss_of_each(logits)
    values.mean().backward()
    cpp.array(f"{name}_values", values)
    cpp.array(f"{name}_gradient", logits.grad)


logits = 3 * torch.randn(samples, outputs)
targets = torch.randn(samples, outputs)
labels = torch.tensor([0, 2, 1, 1, 2, 0, 0, 2])
probabilities = torch.softmax(torch.randn(samples, outputs), dim=1)
bits = torch.rand(samples, outputs)
one_logit = 4 * torch.randn(samples, 1)
one_bit = torch.tensor([1, 0, 0, 1, 1, 1, 0, 0])
mass = probabilities * torch.linspace(0.5, 2, samples)[:, None]  # the targets of a sample need not add up to 1

cpp.array("logits", logits)
cpp.array("targets", targets)
cpp.array("labels", labels, "unsigned char")
cpp.array("probabilities", probabilities)
cpp.array("mass", mass)
cpp.array("bits", bits)
cpp.array("one_logit", one_logit)
cpp.array("one_bit", one_bit, "unsigned char")

case("squared", logits, lambda z: f.mse_loss(z, targets, reduction="none").mean(dim=1))
case("softmax_label", logits, lambda z: f.cross_entropy(z, labels, reduction="none"))
case("softmax_probability", logits, lambda z: f.cross_entropy(z, probabilities, reduction="none"))
case("softmax_mass", logits, lambda z: f.cross_entropy(z, mass, reduction="none"))
case("binary_targets", logits, lambda z: f.binary_cross_entropy_with_logits(z, bits, reduction="none").mean(dim=1))
case("binary_label", one_logit,
     lambda z: f.binary_cross_entropy_with_logits(z[:, 0], one_bit.to(z.dtype), reduction="none"))

cpp.end("losses")
