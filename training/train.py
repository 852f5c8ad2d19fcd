"""Train the reader: one command, in stages, from checkpoints that a stopped run goes on from.

    python -m training.train DATA OUT [--stage syntax|speech|names|happenings] [--minutes 8] [--seed 1]

`DATA` is what `python -m training.examples` wrote. The stages are trained in the order of their value further down:
each takes the weights of the one before, adds its corpora, and goes on with all. The last is trained several times, and the
weights that this gives are averaged. Everything is seeded; a run that is stopped after `--minutes` continues with the same
command.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import torch

from training.batches import batches_of, load_examples, losses, pad
from training.corpora.labels import FACTUALITIES, KINDS, LAYERS, ROLE_LABELS, SPEECH_LABELS
from training.examples import Example, LabelSets
from training.network import Network
from training.starting_weights import read_base, word_table

PIECES = 1500
REPORTED_STEPS = 100
SAVED_EVERY_S = 240
CHECKS = 10
"""How often the loss on the development parts is taken in a stage."""
DIVERGED = 1.1
"""Share of the best loss above which a check counts as worse: while the rates are high the loss moves by some hundredths,
and a stage that was ended at its first worse checks had lower scores than one trained to its end (docs/model.md)."""
PATIENCE = 3
"""Worse checks in a row after which a stage ends with its best weights."""
CHECKED_BATCHES = 12
"""Batches of each corpus's development part in a check."""


AVERAGED = 3
"""Runs of the last stage from the same weights, with other orders and dropout, whose weights are averaged: better than any of
them alone at no cost in use (Wortsman et al. 2022, https://arxiv.org/abs/2203.05482; docs/model.md)."""


class Stage(NamedTuple):
    """How often each corpus is read, and the learning rates at the start, which fall to zero in a line."""

    rounds: dict[str, float]
    stack_rate: float = 2e-4
    head_rate: float = 2e-3


STAGES: dict[str, Stage] = {
    "syntax": Stage({"ewt": 5, "gum": 4}),
    "speech": Stage({"ewt": 2, "gum": 2, "polnear": 3}, 1.5e-4, 1e-3),
    "names": Stage({"ewt": 1, "gum": 1, "polnear": 0.5, "wikigold": 1.2, "tweets": 1, "re3d": 8}, 1.2e-4, 1e-3),
    "happenings": Stage(
        {"ewt": 5, "gum": 4, "polnear": 2.5, "wikigold": 2.4, "re3d": 8, "ecbplus": 5, "meantime": 5}, 2e-4, 1.5e-3
    ),
}


def sizes_of(labels: LabelSets) -> dict[str, int]:
    """How many labels each head has."""
    return {
        "upos": len(labels.upos),
        "tags": len(labels.tags),
        "relations": len(labels.relations),
        "speech": len(SPEECH_LABELS),
        "names": len(LAYERS) * len(KINDS),
        "factuality": len(FACTUALITIES),
        "roles": len(ROLE_LABELS),
    }


def new_network(data: Path) -> Any:
    """The network with the base weights."""
    labels = msgspec.json.decode((data / "labels.json").read_bytes(), type=LabelSets)
    words, scales = word_table()
    network = Network(torch.from_numpy(words.astype(np.float32) * scales), sizes_of(labels))
    network.stack.take_base(read_base(data / "base.msgpack.xz"))
    return network


def plan(stage: Stage, data: Path, order: random.Random) -> list[list[Example]]:
    """Every batch of a stage, in order; a part of a round is a part of the corpus's batches."""
    found: list[list[Example]] = []
    for corpus, rounds in sorted(stage.rounds.items()):
        file = data / f"{corpus}.train.msgpack.xz"
        if file.exists():
            examples, left = load_examples(file), rounds
            while left > 0:
                groups = batches_of(examples, PIECES, order)
                found += groups[: round(len(groups) * min(1.0, left))]
                left -= 1
    order.shuffle(found)
    return found


