"""Other copies and other times: merging, what was known then, what changed since."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.desk.brief import brief_of, clashing_claims, in_brief
from claimcheck.desk.opening import Desk, one_act, time_of
from claimcheck.desk.progress import Progress
from claimcheck.desk.questions import QuestionState, questions
from claimcheck.desk.reckoning import refresh
from claimcheck.desk.shaking import settled_now, shaken_since
from claimcheck.dossier import file, merging
from claimcheck.dossier.clash import Clash, Shaken
from claimcheck.dossier.doubles import Double
from claimcheck.dossier.merging import Merged
from claimcheck.dossier.past import past_connection
from claimcheck.dossier.refusals import plain_refusals
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.reckon.status import live_settlements

__all__ = [
    "Change",
    "Clash",
    "Double",
    "Merged",
    "Shaken",
    "as_of",
    "changes",
    "merge",
    "merge_all",
]

_DAYS_BEFORE = {"today": 0, "yesterday": 1}


@frozen
class Change:
    """How a question stood then and stands now; None where it was not there."""

    question: str
    event: str
    label: str
    was: Status | None
    now: Status | None
    answer_was: str
    answer_now: str


def merge(desk: Desk, other: Path) -> Merged:
    """Take in what another copy of this dossier holds; BadInputError where it is none."""
    return merge_all(desk, (other,))[0]


def merge_all(desk: Desk, others: Iterable[Path]) -> tuple[Merged, ...]:
    """Take in several copies, all or none."""
    merged: list[Merged] = []
    with one_act(desk):
        at, before = time_of(desk), settled_now(desk)
        for other in others:
            taken = _taken_in(desk, other, at)
            if taken.entries:
                now = settled_now(desk)
                taken = evolve(taken, shaken=tuple(shaken_since(desk, before, now)))
                before = now
            merged.append(taken)
    return tuple(merged)


def _taken_in(desk: Desk, other: Path, at: str) -> Merged:
    theirs = file.connect(other)
    try:
        return merging.merge(desk.connection, theirs, str(other), at)
    finally:
        theirs.close()


@contextmanager
def as_of(desk: Desk, moment: str) -> Iterator[Desk]:
    """Give the dossier as it was known at a moment: ISO 8601, or a day, to the end of it.

    A day may be called `today` or `yesterday`.
    """
    with _as_of(desk, _moment(desk, moment, time.max)) as then:
        yield then


@contextmanager
def _as_of(desk: Desk, moment: str) -> Iterator[Desk]:
    with plain_refusals(desk.path):
        then = past_connection(desk.connection, moment)
        try:
            yield evolve(desk, connection=then, moment=moment)
        finally:
            then.close()


def changes(desk: Desk, since: str, progress: Progress | None = None) -> Iterator[Change]:
    """Stream the questions that stand otherwise than at a moment, or the beginning of a day."""
    with _as_of(desk, _moment(desk, since, time.min)) as past:
        refresh(past, progress)
        then = {state.question.id: _stood(state) for state in questions(past)}
        refresh(desk, progress)
        now = {state.question.id: _stood(state) for state in questions(desk)}
    for name in dict.fromkeys((*then, *now)):
        was, stands = then.get(name), now.get(name)
        told = stands or was
        if told is not None and not (was and stands and was.seen == stands.seen):
            yield Change(
                question=name,
                event=told.event,
                label=told.label,
                was=was.status if was else None,
                now=stands.status if stands else None,
                answer_was=was.answer if was else "",
                answer_now=stands.answer if stands else "",
            )


@frozen
class _Stood:
    """What there is to tell of a question at a moment."""

    seen: str
    event: str
    label: str
    status: Status
    answer: str


def _stood(state: QuestionState) -> _Stood:
    status = state.reckoned.status
    return _Stood(state.seen, state.event.label, state.question.label, status, _answer(state))


def _answer(state: QuestionState) -> str:
    live = live_settlements(state.settlements)
    if live:
        return " | ".join(_found(held.finding) for held in live)
    answers = [brief_of(each) for each in state.reckoned.positions]
    return in_brief(answers, clashing_claims(state.reckoned))


def _found(finding: Finding) -> str:
    span = " to ".join(filter(None, (finding.low, finding.high)))
    if finding.verdict is Verdict.REFUTED:
        return f"refuted: {finding.answer}"
    if finding.verdict is Verdict.BOTH:
        return f"both: {'; '.join(part.label for part in finding.parts)}"
    return finding.answer or span or str(finding.verdict)


def _moment(desk: Desk, moment: str, of_day: time) -> str:
    """Read a moment as the journal writes it; `of_day` is meant by a day without a time."""
    try:
        read = _day(desk, moment, of_day) or datetime.fromisoformat(moment.strip())
        return read.astimezone(UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError) as problem:  # the latter at the ends of the calendar
        raise BadInputError(
            f"{moment} is no moment that can be looked back to. Write 2026-01-31, "
            "2026-01-31T18:40+02:00, today or yesterday."
        ) from problem


def _day(desk: Desk, moment: str, of_day: time) -> datetime | None:
    """Read a day without a time; None for what is no such day."""
    told = moment.strip()
    try:
        if (before := _DAYS_BEFORE.get(told.casefold())) is not None:
            day = desk.now().astimezone().date() - timedelta(days=before)
        else:
            day = date.fromisoformat(told)
        return datetime.combine(day, of_day)
    except ValueError:
        return None
