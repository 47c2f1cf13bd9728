"""What questions and events are called, in a line: a question alone would look like any other."""

import apsw

from claimcheck.dossier.lookup import event_by_id, question_by_id
from claimcheck.model.event import Question


def question_label(connection: apsw.Connection, question: str) -> str:
    """Name a question with its event, by its id; the id itself where nothing is known of it."""
    view = question_by_id(connection, question)
    return asked(connection, view.question) if view else question


def asked(connection: apsw.Connection, question: Question) -> str:
    """Name a question with its event, or by its id where it has no label."""
    label = event_label(connection, question.event) if question.event else ""
    return f"{label}: {question.label or question.id}" if label else question.label or question.id


def event_label(connection: apsw.Connection, event: str) -> str:
    """Name an event, by its id; the id itself where it has no label."""
    found = event_by_id(connection, event)
    return found.label if found and found.label else event
