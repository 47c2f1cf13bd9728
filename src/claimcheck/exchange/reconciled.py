"""The reconciled claim table: a row a question, and a row a claim, flat enough for a sheet."""

from collections.abc import Iterable

from claimcheck.exchange.columns import CLAIM_COLUMNS, RESERVED
from claimcheck.exchange.flat import position_text
from claimcheck.exchange.shapes import (
    NameOf,
    Shape,
    claim_shape,
    question_shape,
)
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Evidence
from claimcheck.model.event import Event, Question
from claimcheck.model.reckoned import Position, ReckonedQuestion, Understood
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Outcome, Settlement

QUESTION_TABLE = (
    "question_id",
    "event",
    "when",
    "where",
    "question",
    "status",
    "verdict",
    "answer",
    "best",
    "low",
    "high",
    "likelihood",
    "confidence",
    "positions",
    "probability",
    "contradicting",
    "reason",
    "by",
    "at",
    "evidence",
)
_ENDS = (".", "!", "?", "…", "؟", "。")
CLAIM_TABLE = (*CLAIM_COLUMNS, *RESERVED)


def reconciled_question_row(
    question: Question,
    event: Event,
    reckoned: ReckonedQuestion,
    settlements: Iterable[Settlement],
    name_of: NameOf,
    evidence: Iterable[str] = (),
) -> Shape:
    """Give a question with its verdict and all positions, as one row.

    `settlements` are those in force; where they differ each is given, joined by ` | `. `evidence`
    is given as it shall stand, a text for each quote.
    """
    live = tuple(settlements)
    shapes = question_shape(question, event, reckoned, live, name_of)["settlements"]
    assert isinstance(shapes, list)  # noqa: S101 - for the type checker
    row: Shape = {
        "question_id": question.id,
        "event": event.label,
        "when": event.when or None,
        "where": event.where or None,
        "question": question.label,
        "status": str(reckoned.status),
    }
    for column in ("verdict", "answer", "best", "low", "high", "likelihood", "confidence"):
        row[column] = _joined(shape[column] for shape in shapes)
    row["answer"] = row["answer"] or _joined(_parts(held, name_of) for held in live)
    row["positions"] = _joined(_position(each, name_of) for each in reckoned.positions)
    row["probability"] = _joined(map(_chance, reckoned.positions))
    row["contradicting"] = _joined(
        f"{name_of(found.a)} ≠ {name_of(found.b)}: {found.why}" for found in reckoned.contradictions
    )
    row["reason"] = _joined(_reason(held) for held in live)
    row["by"] = _joined(shape["by"] for shape in shapes)
    row["at"] = _joined(shape["at"] for shape in shapes)
    row["evidence"] = _joined(evidence)
    return row


def _position(position: Position, name_of: NameOf) -> str:
    """Give a position in words, with the claims that deny it and those that only fit it."""
    told = position_text(position.answer, position.sources, position.origins)
    if position.denied_by:
        told += f", denied by {', '.join(map(name_of, position.denied_by))}"
    if position.compatible:
        told += f", also fits {', '.join(map(name_of, position.compatible))}"
    return told


def _chance(position: Position) -> str | None:
    """Give a position's probability, to two digits; None where the claims are too few to say."""
    if position.probability is None:
        return None
    return f"{position.answer}: {position.probability:.2f}"


def _parts(settlement: Settlement, name_of: NameOf) -> str:
    """Give what each answer is true of, with the claims that say so."""
    return "; ".join(
        ": ".join(filter(None, (part.label, ", ".join(map(name_of, part.claims)))))
        for part in settlement.finding.parts
    )


def _reason(settlement: Settlement) -> str:
    finding = settlement.finding
    if not finding.would_settle:
        return finding.because
    stop = "" if finding.because.endswith(_ENDS) else "."
    return f"{finding.because}{stop} Would settle it: {finding.would_settle}"


def reconciled_claim_row(
    recorded: RecordedClaim,
    *,
    shown: str,
    understood: Understood | None = None,
    origin: str | None = None,
    rating: int | None = None,
    source_grade: Reliability | None = None,
    outcome: Outcome | None = None,
    evidence: Evidence | None = None,
) -> Shape:
    """Give a claim with its rating, its source's grade and its outcome, as one row.

    The evidence is its state and its words. The row can be read again as a claim, without loss.
    """
    row = claim_shape(
        recorded,
        shown=shown,
        understood=understood,
        origin=origin,
        rating=rating,
        outcome=outcome,
    )
    row["source_grade"] = str(source_grade) if source_grade else None
    row["evidence"] = f"{evidence.state}: {evidence.exact}" if evidence else None
    return row


def _joined(texts: Iterable[object]) -> str | None:
    return " | ".join(str(text) for text in texts if text not in (None, "")) or None
