"""Readers of the annotated corpora. Where one does not annotate a type, or annotates something else there, the stretch
stays open (see labels.py).
"""

from gum import load_gum
from newswire import load_newswire
from sentence import make_sentence


def load_training(root):
    """Every sentence that is trained on."""
    return (
        load_crossner(root, [f"{d}/{s}" for d in ("ai", "literature", "music", "politics", "science") for s in ("train", "dev", "test") if (d, s) != ("politics", "dev")])
        + load_wikigold(root)
        + load_uner(root)
        + load_wnut(root)
        + load_multiner(root)
        + load_gum(root, {"academic", "bio", "court", "voyage"})
        + load_newswire()
    )


def load_dev(root):
    """Sets that are never trained on, by name."""
    return {
        "gum": load_gum(root, {"news", "interview"}),
        "politics": load_crossner(root, ["politics/dev"]),
        "newswire": load_newswire(judged=True),
    }


def load_crossner(root, parts):
    kinds = dict.fromkeys(("politician", "writer", "scientist", "musicalartist", "researcher", "person"), "PERSON")
    kinds |= dict.fromkeys(("organisation", "politicalparty", "university", "band"), "ORGANIZATION")
    kinds |= dict.fromkeys(("location", "country"), "PLACE")
    kinds |= dict.fromkeys(("event", "election", "conference"), "EVENT")
    unsure = {"magazine": ["ORGANIZATION"], "academicjournal": ["ORGANIZATION"], "astronomicalobject": ["PLACE"], "product": ["ORGANIZATION"]}
    sentences = []
    for part in parts:
        for words, tags in read_columns(f"{root}/crossner/{part}.txt", "\t"):
            names, open_ = [], []
            for start, end, kind in _bio_spans(tags):
                if kind == "conference" and end - start == 1:
                    open_.append((start, end, ["EVENT", "ORGANIZATION"]))
                elif kind in kinds and any(w[:1].isupper() for w in words[start:end]):
                    names.append((start, end, kinds[kind]))
                elif kind in unsure:
                    open_.append((start, end, unsure[kind]))
                elif kind == "misc" and end - start > 1:
                    open_.append((start, end, ["ORGANIZATION", "EVENT", "PLACE"]))
            sentences.append(make_sentence(words, names, open_, "crossner"))
    return sentences


def load_wikigold(root):
    kinds = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "PLACE"}
    sentences = []
    for words, tags in read_columns(f"{root}/wikigold/wikigold.conll.txt", " "):
        spans = _bio_spans(tags)
        names = [(s, e, kinds[k]) for s, e, k in spans if k in kinds]
        open_ = [(s, e, ["EVENT"]) for s, e, k in spans if k == "MISC"]
        sentences.append(make_sentence(words, names, open_, "wikigold"))
    return sentences


def load_uner(root):
    kinds = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "PLACE"}
    sentences = []
    for part in ("dev", "test"):
        for words, tags in read_columns(f"{root}/uner_ewt/en_ewt-ud-{part}.iob2", "\t", word=1, tag=2):
            names = [(s, e, kinds[k]) for s, e, k in _bio_spans(tags)]
            sentences.append(make_sentence(words, names, _capitalised(words, ["EVENT"]), "uner"))
    return sentences


def load_wnut(root):
    kinds = {"person": "PERSON", "location": "PLACE", "group": "ORGANIZATION", "corporation": "ORGANIZATION"}
    sentences = []
    for part in ("wnut17train.conll", "emerging.dev.conll", "emerging.test.annotated"):
        for words, tags in read_columns(f"{root}/wnut17/{part}", "\t"):
            names = [(s, e, kinds[k]) for s, e, k in _bio_spans(tags) if k in kinds]
            sentences.append(make_sentence(words, names, _capitalised(words, ["EVENT"]), "wnut"))
    return sentences


def load_multiner(root):
    kinds = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "PLACE"}
    sentences = []
    for words, tags in read_columns(f"{root}/multiner_gov/Final_English.txt", " "):
        spans = _bio_spans(tags)
        names = [(s, e, kinds[k]) for s, e, k in spans if k in kinds]
        open_ = [(s, e, ["EVENT", "ORGANIZATION"]) for s, e, k in spans if k == "MISC"]
        if names:
            sentences.append(make_sentence(words, names, open_, "multiner"))
    return sentences


def read_columns(path, separator, word=0, tag=1):
    words, tags = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\r\n")
        if line.startswith("# ") and separator == "\t" and word == 1:
            continue
        if not line.strip():
            if words:
                yield words, tags
            words, tags = [], []
            continue
        cells = line.split(separator)
        if len(cells) > tag and cells[word]:
            words.append(cells[word])
            tags.append(cells[tag].strip() or "O")
    if words:
        yield words, tags


def _bio_spans(tags):
    """Spans of BIO or IO tags."""
    spans, start = [], None
    for index, tag in enumerate(list(tags) + ["O"]):
        if start is not None and (tag[0] != "I" or tag[2:] != tags[start][2:]):
            spans.append((start, index, tags[start][2:]))
            start = None
        if tag[0] in "BI" and start is None:
            start = index
    return spans


def _capitalised(words, kinds):
    """Stretches that begin with a capital or a year and so might be an event that nobody annotated."""
    spans = []
    for start, word in enumerate(words):
        if start and (word[:1].isupper() or word[:1].isdigit()):
            spans.append((start, start + 1, kinds))
    return spans
