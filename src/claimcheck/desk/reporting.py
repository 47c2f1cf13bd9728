"""What a report tells, gathered question by question."""

from collections.abc import Iterator, Sequence
from typing import cast

from attrs import evolve

from claimcheck import __version__
from claimcheck.desk.conflict import ClaimDetail, ConflictDetail, conflict_detail
from claimcheck.desk.finding import shown_id
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState, count_statuses
from claimcheck.desk.weights import weighed_conflicts, weighed_questions
from claimcheck.dossier import lookup, transaction
from claimcheck.exchange.masking import Mask, Scrub
from claimcheck.exchange.report_parts import Report, ToldClaim, ToldOutcome, ToldQuestion
from claimcheck.exchange.shapes import Shape, question_shape
from claimcheck.reckon.status import live_settlements

# The texts of a claim in which a name may stand; the shape of its question names it by its id.
_TEXTS = ("id", "answer", "source", "answer_original", "quote", "document", "locator")


def report_of(desk: Desk, mask: Mask | None) -> Report:
    """Give the report on a dossier; its questions are gathered as they are written."""
    connection = desk.connection
    others = (state for state in weighed_questions(desk) if not state.reckoned.contradictions_total)
    title = lookup.dossier_facts(connection).title or desk.path.stem
    masked = ""
    if mask and mask.sources:
        title = str(mask.scrubber(())(title, "the title"))
        masked = "Confidential sources are masked: the same number is the same source."
    return Report(
        title=title,
        heads=tuple(head.hex() for head in transaction.heads(connection)),
        by=desk.by,
        at=desk.now().strftime("%Y-%m-%d %H:%M UTC"),
        version=__version__,
        claims=sum(1 for _ in lookup.all_claims(connection)),
        masked=masked,
        statuses=count_statuses(desk),
        conflicts=_told(desk, weighed_conflicts(desk), mask),
        others=_told(desk, others, mask),
    )


def _told(desk: Desk, states: Iterator[QuestionState], mask: Mask | None) -> Iterator[ToldQuestion]:
    for state in states:
        detail = conflict_detail(desk, state)
        yield _question(desk, detail, mask)


def _question(desk: Desk, detail: ConflictDetail, mask: Mask | None) -> ToldQuestion:
    state = detail.state
    claims = lookup.claims_of_question(desk.connection, state.question.id)
    shape = question_shape(
        state.question,
        state.event,
        mask.reckoned(state.reckoned, claims) if mask else state.reckoned,
        live_settlements(state.settlements),
        lambda uid: shown_id(desk, uid),
    )
    details = {each.id: each for each in _details(detail)}
    outcomes = _outcomes(shape)
    told = {each: _claim(found, outcomes.get(each, ()), mask) for each, found in details.items()}
    if mask is None:
        return ToldQuestion(shape, told)
    scrub = mask.scrubber([each.claim for each in claims])
    clean = [_scrubbed(claim, scrub) for claim in told.values()]
    shown = cast("Shape", scrub(shape, state.question.id))
    return ToldQuestion(shown, {claim.id: claim for claim in clean})


def _scrubbed(claim: ToldClaim, scrub: Scrub) -> ToldClaim:
    return evolve(
        claim,
        chain=tuple((str(scrub(name, claim.id)), how) for name, how in claim.chain),
        outcomes=tuple(
            ToldOutcome(
                str(scrub(each.by, claim.id)), each.outcome, str(scrub(each.because, claim.id))
            )
            for each in claim.outcomes
        ),
        **{column: str(scrub(getattr(claim, column), claim.id)) for column in _TEXTS},
    )


def _details(detail: ConflictDetail) -> Iterator[ClaimDetail]:
    for position in detail.positions:
        yield from (*position.claims, *position.compatible, *position.denied_by)
    yield from detail.others


def _outcomes(shape: Shape) -> dict[str, list[ToldOutcome]]:
    """Gather what the settlements in force say of single claims."""
    found: dict[str, list[ToldOutcome]] = {}
    for settlement in cast("list[Shape]", shape["settlements"]):
        by = str(settlement["by"])
        for each in cast("list[Shape]", settlement["claims"]):
            told = ToldOutcome(by, str(each["outcome"]), str(each["because"] or ""))
            found.setdefault(str(each["id"]), []).append(told)
    return found


def _claim(detail: ClaimDetail, outcomes: Sequence[ToldOutcome], mask: Mask | None) -> ToldClaim:
    claim = detail.recorded.claim
    hidden = mask is not None and mask.hides(claim)
    shown = mask.claim(claim) if mask else claim
    title = detail.document.title or detail.document.name if detail.document else ""
    understood = detail.understood
    return ToldClaim(
        id=detail.id,
        answer=shown.answer,
        source=shown.source,
        chain=tuple((relay.name, str(relay.how)) for relay in shown.via),
        answer_original=shown.answer_original,
        stance=str(shown.stance),
        said=shown.said,
        quote=shown.quote,
        document=shown.document if hidden else title or shown.document,
        locator=shown.locator,
        language="" if hidden else shown.language,
        evidence=detail.evidence.state if detail.evidence and not hidden else "",
        outcomes=tuple(outcomes),
        low=understood.low if understood else None,
        high=understood.high if understood else None,
    )
