"""Which of two claims came later, and whether it brings the other up to date."""

from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.apart import span_or_none
from claimcheck.reckon.spans import begins
from claimcheck.reckon.words import listed


def later(a: Claim, b: Claim) -> str | None:
    """Give "a" or "b", the claim that was surely said later, or None where that is not known.

    Where both say of which moment they speak, that moment counts, not the saying.
    """
    both_asof = a.asof and b.asof and a.asof != b.asof
    first, second = (a.asof, b.asof) if both_asof else (a.said, b.said)
    if not first or not second or first == second:
        return None
    one, two = span_or_none(first), span_or_none(second)
    if one is None or two is None or None in {one.low, one.high, two.low, two.high}:
        return None
    if not begins(one.low, two.high):
        return "a"
    return "b" if not begins(two.low, one.high) else None


def says_it_revises(claim: Claim) -> bool:
    """Say whether a claim's own words bring an earlier figure up to date (“toll rises to”)."""
    return _revises(claim.answer[:500], claim.quote[:500])


@lru_cache(maxsize=8_192)
def _revises(answer: str, quote: str) -> bool:
    text = f" {fold(answer)} {fold(quote)} "
    return any(f" {phrase} " in text for phrase in listed("terms", "revising"))


def says_it_corrects(claim: Claim) -> bool:
    """Say whether a claim's own words put an earlier answer right (“corrected to 125”)."""
    return _corrects(claim.answer[:500], claim.quote[:500])


@lru_cache(maxsize=8_192)
def _corrects(answer: str, quote: str) -> bool:
    text = f" {fold(answer)} {fold(quote)} "
    return any(f" {phrase} " in text for phrase in listed("terms", "correcting"))


def says_until_then(claim: Claim) -> bool:
    """Say whether a claim's question or answer says that more may come: “so far”, “by now”."""
    return _until_then(claim.question[:500], claim.answer[:500])


@lru_cache(maxsize=8_192)
def _until_then(question: str, answer: str) -> bool:
    text = f" {fold(question)} {fold(answer)} "
    return any(f" {phrase} " in text for phrase in listed("terms", "until_then"))
