"""Writes the dev sets as plain text with names by UTF-16 offset, for training/score.ts: `python3 training/devsets.py`.

Each file is a JSON list of documents {"text", "names": [[start, end, type]]}. GUM, re3d and the
newswire come as whole documents, CrossNER as sentences.
"""

import glob
import json
import os

from corpora import load_crossner, read_columns
from gum import read_conllu, read_gum_sentence
from newswire import read_articles, read_marks
from re3d import load_re3d
from tokens import split_tokens

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    data = os.environ.get("DATELINE_DATA", os.path.join(HERE, "../../shared/data"))
    folder = os.path.join(HERE, "runs/dev")
    os.makedirs(folder, exist_ok=True)
    sets = {"gum": gum(data), "politics": politics(data), "re3d": [(t, n) for t, n in load_re3d(data)], "newswire": newswire()}
    for name, documents in sets.items():
        rows = [{"text": t, "names": [[_utf16(t, s), _utf16(t, e), k] for s, e, k in names]} for t, names in documents]
        with open(os.path.join(folder, f"{name}.json"), "w", encoding="utf-8") as file:
            json.dump(rows, file, ensure_ascii=False)
        print(name, len(rows), sum(len(r["names"]) for r in rows))


def gum(data):
    documents = []
    for path in sorted(glob.glob(f"{data}/gum/dep/*.conllu")):
        if os.path.basename(path).split("_")[1] in ("news", "interview"):
            documents.append(_document(path))
    return documents


def _document(path):
    """One document: sentences of a paragraph joined by blanks, paragraphs by blank lines."""
    starts_paragraph, text, names = _paragraphs(path), "", []
    for number, rows in enumerate(read_conllu(path)):
        text = text.rstrip(" ") + ("\n\n" if number in starts_paragraph and text else " " if text else "")
        pieces = []
        for row in rows:
            pieces += [(len(text) + s, len(text) + e) for s, e in split_tokens(row[1])]
            text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
        names += [(pieces[s][0], pieces[e - 1][1], k) for s, e, k in read_gum_sentence(rows).names]
    return text.rstrip(), names


def _paragraphs(path):
    found, number, pending = set(), -1, False
    for line in open(path, encoding="utf-8"):
        if line.startswith(("# newpar", "# newdoc")):
            pending = True
        if line.startswith("# sent_id"):
            number += 1
            if pending:
                found.add(number)
            pending = False
    return found


def politics(data):
    documents = []
    gold = load_crossner(data, ["politics/dev"])
    for (words, _), sentence in zip(read_columns(f"{data}/crossner/politics/dev.txt", "\t"), gold):
        text, pieces = "", []
        for word in words:
            glue = word in ",.;:!?)]%'" or word.startswith("'") or text.endswith(("(", "[", "$", "-")) or word == "-" or not text
            text += ("" if glue else " ")
            pieces += [(len(text) + s, len(text) + e) for s, e in split_tokens(word)]
            text += word
        documents.append((text, [(pieces[s][0], pieces[e - 1][1], k) for s, e, k in sentence.names]))
    return documents


def newswire():
    """The articles that are kept for judging, a line for each sentence."""
    documents = []
    for lines in read_articles(judged=True):
        text, names = "", []
        for line in lines:
            text += "\n\n" if text else ""
            words, marks = read_marks(line)
            names += [(len(text) + start, len(text) + end, kind) for start, end, kind in marks]
            text += words
        documents.append((text, names))
    return documents


def _utf16(text, offset):
    return offset + sum(ord(c) > 0xFFFF for c in text[:offset])


if __name__ == "__main__":
    main()
