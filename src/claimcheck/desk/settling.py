"""Settling a question, opening it again, grading a source."""

from collections import Counter

from attrs import evolve

from claimcheck.desk.finding import find_claim, find_question, shown_id
from claimcheck.desk.findings import check_answer, check_finding
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.parting import part_question
from claimcheck.desk.questions import QuestionState, question_state
from claimcheck.desk.seen import seen_now
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.dossier.transaction import heads
from claimcheck.journal.entries import Body, QuestionReopened, QuestionSettled, SourceGraded
from claimcheck.journal.question_story import settlement_of
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.exits import BadInputError, ChangedError, UsageError
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import ClaimOutcome, Finding, Settlement, Verdict
from claimcheck.reckon.outcomes import reading_of_claims, suggest_outcomes
from claimcheck.reckon.reviewers import person
from claimcheck.reckon.settled import read_range
from claimcheck.reckon.status import live_settlements


def settle(
    desk: Desk,
    question: str,
    finding: Finding,
    *,
    seen: str | None = None,
    replaces: tuple[str, ...] = (),
    suggested: str = "",
) -> Settlement:
    """Settle a question; the settlement is on disk when this comes back.

    `seen` is the state that the reviewer decided on: ChangedError where it is no longer so. A
    reviewer's own earlier settlement of the question is replaced, and those that `replaces` names.
    Claims without an outcome of the reviewer's own get the one that the answer implies. `suggested`
    is the answer that the tool suggested and that the reviewer took over, so that the settlement
    teaches less where it stays as it was. The verdict both parts the question in the same act.
    """
    need_reason(finding.because)
    check_finding(finding)
    question_id = find_question(desk, question)
    at, state = heads(desk.connection), _state(desk, question_id)
    with one_act(desk):
        _refuse_changed_since(desk, at, state, seen)
        claims = lookup.claims_of_question(desk.connection, question_id)
        complete, parted = _complete(desk, state, finding, claims)
        body = QuestionSettled(
            id=f"s-{desk.new_id()}",
            question=question_id,
            finding=complete,
            shown=tuple(recorded.uid for recorded in claims),
            versions=tuple(recorded.entry for recorded in claims),
            seen=state.seen,
            replaces=_replaced(desk, state, replaces),
            suggested=suggested,
            asked=state.founded,
        )
        made = append_act(desk, "settle", (body, *parted))
    return settlement_of(body, made.by, made.at)


def reopen(desk: Desk, question: str, because: str, *, seen: str | None = None) -> tuple[str, ...]:
    """End all live settlements of a question; gives their ids.

    Those that they replaced end with them, or they would hold again, and ended before.
    """
    need_reason(because)
    question_id = find_question(desk, question)
    at, state = heads(desk.connection), _state(desk, question_id)
    with one_act(desk):
        _refuse_changed_since(desk, at, state, seen)
        ends = tuple(held.id for held in state.settlements)
        if not ends:
            raise BadInputError(f"{question} is not settled, so there is nothing to reopen.")
        # One that was made before a join is held by the question that it was made on.
        where = dict.fromkeys(held.question for held in state.settlements)
        bodies = [QuestionReopened(name, ends, because.strip()) for name in where]
        append_act(desk, "reopen", bodies)
    return tuple(held.id for held in live_settlements(state.settlements))


def grade(desk: Desk, source: str, letter: Reliability, because: str) -> str:
    """Give a source an Admiralty grade; gives the source's name as it is known."""
    need_reason(because)
    with one_act(desk):
        name = find_source(desk, source)
        append_act(desk, "grade", (SourceGraded(name, letter, because.strip()),))
    return name


def find_source(desk: Desk, text: str) -> str:
    """Find a source by its name or another name of it; BadInputError where none goes by it."""
    view = lookup.source_by_name(desk.connection, text)
    if view:
        return view.source.name
    around = surroundings(desk)
    known = around.sources.get(around.canonical(text))
    if known:
        return known.name
    for recorded in lookup.all_claims(desk.connection):
        for name in (recorded.claim.source, *(relay.name for relay in recorded.claim.via)):
            if around.canonical(name) == around.canonical(text):
                return name
    raise BadInputError(
        f"No source {text} is in {desk.path}. List them with: claimcheck sources {desk.path}"
    )


