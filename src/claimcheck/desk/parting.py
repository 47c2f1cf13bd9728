"""A question of which each answer is true of something else: parted into what each is true of."""

from collections.abc import Sequence

from attrs import evolve

from claimcheck.desk.finding import find_claim, shown_id, shown_id_of
from claimcheck.desk.new_ids import parted_id
from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.journal.entries import Body, ClaimsPlaced, QuestionFounded
from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.model.event import Question
from claimcheck.model.exits import BadInputError, UsageError
from claimcheck.model.settlement import ClaimOutcome, Finding, Outcome, Part
from claimcheck.reckon.names import fold

_NOTHING = "Nothing was recorded."
_HOW = (
    "Write each as --part “what it is true of: claim,claim”, as in --part “killed on day 1: c1,c3” "
    f"--part “killed on day 2: c2”. {_NOTHING}"
)
# What becomes of a claim by the verdict alone, or by being of a part.
_ELSEWHERE = frozenset({Outcome.ELSEWHERE, Outcome.UNDECIDED})


def read_part(text: str) -> Part:
    """Read a part as it is typed: what it is true of, a colon, the ids of its claims.

    The last colon before a space counts, since an id can have one of its own (`giver:id`).
    """
    before, colon, after = text.rpartition(": ")
    if not colon:
        before, colon, after = text.rpartition(":")
    if not colon:
        return Part(text.strip())
    claims = (each.strip() for each in after.split(","))
    return Part(before.strip(), tuple(filter(None, claims)))


def check_parts(parts: Sequence[Part]) -> None:
    """Refuse parts that do not tell two things apart, or do not say which claims each is of."""
    for part in parts:
        if not part.label.strip():
            raise UsageError(f"A part does not say what its claims are true of. {_HOW}")
        if not part.claims:
            raise UsageError(f"The part “{part.label}” names no claim. {_HOW}")
    if len({fold(part.label) for part in parts}) < max(len(parts), 2):
        raise UsageError(f"The verdict both needs two parts or more, each called otherwise. {_HOW}")


def part_question(desk: Desk, asked: Question, finding: Finding) -> tuple[Finding, list[Body]]:
    """Part a question, within `one_act`; gives the finding with ids, and what is to be recorded.

    Each part becomes a question of the same event, or is the one that is called so already, and its
    claims go there, where they do not stand there already.
    """
    parts: list[Part] = []
    bodies: list[Body] = []
    taken: set[str] = set()
    for part in finding.parts:
        claims = [find_claim(desk, each) for each in part.claims]
        _refuse_twice(desk, claims, taken)
        held = question_called(desk, asked, part.label)
        target = held or _new(desk, asked, part.label, claims[0])
        moved = tuple(each for each in claims if _stands_in(each, asked, held))
        bodies += [] if held else [QuestionFounded(target)]
        bodies += [_placed(desk, moved, target, finding.because)] if moved else []
        parts.append(Part(part.label, tuple(each.uid for each in claims), target.id))
    outcomes = _outcomes(desk, finding.claims, parts)
    return evolve(finding, parts=tuple(parts), claims=outcomes), bodies


def question_called(desk: Desk, asked: Question, label: str) -> Question | None:
    """Find the question of the same event that goes by a label and holds claims.

    Refuses the label of the question that is to be parted.
    """
    found = lookup.questions_by_label(desk.connection, asked.event, label)
    if any(each.id == asked.id for each in found):
        raise UsageError(
            f"“{label}” is what the whole question is called: say of a part what sets it apart. "
            f"{_NOTHING}"
        )
    holding = (each for each in found if lookup.claims_of_question(desk.connection, each.id))
    return next(holding, None)


def _refuse_twice(desk: Desk, claims: Sequence[RecordedClaim], taken: set[str]) -> None:
    for each in claims:
        if each.uid in taken:
            name = shown_id_of(desk, each)
            raise UsageError(f"{name} is named twice: each claim is of one part. {_NOTHING}")
        taken.add(each.uid)


def _new(desk: Desk, asked: Question, label: str, founder: RecordedClaim) -> Question:
    name = parted_id(desk, f"q-{founder.uid}")
    return Question(name, asked.event, label, asked.kind, part_of=asked.id)


def _stands_in(claim: RecordedClaim, asked: Question, part: Question | None) -> bool:
    """Whether a claim stands in the question that is parted, and not in the part already."""
    stands = claim.placement.question if claim.placement else ""
    if stands == asked.id:
        return True
    if part is not None and stands == part.id:
        return False
    name = claim.claim.id or claim.uid
    where = f" (it stands in {stands})" if stands else ""
    raise BadInputError(f"{name} is not a claim of this question{where}. {_NOTHING}")


def _placed(
    desk: Desk, claims: Sequence[RecordedClaim], target: Question, because: str
) -> ClaimsPlaced:
    placement = Placement(
        target.id, target.event, desk.by, person=True, probability=1.0, because=because
    )
    return ClaimsPlaced(tuple((each.uid, placement) for each in claims))


def _outcomes(
    desk: Desk, said: Sequence[ClaimOutcome], parts: Sequence[Part]
) -> tuple[ClaimOutcome, ...]:
    """Give what became of each claim: those of a part are elsewhere."""
    named = {each.claim: each for each in said}
    moved = {uid: part.label for part in parts for uid in part.claims}
    for uid, label in moved.items():
        if uid in named and named[uid].outcome not in _ELSEWHERE:
            raise UsageError(
                f"{shown_id(desk, uid)} is of the part “{label}”, so it is elsewhere and not "
                f"{named[uid].outcome}. {_NOTHING}"
            )
    reasons = {each.claim: each.because for each in said}
    elsewhere = (ClaimOutcome(uid, Outcome.ELSEWHERE, reasons.get(uid, "")) for uid in moved)
    return (*(each for each in said if each.claim not in moved), *elsewhere)
