"""Trees as the numbers that the model reads."""

import numpy as np
import torch

from examples import MAX_PIECES, encode, groups_of


def encode_trees(trees):
    """Examples of all trees that fit: ids, cases, the piece of each word (0 for the root), tags, heads, relations."""
    examples = []
    for tree in trees:
        ids, cases, first = encode(tree.tokens, with_places=False)
        if len(ids) <= MAX_PIECES + 2 and tree.heads:
            pieces = [0] + [first[anchor] for anchor in tree.anchors]
            examples.append((ids, cases, pieces, [0] + tree.tags, [0] + tree.heads, [0] + tree.relations))
    return examples


def tree_batches(examples, tokens, rng):
    """Batches of trees, ready to train on."""
    return [collate_trees(group) for group in groups_of(examples, tokens, rng)]


def collate_trees(group):
    """Padded tensors: ids, cases, mask of pieces, then pieces, tags, heads, relations and mask of words."""
    pieces = max(len(e[0]) for e in group)
    words = max(len(e[2]) for e in group)
    ids, cases = np.zeros((2, len(group), pieces), dtype=np.int64)
    mask, word_mask = np.zeros((len(group), pieces), dtype=bool), np.zeros((len(group), words), dtype=bool)
    columns = np.zeros((4, len(group), words), dtype=np.int64)
    for row, example in enumerate(group):
        ids[row, : len(example[0])] = example[0]
        cases[row, : len(example[1])] = example[1]
        mask[row, : len(example[0])] = True
        for kind in range(4):
            columns[kind, row, : len(example[2])] = example[2 + kind]
        word_mask[row, 1 : len(example[2])] = True
    return [torch.from_numpy(np.ascontiguousarray(a)) for a in (ids, cases, mask, *columns, word_mask)]


