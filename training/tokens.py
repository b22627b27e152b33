"""Basic tokens and their case patterns: the part of reading that TypeScript repeats (loaders/recognize/tokenize.ts).

A basic token is a run of letters, marks and digits, or one other visible character. Two words that a page glued
together ("airstrikeCredit") are split. Both sides must agree to the character, or the model sees other words
in use than it saw in training.
"""

import re
import unicodedata

PATTERNS = ["special", "lower", "capital", "upper", "letter", "mixed", "digits", "alphanumeric", "other", "first"]
STYLES = ["normal", "title", "upper", "lower"]
CASE_COUNT = len(PATTERNS) * len(STYLES)

_CREDIT = re.compile(r"(?<=[a-z]{2})(?=(?:Credit|Image|Images|Photo|Photograph|Picture|Source|Getty|Reuters|Advertisement|Video|Copyright)$)")
_GLUED = re.compile(r"(?<=[a-z]{4})(?=[A-Z][a-z])")
_LABEL = re.compile(r"^(?:Credit|Caption|Advertisement|Photograph|Copyright)+(?=[A-Z][a-z]{2})")
_ADDRESS_STARTS = [("https", "://"), ("http", "://"), ("www", "."), ("pic", ".twitter.com/")]


def is_word_character(character):
    return unicodedata.category(character)[0] in "LMN"


def split_tokens(text):
    """Offsets (start, end) of the basic tokens of a text, in code points."""
    spans, start = [], None
    for index, character in enumerate(text):
        if is_word_character(character):
            start = index if start is None else start
            continue
        if start is not None:
            spans.extend(_split_glued(text, start, index))
            start = None
        if not character.isspace() and unicodedata.category(character)[0] != "C" and unicodedata.category(character)[0] != "Z":
            spans.append((index, index + 1))
    if start is not None:
        spans.extend(_split_glued(text, start, len(text)))
    return spans


def _split_glued(text, start, end):
    """"airstrikeCredit" and "LondonImage" are two words, "iPhone", "eBay" and "HarperCollins" are one."""
    word = text[start:end]
    inside = _cuts_of(word, text[end:end + 14])
    cuts = [start] + [start + cut for cut in inside] + [end]
    return list(zip(cuts, cuts[1:]))


def _cuts_of(word, after):
    """Where a word is cut: before an address, after a label, before a glued word."""
    for first, rest in _ADDRESS_STARTS:
        if word.endswith(first) and after.startswith(rest):
            return [len(word) - len(first)] if word != first else []
    if len(word) < 6:
        return []
    label = _LABEL.match(word)
    pattern = _GLUED if word[:1].islower() else _CREDIT
    cuts = [match.start() for match in pattern.finditer(word)]
    return cuts if label is None else [label.end()] + [cut for cut in cuts if cut > label.end()]


def pattern_of(word):
    """The case pattern of one basic token."""
    if not is_word_character(word[0]):
        return "other"
    letters = [c for c in word if unicodedata.category(c)[0] == "L"]
    if not letters:
        return "digits"
    if any(unicodedata.category(c)[0] == "N" for c in word):
        return "alphanumeric"
    upper = [unicodedata.category(c) == "Lu" for c in letters]
    if not any(upper):
        return "lower"
    if all(upper):
        return "letter" if len(letters) == 1 else "upper"
    return "capital" if upper[0] and not any(upper[1:]) else "mixed"


def style_of(words):
    """Whether a sentence uses capitals as prose does, as a headline does, throughout, or not at all."""
    long_words = [w for w in words if len(w) >= 4 and pattern_of(w) in ("lower", "capital", "upper", "mixed")]
    patterns = [pattern_of(w) for w in long_words]
    if len(patterns) < 3:
        return "normal"
    if patterns.count("upper") >= 0.7 * len(patterns):
        return "upper"
    if patterns.count("lower") == len(patterns):
        return "lower"
    return "title" if patterns.count("lower") <= 0.25 * len(patterns) else "normal"


def case_ids(words):
    """One id per basic token: its pattern, in the style of its sentence."""
    style = STYLES.index(style_of(words)) * len(PATTERNS)
    ids, seen_word = [], False
    for word in words:
        pattern = pattern_of(word)
        if pattern == "capital" and not seen_word:
            pattern = "first"
        seen_word = seen_word or pattern != "other"
        ids.append(style + PATTERNS.index(pattern))
    return ids
