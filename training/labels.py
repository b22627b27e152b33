"""Labels of the tagger: O, and B, I, E, S for each type. A token's gold is the set of labels that it may have,
as a bit mask, so that what a corpus does not annotate is not learned as "no name"."""

TYPES = ["PERSON", "ORGANIZATION", "PLACE", "EVENT"]
LABELS = ["O"] + [f"{part}-{kind}" for kind in TYPES for part in "BIES"]
OUTSIDE = 1


def type_mask(kind):
    """The four labels of one type."""
    return 0b1111 << (1 + 4 * TYPES.index(kind))


def span_masks(length, kind):
    """The exact labels of a name of so many tokens."""
    first = 1 + 4 * TYPES.index(kind)
    if length == 1:
        return [1 << (first + 3)]
    return [1 << first] + [1 << (first + 1)] * (length - 2) + [1 << (first + 2)]


def gold_masks(sentence):
    """Bit masks for every token of a sentence: its names, its open stretches, and O elsewhere."""
    masks = [OUTSIDE] * len(sentence.words)
    for start, end, kinds in sentence.open:
        for index in range(start, end):
            for kind in kinds:
                masks[index] |= type_mask(kind)
    for start, end, kind in sentence.names:
        masks[start:end] = span_masks(end - start, kind)
    return masks


def _follows(left, right):
    """True when label `right` may come after label `left`; None stands for the edge of the sentence."""
    open_left = left is not None and left[0] in "BI"
    open_right = right is not None and right[0] in "IE"
    return open_left == open_right and (not open_left or left[2:] == right[2:])


def allowed_transitions():
    """For each label: which labels may follow it. Also which may start and which may end a sentence."""
    follow = [[_follows(a, b) for b in LABELS] for a in LABELS]
    return follow, [_follows(None, b) for b in LABELS], [_follows(a, None) for a in LABELS]


def spans_of(labels):
    """Names (start, end, type) of a legal label sequence."""
    spans, start = [], None
    for index, label in enumerate(labels):
        name = LABELS[label]
        if name[0] in "BS":
            start = index
        if name[0] in "ES":
            spans.append((start, index + 1, name[2:]))
    return spans
