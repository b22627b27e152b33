"""The annotated newswire that was written for this project: `corpus/*.txt`, one sentence a line, names in brackets.

    [LOC Nairobi] has not commented, said [PER Hamisi Chengo] of the [ORG Dock Workers Union].

A line that begins with `# ` starts an article. Every fifteenth article is kept for judging and not trained on.
"""

import glob
import os
import re

from sentence import Sentence, is_demonym, trim_name
from tokens import split_tokens

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "PLACE", "EVT": "EVENT"}
MARK = re.compile(r"\[(PER|ORG|LOC|EVT) ([^\[\]]+)\]")
KEPT = 15


def load_newswire(judged=False):
    """Sentences to train on, or those of the articles that are kept for judging."""
    return [read_line(line) for article in read_articles(judged) for line in article]


def read_articles(judged):
    """The lines of each article."""
    number, articles = 0, []
    for path in sorted(glob.glob(os.path.join(HERE, "corpus/*.txt"))):
        for part in re.split(r"(?m)^# .*\n", open(path, encoding="utf-8").read())[1:]:
            number += 1
            if (number % KEPT == 0) == judged:
                articles.append([line.strip() for line in part.split("\n") if line.strip()])
    return articles


def read_marks(line):
    """The text of a line and its names as (start, end, kind) in code points."""
    text, names, at = "", [], 0
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        names.append((len(text), len(text) + len(match[2]), KINDS[match[1]]))
        text += match[2]
        at = match.end()
    return text + line[at:], names


def read_line(line):
    text, marks = read_marks(line)
    tokens = split_tokens(text)
    words, names = [text[s:e] for s, e in tokens], []
    for start, end, kind in marks:
        inside = [i for i, (s, e) in enumerate(tokens) if s >= start and e <= end]
        if not inside:
            continue
        first, last = trim_name(words, inside[0], inside[-1] + 1, kind)
        if first < last and not is_demonym(" ".join(words[first:last])):
            names.append((first, last, kind))
    return Sentence(words, names, [], "newswire")
