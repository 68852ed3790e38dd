#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes training.hpp: gradients of whole networks, steps of SGD and Adam, and training runs over several epochs.
Parameters are listed layer by layer, the weights (inputs x outputs), then the bias.

    python3 make_training.py > training.hpp
"""
import torch
import torch.nn.functional as f
from torch import nn

import cpp

torch.set_default_dtype(torch.float64)
torch.manual_seed(2026)


def flat(network, of):
    parts = []
    for layer in network:
        if isinstance(layer, nn.Linear):
            parts += [of(layer.weight).t().reshape(-1), of(layer.bias)]
    return torch.cat([part.detach().clone() for part in parts])


cpp.begin("training")

print("// 40 rows, 4-16-3, relu, softmax cross-entropy on class labels.")
classifier = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
features = torch.randn(40, 4)
labels = torch.randint(0, 3, (40,))
loss = f.cross_entropy(classifier(features), labels)
loss.backward()
cpp.array("classifier_features", features)
cpp.array("classifier_labels", labels, "unsigned char")
cpp.array("classifier_parameters", flat(classifier, lambda p: p))
cpp.array("classifier_gradient", flat(classifier, lambda p: p.grad))
cpp.number("classifier_loss", loss)

print("\n// 12 rows, 3-5-4-4-3-2 with every activation, mean squared error.")
deep = nn.Sequential(
    nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 4), nn.Sigmoid(), nn.Linear(4, 4), nn.LeakyReLU(0.125), nn.Linear(4, 3),
    nn.Softmax(dim=1), nn.Linear(3, 2))
features = torch.randn(12, 3)
targets = torch.randn(12, 2)
loss = f.mse_loss(deep(features), targets)
loss.backward()
cpp.array("deep_features", features)
cpp.array("deep_targets", targets)
cpp.array("deep_parameters", flat(deep, lambda p: p))
cpp.array("deep_gradient", flat(deep, lambda p: p.grad))
cpp.number("deep_loss", loss)

settings = [
    ("plain", dict(lr=0.1)),
    ("momentum", dict(lr=0.1, momentum=0.9)),
    ("nesterov", dict(lr=0.1, momentum=0.9, nesterov=True)),
    ("decay", dict(lr=0.1, weight_decay=0.05)),
    ("decay_momentum", dict(lr=0.1, momentum=0.5, weight_decay=0.05)),
    ("decay_nesterov", dict(lr=0.1, momentum=0.5, nesterov=True, weight_decay=0.05)),
]

print("\n// 6 steps of 4 parameters: the parameters after each step.")
start = torch.randn(4)
gradients = torch.randn(6, 4)
cpp.array("sgd_start", start)
cpp.array("sgd_gradients", gradients)
for name, keywords in settings:
    parameter = start.clone().requires_grad_(True)
    optimizer = torch.optim.SGD([parameter], **keywords)
    path = []
    for gradient in gradients:
        parameter.grad = gradient.clone()
        optimizer.step()
        path.append(parameter.detach().clone())
    cpp.array(f"sgd_{name}", torch.cat(path))

print("\n// The same for Adam.")
for name, keywords in [("plain", dict(lr=0.1)), ("own", dict(lr=0.05, betas=(0.75, 0.9), eps=0.01))]:
    parameter = start.clone().requires_grad_(True)
    optimizer = torch.optim.Adam([parameter], **keywords)
    path = []
    for gradient in gradients:
        parameter.grad = gradient.clone()
        optimizer.step()
        path.append(parameter.detach().clone())
    cpp.array(f"adam_{name}", torch.cat(path))

print("\n// 7 rows, 2-4-3, tanh, softmax cross-entropy, batches of 3, 3 and 1, 5 epochs, rows in order: the losses of the")
print("// epochs (each row before the step that it is part of) and the parameters at the end.")
features = torch.randn(7, 2)
labels = torch.tensor([0, 1, 2, 2, 1, 0, 1])
first = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 3))
state = {key: value.clone() for key, value in first.state_dict().items()}
cpp.array("run_features", features)
cpp.array("run_labels", labels, "unsigned char")
cpp.array("run_parameters", flat(first, lambda p: p))
for name, keywords in settings:
    network = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 3))
    network.load_state_dict(state)
    optimizer = torch.optim.SGD(network.parameters(), **keywords)
    losses = []
    for _ in range(5):
        total = 0.0
        for begin in range(0, 7, 3):
            rows = slice(begin, begin + 3)
            optimizer.zero_grad()
            loss = f.cross_entropy(network(features[rows]), labels[rows])
            loss.backward()
            total += loss.item() * len(labels[rows])
            optimizer.step()
        losses.append(total / 7)
    cpp.array(f"run_{name}_losses", losses)
    cpp.array(f"run_{name}_parameters", flat(network, lambda p: p))

cpp.end("training")
