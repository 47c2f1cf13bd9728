"""Judged pairs: what a careful reader says of two answers, read from the tables beside this file.

`NAME.tsv` has a row a pair: `truth` is the relation (`contradicts` with its kind; `compatible` is
any that is neither a contradiction nor about two things), `a` and `b` the answers as typed, and
`a_more`, `b_more`, `both` further columns of the claim table. `tolls.tsv` has a row a report, with
the least and most that a reader takes from its words; the pairs are all those within one attack,
and those of attacks that are near each other.

A pair of these belongs to the half to tune on or to the half held back by the hash of its id.

`later/` holds pairs that somebody else wrote later without having seen the rules, a line a pair:
two claims in columns of the claim table, what a reader says of them, and why. Those in `tuned_on`
were looked at when rules were mended; those in `held_back`, where there are any, only after that:
docs/how-it-is-judged.md says what was found at the first look.
Those in `while_tuning` were written by whoever mended the rules, while mending them; their topics
are OWN_TOPICS. `no conflict` is any relation but a contradiction. Of the pairs of the third to the
seventh writer (FREE_TOPICS) the goals are not reached yet: `at_first_sight` holds what was looked
at of them, `held_back` a half of each but the third's.
"""

import csv
import hashlib
import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from attrs import frozen
from tests.claims import claim_of

from claimcheck.model.claim import Claim

HERE = Path(__file__).parent
LATER = HERE / "later"
OWN_TOPICS = frozenset(path.stem for path in (LATER / "while_tuning").glob("*.jsonl"))
FREE_TOPICS = frozenset({"third", "fourth", "fifth", "sixth", "seventh"})
TOPICS = tuple(sorted(path.stem for path in HERE.glob("*.tsv") if path.stem != "tolls"))
_MOST = 10**9


@frozen
class Pair:
    """Two claims and how a reader relates them; `kind` is that of a contradiction.

    `held_out` says that the pair was kept back from whoever tuned the rules.
    """

    id: str
    topic: str
    truth: str
    kind: str
    a: Claim
    b: Claim
    held_out: bool


def look_alikes() -> Iterator[Pair]:
    """Give the pairs of all topics."""
    for topic in TOPICS:
        for row in _rows(topic):
            truth, _, kind = row["truth"].partition(":")
            a, b = (_claim(row, side) for side in "ab")
            yield Pair(row["id"], topic, truth, kind, a, b, _held_out(row["id"]))


def tolls() -> Iterator[Pair]:
    """Give the pairs of reports on one attack, and of those on attacks near each other."""
    for one, other in combinations(_rows("tolls"), 2):
        if one["cluster"] == other["cluster"]:
            pair_id = f"{one['number']}+{other['number']}"
            truth = _truth(one, other)
            kind = "number" if truth == "contradicts" else ""
            a, b = _report(one), _report(other)
            yield Pair(pair_id, "tolls", truth, kind, a, b, _held_out(pair_id))


def later() -> Iterator[Pair]:
    """Give the pairs that were written later; their topic is the name of their file."""
    for path in sorted(LATER.glob("*/*.jsonl")):
        held_out = path.parent.name == "held_back"
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            truth, kind = row["truth"], row["kind"]
            a, b = claim_of(row["a"]), claim_of(row["b"])
            yield Pair(row["id"], path.stem, truth, kind, a, b, held_out)


def _held_out(pair_id: str) -> bool:
    return hashlib.sha256(pair_id.encode()).digest()[0] % 2 == 1


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [{**row, "number": f"{name}-{at}"} for at, row in enumerate(rows, 1)]


def _claim(row: dict[str, str], side: str) -> Claim:
    columns = {"answer": row[side], "source": f"outlet {side}", "question": row["question"]}
    for more in (row["both"], row[f"{side}_more"]):
        for part in filter(None, more.split("; ")):
            column, _, value = part.partition("=")
            columns[column] = value
    return claim_of(columns)


def _report(row: dict[str, str]) -> Claim:
    return Claim(
        row["answer"],
        row["source"],
        event=row["event"],
        question=row["question"],
        said=row["said"],
        when=row["when"],
        where=row["where"],
    )


def _truth(one: dict[str, str], other: dict[str, str]) -> str:
    if one["attack"] != other["attack"] or one["of"] != other["of"]:
        return "separate"
    least, most = zip(*(_bounds(row) for row in (one, other)), strict=True)
    if max(least) <= min(most):
        return "compatible"
    if one["source"] == other["source"] and one["said"] != other["said"]:
        earlier, later = sorted((one, other), key=lambda row: row["said"])
        return "updates" if _bounds(later) > _bounds(earlier) else "corrects"
    return "contradicts"


def _bounds(row: dict[str, str]) -> tuple[int, int]:
    return int(row["least"]), int(row["most"] or _MOST)
