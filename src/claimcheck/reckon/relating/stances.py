"""Denials, retractions and corrections: what a claim says of another, by name or by its answer."""

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.relating.order import later

_INSIDE = {"a": Fit.A_INSIDE, "b": Fit.B_INSIDE}


def by_naming(a: AnsweredClaim, b: AnsweredClaim) -> Relation | None:
    """Relate two claims of which one names the other; None where neither does."""
    first, second = a.recorded, b.recorded
    a_names, b_names = names_claim(first, second), names_claim(second, first)
    if not a_names and not b_names:
        return None
    naming = [claim for claim, names in ((first, a_names), (second, b_names)) if names]
    stranger = is_stranger(a, b)
    denier = next((claim for claim in naming if _denies(claim.claim, stranger=stranger)), None)
    if denier is not None:
        other = second if denier is first else first
        why = f"{denier.claim.source} denies “{_short(other)}” of {other.claim.source}"
        return Relation(RelationName.CONTRADICTS, why, kind="denial")
    taking = [claim for claim in naming if claim.claim.stance is not Stance.ASSERTS]
    if len(taking) == 2:
        return Relation(RelationName.UNCLEAR, "each of the two takes the other back")
    return _taken_back(taking[0], first, second) if taking else None


def _denies(claim: Claim, *, stranger: bool) -> bool:
    """Say whether a claim denies another; to retract what a stranger said is to deny it."""
    return claim.stance is Stance.DENIES or (stranger and claim.stance is Stance.RETRACTS)


def is_stranger(a: AnsweredClaim, b: AnsweredClaim) -> bool:
    """Say whether neither of two claims' sources speaks for the other, or passed its claim on."""
    if not a.origin or not b.origin or fold(a.origin) == fold(b.origin):
        return False
    return not (_speaks_for(a, b) or _speaks_for(b, a))


def _speaks_for(a: AnsweredClaim, b: AnsweredClaim) -> bool:
    """Say whether a claim's source passed the other's claim on, or rests on its origin."""
    given = b.recorded.claim
    speakers = {fold(name) for name in (given.source, *(relay.name for relay in given.via))}
    rests = {fold(tie.on) for tie in a.ties}
    return fold(a.recorded.claim.source) in speakers or fold(b.origin) in rests


def names_claim(naming: RecordedClaim, other: RecordedClaim) -> bool:
    """Say whether a claim is about another by name."""
    about = naming.claim.about
    if not about or about == other.uid:
        return bool(about)
    return about == other.claim.id and naming.giver == other.giver


def _taken_back(taking: RecordedClaim, a: RecordedClaim, b: RecordedClaim) -> Relation:
    other = b if taking is a else a
    verb = "takes back" if taking.claim.stance is Stance.RETRACTS else "corrects"
    why = f"{taking.claim.source} {verb} “{_short(other)}”"
    return Relation(RelationName.CORRECTS, why, direction="a" if taking is a else "b")


def _short(recorded: RecordedClaim) -> str:
    return recorded.claim.answer.strip()[:100]


def by_stance(a: AnsweredClaim, b: AnsweredClaim, comparison: Comparison) -> Relation | None:
    """Relate two claims of which at least one does not simply assert.

    None where both stand behind their answers, so that the answers decide.
    """
    stances = a.recorded.claim.stance, b.recorded.claim.stance
    if Stance.RETRACTS in stances:
        return _retracted(a, b, comparison)
    if stances == (Stance.DENIES, Stance.DENIES):
        return _both_deny(comparison)
    if Stance.DENIES in stances:
        return _denied(a, b, comparison)
    return _corrected(a, b, comparison)


def _both_deny(comparison: Comparison) -> Relation:
    if comparison.fit is Fit.SAME:
        return Relation(RelationName.AGREES, "both deny the same")
    return Relation(RelationName.UNCLEAR, "both deny, and both denials may be right")


def _denied(a: AnsweredClaim, b: AnsweredClaim, comparison: Comparison) -> Relation:
    a_denies = a.recorded.claim.stance is Stance.DENIES
    denier, asserter = (a, b) if a_denies else (b, a)
    asserting = "b" if a_denies else "a"
    answer, denied = _short(asserter.recorded), _short(denier.recorded)
    fit = comparison.fit
    if fit is Fit.SAME or fit is _INSIDE[asserting]:
        says = asserter.recorded.claim.source
        said = f"which {says} says" if fit is Fit.SAME else f"and {says} says “{answer}”"
        why = f"{denier.recorded.claim.source} denies “{denied}”, {said}"
        return Relation(RelationName.CONTRADICTS, why, kind="denial")
    if fit is not Fit.APART:
        why = f"the denial of “{denied}” leaves open whether “{answer}” is true"
        return Relation(RelationName.UNCLEAR, why)
    if AnswerKind.YESNO in (a.understood.kind, b.understood.kind):
        return Relation(RelationName.AGREES, f"to deny “{denied}” is to say “{answer}”")
    why = f"“{answer}” fits the denial of “{denied}” and says more"
    return Relation(RelationName.NARROWS, why, direction=asserting)


def _retracted(a: AnsweredClaim, b: AnsweredClaim, comparison: Comparison) -> Relation:
    stances = a.recorded.claim.stance, b.recorded.claim.stance
    if stances == (Stance.RETRACTS, Stance.RETRACTS):
        name = RelationName.AGREES if comparison.fit is Fit.SAME else RelationName.UNCLEAR
        return Relation(name, "both take an answer back")
    which = "a" if stances[0] is Stance.RETRACTS else "b"
    taking = a if which == "a" else b
    earlier_is_taking = later(a.recorded.claim, b.recorded.claim) not in {which, None}
    same = bool(a.origin) and a.origin == b.origin and comparison.fit is Fit.SAME
    if same and not earlier_is_taking:
        why = f"{taking.recorded.claim.source} takes back “{_short(taking.recorded)}”"
        return Relation(RelationName.CORRECTS, why, direction=which)
    why = f"{taking.recorded.claim.source} takes an answer back, which leaves the other as it is"
    return Relation(RelationName.UNCLEAR, why)


def _corrected(a: AnsweredClaim, b: AnsweredClaim, comparison: Comparison) -> Relation | None:
    if comparison.fit is not Fit.APART or not a.origin or a.origin != b.origin:
        return None
    later_one = later(a.recorded.claim, b.recorded.claim)
    for which, claim in (("a", a), ("b", b)):
        corrects = claim.recorded.claim.stance is Stance.CORRECTS
        both = a.recorded.claim.stance is b.recorded.claim.stance
        if corrects and (later_one == which or (later_one is None and not both)):
            why = f"{claim.recorded.claim.source} corrects its earlier answer"
            return Relation(RelationName.CORRECTS, why, direction=which)
    return None
