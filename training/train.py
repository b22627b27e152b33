"""Trains the name recognizer or the parser: `python3 training/train.py names|grammar`, which writes training/runs/KIND.pt.

The corpora are expected in ../shared/data beside the repository, or in the folder named by DATELINE_DATA.
"""

import argparse
import os
import random
import time

import torch

from augment import draw
from corpora import load_dev, load_training
from encoder import Tagger, load_base
from evaluate import evaluate
from examples import batches, encode_gold
from labels import LABELS
from newsroom import Newsroom, find_cities
from parse_examples import encode_trees, tree_batches
from parser import parser_loss
from places import CLASS_COUNT
from score_trees import score_trees
from tokens import CASE_COUNT
from trees import load_dev_trees, load_trees

HERE = os.path.dirname(os.path.abspath(__file__))
# Where the processor has no instructions for it, half precision is emulated: 20 times slower than single precision.
HALF = torch.cpu._is_avx512_bf16_supported()


def main():
    options = read_options()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    model = load_base(Tagger(dropout=options.dropout))
    model.word.weight.requires_grad_(options.words)
    if options.start:
        model.load_state_dict(read_start(options.start))
    train(model, *(names_task(options) if options.kind == "names" else grammar_task(options)), options)


def read_start(path):
    """Weights to go on from; a case table from before there were classes of places stands for each of them."""
    weights = torch.load(path)
    weights["case.weight"] = weights["case.weight"].repeat(CASE_COUNT * CLASS_COUNT // len(weights["case.weight"]), 1)
    return weights


def names_task(options):
    """What makes an epoch's batches, and what judges the model after it."""
    training, dev, newsroom = load_training(options.data), load_dev(options.data), Newsroom(options.data, find_cities())
    if options.limit:
        training = random.Random(0).sample(training, options.limit)
    return (
        lambda rng: batches([encode_gold(s) for s in draw(training, newsroom, options, rng)], options.batch, rng),
        lambda model: evaluate(model, dev),
    )


def grammar_task(options):
    """The same for trees."""
    trees, dev = encode_trees(load_trees(options.data)), load_dev_trees(options.data)
    return lambda rng: tree_batches(trees, options.batch, rng), lambda model: print(score_trees(model, dev), flush=True)


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=["names", "grammar"])
    parser.add_argument("--data", default=os.environ.get("DATELINE_DATA", os.path.join(HERE, "../../shared/data")))
    parser.add_argument("--out", help="training/runs/KIND.pt unless said otherwise")
    parser.add_argument("--start", help="weights to go on from")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=1600, help="word pieces in a batch")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1, help="more than 1 is slower where other work runs beside it")
    parser.add_argument("--words", action="store_true", help="train the embeddings of word pieces too")
    parser.add_argument("--invented", type=int, default=4000, help="invented news sentences in each epoch")
    parser.add_argument("--share", type=float, default=1.0, help="share of the corpora's sentences in each epoch, the newswire apart")
    parser.add_argument("--limit", type=int, help="so many training sentences only")
    options = parser.parse_args()
    options.out = options.out or os.path.join(HERE, f"runs/{options.kind}.pt")
    return options


def train(model, make_batches, judge, options):
    rng = random.Random(options.seed)
    optimizer = torch.optim.AdamW(_groups(model, options.rate), weight_decay=0.01, fused=True)
    os.makedirs(os.path.dirname(options.out), exist_ok=True)
    schedule, started = None, time.time()
    for epoch in range(options.epochs):
        groups = make_batches(rng)
        if schedule is None:
            steps = len(groups) * options.epochs
            schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(s / (0.06 * steps), max(0.0, (steps * 1.02 - s) / steps)))
        model.train()
        total = 0.0
        for number, group in enumerate(groups):
            total += _step(model, group, optimizer, schedule)
            if number % 200 == 199:
                print(f"step {number + 1} of {len(groups)}: {time.time() - started:.0f} s", flush=True)
        torch.save(model.state_dict(), options.out)
        print(f"epoch {epoch + 1}: loss {total / len(groups):.4f}, {time.time() - started:.0f} s", flush=True)
        judge(model)


def _groups(model, rate):
    def is_fresh(name):
        return name.startswith(("head.", "case.", "parser."))

    return [
        {"params": [p for n, p in model.named_parameters() if not is_fresh(n) and p.requires_grad], "lr": rate},
        {"params": [p for n, p in model.named_parameters() if is_fresh(n)], "lr": rate * 5},
    ]


def _step(model, group, optimizer, schedule):
    loss = _tree_loss(model, group) if len(group) == 8 else _name_loss(model, group)
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    return loss.item()


def _name_loss(model, group):
    ids, cases, mask, rows, columns, gold = group
    with torch.autocast("cpu", torch.bfloat16, enabled=HALF):
        scores = model(ids, cases, mask)
    scores = scores.float()[rows, columns]
    allowed = ((gold[:, None] >> torch.arange(len(LABELS))) & 1).bool()
    return (scores.logsumexp(-1) - scores.masked_fill(~allowed, -1e9).logsumexp(-1)).mean()


def _tree_loss(model, group):
    ids, cases, mask, pieces, tags, heads, relations, words = group
    with torch.autocast("cpu", torch.bfloat16, enabled=HALF):
        states = model.states(ids, cases, mask)
    states = states.float().gather(1, pieces[:, :, None].expand(-1, -1, states.shape[-1]))
    return parser_loss(model.parser, states, tags, heads, relations, words)


if __name__ == "__main__":
    main()
