"""Claims that name no event, and where they are put."""

from collections import defaultdict
from collections.abc import Iterable

from attrs import evolve
from tests.claims import claim_of, recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import Placed, group
from claimcheck.reckon.names import fold

DARAA = Context(
    aliases={fold("Karak"): "al-Karak"},
    within={fold("Nahtah"): (fold("Daraa province"),), fold("Saida"): (fold("Daraa province"),)},
)


def told(name: str, quote: str, answer: str = "three", **more: str) -> RecordedClaim:
    row = {"id": name, "answer": answer, "source": "a witness", "quote": quote, **more}
    return recorded(claim_of(row))


def place(*claims: RecordedClaim, known: Shelf | None = None) -> dict[str, Placed]:
    placed = group(claims, known or Shelf(), DARAA)
    return {each.uid: each for each in placed}


def together(placed: dict[str, Placed]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for uid, each in placed.items():
        found[each.placement.event].add(uid)
    return {frozenset(uids) for uids in found.values()}


def held(claims: Iterable[RecordedClaim], event: str, *, person: bool) -> list[RecordedClaim]:
    placement = Placement(f"q{event[1:]}", event, "Amal", person, 1.0, "so it is")
    return [evolve(each, placement=placement) for each in claims]


def strike() -> list[RecordedClaim]:
    """Give what four reports tell of one strike, each in other words."""
    quotes = (
        "dockers left the cranes of Qarnat at dawn",
        "the union of Yusuf Adel called its members out at Qarnat",
        "ships lie idle off Qarnat, and the owners want talks with Adel",
        "police cleared the gate of Qarnat and wounded nine dockers",
    )
    return [
        told(f"s{n}", quote, document=f"r{n}", said="2031-03-04") for n, quote in enumerate(quotes)
    ]
