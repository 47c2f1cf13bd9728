"""Two claims side by side, as a fact-checker lays them."""

from claimcheck.model.claim import Claim
from claimcheck.model.relation import RelationName
from claimcheck.reckon.compare import compare_claims


def test_two_exact_counts_cannot_both_be_true() -> None:
    relation = compare_claims(Claim("28", "One"), Claim("6", "Another"))
    assert relation.relation is RelationName.CONTRADICTS
    assert relation.kind == "number"
