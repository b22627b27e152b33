"""Sentences as the numbers that the model reads."""

import functools
import os

import numpy as np
import torch
from tokenizers import Tokenizer

from encoder import base_folder
from labels import gold_masks
from places import place_classes
from tokens import CASE_COUNT, case_ids

START, END = 101, 102
MAX_PIECES = 254


@functools.cache
def _tokenizer():
    tokenizer = Tokenizer.from_file(os.path.join(base_folder(), "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@functools.cache
def pieces_of(word):
    """Word-piece ids of one basic token."""
    return tuple(_tokenizer().encode(word, add_special_tokens=False).ids) or (100,)


def encode(words, with_places=True):
    """Piece ids with start and end, a row of the case table for each, and the place of each word's first piece.

    The rows of the case table stand once for each class of places; the parser reads words without these.
    """
    ids, cases, first = [START], [0], []
    classes = place_classes(words) if with_places else [0] * len(words)
    for word, case, kind in zip(words, case_ids(words), classes):
        case += CASE_COUNT * kind
        pieces = pieces_of(word)
        first.append(len(ids))
        ids += pieces
        cases += [case] * len(pieces)
    return ids + [END], cases + [0], first


def encode_gold(sentence):
    """An example to train on; words past the limit are cut off."""
    ids, cases, first = encode(sentence.words)
    masks = gold_masks(sentence)
    while len(ids) > MAX_PIECES + 2:
        last = first.pop()
        ids, cases, masks = ids[:last] + [END], cases[:last] + [0], masks[: len(first)]
    return ids, cases, first, masks


def batches(examples, tokens, rng):
    """Batches of examples, ready to train on."""
    return [collate(group) for group in groups_of(examples, tokens, rng)]


def groups_of(examples, tokens, rng):
    """Groups of examples of similar length, of about so many pieces, in random order."""
    order = sorted(range(len(examples)), key=lambda i: (len(examples[i][0]) + rng.random() * 4, i))
    groups, group = [], []
    for index in order:
        if group and (len(group) + 1) * len(examples[index][0]) > tokens:
            groups.append(group)
            group = []
        group.append(index)
    groups.append(group)
    rng.shuffle(groups)
    return [[examples[i] for i in g] for g in groups]


def collate(group):
    """Padded tensors: ids, cases, mask, and flat (row, column, gold mask) of first pieces."""
    length = max(len(e[0]) for e in group)
    ids, cases = np.zeros((2, len(group), length), dtype=np.int64)
    mask = np.zeros((len(group), length), dtype=bool)
    rows, columns, gold = [], [], []
    for row, (pieces, case, first, masks) in enumerate(group):
        ids[row, : len(pieces)] = pieces
        cases[row, : len(case)] = case
        mask[row, : len(pieces)] = True
        rows += [row] * len(first)
        columns += first
        gold += masks
    return [torch.from_numpy(a) for a in (ids, cases, mask)] + [torch.tensor(a) for a in (rows, columns, gold)]
