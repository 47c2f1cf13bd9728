"""A conflict opened: positions side by side, each claim with chain, evidence and grades."""

from attrs import evolve, frozen

from claimcheck.desk.confidential import confidential_in
from claimcheck.desk.finding import shown_id_of
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document, Evidence
from claimcheck.model.reckoned import Position, Understood
from claimcheck.model.source import Grade
from claimcheck.reckon.evidence import find_evidence
from claimcheck.reckon.names import fold
from claimcheck.reckon.ratings import SuggestedRating
from claimcheck.reckon.weights import Record


@frozen
class ClaimDetail:
    """A claim with all that a reviewer weighs it by.

    `id` is the id shown; `origin` the independent voice as which it is counted; `grades` are the
    latest grade of each name in the chain whose source has one, under that name; `outcome` is what
    the live settlement made of the claim, "" without one; `record` what its voice is known by,
    where it was weighed, and `suggested` the rating that its corroboration alone suggests.
    `superseded` tells how a later claim took its place: withdrawn, corrected, updated, or "".
    `confidential` are the names of its chain that are to be kept so.
    """

    id: str
    recorded: RecordedClaim
    understood: Understood | None
    origin: str
    evidence: Evidence | None
    document: Document | None
    grades: tuple[Grade, ...]
    outcome: str
    record: Record | None = None
    suggested: SuggestedRating | None = None
    superseded: str = ""
    confidential: frozenset[str] = frozenset()


@frozen
class PositionDetail:
    """A position with its claims in full."""

    position: Position
    claims: tuple[ClaimDetail, ...]
    compatible: tuple[ClaimDetail, ...]
    denied_by: tuple[ClaimDetail, ...]


@frozen
class ConflictDetail:
    """A question opened; `others` are claims that stand in no position (retractions and so on)."""

    state: QuestionState
    positions: tuple[PositionDetail, ...]
    others: tuple[ClaimDetail, ...]


def conflict_detail(desk: Desk, state: QuestionState) -> ConflictDetail:
    """Gather the claims of a question around its positions."""
    claims = lookup.claims_of_question(desk.connection, state.question.id)
    details = {recorded.uid: claim_detail(desk, recorded, state) for recorded in claims}
    placed: set[str] = set()

    def pick(uids: tuple[str, ...]) -> tuple[ClaimDetail, ...]:
        placed.update(uids)
        return tuple(details[uid] for uid in uids if uid in details)

    positions = tuple(
        PositionDetail(
            position,
            pick(position.claims),
            pick(position.compatible),
            pick(position.denied_by),
        )
        for position in state.reckoned.positions
    )
    others = tuple(detail for uid, detail in details.items() if uid not in placed)
    return ConflictDetail(state, positions, others)


def any_text_held(detail: ConflictDetail) -> bool:
    """Whether the text of any document that a claim of the question cites is in the dossier."""
    claims = [*detail.others, *(c for p in detail.positions for c in (*p.claims, *p.compatible))]
    claims += [claim for position in detail.positions for claim in position.denied_by]
    return any(claim.document is not None and claim.document.text for claim in claims)


def claim_detail(desk: Desk, recorded: RecordedClaim, state: QuestionState | None) -> ClaimDetail:
    """Gather what there is to know of one claim."""
    claim = recorded.claim
    held = lookup.document_by_name(desk.connection, claim.document) if claim.document else None
    document = held.document if held else None
    names = (claim.source, *(relay.name for relay in claim.via))
    return ClaimDetail(
        id=shown_id_of(desk, recorded),
        recorded=recorded,
        understood=state.understood.get(recorded.uid) if state else None,
        origin=state.counted.get(recorded.uid, claim.source) if state else claim.source,
        evidence=find_evidence(claim.quote, claim.locator, document.text if document else None),
        document=document,
        grades=_grades(desk, names),
        outcome=outcome_of(state, recorded.uid),
        superseded=state.superseded.get(recorded.uid, "") if state else "",
        record=state.records.get(fold(state.origins.get(recorded.uid, ""))) if state else None,
        suggested=state.ratings.get(recorded.uid) if state else None,
        confidential=confidential_in(desk, claim),
    )


def outcome_of(state: QuestionState | None, uid: str) -> str:
    """Say what the last live settlement made of a claim; "" without one."""
    return state.outcomes.get(uid, "") if state else ""


def _grades(desk: Desk, names: tuple[str, ...]) -> tuple[Grade, ...]:
    """Give the latest grade of each name, whichever of the source's names it was given to."""
    around = surroundings(desk)
    given = {name: around.grades.get(around.canonical(name), ()) for name in names}
    return tuple(evolve(grades[-1], source=name) for name, grades in given.items() if grades)
