"""Judged claims: made-up news of wars, bombings, floods and the like, and the reports on Daraa."""

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from attrs import evolve, frozen
from tests.claims import claim_of, seed_context, seed_rows

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context

_JUDGED = Path(__file__).parent / "judged"
_TO_TUNE_ON = ("daraa-0-3", "port-bombings", "river-floods", "valley-war")
_HELD_BACK = ("bread-protests", "daraa-1-2-4", "sarman-quake", "savanna-abductions")
# Written when the others had been looked at.
_FRESH = ("arra-coup",)
# Two reports on Daraa are there to tune on, three are held back.
_DARAA = {"daraa-0-3": ("d0", "d3"), "daraa-1-2-4": ("d1", "d2", "d4")}


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
        for row in _rows(_JUDGED / "documents.tsv")
        if row["story"] == name
    )
    return Story(name, tuple(map(claim_of, _rows(_JUDGED / f"{name}.tsv"))), documents, Context())


def _daraa(reports: Sequence[str]) -> Story:
    claims = tuple(claim_of(row) for row in seed_rows("claims.csv") if row["id"][:2] in reports)
    documents = tuple(
        Document(row["name"], title=row["title"], published=row["published"])
        for row in seed_rows("documents.csv")
    )
    return Story("", claims, documents, seed_context())


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))
