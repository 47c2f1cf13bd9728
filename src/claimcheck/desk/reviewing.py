"""What a review needs beside questions: the title, places in the queue, what an act was about."""

from claimcheck.desk.history import Undone
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState
from claimcheck.dossier import cache, lookup
from claimcheck.reckon.reviewers import person
from claimcheck.reckon.status import live_settlements

_QUESTION = "question:"


def dossier_title(desk: Desk) -> str:
    """Give the dossier's title, or its file's name where it has none."""
    return lookup.dossier_facts(desk.connection).title or desk.path.stem


def queue_number(desk: Desk, question: str) -> int | None:
    """Give a question's number in the queue; None where it no longer stands."""
    return cache.question_number(desk.connection, question)


def question_hit(undone: Undone) -> str:
    """Give the question that an undone or redone act was about; "" where it was about none."""
    hit = (about for about in undone.act.about if about.startswith(_QUESTION))
    return next(hit, "").removeprefix(_QUESTION)


def of_others(desk: Desk, state: QuestionState) -> tuple[str, ...]:
    """Give the ids of the settlements in force that are another reviewer's."""
    live = live_settlements(state.settlements)
    return tuple(held.id for held in live if person(held.by) != person(desk.by))
