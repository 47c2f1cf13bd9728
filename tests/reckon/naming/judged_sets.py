"""Judged sets: many names of one thing, look-alikes and short forms, read from folders of JSONL.

A folder holds `sets.jsonl` (names of one thing), `lookalikes.jsonl` (two names of two things) and
`short.jsonl` (the names of a document, a short form among them and what it means, "" where it fits
several). Each folder in `judged` is a half of its own, by its name.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import define
from tests.reckon.naming.judged_names import HERE, kinds_of

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.name import Name, SameName
from claimcheck.reckon.naming.propose import propose_names

_PARTS = ("sets", "lookalikes", "short")


@define(slots=False)
class JudgedSet:
    """Names of one thing, or look-alikes, or a document's names with a short form among them."""

    id: str
    names: Sequence[Name]
    short: str = ""
    means: str = ""

    @cached_property
    def found(self) -> list[SameName]:
        """What is proposed of these names alone; warnings are no proposals."""
        return [each for each in propose_names(self.names) if not each.warns]

    @property
    def texts(self) -> list[str]:
        """The names as they are written."""
        return [name.text for name in self.names]

    def met(self) -> list[str]:
        """Give the names that meet the first one through proposals, itself among them."""
        folded = [(text, fold(text)) for text in self.texts]
        group = {text: {other for other, same in folded if same == told} for text, told in folded}
        for each in self.found:
            joined = group[each.name] | group[each.means]
            group.update(dict.fromkeys(joined, joined))
        return [text for text in self.texts if text in group[self.texts[0]]]

    @property
    def is_one(self) -> bool:
        """Whether all names meet."""
        return len(self.met()) == len(self.names)

    @property
    def of_short(self) -> list[SameName]:
        """What is proposed of the short form."""
        return [each for each in self.found if self.short in (each.name, each.means)]

    @property
    def is_short_right(self) -> bool:
        """Whether what it means is proposed, or nothing where it fits several."""
        meant = {self.short, self.means} if self.means else set()
        return {text for each in self.of_short for text in (each.name, each.means)} == meant


@define
class Half:
    """The judged sets of one folder."""

    name: str
    sets: Sequence[JudgedSet]
    lookalikes: Sequence[JudgedSet]
    short: Sequence[JudgedSet]


def halves() -> Iterator[Half]:
    """Give the halves that lie in `judged`."""
    for folder in sorted(path for path in HERE.iterdir() if path.is_dir()):
        yield half_in(folder)


def half_in(folder: Path) -> Half:
    """Read the judged sets of a folder."""
    return Half(
        folder.name,
        *([_judged(row) for row in _rows(folder / f"{part}.jsonl")] for part in _PARTS),
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _judged(row: dict[str, Any]) -> JudgedSet:
    kinds, short = kinds_of(row["kind"]), row.get("short", "")
    document = frozenset({"d1"}) if short else frozenset()
    names = [Name(text, kinds, document) for text in row["names"]]
    return JudgedSet(row["id"], names, short, row.get("means", ""))