class Run:
    """The training of one stage: its batches in their order, how far it is, and the best weights so far."""

    def __init__(self, network: Any, name: str, data: Path, out: Path, *, seed: int) -> None:
        stage = STAGES[name]
        self.name, self.seed = name, seed
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.network = network.to(self.device).train()
        self.batches = plan(stage, data, random.Random(f"{seed} {name}"))
        self.development = development_batches(stage, data)
        self.optimiser = torch.optim.AdamW(
            [
                {"params": network.stack.parameters(), "lr": stage.stack_rate},
                {"params": network.heads.parameters(), "lr": stage.head_rate},
            ],
            weight_decay=0.01,
            fused=True,
        )
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._share_of_rate)
        self.step, self.best, self.waited = 0, float("inf"), 0
        self.done = out / f"{name}.{seed}.pt"
        self.partial, self.kept = self.done.with_suffix(".partial.pt"), self.done.with_suffix(".best.pt")
        if self.partial.exists():
            self._resume()

    def _share_of_rate(self, step: int) -> float:
        """Up in a line over the first hundred steps, then down to zero."""
        warm, last = min(100, len(self.batches) // 10 + 1), len(self.batches)
        return min((step + 1) / warm, max(0.0, (last - step) / max(1, last - warm)))

    def _resume(self) -> None:
        state = torch.load(self.partial, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        self.step, self.best, self.waited = state["step"], state["best"], state["waited"]

    def save(self) -> None:
        """Write what the same command goes on from."""
        state = {name: getattr(self, name).state_dict() for name in ("network", "optimiser", "schedule")}
        torch.save(state | {"step": self.step, "best": self.best, "waited": self.waited}, self.partial)

    def train(self, *, seconds: float) -> bool:
        """Train until the stage is done or the time is up; True where it is done."""
        started = saved = time.monotonic()
        seen: dict[str, list[float]] = defaultdict(list)
        while self.step < len(self.batches) and self.waited < PATIENCE:
            for head, loss in self._take_step().items():
                seen[head].append(loss)
            if self.step % REPORTED_STEPS == 0:
                means = "  ".join(f"{head} {np.mean(rows):.3f}" for head, rows in sorted(seen.items()))
                print(f"{self.name} {self.step}/{len(self.batches)}  {means}", flush=True)
                seen.clear()
            if self.step % max(1, len(self.batches) // CHECKS) == 0 or self.step == len(self.batches):
                self._check()
            now = time.monotonic()
            if now - saved > SAVED_EVERY_S or now - started > seconds:
                self.save()
                saved = now
            if now - started > seconds:
                return False
        if self.waited == PATIENCE:
            self.network.load_state_dict(torch.load(self.kept, weights_only=True))
        torch.save(self.network.state_dict(), self.done)
        for over in (self.kept, self.partial):
            over.unlink(missing_ok=True)
        return True

    def _take_step(self) -> dict[str, float]:
        """Learn from one batch; the losses of its heads."""
        torch.manual_seed(self.seed * 1_000_003 + self.step)
        with torch.autocast(self.device, dtype=torch.bfloat16):
            found = dict(losses(self.network, pad(self.batches[self.step], self.device)))
        self.optimiser.zero_grad()
        sum(found.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimiser.step()
        self.schedule.step()
        self.step += 1
        return {head: float(loss.detach()) for head, loss in found.items()}

    def _check(self) -> None:
        """Keep the weights where the loss on the development parts is the best yet, and count where it is far worse."""
        loss = development_loss(self.network, self.development, self.device)
        print(f"{self.name} {self.step}/{len(self.batches)}  development loss {loss:.4f}", flush=True)
        self.waited = self.waited + 1 if loss > DIVERGED * self.best else 0
        if loss < self.best:
            self.best = loss
            torch.save(self.network.state_dict(), self.kept)


def development_batches(stage: Stage, data: Path) -> list[list[Example]]:
    """The same batches at every check: some of each corpus of the stage that has a development part."""
    order, found = random.Random("development"), []
    for corpus in sorted(stage.rounds):
        file = data / f"{corpus}.dev.msgpack.xz"
        if file.exists():
            found += batches_of(load_examples(file), PIECES, order)[:CHECKED_BATCHES]
    return found


def development_loss(network: Any, batches: Sequence[list[Example]], device: str) -> float:
    """The sum of all heads' mean losses, without dropout."""
    network.eval()
    seen = defaultdict(list)
    with torch.no_grad():
        for examples in batches:
            for head, loss in losses(network, pad(examples, device)):
                seen[head].append(float(loss))
    network.train()
    return float(sum(np.mean(rows) for rows in seen.values()))


def main() -> None:
    """Train what is not yet trained."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--stage", choices=STAGES, default=next(reversed(STAGES)), help="the last stage to train")
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)
    network, until = new_network(options.data), time.monotonic() + 60 * options.minutes
    for name in STAGES:
        done = options.out / f"{name}.pt"
        if not done.exists():
            runs = AVERAGED if name == next(reversed(STAGES)) else 1
            start = {key: value.clone() for key, value in network.state_dict().items()}
            parts = [options.out / f"{name}.{seed}.pt" for seed in range(options.seed, options.seed + runs)]
            for seed, part in enumerate(parts, start=options.seed):
                network.load_state_dict(start)
                run = None if part.exists() else Run(network, name, options.data, options.out, seed=seed)
                if run and not run.train(seconds=until - time.monotonic()):
                    print("stopped; the same command goes on")
                    return
            torch.save(average([torch.load(part, weights_only=True) for part in parts]), done)
        network.load_state_dict(torch.load(done, weights_only=True))
        if name == options.stage:
            return


def average(states: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The mean of each parameter over several states of one network."""
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


if __name__ == "__main__":
    main()
