"""Dependency trees of Universal Dependencies, on the word pieces that the recognizer reads.

The treebanks split "don't" into "do" and "n't", and keep "U.S." and "10,000" whole; the encoder reads basic tokens
(tokens.py). A word of a tree stands on the first basic token that begins in it, else on the one that it lies in.
"""

import glob
import os
from dataclasses import dataclass

from tokens import split_tokens

TAGS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
# Kinds of dependency that stages ask for by their subtype keep it; others are read without.
SUBTYPES = {"nsubj:pass", "aux:pass", "obl:agent", "acl:relcl", "nmod:poss", "csubj:pass", "compound:prt", "nmod:desc", "obl:unmarked"}
RELATIONS = """acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj csubj:pass dep det
    discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nsubj nsubj:pass nummod obj obl
    obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp""".split()


@dataclass
class Tree:
    """One sentence. `anchors`: each word's basic token; `heads`: each word's head counted from 1, 0 is the root."""

    tokens: list
    anchors: list
    tags: list
    heads: list
    relations: list


def load_trees(root):
    """Trees to train on: EWT, and GUM without the genres that names are judged on."""
    paths = sorted(glob.glob(f"{root}/ud/ewt/*.conllu"))
    paths += [p for p in sorted(glob.glob(f"{root}/gum/dep/*.conllu")) if os.path.basename(p).split("_")[1] not in ("news", "interview")]
    return [tree for path in paths for tree in read_trees(path)]


def load_dev_trees(root):
    """PUD, which is never trained on."""
    return list(read_trees(f"{root}/ud/pud/en_pud-ud-test.conllu"))


def read_trees(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield tree_of(rows)
            rows = []


def tree_of(rows):
    """A tree from the rows of one sentence in CoNLL-U."""
    words = [row for row in rows if row[0].isdigit()]
    text, spans, spaces = "", [], _spaces(rows)
    for row in words:
        spans.append((len(text), len(text) + len(row[1])))
        text += row[1] + (" " if spaces[int(row[0])] else "")
    basic = split_tokens(text)
    anchors = [_anchor(basic, start, end) for start, end in spans]
    tags = [TAGS.index(row[3]) if row[3] in TAGS else TAGS.index("X") for row in words]
    return Tree([text[s:e] for s, e in basic], anchors, tags, [int(row[6]) for row in words], [relation_of(row[7]) for row in words])


def _spaces(rows):
    """Whether a blank follows each word, by its number; the words of a range ("don't") are glued but for the last."""
    spaces = {}
    for row in rows:
        first, _, last = row[0].partition("-")
        has_space = "SpaceAfter=No" not in row[9]
        if last:
            spaces |= {number: number == int(last) and has_space for number in range(int(first), int(last) + 1)}
        elif first.isdigit():
            spaces.setdefault(int(first), has_space)
    return spaces


def relation_of(name):
    """The number of a relation; a subtype that is not kept is read as its universal relation."""
    name = name if name in SUBTYPES else name.split(":")[0]
    return RELATIONS.index(name if name in RELATIONS else "dep")


def _anchor(basic, start, end):
    inside = [i for i, (s, e) in enumerate(basic) if start <= s < end]
    if inside:
        return inside[0]
    around = [i for i, (s, e) in enumerate(basic) if s < end and start < e]
    return around[0] if around else max(0, len(basic) - 1)
