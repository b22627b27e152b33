"""Answers one JSON object a line on standard input with one on standard output: names that spaCy finds, and its speed.

    {"job": "load", "model": NAME}                  -> {"version"}
    {"job": "find", "model": NAME, "texts": [...]}  -> {"names": [[[start, end, type], ...], ...]}
    {"job": "time", "model": NAME, "texts": [...], "part": "names" or "all", "processes": 1}  -> {"seconds"}
    {"job": "memory"}                               -> {"megabytes"}, the most that was resident

Offsets are UTF-16 code units. What cannot be done is answered with {"error": REASON}.
"""

import json
import multiprocessing
import resource
import sys
import time

TYPES = {"PERSON": "PERSON", "ORG": "ORGANIZATION", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "EVENT": "EVENT"}
# What makes names by itself; the rest (tagger, parser, lemmatizer) can be left out.
NAME_PARTS = {"ner"}
models = {}
pools = {}


def load(model):
    import spacy

    if model not in models:
        models[model] = spacy.load(model)
    return models[model].meta["version"]


def find(model, text):
    """Names in the text by UTF-16 offset."""
    units, total = [], 0
    for character in text:
        units.append(total)
        total += 2 if ord(character) > 0xFFFF else 1
    units.append(total)
    found = [entity for entity in models[model](text).ents if entity.label_ in TYPES]
    return [[units[entity.start_char], units[entity.end_char], TYPES[entity.label_]] for entity in found]


def measure(model, texts, part, processes):
    """Processor seconds of this process for all texts; with several, which are ready before, seconds by the clock."""
    if processes == 1:
        started = time.process_time()
        work((model, part, texts))
        return time.process_time() - started
    tasks = [(model, part, texts[first :: 4 * processes]) for first in range(4 * processes)]
    if model not in pools:
        # Forked with the models loaded; a first round wakes every process.
        pools[model] = multiprocessing.get_context("fork").Pool(processes)
        pools[model].map(work, tasks, chunksize=1)
    started = time.perf_counter()
    pools[model].map(work, tasks, chunksize=1)
    return time.perf_counter() - started


def work(task):
    """Reads texts in spaCy's own batches; gives the number of names."""
    model, part, texts = task
    nlp = models[model]
    unused = [name for name in nlp.pipe_names if part == "names" and name not in NAME_PARTS]
    return sum(len(document.ents) for document in nlp.pipe(texts, disable=unused))


def answer(request):
    job = request["job"]
    if job == "load":
        return {"version": load(request["model"])}
    if job == "find":
        return {"names": [find(request["model"], text) for text in request["texts"]]}
    if job == "time":
        return {"seconds": measure(request["model"], request["texts"], request["part"], request["processes"])}
    if job == "memory":
        return {"megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    raise ValueError(f"expected load, find, time or memory, but got {job}")


def main():
    for line in sys.stdin:
        try:
            result = answer(json.loads(line))
        except Exception as error:
            result = {"error": str(error).split("\n")[0]}
        print(json.dumps(result), flush=True)
    for pool in pools.values():
        pool.terminate()


if __name__ == "__main__":
    main()
