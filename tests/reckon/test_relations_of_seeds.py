"""The pairs of the seeds come out as a careful reader relates them."""

import csv
from pathlib import Path

import pytest
from attrs import fields

from claimcheck.model.claim import Claim, parse_via
from claimcheck.model.kinds import Stance
from claimcheck.reckon.compare import compare_claims
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold

SEEDS = Path(__file__).parents[2] / "seeds"


def _rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def _claim(row: dict[str, str]) -> Claim:
    known = {field.name for field in fields(Claim)} - {"via", "stance", "confidential", "extra"}
    columns = {name: value for name, value in row.items() if name in known}
    return Claim(
        via=parse_via(row["via"]),
        stance=Stance(row["stance"] or "asserts"),
        **columns,  # type: ignore[arg-type]
    )


def _context() -> Context:
    within: dict[str, tuple[str, ...]] = {}
    for row in _rows("within.csv"):
        place = fold(row["place"])
        within[place] = (*within.get(place, ()), row["within"])
    aliases = {fold(row["name"]): row["means"] for row in _rows("aliases.csv")}
    return Context(aliases=aliases, within=within)


CLAIMS = {row["id"]: _claim(row) for row in _rows("claims.csv")}
PAIRS = _rows("expected.csv")


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{row['a']} {row['b']}" for row in PAIRS])
def test_a_pair_of_the_seeds(pair: dict[str, str]) -> None:
    found = compare_claims(CLAIMS[pair["a"]], CLAIMS[pair["b"]], _context())
    assert (found.relation, found.kind or "") == (pair["relation"], pair["kind"]), found.why


def test_without_aliases_no_contradiction_is_missed() -> None:
    for pair in PAIRS:
        if pair["relation"] == "contradicts":
            found = compare_claims(CLAIMS[pair["a"]], CLAIMS[pair["b"]])
            assert found.relation == "contradicts", (pair, found.why)
