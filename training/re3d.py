"""re3d: documents on the conflict in Syria and Iraq, with names by character offset. For dev only."""

import glob
import json

from gum import LINKS
from sentence import is_demonym, settle_country, trim_name
from tokens import split_tokens


def load_re3d(root):
    """Documents with names by character offset: [(text, [(start, end, type)])]; common nouns are left out."""
    kinds = {"Person": "PERSON", "Organisation": "ORGANIZATION", "Location": "PLACE"}
    documents = []
    for folder in sorted(glob.glob(f"{root}/re3d/*/")):
        texts, spans = {}, {}
        for line in open(f"{folder}documents.json", encoding="utf-8"):
            row = json.loads(line)
            texts[row["_id"]] = row["text"]
        for line in open(f"{folder}entities.json", encoding="utf-8"):
            row = json.loads(line)
            text = texts[row["documentId"]]
            if row["type"] not in kinds or text[row["begin"] : row["end"]] != row["value"]:
                continue
            span = _named_part(text, row["begin"], row["end"])
            if span and not is_demonym(text[slice(*span)]):
                name = text[slice(*span)].replace(".", " .").replace(". ", ". ")
                spans.setdefault(row["documentId"], set()).add((*span, settle_country(name, kinds[row["type"]])))
        documents += [(texts[key], _outermost(spans.get(key, ()))) for key in texts]
    return documents


def _named_part(text, start, end):
    """A named stretch without article, title and possessive, or None when its words are not all capitalised."""
    pieces = [(start + s, start + e) for s, e in split_tokens(text[start:end])]
    words = [text[s:e] for s, e in pieces]
    first, last = trim_name(words, 0, len(words), "PERSON")
    words, pieces = words[first:last], pieces[first:last]
    if "[" in words:
        words, pieces = words[: words.index("[")], pieces[: words.index("[")]
    named = [w for w in words if w.lower() not in LINKS and w[:1].isalpha()]
    if not named or any(not w[0].isupper() for w in named) or named[0] in ("I", "We", "He", "They", "It", "She", "You"):
        return None
    return pieces[0][0], pieces[-1][1]


def _outermost(spans):
    chosen = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in chosen):
            chosen.append(span)
    return sorted(chosen)
