"""Reads the weights of a written model back, as a start to go on from: `python3 training/dequantize.py MODEL.onnx OUT.pt`.

The opposite of export.py: integers times scales. What it cannot know, the rounding, further training makes good.
"""

import sys

import onnx
import torch
from onnx import numpy_helper

from encoder import LAYERS, HIDDEN, Tagger


def main(model_path, out):
    arrays = {w.name: numpy_helper.to_array(w) for w in onnx.load(model_path).graph.initializer}
    model = Tagger()
    state = model.state_dict()
    state["case.weight"] = torch.tensor(arrays["case"]).repeat(len(state["case.weight"]) // len(arrays["case"]), 1)
    for name in ("embedding_norm.weight", "embedding_norm.bias", "head.bias"):
        state[name] = torch.tensor(arrays[name])
    state["word.weight"] = torch.tensor(arrays["word.q"] * arrays["word.scale"])
    state["position.weight"][: len(arrays["position"])] = torch.tensor(arrays["position"])
    state["head.weight"] = torch.tensor(arrays["head.weight"].T)
    for index in range(LAYERS):
        _read_layer(state, arrays, f"layers.{index}")
    model.load_state_dict(state)
    torch.save(model.state_dict(), out)


def _read_layer(state, arrays, name):
    def linear(part):
        return torch.tensor(arrays[f"{name}.{part}.q"].T * arrays[f"{name}.{part}.scale"][:, None]).float(), torch.tensor(arrays[f"{name}.{part}.bias"])

    weight, bias = linear("qkv")
    for number, part in enumerate(("query", "key", "value")):
        state[f"{name}.{part}.weight"] = weight[number * HIDDEN : (number + 1) * HIDDEN]
        state[f"{name}.{part}.bias"] = bias[number * HIDDEN : (number + 1) * HIDDEN]
    for part in ("output", "inner", "outer"):
        state[f"{name}.{part}.weight"], state[f"{name}.{part}.bias"] = linear(part)
    for part in ("attention_norm", "norm"):
        state[f"{name}.{part}.weight"] = torch.tensor(arrays[f"{name}.{part}.weight"])
        state[f"{name}.{part}.bias"] = torch.tensor(arrays[f"{name}.{part}.bias"])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
