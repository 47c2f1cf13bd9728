"""Claims that were joined since they are one row: which of them answers, and with what.

The first one whose recording holds answers for all. What reviewers said of any of them is said of
the row, so that no decision falls with the recording under whose name it was made.
"""

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve

from claimcheck.journal.claim_story import fold_claim
from claimcheck.journal.corrections import ClaimCorrected, ClaimReplaced
from claimcheck.journal.entries import (
    ClaimRated,
    ClaimRecorded,
    ClaimRetracted,
    ClaimsJoined,
    ClaimsPlaced,
)
from claimcheck.journal.story import Happened
from claimcheck.model.claim import RecordedClaim

ToldOf = Callable[[frozenset[str]], Sequence[Happened]]
"""Tells what happened to any of some claims (uids), in the journal's order, each entry once."""

_DECIDED = ClaimCorrected | ClaimReplaced | ClaimRated | ClaimRetracted


def fold_row(uid: str, story: Sequence[Happened], told_of: ToldOf) -> RecordedClaim | None:
    """Fold what happened to a claim, and to those that are one row with it."""
    names = _joined(story)
    if not names:
        return fold_claim(uid, story)
    whole = told_of(names)
    while (further := _joined(whole)) != names:
        names, whole = further, told_of(further)
    recorded = _recorded(whole)
    if uid not in recorded:
        return None
    if uid != recorded[0]:
        return _answered_for(fold_claim(uid, story), recorded[0])
    return fold_claim(uid, list(_said_of_the_row(uid, whole, names)))


def _joined(story: Iterable[Happened]) -> frozenset[str]:
    names: set[str] = set()
    for told in story:
        if isinstance(told.body, ClaimsJoined) and told.live:
            names.update((told.body.joined, told.body.survivor))
    return frozenset(names)


def _recorded(story: Iterable[Happened]) -> list[str]:
    bodies = (told.body for told in story if told.live)
    return [body.uid for body in bodies if isinstance(body, ClaimRecorded)]


def _answered_for(claim: RecordedClaim | None, answers: str) -> RecordedClaim | None:
    """Lead a claim to the one that answers, as that one was where it was joined to it directly."""
    if claim is None or claim.joined_to == answers:
        return claim
    return evolve(claim, joined_to=answers, joined_version="")


def _said_of_the_row(
    uid: str, story: Sequence[Happened], names: frozenset[str]
) -> Iterable[Happened]:
    """Give the recording of a claim first, then what was decided of it under any of its names."""
    for told in story:
        if isinstance(told.body, ClaimRecorded) and told.body.uid == uid:
            yield told
    for told in story:
        body = told.body
        if isinstance(body, ClaimsPlaced):
            yield evolve(told, body=_placed(uid, body, names))
        elif isinstance(body, _DECIDED):
            yield told


def _placed(uid: str, body: ClaimsPlaced, names: frozenset[str]) -> ClaimsPlaced:
    """Give where a claim itself was put, and where a person put it under another of its names."""
    placed = (
        (uid, given)
        for name, given in body.placed
        if name == uid or (name in names and given.person)
    )
    return ClaimsPlaced(tuple(placed))
