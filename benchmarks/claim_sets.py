"""Claim sets whose truth is known: as ballots, with what is right, and how an estimate scores."""

import gzip
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Ballots, Floats, Ints
from claimcheck.reckon.weighing.grades import prior_of_grade

Bools = npt.NDArray[np.bool_]
Row = tuple[str, str, str, str]
"""What it is about, what is asked, who says it, and the answer."""


@frozen(eq=False)
class ClaimSet:
    """Ballots with the truth beside them: `right` per candidate, `scored` per item.

    `measured` is each item's true number where near ones are right too, nan elsewhere.
    """

    name: str
    ballots: Ballots
    right: Bools
    scored: Bools
    answers: tuple[str, ...]
    measured: Floats


def number(answer: str) -> float:
    """Read a number, nan where it is none."""
    try:
        return float(answer)
    except ValueError:
        return float("nan")


def claim_set(
    name: str,
    rows: Sequence[Row],
    is_right: Callable[[str, str, str], bool | None],
    supports: Callable[[str, str], bool] | None = None,
    relays: Iterable[tuple[str, str]] = (),
    measured: Mapping[tuple[str, str], float] | None = None,
) -> ClaimSet:
    """Turn rows into ballots.

    `is_right` (about, asked, answer) gives None where the truth is unknown; `supports` tells
    whether who gives the first answer also backs the second; `measured` gives true numbers.
    """
    items: dict[tuple[str, str], int] = {}
    candidates: dict[tuple[int, str], int] = {}
    sources: dict[str, int] = {}
    asked: dict[str, int] = {}
    labels: dict[tuple[str, str], int] = {}
    named = np.empty((len(rows), 2), dtype=np.int32)
    for row, (about, question, source, answer) in enumerate(rows):
        item = items.setdefault((about, question), len(items))
        asked.setdefault(question, len(asked))
        labels.setdefault((question, answer), len(labels))
        named[row, 0] = sources.setdefault(source, len(sources))
        named[row, 1] = candidates.setdefault((item, answer), len(candidates))
    keys = list(items)
    verdicts = [is_right(*keys[item], answer) for item, answer in candidates]
    item_of = np.array([item for item, _ in candidates], dtype=np.int32)
    scored = np.zeros(len(items), dtype=np.bool_)
    scored[item_of[np.array([v is not None for v in verdicts], dtype=np.bool_)]] = True
    ballots = _ballots(
        named,
        item_of,
        (
            np.array([number(answer) for _, answer in candidates]),
            np.array([labels[keys[i][1], a] for i, a in candidates], dtype=np.int32),
            np.array([asked[question] for _, question in keys], dtype=np.int32),
        ),
        _edges(list(candidates), supports) if supports else np.zeros((0, 2), dtype=np.int32),
        [(sources[a], sources[b]) for a, b in relays if a in sources and b in sources],
    )
    right = np.array([bool(verdict) for verdict in verdicts], dtype=np.bool_)
    numbers = np.array([(measured or {}).get(key, np.nan) for key in keys])
    answers = tuple(answer for _, answer in candidates)
    return ClaimSet(name, ballots, right, scored, answers, numbers)


def _ballots(
    named: Ints,
    item_of: Ints,
    described: tuple[Floats, Ints, Ints],
    edges: Ints,
    relays: Sequence[tuple[int, int]],
) -> Ballots:
    """Put the arrays together; `described` are value and label by candidate, asked by item."""
    mean, strength = prior_of_grade("")
    sources = int(named[:, 0].max(initial=-1)) + 1
    pairs = np.array(relays, dtype=np.int32).reshape(-1, 2)
    return Ballots(
        source=named[:, 0],
        candidate=named[:, 1],
        item_of=item_of,
        prior_mean=np.full(sources, mean),
        prior_strength=np.full(sources, strength),
        value=described[0],
        label=described[1],
        asked=described[2],
        support_from=edges[:, 0],
        support_to=edges[:, 1],
        support_weight=np.ones(len(edges)),
        relay_source=pairs[:, 0],
        relay_of=pairs[:, 1],
    )


def _edges(
    candidates: Sequence[tuple[int, str]], supports: Callable[[str, str], bool]
) -> npt.NDArray[np.int32]:
    by_item: dict[int, list[tuple[int, str]]] = {}
    for candidate, (item, answer) in enumerate(candidates):
        by_item.setdefault(item, []).append((candidate, answer))
    found = [
        (one, other)
        for answers in by_item.values()
        for one, first in answers
        for other, second in answers
        if one != other and supports(first, second)
    ]
    return np.array(found, dtype=np.int32).reshape(-1, 2)


def read_rows(path: Path) -> list[list[str]]:
    """Read the lines below the head of a gzipped table of tabs."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines][1:]


def shared_set(folder: Path, name: str) -> ClaimSet:
    """Read one of the shared sets: exact minutes for flights, surnames for books."""
    truth = {(r[0], r[1]): r[2] for r in read_rows(folder / f"{name}.truth.tsv.gz")}
    flights, books = name.startswith("flight"), name.startswith("book")
    rows = [
        (about, asked, source, raw if flights else value)
        for about, asked, source, value, raw in read_rows(folder / f"{name}.claims.tsv.gz")
    ]

    def is_right(about: str, asked: str, answer: str) -> bool | None:
        true = truth.get((about, asked))
        if true is None:
            return None
        if flights and not asked.endswith("gate"):
            apart = abs(float(answer) - float(true)) % 1440
            return min(apart, 1440 - apart) <= 10
        return answer == true

    return claim_set(name, rows, is_right, _part_of_list if books else None)


def _part_of_list(one: str, other: str) -> bool:
    return set(one.split("|")) < set(other.split("|"))


def shared_names(folder: Path) -> list[str]:
    """Name the shared sets that lie in a folder."""
    return sorted(path.name.removesuffix(".claims.tsv.gz") for path in folder.glob("*.claims.*"))
