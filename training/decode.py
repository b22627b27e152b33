"""The best legal label sequence (Viterbi), as TypeScript does it in loaders/recognize/decode.ts."""

import numpy as np

from labels import allowed_transitions, spans_of

_FOLLOW, _START, _END = (np.array(a) for a in allowed_transitions())
_STEP = np.where(_FOLLOW, 0.0, -1e9)


def decode(scores):
    """Names (start, end, type) from log probabilities of shape (words, labels)."""
    if not len(scores):
        return []
    best = scores[0] + np.where(_START, 0.0, -1e9)
    back = []
    for row in scores[1:]:
        paths = best[:, None] + _STEP
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    label = int((best + np.where(_END, 0.0, -1e9)).argmax())
    labels = [label]
    for row in reversed(back):
        label = int(row[label])
        labels.append(label)
    return spans_of(labels[::-1])
