"""Claims that deny, retract or correct others: what a giver should know of the ones they name."""

from collections.abc import Iterator, Sequence

from claimcheck.desk.finding import spoken_of
from claimcheck.desk.opening import Desk
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.counting import counted
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.stances import is_stranger
from claimcheck.reckon.understand import read_kind, understand
from claimcheck.screentext import fit, visible

_MOST_NAMED = 5
_LONGEST_ANSWER = 40
_TAKING_BACK = frozenset({Stance.RETRACTS, Stance.CORRECTS})
_MEANT = {
    Stance.DENIES: "Of a denial, answer is what it denies",
    Stance.RETRACTS: "Of a retraction, answer is what it takes back",
}


def notes_on_spoken_of(desk: Desk, told: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Say which of some claims name one that is not there, or seem to name it amiss.

    They are given by uid, with their rows, 0 where those are not known.
    """
    pairs = [
        (recorded, row, spoken_of(desk, recorded))
        for uid, row in told
        if (recorded := lookup.claim_by_uid(desk.connection, uid))
    ]
    missing = [
        f"{_called(each, row)} names {_short(each)}" for each, row, named in pairs if not named
    ]
    found = [(each, row, named) for each, row, named in pairs if named]
    return (
        *_on_missing(missing),
        *_on_mutual(desk, found),
        *_on_strangers(desk, found),
        *_on_amiss(desk, found),
    )


def _on_missing(missing: Sequence[str]) -> Iterator[str]:
    if missing:
        claims = counted(len(missing), "claim speaks", "claims speak")
        yield (
            f"{claims} of one that is not here (yet): {_first(missing)}. Add that one too, or put "
            "about right with claimcheck correct."
        )


_Found = tuple[RecordedClaim, int, RecordedClaim]


def _on_mutual(desk: Desk, found: Sequence[_Found]) -> Iterator[str]:
    mutual = {
        frozenset((each.uid, named.uid)): f"{_called(each, row)} and {_short(each)}"
        for each, row, named in found
        if {each.claim.stance, named.claim.stance} <= _TAKING_BACK
        and (back := spoken_of(desk, named))
        and back.uid == each.uid
    }
    if mutual:
        yield (
            "Claims take each other back, which leaves open what holds: "
            f"{_first([*mutual.values()])}. Let the later alone name the other."
        )


def _on_strangers(desk: Desk, found: Sequence[_Found]) -> Iterator[str]:
    """Name the retractions of what another source said: only that one can take it back."""
    canonical = surroundings(desk).canonical

    def answered(recorded: RecordedClaim) -> AnsweredClaim:
        nothing = Understood(AnswerKind.WORDING, recorded.claim.answer)
        return AnsweredClaim(recorded, nothing, canonical(recorded.claim.source))

    strange = [
        f"{_called(each, row)} retracts {_short(each)} of {_cut(named.claim.source)}"
        for each, row, named in found
        if each.claim.stance is Stance.RETRACTS and is_stranger(answered(each), answered(named))
    ]
    if strange:
        yield (
            "Nobody can retract what another source said, so it is taken for a denial: "
            f"{_first(strange)}."
        )


def _on_amiss(desk: Desk, found: Sequence[_Found]) -> Iterator[str]:
    context = surroundings(desk).context
    for stance, meant in _MEANT.items():
        amiss = [
            f"{_called(each, row)} {stance} {_short(each)} with “{_cut(each.claim.answer)}”, where "
            f"that one says “{_cut(named.claim.answer)}”"
            for each, row, named in found
            if each.claim.stance is stance and _reads_otherwise(each.claim, named.claim, context)
        ]
        if amiss:
            yield f"{meant}; give what it says itself in a row of its own: {_first(amiss)}."


def _reads_otherwise(one: Claim, other: Claim, context: Context) -> bool:
    if fold(one.answer) == fold(other.answer):
        return False
    kind = AnswerKind(one.kind or other.kind or read_kind((one, other), context))
    read, other_read = (understand(claim, kind, context) for claim in (one, other))
    return (read.low, read.high, read.values) != (
        other_read.low,
        other_read.high,
        other_read.values,
    ) or read.kind is AnswerKind.WORDING


def _called(recorded: RecordedClaim, row: int) -> str:
    name = recorded.claim.id or ("" if row else recorded.uid)
    if not row:
        return visible(name)
    return f"row {row} ({_cut(name)})" if name else f"row {row}"


def _short(recorded: RecordedClaim) -> str:
    return _cut(recorded.claim.about)


def _cut(text: str) -> str:
    return fit(visible(text), _LONGEST_ANSWER)


def _first(named: Sequence[str]) -> str:
    return "; ".join(named[:_MOST_NAMED]) + (" …" if len(named) > _MOST_NAMED else "")
