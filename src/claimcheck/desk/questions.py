"""Questions and conflicts as they stand: what lists, the screen and exports are made from."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

import apsw
from attrs import field, frozen

from claimcheck.desk.finding import shown_id
from claimcheck.desk.opening import Desk
from claimcheck.desk.reckoning import QueueLine, event_of, read_line, reckoned, refresh
from claimcheck.desk.seen import seen_token
from claimcheck.desk.surroundings import wanted
from claimcheck.dossier import lookup, ranking
from claimcheck.dossier.ranking import Asked
from claimcheck.dossier.transaction import heads
from claimcheck.model.event import Event, Question
from claimcheck.model.reckoned import ReckonedQuestion, Understood, with_names
from claimcheck.model.settlement import Outcome, Settlement
from claimcheck.reckon.ratings import SuggestedRating, suggest_ratings
from claimcheck.reckon.status import live_settlements
from claimcheck.reckon.weights import Record


@frozen
class QuestionState:
    """A question with all that stands of it; `seen` names this state for `settle`.

    `founded` names the entry that says what it asks. `records` are what its voices are known by, by
    folded name, where the question was weighed.
    """

    question: Question
    event: Event
    reckoned: ReckonedQuestion
    settlements: tuple[Settlement, ...]
    seen: str
    founded: str = ""
    records: Mapping[str, Record] = field(factory=dict)

    @cached_property
    def understood(self) -> Mapping[str, Understood]:
        """What was understood of each claim's answer, by uid."""
        return dict(self.reckoned.understood)

    @cached_property
    def origins(self) -> Mapping[str, str]:
        """The voice of each claim, by uid."""
        return dict(self.reckoned.origin_of)

    @cached_property
    def counted(self) -> Mapping[str, str]:
        """The independent voice as which each claim is counted, by uid."""
        return {**self.origins, **dict(self.reckoned.counted_as)}

    @cached_property
    def superseded(self) -> Mapping[str, str]:
        """How a later claim took the place of each that is no longer said, by uid."""
        return dict(self.reckoned.superseded)

    @cached_property
    def ratings(self) -> Mapping[str, SuggestedRating]:
        """The rating that its corroboration suggests for each claim, by uid."""
        return suggest_ratings(self.reckoned)

    @cached_property
    def outcomes(self) -> Mapping[str, str]:
        """What the live settlements made of each claim, by uid; undecided where they differ."""
        found: dict[str, Outcome] = {}
        for held in live_settlements(self.settlements):
            for each in held.finding.claims:
                before = found.setdefault(each.claim, each.outcome)
                if before is not each.outcome:
                    found[each.claim] = Outcome.UNDECIDED
        return {uid: str(outcome) for uid, outcome in found.items()}


# Whoever decides looked just before: what was shown then stands until somebody writes.
_LOOKED: WeakKeyDictionary[
    apsw.Connection, tuple[tuple[bytes, ...], dict[str, QuestionState | None]]
] = WeakKeyDictionary()
_MOST_LOOKED = 4


def question_state(desk: Desk, question: str) -> QuestionState | None:
    """Give one question as it stands; None where no claim and no settlement is left of it."""
    refresh(desk)
    at = heads(desk.connection)
    seen = _LOOKED.get(desk.connection)
    if seen is None or seen[0] != at or len(seen[1]) >= _MOST_LOOKED:
        seen = _LOOKED[desk.connection] = at, {}
    if question not in seen[1]:
        seen[1][question] = _state(desk, question)
    return seen[1][question]


def questions(desk: Desk, text: str = "", statuses: Sequence[str] = ()) -> Iterator[QuestionState]:
    """Stream all questions that hold every word of `text`, in the order of their founding."""
    refresh(desk)
    asked = Asked(wanted(desk, text), statuses, conflicts_only=False)
    return _states(desk, ranking.ranked(desk.connection, asked))


def conflicts(desk: Desk, text: str = "", statuses: Sequence[str] = ()) -> Iterator[QuestionState]:
    """Stream the questions whose positions contradict, the most pressing first."""
    refresh(desk)
    return _states(desk, ranking.ranked(desk.connection, Asked(wanted(desk, text), statuses)))


def queue(
    desk: Desk,
    text: str = "",
    statuses: Sequence[str] = (),
    most: int = -1,
    *,
    unclear_too: bool = False,
) -> "array[int]":
    """Rank the conflicts that hold every word of `text`, as numbers for `queue_lines`.

    With them, what is stale or disputed without a contradiction; and, where it is wanted, the
    questions of which nobody can tell whether their answers contradict. The first `most` alone,
    which is faster, where that is not negative.
    """
    refresh(desk)
    asked = Asked(wanted(desk, text), statuses, unclear_too=unclear_too, shaken_too=True, most=most)
    return ranking.queue(desk.connection, asked)


def queue_lines(desk: Desk, numbers: Sequence[int]) -> dict[int, tuple[str, QueueLine]]:
    """Give (question id, line) for a page of the queue, by number."""
    found = ranking.lines(desk.connection, numbers)
    return {number: (question, read_line(line)) for number, (question, line) in found.items()}


def count_statuses(
    desk: Desk,
    *,
    conflicts_only: bool = False,
    unclear_too: bool = False,
    shaken_too: bool = False,
) -> dict[str, int]:
    """Count the questions of each status, or the conflicts alone, with what else is wanted."""
    refresh(desk)
    asked = Asked(conflicts_only=conflicts_only, unclear_too=unclear_too, shaken_too=shaken_too)
    return ranking.statuses(desk.connection, asked)


def _states(desk: Desk, ids: Sequence[str]) -> Iterator[QuestionState]:
    for question in ids:
        state = _state(desk, question)
        if state is not None:
            yield state


def _state(desk: Desk, question: str) -> QuestionState | None:
    view = lookup.question_by_id(desk.connection, question)
    result = reckoned(desk, question)
    if view is None or result is None:
        return None
    event = event_of(desk, view.question)
    return QuestionState(
        question=view.question,
        event=event,
        reckoned=with_names(result, lambda uid: shown_id(desk, uid)),
        settlements=view.settlements,
        seen=seen_token(desk, question, event, result),
        founded=view.founded,
    )
