"""Reconciled tables and the report handed out, and noted in the log."""

from collections.abc import Iterator, Sequence
from typing import TextIO, cast

from attrs import evolve

from claimcheck.desk.confidential import mask_of
from claimcheck.desk.conflict import claim_detail, outcome_of
from claimcheck.desk.finding import about_as_shown, shown_id
from claimcheck.desk.handed_out import standing_labels
from claimcheck.desk.masked_notes import notes_on_masked
from claimcheck.desk.opening import Desk, act
from claimcheck.desk.questions import QuestionState, question_state
from claimcheck.desk.weights import weighed_questions
from claimcheck.dossier import lookup, transaction
from claimcheck.exchange.claims_out import columns_for
from claimcheck.exchange.masking import Mask, Scrub
from claimcheck.exchange.reconciled import (
    CLAIM_TABLE,
    QUESTION_TABLE,
    reconciled_claim_row,
    reconciled_question_row,
)
from claimcheck.exchange.shapes import Shape
from claimcheck.exchange.write import FitOptions, check_form, formats, write_rows
from claimcheck.journal.entries import Exported
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import Stance
from claimcheck.model.settlement import Outcome
from claimcheck.reckon.status import live_settlements

__all__ = ["FitOptions", "check_form", "export", "formats", "note_export", "write_rows"]

TABLES = ("questions", "claims")


def export(
    desk: Desk,
    table: str,
    form: str,
    out: TextIO,
    fit: FitOptions | None = None,
    *,
    confidential: bool = False,
) -> tuple[str, ...]:
    """Write a reconciled table, `questions` or `claims`; gives notes for the user.

    Cells that a spreadsheet could run are made safe, and the claims can be added again: they bear
    the labels of the event and question where they stand. The
    questions as html are a report, whole in itself. Confidential sources are masked unless
    `confidential` asks for them.
    """
    mask = None if confidential else mask_of(desk)
    if table == "claims":
        columns = _masked_columns(claim_columns(desk), mask)
        rows = (
            {columns[name]: cell for name, cell in row.items()} for row in _claim_rows(desk, mask)
        )
        notes = write_rows(rows, tuple(columns.values()), form, out, fit=fit)
    elif form == "html":
        _write_report(desk, mask, out)
        notes = ()
    else:
        notes = write_rows(_question_rows(desk, mask), QUESTION_TABLE, form, out, fit=fit)
    return (*notes, *notes_on_masked(mask, table))


def _write_report(desk: Desk, mask: Mask | None, out: TextIO) -> None:
    from claimcheck.desk.reporting import report_of  # noqa: PLC0415 - seldom asked for
    from claimcheck.exchange.report import write_report  # noqa: PLC0415 - the same

    write_report(report_of(desk, mask), out)


def claim_columns(desk: Desk) -> tuple[str, ...]:
    """Name the columns of the claims: the table's, what is reckoned, those that claims brought."""
    return columns_for((each.claim for each in lookup.all_claims(desk.connection)), CLAIM_TABLE)


def _masked_columns(columns: Sequence[str], mask: Mask | None) -> dict[str, str]:
    """Give the names of columns as they are handed out: one that a claim brought may name whom."""
    scrub = mask.scrubber(()) if mask else None
    handed: dict[str, str] = {}
    for column in columns:
        named = column if scrub is None or column in CLAIM_TABLE else str(scrub(column, "a column"))
        while named in handed.values():
            named = f"{named} again"
        handed[column] = named
    return handed


def heads(desk: Desk) -> tuple[str, ...]:
    """Name the state of the journal by the hashes of its last entries."""
    return tuple(head.hex() for head in transaction.heads(desk.connection))


def note_export(desk: Desk, table: str, form: str, to: str, *, confidential: bool = False) -> None:
    """Note in the log what was handed out; a dossier that may only be read stays as it is."""
    if not desk.readonly:
        what = f"{table} with confidential sources unmasked" if confidential else table
        act(desk, "export", (Exported(what, form, to),))


def _question_rows(desk: Desk, mask: Mask | None) -> Iterator[Shape]:
    for state in weighed_questions(desk):
        claims = lookup.claims_of_question(desk.connection, state.question.id)
        quoted = [each for each in claims if each.claim.quote]
        row = reconciled_question_row(
            state.question,
            state.event,
            mask.reckoned(state.reckoned, claims) if mask else state.reckoned,
            live_settlements(state.settlements),
            lambda uid: shown_id(desk, uid),
            [_cited(each) for each in quoted if not (mask and mask.hides(each.claim))],
        )
        scrub = mask.scrubber(each.claim for each in claims) if mask else None
        yield _scrubbed(row, scrub, "question_id")


def _scrubbed(row: Shape, scrub: Scrub | None, key: str) -> Shape:
    return cast("Shape", scrub(row, str(row[key]))) if scrub else row


def _cited(recorded: RecordedClaim) -> str:
    """Give the words that prove a claim, with the claim and whoever says or denies it."""
    claim = recorded.claim
    said = "" if claim.stance is Stance.ASSERTS else f" {claim.stance}"
    where = ", ".join(filter(None, (claim.document, claim.locator)))
    told = f"{claim.id or recorded.uid}, {claim.source}{said}: “{claim.quote}”"
    return f"{told} ({where})" if where else told


def _claim_rows(desk: Desk, mask: Mask | None) -> Iterator[Shape]:
    state: QuestionState | None = None
    scrub: Scrub | None = None
    for recorded in lookup.all_claims(desk.connection):
        question = recorded.placement.question if recorded.placement else ""
        if state is None or state.question.id != question:
            state = question_state(desk, question)
            scrub = mask.scrubber(_around(desk, recorded, question)) if mask else None
        yield _scrubbed(_claim_row(desk, recorded, state, mask), scrub, "id")


def _around(desk: Desk, recorded: RecordedClaim, question: str) -> list[Claim]:
    """Give the claims on a question; a claim that is on none stands alone."""
    around = lookup.claims_of_question(desk.connection, question)
    return [each.claim for each in around] or [recorded.claim]


def _claim_row(
    desk: Desk, recorded: RecordedClaim, state: QuestionState | None, mask: Mask | None
) -> Shape:
    detail = claim_detail(desk, recorded, state)
    own = [grade.grade for grade in detail.grades if grade.source == recorded.claim.source]
    outcome = outcome_of(state, recorded.uid)
    hidden = mask is not None and mask.hides(recorded.claim)
    told = about_as_shown(desk, recorded)
    row = reconciled_claim_row(
        evolve(told, claim=mask.claim(told.claim)) if mask else told,
        shown=detail.id,
        understood=detail.understood,
        origin=mask.label(detail.origin) if mask and hidden else detail.origin,
        rating=int(recorded.rating.rating) if recorded.rating else None,
        source_grade=own[-1] if own else None,
        outcome=Outcome(outcome) if outcome else None,
        evidence=None if hidden else detail.evidence,
    )
    row["event"], row["question"] = standing_labels(desk, recorded.claim, state)
    row["suggested_rating"] = int(detail.suggested.rating) if detail.suggested else None
    return row
