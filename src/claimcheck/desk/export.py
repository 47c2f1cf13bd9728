"""Reconciled tables handed out, and noted in the log."""

from collections.abc import Iterator
from typing import TextIO

from claimcheck.desk.conflict import claim_detail, outcome_of
from claimcheck.desk.finding import shown_id
from claimcheck.desk.opening import Desk, act
from claimcheck.desk.questions import QuestionState, question_state, questions
from claimcheck.dossier import lookup, transaction
from claimcheck.exchange.claims_out import columns_for
from claimcheck.exchange.reconciled import (
    CLAIM_TABLE,
    QUESTION_TABLE,
    reconciled_claim_row,
    reconciled_question_row,
)
from claimcheck.exchange.shapes import Shape
from claimcheck.exchange.write import FitOptions, check_form, formats, write_rows
from claimcheck.journal.entries import Exported
from claimcheck.model.claim import Claim
from claimcheck.model.settlement import Outcome
from claimcheck.reckon.status import live_settlements

__all__ = ["FitOptions", "check_form", "export", "formats", "note_export", "write_rows"]

TABLES = ("questions", "claims")


def export(
    desk: Desk, table: str, form: str, out: TextIO, fit: FitOptions | None = None
) -> tuple[str, ...]:
    """Write a reconciled table, `questions` or `claims`; gives notes for the user.

    Cells that a spreadsheet could run are made safe, and the claims can be added again.
    """
    if table == "claims":
        return write_rows(_claim_rows(desk), claim_columns(desk), form, out, fit=fit)
    return write_rows(_question_rows(desk), QUESTION_TABLE, form, out, fit=fit)


def claim_columns(desk: Desk) -> tuple[str, ...]:
    """Name the columns of the claims: the table's, what is reckoned, those that claims brought."""
    return columns_for((each.claim for each in lookup.all_claims(desk.connection)), CLAIM_TABLE)


def heads(desk: Desk) -> tuple[str, ...]:
    """Name the state of the journal by the hashes of its last entries."""
    return tuple(head.hex() for head in transaction.heads(desk.connection))


def note_export(desk: Desk, table: str, form: str, to: str) -> None:
    """Note in the log what was handed out; a dossier that may only be read stays as it is."""
    if not desk.readonly:
        act(desk, "export", (Exported(table, form, to),))


def _question_rows(desk: Desk) -> Iterator[Shape]:
    for state in questions(desk):
        claims = lookup.claims_of_question(desk.connection, state.question.id)
        evidence = (_cited(recorded.claim) for recorded in claims if recorded.claim.quote)
        yield reconciled_question_row(
            state.question,
            state.event,
            state.reckoned,
            live_settlements(state.settlements),
            lambda uid: shown_id(desk, uid),
            evidence,
        )


def _cited(claim: Claim) -> str:
    where = ", ".join(filter(None, (claim.document, claim.locator)))
    return f"“{claim.quote}” ({where})" if where else f"“{claim.quote}”"


def _claim_rows(desk: Desk) -> Iterator[Shape]:
    state: QuestionState | None = None
    for recorded in lookup.all_claims(desk.connection):
        question = recorded.placement.question if recorded.placement else ""
        if state is None or state.question.id != question:
            state = question_state(desk, question)
        detail = claim_detail(desk, recorded, state)
        own = [grade.grade for grade in detail.grades if grade.source == recorded.claim.source]
        outcome = outcome_of(state, recorded.uid)
        yield reconciled_claim_row(
            recorded,
            shown=detail.id,
            understood=detail.understood,
            origin=detail.origin,
            source_grade=own[-1] if own else None,
            outcome=Outcome(outcome) if outcome else None,
            evidence=detail.evidence,
        )
