"""Other forms of a training sentence: other names, headlines, curly quotation marks, no full stop."""

from sentence import Sentence
from tokens import split_tokens

SMALL_WORDS = set("a an and as at but by for from in of on or the to with vs is".split())


def draw(training, newsroom, options, rng):
    """The sentences of one epoch: the corpora, thinned where they have no names, the newswire, and invented news."""
    kept = [s for s in training if s.source == "newswire" or rng.random() < options.share * _weight(s)]
    return [vary(s, newsroom, rng) for s in kept] + [_case(newsroom.sentence(rng), rng) for _ in range(options.invented)]


def _weight(sentence):
    return 1.0 if sentence.names or sentence.source not in ("wnut", "uner") else 0.35


def vary(sentence, newsroom, rng):
    """A sentence as it might also have been written; most stay as they are."""
    if sentence.names and rng.random() < 0.3:
        sentence = _rename(sentence, newsroom, rng)
    sentence = _quotes(sentence, rng)
    if len(sentence.words) > 3 and sentence.words[-1] == "." and rng.random() < 0.1:
        sentence = _shorten(sentence)
    return _case(sentence, rng)


def _rename(sentence, newsroom, rng):
    """Other names of the same types; the same name is always replaced by the same other one."""
    words, names, open_, at, made = [], [], [], 0, {}
    moved = {}
    for start, end, kind in sorted(sentence.names):
        for index in range(at, start):
            moved[index] = len(words)
            words.append(sentence.words[index])
        old = (" ".join(sentence.words[start:end]), kind)
        if kind == "EVENT" or rng.random() < 0.3:
            new = sentence.words[start:end]
        else:
            new = made.setdefault(old, _pieces(_like(old[0], kind, newsroom, rng)))
        names.append((len(words), len(words) + len(new), kind))
        words += new
        at = end
    for index in range(at, len(sentence.words)):
        moved[index] = len(words)
        words.append(sentence.words[index])
    for start, end, kinds in sentence.open:
        if all(i in moved for i in range(start, end)):
            open_.append((moved[start], moved[end - 1] + 1, kinds))
    return Sentence(words, names, open_, sentence.source)


def _like(old, kind, newsroom, rng):
    """A name of the type; a person of one word gets one word."""
    if kind == "PERSON" and " " not in old:
        return newsroom.surname(rng) if rng.random() < 0.6 else newsroom.person(rng).split()[0]
    return newsroom.name(kind, rng)


def _pieces(name):
    return [name[s:e] for s, e in split_tokens(name)]


def _case(sentence, rng):
    chance = rng.random()
    if sentence.source in ("wnut", "multiner") or chance > 0.14:
        return sentence
    return _headline(sentence) if chance < 0.07 else _upper(sentence) if chance < 0.11 else _lower(sentence)


def _with(sentence, words):
    return Sentence(words, sentence.names, sentence.open, sentence.source)


def _shorten(sentence):
    last = len(sentence.words) - 1
    if any(n[1] > last for n in sentence.names):
        return sentence
    return Sentence(sentence.words[:last], sentence.names, [o for o in sentence.open if o[1] <= last], sentence.source)


def _headline(sentence):
    words = [w if i and w.lower() in SMALL_WORDS else w[:1].upper() + w[1:] for i, w in enumerate(sentence.words)]
    return _with(sentence, words)


def _upper(sentence):
    return _with(sentence, [w.upper() for w in sentence.words])


def _lower(sentence):
    return _with(sentence, [w.lower() for w in sentence.words])


def _quotes(sentence, rng):
    if rng.random() < 0.5:
        return sentence
    opened, words = False, []
    for word in sentence.words:
        if word in ("'", "`"):
            word = "’"
        elif word == '"':
            opened = not opened
            word = "“" if opened else "”"
        words.append(word)
    return _with(sentence, words)
