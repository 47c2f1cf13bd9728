"""Judged names: what a careful reader says of two names, read from the tables in `judged`.

A row of most tables is a pair: `same` where a reviewer should be asked whether they are one,
`different` for look-alikes. `in_one_document.tsv` gives the names of a document, a short form
among them and what it may stand for. A row belongs to the half to tune on or to the first half
held back by the hash of its id; `held_back.tsv` was written after that half had been looked at.
"""

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.name import Name, SameName
from claimcheck.reckon.naming.propose import propose_names

HERE = Path(__file__).parent / "judged"
LATER = "held_back"
SHORT = "in_one_document"
HALVES = ("tune", "first", "later")


@frozen
class JudgedNames:
    """Names of which two may be one; `half` says which half they belong to."""

    id: str
    topic: str
    same: bool
    one: str
    other: str
    names: tuple[Name, ...]

    @property
    def half(self) -> str:
        """The half to tune on, the first half held back, or the one written later."""
        if self.topic == LATER:
            return "later"
        return "first" if hashlib.sha256(self.id.encode()).digest()[0] % 2 else "tune"


def judged() -> Iterator[JudgedNames]:
    """Give all rows of all tables."""
    for path in sorted(HERE.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield _judged(path.stem, row)


def _judged(topic: str, row: dict[str, str]) -> JudgedNames:
    kind = kinds_of(row["kind"])
    if topic == SHORT:
        one, other = row["short"], row["means"]
        names = tuple(Name(name, kind, frozenset({"d1"})) for name in row["names"].split(" | "))
    else:
        one, other = row["a"], row["b"]
        names = (Name(one, kind), Name(other, kind))
    return JudgedNames(row["id"], topic, row["truth"] == "same", one, other, names)


def kinds_of(kind: str) -> frozenset[str]:
    """Tell what a name names: an event's is used as a party's, as words, not as a person's name."""
    return frozenset({"party" if kind == "event" else kind})


def proposal(case: JudgedNames) -> SameName | None:
    """Propose for the names of a row alone; gives what is proposed of the two in question."""
    both = {case.one, case.other}
    found = (each for each in propose_names(case.names) if {each.name, each.means} == both)
    return next((each for each in found if not each.warns), None)


def said_same(case: JudgedNames) -> bool:
    """Tell whether the two are one already, or a reviewer is asked whether they are."""
    return fold(case.one) == fold(case.other) or proposal(case) is not None
