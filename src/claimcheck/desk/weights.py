"""Weighing a dossier as a whole: kept until the journal grows, made again when somebody looks.

What the arrays need is loaded only where weights are made; whoever records, settles or reads the
log never does.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import apsw
from attrs import evolve

from claimcheck.desk.opening import Desk, open_desk
from claimcheck.desk.progress import Progress
from claimcheck.desk.questions import QuestionState, conflicts, question_state, questions
from claimcheck.desk.reckoning import refresh
from claimcheck.desk.surroundings import Surroundings, surroundings
from claimcheck.dossier.refusals import plain_refusals
from claimcheck.dossier.weights import (
    all_votes,
    cached_votes,
    conflict_priorities,
    keep_weights,
    kept_weights,
    read_votes,
    weights_key,
)
from claimcheck.reckon.facts import Known
from claimcheck.reckon.question import RECKONER
from claimcheck.reckon.telling import tell
from claimcheck.reckon.weights import Weights, weight_of

if TYPE_CHECKING:
    from claimcheck.reckon.weighing import sheets

    _LaidOut = dict[str, tuple[str, sheets.Laid]]

_VERSION = f"{RECKONER}.1"


# What was laid out stays in memory, for after an act all but a question or two are as they were.
_LAID: WeakKeyDictionary[apsw.Connection, tuple["sheets.Register", "_LaidOut"]] = (
    WeakKeyDictionary()
)
_MOST_LAID = 100_000
_HELD: WeakKeyDictionary[apsw.Connection, tuple[str, Weights]] = WeakKeyDictionary()
# What a question was weighed by when it was last shown, with the weights of which version.
_SHOWN: WeakKeyDictionary[apsw.Connection, tuple[str, dict[str, str | None]]] = WeakKeyDictionary()


def weights(desk: Desk, progress: Progress | None = None) -> Weights:
    """Give the weights of the dossier as it stands, weighing it again where they are stale."""
    refresh(desk, progress)
    held = fresh_weights(desk)
    if held is not None:
        return held
    key = weights_key(desk.connection, _VERSION)
    found = _weigh(desk.connection, surroundings(desk))
    kept = conflict_priorities(desk.connection)
    moved = {
        name: pressing
        for name, pressing in found.pressing.items()
        if kept.get(name, pressing) != pressing
    }
    with plain_refusals(desk.path):
        keep_weights(desk.connection, key, found, moved)
    _HELD[desk.connection] = key, found
    return found


def _weigh(connection: apsw.Connection, around: Surroundings) -> Weights:
    from claimcheck.reckon.weighing import gather, sheets  # noqa: PLC0415 - loads arrays

    votes = all_votes(connection)
    register, before = _LAID.pop(connection, (sheets.Register(), {}))
    now = _laid(votes, register, before) if len(before) <= _MOST_LAID else None
    if now is None:
        register = sheets.Register()
        now = _laid(votes, register, {}) or {}
    _LAID[connection] = register, now
    grades = _grades(around)
    return gather.weigh_dossier(
        {name: laid for name, (_, laid) in now.items()},
        register,
        lambda name: grades.get(around.canonical(name), ""),
        around.canonical,
    )


def _laid(
    votes: Sequence[tuple[str, str]], register: "sheets.Register", before: "_LaidOut"
) -> "_LaidOut | None":
    """Lay questions out, but for those that are laid out already; None where numbers would differ.

    They must be those of a new register, so that what was undone, or came before what was there,
    leaves no trace in the weights.
    """
    from claimcheck.reckon.weighing import sheets  # noqa: PLC0415 - loads arrays

    if [name for name, _ in votes[: len(before)]] != list(before):
        return None
    now: _LaidOut = {}
    for name, text in votes:
        held = before.get(name)
        if held is None or held[0] != text:
            fresh = sheets.lay(read_votes(text), register)
            if held is not None and held[1].registered != fresh.registered:
                return None
            held = text, fresh
        now[name] = held
    return now


def shown_state(desk: Desk, question: str) -> tuple[QuestionState | None, bool]:
    """Give one question as it stands, and whether its weights are fresh; nothing is waited for.

    Until they are, those of before are shown where its positions are still the same.
    """
    state = question_state(desk, question)
    known = fresh_weights(desk)
    key, last = _HELD.get(desk.connection, ("", None))
    if state is None or last is None:
        return state, state is None
    votes = cached_votes(desk.connection, state.question.id)
    shown = _SHOWN.get(desk.connection)
    if shown is None or shown[0] != key:
        shown = _SHOWN[desk.connection] = key, {}
    if known is not None:
        shown[1][question] = votes
    elif shown[1].get(question) != votes:
        return state, False  # weights of other positions than it has now say nothing of these
    return _told(desk, state, last), known is not None


def weigh_apart(desk: Desk) -> None:
    """Weigh the dossier through a connection of its own, for whoever must go on meanwhile.

    Of no use where the dossier may only be read: nothing is kept then for other connections.
    """
    with open_desk(desk.path, desk.by) as apart:
        weights(apart)


def fresh_weights(desk: Desk) -> Weights | None:
    """Give the weights only where they were made already of the dossier as it stands."""
    key = weights_key(desk.connection, _VERSION)
    held = _HELD.get(desk.connection)
    if held is not None and held[0] == key:
        return held[1]
    kept = kept_weights(desk.connection, key)
    if kept is not None:
        _HELD[desk.connection] = key, kept
    return kept


def weighed_state(desk: Desk, question: str) -> QuestionState | None:
    """Give one question as it stands, weighed."""
    known = weights(desk)
    state = question_state(desk, question)
    return _told(desk, state, known) if state else None


def weighed_questions(
    desk: Desk, text: str = "", statuses: Sequence[str] = ()
) -> Iterator[QuestionState]:
    """Stream questions as `questions` does, weighed."""
    known = weights(desk)
    return (_told(desk, state, known) for state in questions(desk, text, statuses))


def weighed_conflicts(
    desk: Desk, text: str = "", statuses: Sequence[str] = ()
) -> Iterator[QuestionState]:
    """Stream conflicts as `conflicts` does, weighed, the most pressing first."""
    known = weights(desk)
    return (_told(desk, state, known) for state in conflicts(desk, text, statuses))


def _told(desk: Desk, state: QuestionState, known: Weights) -> QuestionState:
    votes = cached_votes(desk.connection, state.question.id)
    if votes is None:
        return state
    held = read_votes(votes)
    around = surroundings(desk)
    grades = {graded: _grade(around, graded) for _, graded, _ in held.voters}
    weight = weight_of(state.question.id, held, known)
    records = {key: known.voices[key] for key, _, _ in held.voters if key in known.voices}
    told = tell(state.reckoned, held, weight, Known(known.voices, grades), state.outcomes)
    priority = known.pressing.get(state.question.id, told.priority)
    return evolve(state, reckoned=evolve(told, priority=priority), records=records)


def _grades(around: Surroundings) -> dict[str, str]:
    return {key: str(grades[-1].grade) for key, grades in around.grades.items() if grades}


def _grade(around: Surroundings, name: str) -> str:
    grades = around.grades.get(around.canonical(name))
    return str(grades[-1].grade) if grades else ""