def need_reason(because: str) -> None:
    """Refuse an act without a reason in words."""
    if not because.strip():
        raise UsageError("A reason in words is required: --because TEXT. Nothing was recorded.")


def refuse_changed(desk: Desk, seen: str | None, *questions: str) -> None:
    """Refuse an act where none of the questions is as the caller saw it; within `one_act`."""
    if seen is None or seen in {seen_now(desk, each) for each in questions}:
        return
    raise ChangedError(
        f"{' or '.join(questions)} was changed by someone since you looked at it. Nothing was "
        "recorded: look at it again, then decide."
    )


def _refuse_changed_since(
    desk: Desk, at: tuple[bytes, ...], state: QuestionState, seen: str | None
) -> None:
    """Refuse an act on another state than the caller saw; it was looked up at these heads."""
    if seen in (None, state.seen) and at == heads(desk.connection):
        return  # nobody has written anything since
    refuse_changed(desk, seen or state.seen, state.question.id)


def _state(desk: Desk, question: str) -> QuestionState:
    state = question_state(desk, question)
    if state is None:
        raise BadInputError(f"No claims are left in {question}, so it cannot be settled.")
    return state


def _complete(
    desk: Desk, state: QuestionState, finding: Finding, claims: list[RecordedClaim]
) -> tuple[Finding, list[Body]]:
    """Give a finding with what became of every claim, and what parts the question, if it does."""
    told = _with_outcomes(desk, state, finding, claims)
    if told.verdict is Verdict.BOTH:
        return part_question(desk, state.question, told)
    return told, []


def _with_outcomes(
    desk: Desk, state: QuestionState, finding: Finding, claims: list[RecordedClaim]
) -> Finding:
    own = _outcomes(desk, finding, claims)
    around = surroundings(desk)
    if finding.verdict is Verdict.RANGE:
        figures = read_range(finding, state.reckoned.kind, around.context)
        finding = evolve(finding, figures=figures)
    read = reading_of_claims(state.reckoned, claims, around.context, state.question.label)
    check_answer(finding, read)
    suggested = suggest_outcomes(finding, state.reckoned, claims, read)
    spoken = {said.claim for said in own}
    implied = tuple(
        ClaimOutcome(uid, outcome) for uid, outcome in suggested.items() if uid not in spoken
    )
    return evolve(finding, because=finding.because.strip(), claims=(*own, *implied))


def _outcomes(
    desk: Desk, finding: Finding, claims: list[RecordedClaim]
) -> tuple[ClaimOutcome, ...]:
    """Read what the reviewer says became of claims; refuses strangers, and claims named twice."""
    own = tuple(
        ClaimOutcome(find_claim(desk, said.claim).uid, said.outcome, said.because)
        for said in finding.claims
    )
    spoken = {said.claim for said in own}
    strangers = spoken - {recorded.uid for recorded in claims}
    if strangers:
        named = sorted(shown_id(desk, uid) for uid in strangers)
        are = "is not a claim" if len(named) == 1 else "are not claims"
        raise BadInputError(f"{', '.join(named)} {are} of this question. Nothing was recorded.")
    if len(spoken) < len(own):
        often, _ = Counter(said.claim for said in own).most_common(1)[0]
        name = shown_id(desk, often)
        raise UsageError(
            f"{name} is named twice: each claim has one outcome. Nothing was recorded."
        )
    return own


def _replaced(desk: Desk, state: QuestionState, named: tuple[str, ...]) -> tuple[str, ...]:
    """Give the settlements that a new one replaces: the reviewer's own, and those named."""
    standing = live_settlements(state.settlements)
    unknown = set(named) - {held.id for held in standing}
    if unknown:
        raise BadInputError(
            f"{', '.join(sorted(unknown))} is no live settlement of this question, so it cannot be "
            "replaced. Nothing was recorded."
        )
    own = (held.id for held in standing if person(held.by) == person(desk.by))
    return tuple(dict.fromkeys((*own, *named)))
