"""Scores of the parser on trees that it never saw: UAS, LAS without subtypes, UPOS, on gold words."""

import torch

from parse_examples import collate_trees, encode_trees
from trees import RELATIONS


def score_trees(model, trees, size=32):
    """One line of percentages; heads are the best ones word by word, without a check that they form a tree."""
    model.eval()
    examples = sorted(encode_trees(trees), key=lambda e: len(e[0]))
    counts = [0, 0, 0, 0]
    with torch.no_grad():
        for at in range(0, len(examples), size):
            counts = [a + b for a, b in zip(counts, _score_batch(model, collate_trees(examples[at : at + size])))]
    words, tags, heads, labels = counts
    return f"trees: UPOS {100 * tags / words:.2f} UAS {100 * heads / words:.2f} LAS {100 * labels / words:.2f} of {words} words"


def _score_batch(model, batch):
    ids, cases, mask, pieces, tags, heads, relations, words = batch
    states = model.states(ids, cases, mask)
    states = states.gather(1, pieces[:, :, None].expand(-1, -1, states.shape[-1]))
    tag_scores, arc_scores = model.parser(states)
    valid = words.clone()
    valid[:, 0] = True
    arc_scores = arc_scores.masked_fill(~valid[:, None, :], -1e4)
    rows, columns = words.nonzero(as_tuple=True)
    found = arc_scores[rows, columns].argmax(-1)
    label = model.parser.label_scores(states[rows, columns], states[rows, found]).argmax(-1)
    universal = torch.tensor([RELATIONS.index(name.split(":")[0]) for name in RELATIONS])
    head_right = found == heads[rows, columns]
    label_right = universal[label] == universal[relations[rows, columns]]
    tag_right = tag_scores[rows, columns].argmax(-1) == tags[rows, columns]
    return [len(rows), tag_right.sum().item(), head_right.sum().item(), (head_right & label_right).sum().item()]
