"""What a reviewer says of a claim: put right, taken back, rated."""

from collections.abc import Mapping

from attrs import evolve, fields_dict

from claimcheck.desk.finding import find_claim
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.questions import question_state
from claimcheck.desk.reckoning import refresh
from claimcheck.desk.settling import need_reason, refuse_changed
from claimcheck.exchange.claims_in import claim_from
from claimcheck.exchange.claims_out import claim_row
from claimcheck.exchange.faults import Faults
from claimcheck.exchange.rows import Rows
from claimcheck.journal.claim_story import correction
from claimcheck.journal.entries import ClaimRated, ClaimRetracted
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.exits import BadInputError
from claimcheck.model.scales import Credibility

_LEAST_ORIGINS_TO_CONFIRM = 2


def correct(
    desk: Desk, claim: str, changes: Mapping[str, str], because: str, *, seen: str | None = None
) -> RecordedClaim:
    """Put right what was recorded of a claim; `changes` are columns of the claim table.

    The earlier version stays in the journal, and only what changes is recorded, so that corrections
    made in two copies come together. TableError where a value cannot be taken, ChangedError
    where the claim's question is no longer the one that was `seen`.
    """
    need_reason(because)
    with one_act(desk):
        recorded = find_claim(desk, claim)
        corrected = _changed(recorded.claim, changes)
        if corrected == recorded.claim:
            raise BadInputError(f"{claim} says just that already. Nothing was recorded.")
        refuse_changed(desk, seen, _question(recorded))
        change = correction(recorded.uid, recorded.claim, corrected, because.strip())
        append_act(desk, "correct", (change,))
    return find_claim(desk, recorded.uid)


def retract(desk: Desk, claim: str, because: str, *, seen: str | None = None) -> RecordedClaim:
    """Let a claim count no more; it stays in the journal and is still shown when asked for."""
    need_reason(because)
    with one_act(desk):
        recorded = find_claim(desk, claim)
        if recorded.retracted:
            raise BadInputError(f"{claim} is retracted already. Nothing was recorded.")
        refuse_changed(desk, seen, _question(recorded))
        append_act(desk, "retract", (ClaimRetracted(recorded.uid, because.strip()),))
    return find_claim(desk, recorded.uid)


def rate(
    desk: Desk, claim: str, rating: Credibility, because: str, *, seen: str | None = None
) -> RecordedClaim:
    """Rate a claim's credibility; a 1 needs two independent origins behind its position."""
    need_reason(because)
    refresh(desk)  # before the lock is held, for others to write meanwhile
    with one_act(desk):
        recorded = find_claim(desk, claim)
        if rating is Credibility.CONFIRMED and _origins(desk, recorded) < _LEAST_ORIGINS_TO_CONFIRM:
            raise BadInputError(
                f"A rating of 1 says that independent sources confirm {claim}, and only one origin "
                "stands behind it. Give it 2, or record the other origin first. Nothing was "
                "recorded."
            )
        refuse_changed(desk, seen, _question(recorded))
        append_act(desk, "rate", (ClaimRated(recorded.uid, rating, because.strip()),))
    return find_claim(desk, recorded.uid)


def _question(recorded: RecordedClaim) -> str:
    return recorded.placement.question if recorded.placement else ""


def _origins(desk: Desk, recorded: RecordedClaim) -> int:
    state = question_state(desk, recorded.placement.question) if recorded.placement else None
    for position in state.reckoned.positions if state else ():
        if recorded.uid in position.claims:
            return position.origins
    return 0


def _changed(claim: Claim, changes: Mapping[str, str]) -> Claim:
    fixed = {"id", "extra"}
    unknown = [name for name in changes if name in fixed or name not in fields_dict(Claim)]
    if unknown:
        known = ", ".join(name for name in fields_dict(Claim) if name not in fixed)
        raise BadInputError(f"{', '.join(unknown)} cannot be corrected. The columns are: {known}.")
    faults = Faults()
    rows = Rows(faults)
    read = claim_from({**claim_row(claim), **changes}, rows)
    faults.raise_any("the correction")
    if read is None:
        raise BadInputError("The correction cannot be read as a claim. Nothing was recorded.")
    return evolve(read, extra=claim.extra)
