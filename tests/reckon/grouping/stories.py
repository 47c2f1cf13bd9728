"""Judged claims: made-up news of wars, bombings, floods and the like, and the reports on Daraa."""

import csv
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold

_JUDGED = Path(__file__).parent / "judged"
_SEEDS = Path(__file__).parents[3] / "seeds"
_TO_TUNE_ON = ("daraa-0-3", "port-bombings", "river-floods", "valley-war")
_HELD_BACK = ("bread-protests", "daraa-1-2-4", "sarman-quake", "savanna-abductions")
# Written when the others had been looked at.
_FRESH = ("arra-coup",)
# Two reports on Daraa are there to tune on, three are held back.
_DARAA = {"daraa-0-3": ("d0", "d3"), "daraa-1-2-4": ("d1", "d2", "d4")}
_FIELDS = (
    "answer", "source", "id", "event", "part_of", "question", "unit", "population", "kind", "said",
    "when", "where", "when_text", "document", "quote", "locator", "language", "note",
)  # fmt: skip


@frozen
class Story:
    """Claims whose event and question labels are the reader's, with their documents."""

    name: str
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    context: Context

    def stripped(self, *, place_and_time: bool, question: bool = False) -> list[RecordedClaim]:
        """Give the claims without the reader's labels, as a giver writes who names no event."""
        return [
            RecordedClaim(
                each.id, self.name, _stripped(each, place_and_time, question), None, "", ""
            )
            for each in self.claims
        ]


def stories(*, held_back: bool) -> list[Story]:
    """Give the stories of one half, which were split before any weight was chosen."""
    return [_story(name) for name in (_HELD_BACK if held_back else _TO_TUNE_ON)]


def fresh() -> list[Story]:
    """Give what was written after the last change of rules and weights."""
    return [_story(name) for name in _FRESH]


def daraa() -> Story:
    """Give all five reports on Daraa."""
    return evolve(_daraa(("d0", "d1", "d2", "d3", "d4")), name="daraa")


def _stripped(claim: Claim, place_and_time: bool, question: bool) -> Claim:  # noqa: FBT001 - two switches
    bare = evolve(claim, event="", part_of="")
    if not question:
        bare = evolve(bare, question="")
    return bare if place_and_time else evolve(bare, when="", where="", when_text="")


@cache
def _story(name: str) -> Story:
    if name in _DARAA:
        return evolve(_daraa(_DARAA[name]), name=name)
    documents = tuple(
        Document(row["name"], title=row["title"], published=row["published"])
        for row in _rows(_JUDGED / "documents.tsv", "\t")
        if row["story"] == name
    )
    return Story(name, tuple(_claims(_rows(_JUDGED / f"{name}.tsv", "\t"))), documents, Context())


def _daraa(reports: Sequence[str]) -> Story:
    within: dict[str, tuple[str, ...]] = {}
    for row in _rows(_SEEDS / "within.csv"):
        within[fold(row["place"])] = (*within.get(fold(row["place"]), ()), fold(row["within"]))
    aliases = {fold(row["name"]): row["means"] for row in _rows(_SEEDS / "aliases.csv")}
    rows = [row for row in _rows(_SEEDS / "claims.csv") if row["id"][:2] in reports]
    documents = tuple(
        Document(row["name"], title=row["title"], published=row["published"])
        for row in _rows(_SEEDS / "documents.csv")
    )
    return Story("", tuple(_claims(rows)), documents, Context(aliases=aliases, within=within))


def _claims(rows: Iterable[dict[str, str]]) -> Iterable[Claim]:
    for row in rows:
        yield Claim(**{name: row.get(name, "") for name in _FIELDS})  # type: ignore[arg-type] # text


def _rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter=delimiter))
