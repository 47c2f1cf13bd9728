"""What a merge upsets: which questions it makes disputed or stale, and what they are called."""

from collections.abc import Iterator, Mapping

from claimcheck.desk.finding import shown_id
from claimcheck.desk.opening import Desk
from claimcheck.desk.reckoning import event_of, reckon_now
from claimcheck.dossier import lookup
from claimcheck.dossier.clash import Clash, Shaken
from claimcheck.dossier.joins import settled_questions
from claimcheck.dossier.labels import event_label, question_label
from claimcheck.model.kinds import Status
from claimcheck.model.reckoned import ReckonedQuestion, with_names

_SHAKEN = frozenset({Status.DISPUTED, Status.STALE})
Standing = Mapping[str, ReckonedQuestion]


def label_of(desk: Desk, clash: Clash) -> str:
    """Name the question or event that was decided on apart; "" for a claim, source or name."""
    named = {"question": question_label, "event": event_label}.get(clash.of)
    return named(desk.connection, clash.about) if named else ""


def settled_now(desk: Desk) -> Standing:
    """Reckon every question that was settled, as it is recorded now: no other can be shaken."""
    found = ((name, reckon_now(desk, name)) for name in settled_questions(desk.connection))
    return {name: reckoned for name, reckoned in found if reckoned is not None}


def shaken_since(desk: Desk, before: Standing, now: Standing) -> Iterator[Shaken]:
    """Give the questions that are disputed or stale now and were not so before."""
    for name, reckoned in now.items():
        was = before[name].status if name in before else None
        view = lookup.question_by_id(desk.connection, name)
        if reckoned.status in _SHAKEN and reckoned.status is not was and view is not None:
            told = with_names(reckoned, lambda uid: shown_id(desk, uid))
            yield Shaken(
                question=name,
                event=event_of(desk, view.question).label,
                label=view.question.label,
                status=reckoned.status,
                because=next(iter(told.notes), ""),
            )
