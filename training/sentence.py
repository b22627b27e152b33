"""A training sentence, and the conventions that every corpus is brought to.

A nationality is no place; a title, a leading "the", a possessive and quotation marks are no part of a name; a
government's metonym stays a place; of nested names the outermost counts.
"""

import functools
import json
import os
from dataclasses import dataclass, field

from tokens import split_tokens

HONORIFICS = set(
    """mr mrs ms miss mister madam dr doctor prof professor sir dame lord lady baron baroness president vice premier
    prime minister chancellor senator sen rep representative congressman congresswoman gov governor mayor judge justice
    king queen prince princess emperor empress sultan emir sheikh sheik shaikh ayatollah imam pope cardinal archbishop bishop rev
    reverend father brother sister rabbi pastor gen general lt lieutenant col colonel maj major capt captain sgt
    sergeant corporal private cpl pvt adm admiral commander cmdr marshal brigadier officer detective inspector
    ambassador secretary director chairman chairwoman ceo coach deputy attorney chief foreign defence defense interior
    finance tsar czar kaiser count duke duchess earl marquis hon honourable ltgen majgen fmr former ex spokesman spokeswoman spokesperson manager leader reporter counterpart correspondent""".split()
)


@dataclass
class Sentence:
    """Words with the names among them: (start, end, type); `open` stretches may also be what they list."""

    words: list
    names: list
    open: list = field(default_factory=list)
    source: str = ""


def make_sentence(words, names, open_, source):
    """A sentence of basic tokens, its names trimmed to the convention."""
    pieces, first = [], []
    for word in words:
        first.append(len(pieces))
        pieces += [word[s:e] for s, e in split_tokens(word)]
    first.append(len(pieces))
    spans = []
    for start, end, kind in names:
        start, end = trim_name(pieces, first[start], first[end], kind)
        if start < end:
            spans.append((start, end, kind))
    spans = [(s, e, settle_country(" ".join(pieces[s:e]), k)) for s, e, k in spans if not is_demonym(" ".join(pieces[s:e]))]
    return Sentence(pieces, spans, [(first[s], first[e], k) for s, e, k in open_], source)


def trim_name(words, start, end, kind):
    while start < end and (words[start].lower() in ("the", "of", "for") or not words[start][:1].isalnum() and words[start] not in "'’#@"):
        start += 1
    if kind == "PERSON":
        while start < end - 1 and (words[start].lower() in HONORIFICS or words[start] == "."):
            start += 1
    while end > start and words[end - 1] in ('"', "”", "“", ",", ";", ":", "(", "[", "-", "–", "?", "!", "''", "``"):
        end -= 1
    if end - start > 1 and words[end - 1].lower() == "s" and words[end - 2] in "'’":
        end -= 2
    elif end - start > 1 and words[end - 1] in "'’":
        end -= 1
    return start, end


def is_demonym(name):
    """"Syrians" and "British" are people's nationalities, not names of a person, organisation or place."""
    return name.lower() in _demonyms()


def settle_country(name, kind):
    """A country is a place even where it acts."""
    return "PLACE" if kind == "ORGANIZATION" and name.lower() in _countries() else kind


@functools.cache
def _demonyms():
    rows = _country_rows()
    single = {row["demonyms"]["eng"][g].lower() for row in rows for g in "fm" if row.get("demonyms", {}).get("eng")}
    single = {d for d in single if d and d not in _countries()}
    return single | {d + "s" for d in single} | {"palestinian", "palestinians", "kurd", "kurds", "arab", "arabs", "muslims", "christians", "jews"}


@functools.cache
def _countries():
    names = {n.lower() for row in _country_rows() for n in (row["name"]["common"], row["name"]["official"])}
    return names | {"us", "u . s .", "u . s", "u . k .", "uk", "usa", "britain", "america", "england", "scotland", "wales", "soviet union", "ussr"}


@functools.cache
def _country_rows():
    root = os.environ.get("DATELINE_DATA", os.path.join(os.path.dirname(__file__), "../../shared/data"))
    return json.load(open(f"{root}/gazetteers/mledoze_countries.json", encoding="utf-8"))
