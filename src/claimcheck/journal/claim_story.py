"""What happened to one claim: recorded, put right column by column, placed, rated, retracted."""

from collections.abc import Sequence

from attrs import evolve, fields_dict

from claimcheck.journal.corrections import ClaimCorrected, ClaimReplaced
from claimcheck.journal.entries import (
    Body,
    ClaimRated,
    ClaimRecorded,
    ClaimRetracted,
    ClaimsJoined,
    ClaimsPlaced,
)
from claimcheck.journal.entry import Entry, digest
from claimcheck.journal.story import Happened
from claimcheck.model.claim import Claim, Placement, Rating, RecordedClaim


def correction(uid: str, was: Claim, now: Claim, because: str) -> ClaimCorrected:
    """Say what must be changed of a claim, and nothing else, to make it another."""
    changed = {
        column: getattr(now, column)
        for column in fields_dict(Claim)
        if getattr(now, column) != getattr(was, column)
    }
    bare = Claim(answer="", source="")
    return ClaimCorrected(uid, tuple(changed), evolve(bare, **changed), because)


def corrected(claim: Claim, body: ClaimCorrected) -> Claim:
    """Apply a correction to whatever a claim says by now."""
    return evolve(claim, **{column: getattr(body.to, column) for column in body.columns})


def versions(story: Sequence[Happened]) -> list[Claim]:
    """List all that a claim said, the oldest first; [] where its recording does not hold."""
    told: list[Claim] = []
    for body in (each.body for each in story if each.live):
        if isinstance(body, ClaimRecorded) or (told and isinstance(body, ClaimReplaced)):
            told.append(body.claim)
        elif told and isinstance(body, ClaimCorrected):
            told.append(corrected(told[-1], body))
    return told


def fold_claim(uid: str, story: Sequence[Happened]) -> RecordedClaim | None:
    """Fold what happened to a claim; corrections of several copies each change their columns."""
    claim: RecordedClaim | None = None
    placement = _placement(uid, story)
    for told in story:
        if not told.live:
            continue
        body, entry = told.body, told.entry
        if isinstance(body, ClaimRecorded):
            claim = RecordedClaim(
                uid, body.giver, body.claim, placement, entry.by, entry.done, entry.hash.hex()
            )
        elif claim is not None and not isinstance(body, ClaimsPlaced):
            claim = _reviewed(claim, body, entry)
    return claim


def _placement(uid: str, story: Sequence[Happened]) -> Placement | None:
    placement: Placement | None = None
    for told in story:
        if isinstance(told.body, ClaimsPlaced) and told.live:
            for given in told.body.by_claim.get(uid, ()):
                placement = given if _outranks(given, placement) else placement
    return placement


def _reviewed(claim: RecordedClaim, body: Body, entry: Entry) -> RecordedClaim:
    """Apply what a reviewer said of a recorded claim."""
    if isinstance(body, ClaimCorrected):
        # Its version is new wherever in the order another copy's correction comes to lie.
        version = digest((claim.entry.encode(), entry.hash)).hex()
        return evolve(claim, claim=corrected(claim.claim, body), entry=version)
    if isinstance(body, ClaimReplaced):
        return evolve(claim, claim=body.claim, entry=entry.hash.hex())
    if isinstance(body, ClaimRetracted):
        return evolve(claim, retracted=True)
    if isinstance(body, ClaimsJoined) and body.joined == claim.uid:
        return evolve(claim, joined_to=body.survivor, joined_version=body.version)
    if isinstance(body, ClaimRated):
        rating = Rating(body.rating, entry.by, body.because, entry.done)
        return evolve(claim, rating=rating)
    return claim


def _outranks(new: Placement, old: Placement | None) -> bool:
    """Tell whether a placement replaces another: grouping never moves what a person placed."""
    return old is None or new.person or not old.person
