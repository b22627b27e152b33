"""Trains the name recognizer and writes it to loaders/models/recognizer: `python3 training/train.py`.

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

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    options = read_options()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    training = load_training(options.data)
    if options.limit:
        training = random.Random(0).sample(training, options.limit)
    model = load_base(Tagger(dropout=options.dropout))
    model.word.weight.requires_grad_(options.words)
    if options.start:
        model.load_state_dict(torch.load(options.start))
    train(model, training, load_dev(options.data), options)


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=os.environ.get("DATELINE_DATA", os.path.join(HERE, "../../shared/data")))
    parser.add_argument("--out", default=os.path.join(HERE, "runs/recognizer.pt"))
    parser.add_argument("--start", help="weights to go on from")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=1600, help="word pieces in a batch")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1, help="more than 1 is slower where other work runs beside it")
    parser.add_argument("--words", action="store_true", help="train the embeddings of word pieces too")
    parser.add_argument("--invented", type=int, default=4000, help="invented news sentences in each epoch")
    parser.add_argument("--limit", type=int, help="so many training sentences only")
    return parser.parse_args()


def train(model, training, dev, options):
    rng, newsroom = random.Random(options.seed), Newsroom(options.data, find_cities())
    optimizer = torch.optim.AdamW(_groups(model, options.rate), weight_decay=0.01, fused=True)
    os.makedirs(os.path.dirname(options.out), exist_ok=True)
    schedule, started = None, time.time()
    for epoch in range(options.epochs):
        groups = batches([encode_gold(s) for s in draw(training, newsroom, options.invented, rng)], options.batch, rng)
        if schedule is None:
            steps = len(groups) * options.epochs
            schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(s / (0.06 * steps), max(0.0, (steps * 1.02 - s) / steps)))
        model.train()
        total = 0.0
        for group in groups:
            total += _step(model, group, optimizer, schedule)
        torch.save(model.state_dict(), options.out)
        print(f"epoch {epoch + 1}: loss {total / len(groups):.4f}, {time.time() - started:.0f} s", flush=True)
        evaluate(model, dev)


def _groups(model, rate):
    fresh = {"head.weight", "head.bias", "case.weight"}
    return [
        {"params": [p for n, p in model.named_parameters() if n not in fresh and p.requires_grad], "lr": rate},
        {"params": [p for n, p in model.named_parameters() if n in fresh], "lr": rate * 5},
    ]


def _step(model, group, optimizer, schedule):
    ids, cases, mask, rows, columns, gold = group
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(ids, cases, mask)
    scores = scores.float()[rows, columns]
    allowed = ((gold[:, None] >> torch.arange(len(LABELS))) & 1).bool()
    loss = (scores.logsumexp(-1) - scores.masked_fill(~allowed, -1e9).logsumexp(-1)).mean()
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    return loss.item()


if __name__ == "__main__":
    main()
