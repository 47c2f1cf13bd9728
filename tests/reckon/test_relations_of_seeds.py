"""The pairs of the seeds come out as a careful reader relates them."""

import pytest
from tests.claims import claim_of, seed_context, seed_rows

from claimcheck.reckon.compare import compare_claims

CONTEXT = seed_context()
CLAIMS = {row["id"]: claim_of(row) for row in seed_rows("claims.csv")}
PAIRS = seed_rows("expected.csv")


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{row['a']} {row['b']}" for row in PAIRS])
def test_a_pair_of_the_seeds(pair: dict[str, str]) -> None:
    found = compare_claims(CLAIMS[pair["a"]], CLAIMS[pair["b"]], CONTEXT)
    assert (found.relation, found.kind or "") == (pair["relation"], pair["kind"]), found.why


def test_without_aliases_no_contradiction_is_missed() -> None:
    for pair in PAIRS:
        if pair["relation"] == "contradicts":
            found = compare_claims(CLAIMS[pair["a"]], CLAIMS[pair["b"]])
            assert found.relation == "contradicts", (pair, found.why)
