"""GUM: from noun phrases with entity types and dependency trees to names.

GUM marks whole noun phrases ("the director of the Health Ministry, Ana Reis") and common nouns. A name is the run of
proper nouns around the head of a phrase.
"""

import glob
import os

from sentence import HONORIFICS, make_sentence
from tokens import pattern_of

MARKS = {"-", "'", "’", ".", "&"}
LINKS = {"of", "the", "for", "and", "in", "de", "la", "del", "al", "el", "bin", "on", "&", "-", "'", "’", ".", "to", "at"}
NAME_LINKS = {"PERSON": MARKS | {"de", "la", "del", "al", "el", "bin"}, "PLACE": MARKS | {"of", "the", "and", "de", "la", "del", "al", "el"}}
NAME_TYPES_OF_GUM = {"person": "PERSON", "organization": "ORGANIZATION", "place": "PLACE", "event": "EVENT"}


def load_gum(root, genres):
    sentences = []
    for path in sorted(glob.glob(f"{root}/gum/dep/*.conllu")):
        if os.path.basename(path).split("_")[1] in genres:
            sentences += [read_gum_sentence(rows) for rows in read_conllu(path)]
    return sentences


def read_conllu(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield rows
            rows = []
        elif not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
    if rows:
        yield rows


def read_gum_sentence(rows):
    words = [r[1] for r in rows]
    names, open_ = [], []
    mentions = sorted(_gum_mentions(rows), key=lambda m: (m[0] - m[1], m))
    for start, end, kind in mentions:
        links = NAME_LINKS.get(NAME_TYPES_OF_GUM.get(kind), LINKS - {"in", "to", "at", "on"})
        name = _name_inside(rows, start, end, links)
        if name and kind == "person":
            name = _person_inside(rows, name, mentions)
        if name is None or any(name[0] < e and s < name[1] for s, e, _ in names):
            continue
        if kind in NAME_TYPES_OF_GUM:
            names.append((*name, NAME_TYPES_OF_GUM[kind]))
        elif kind in ("object", "abstract"):
            open_.append((*name, ["ORGANIZATION", "EVENT"]))
    return make_sentence(words, sorted(names), open_, "gum")


def _person_inside(rows, name, mentions):
    """The person's own name: without the organisation or place before it, and without titles."""
    start, end = name
    for other_start, other_end, kind in mentions:
        if kind in ("organization", "place") and start <= other_start < other_end < end:
            start = max(start, other_end)
    titles = [i for i in range(start, end) if rows[i][1].lower().rstrip(".") in HONORIFICS]
    start = titles[-1] + 1 if titles else start
    return (start, end) if start < end else None


def _gum_mentions(rows):
    """Entity spans of one sentence (start, end, kind), read from the brackets in MISC."""
    stack, mentions = {}, []
    for index, row in enumerate(rows):
        value = next((p[7:] for p in row[9].split("|") if p.startswith("Entity=")), "")
        for piece in value.replace("(", " (").replace(")", ") ").split():
            parts = piece.strip("()").split("-")
            if piece.startswith("("):
                stack.setdefault(parts[0], []).append((index, parts[1]))
            if piece.endswith(")") and stack.get(parts[0]):
                start, kind = stack[parts[0]].pop()
                mentions.append((start, index + 1, kind))
    return mentions


def _name_inside(rows, start, end, links):
    """The proper name that heads a noun phrase, or None: the run of proper nouns around its head."""
    head = next((i for i in range(start, end) if not start < int(rows[i][6]) <= end), None)
    if head is None or start <= int(rows[head][6]) - 1 < end:
        return None
    anchor = head if rows[head][3] == "PROPN" else None
    if anchor is None:
        flats = [i for i in range(start, end) if int(rows[i][6]) - 1 == head and rows[i][7] in ("flat", "appos") and rows[i][3] == "PROPN"]
        if not flats or rows[flats[0]][7] != "flat":
            return None
        anchor = flats[0]
    first, last = anchor, anchor
    while first > start and (_is_name_word(rows[first - 1]) or _is_link(rows, first - 1, start, end, links)):
        first -= 1
    while last < end - 1 and (_is_name_word(rows[last + 1]) or _is_link(rows, last + 1, start, end, links)):
        last += 1
    return (first, last + 1) if any(pattern_of(rows[i][1]) in ("capital", "upper", "mixed", "letter") for i in range(first, last + 1)) else None


def _is_name_word(row):
    return row[3] == "PROPN" or (row[1][:1].isupper() and row[3] in ("ADJ", "NOUN", "NUM", "VERB") and row[4] != "NNS") or (row[3] == "NUM" and row[4] == "NNP")


def _is_link(rows, index, start, end, links):
    """A small word between two parts of one name ("Ministry of Health"), with a capital on both sides."""
    if rows[index][1].lower() not in links or not start < index < end - 1:
        return False
    after = index + 1
    while after < end - 1 and rows[after][1].lower() in links:
        after += 1
    before = index - 1
    while before > start and rows[before][1].lower() in links:
        before -= 1
    return _is_name_word(rows[before]) and _is_name_word(rows[after]) and rows[after][1][:1].isalpha()
