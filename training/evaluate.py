"""Scores of the float model on the dev sets: strict (same offsets and type) and overlap (shared token and type)."""

import collections

import torch

from decode import decode
from examples import MAX_PIECES, collate, encode


def predict(model, sentences, size=32):
    """Names in each sentence; a list of words in, a list of (start, end, type) out."""
    model.eval()
    encoded = [encode(words) for words in sentences]
    order = sorted(range(len(sentences)), key=lambda i: len(encoded[i][0]))
    result = [[]] * len(sentences)
    for at in range(0, len(order), size):
        group = [i for i in order[at : at + size]]
        rows = [(encoded[i][0][:512], encoded[i][1][:512], encoded[i][2], []) for i in group]
        ids, cases, mask, *_ = collate(rows)
        with torch.no_grad():
            scores = model(ids, cases, mask).float().log_softmax(-1).numpy()
        for row, i in enumerate(group):
            first = [f for f in encoded[i][2] if f < min(512, MAX_PIECES * 2)]
            result[i] = decode(scores[row, first])
    return result


def score(gold, found):
    """{type or "ALL" or "PER/ORG/PLACE": (strict precision, recall, F1, overlap F1, gold count)}."""
    counts = collections.defaultdict(lambda: [0, 0, 0, 0, 0])
    for names, guesses in zip(gold, found):
        names, guesses = set(names), set(guesses)
        for kind in {n[2] for n in names | guesses}:
            wanted = {n for n in names if n[2] == kind}
            given = {n for n in guesses if n[2] == kind}
            touched = sum(any(g[0] < w[1] and w[0] < g[1] for w in wanted) for g in given)
            reached = sum(any(g[0] < w[1] and w[0] < g[1] for g in given) for w in wanted)
            for key in (kind, "ALL") + (("PER/ORG/PLACE",) if kind != "EVENT" else ()):
                for place, value in enumerate((len(wanted & given), len(given), len(wanted), touched, reached)):
                    counts[key][place] += value
    return {k: _figures(*v) for k, v in counts.items()}


def _figures(right, given, wanted, touched, reached):
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    loose_precision, loose_recall = touched / max(given, 1), reached / max(wanted, 1)
    return precision, recall, _f1(precision, recall), _f1(loose_precision, loose_recall), wanted


def _f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def table(name, scores):
    """Lines to print."""
    order = ["PERSON", "ORGANIZATION", "PLACE", "EVENT", "PER/ORG/PLACE", "ALL"]
    return "\n".join(
        f"{name:10} {kind:14} P {100 * s[0]:5.1f}  R {100 * s[1]:5.1f}  F1 {100 * s[2]:5.1f}  overlap F1 {100 * s[3]:5.1f}  of {s[4]}"
        for kind, s in sorted(scores.items(), key=lambda kv: order.index(kv[0]))
    )


def evaluate(model, dev):
    """Prints a table for every dev set."""
    for name, sentences in dev.items():
        found = predict(model, [s.words for s in sentences])
        print(table(name, score([s.names for s in sentences], found)), flush=True)
