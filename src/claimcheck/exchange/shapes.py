"""The JSON shapes of what claimcheck gives out: plain functions from model objects to dicts.

Every key is there in every object; what is not known is null. Ids of claims are the ids that a
person sees, which `name_of` finds from a claim's uid.
"""

from collections.abc import Callable, Iterable, Sequence

from claimcheck.exchange.claims_out import claim_row
from claimcheck.exchange.columns import (
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    NAMED_OPENLY,
    RESERVED,
    TEXT_COLUMN,
)
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Evidence, StoredDocument, hash_of_text
from claimcheck.model.event import Event, Question
from claimcheck.model.reckoned import Contradiction, Position, ReckonedQuestion, Understood
from claimcheck.model.settlement import Outcome, Settlement
from claimcheck.model.source import Grade, Source

Shape = dict[str, object]
NameOf = Callable[[str], str]


def question_shape(
    question: Question,
    event: Event,
    reckoned: ReckonedQuestion,
    settlements: Sequence[Settlement],
    name_of: NameOf,
) -> Shape:
    """Give a question with its positions, contradictions, priority and settlements."""
    return {
        "id": question.id,
        "event": {
            "id": event.id,
            "label": event.label,
            "when": event.when or None,
            "where": event.where or None,
            "part_of": event.part_of or None,
        },
        "question": {
            "id": question.id,
            "label": question.label,
            "kind": question.kind or str(reckoned.kind),
            "part_of": question.part_of or None,
        },
        "status": str(reckoned.status),
        "positions": [position_shape(position, name_of) for position in reckoned.positions],
        "contradictions": [_contradiction(found, name_of) for found in reckoned.contradictions],
        "contradictions_total": reckoned.contradictions_total,
        "notes": list(reckoned.notes),
        "priority": reckoned.priority,
        "why": reckoned.why,
        "would_change": reckoned.would_change,
        "settlements": [settlement_shape(settlement, name_of) for settlement in settlements],
    }


def position_shape(position: Position, name_of: NameOf) -> Shape:
    """Give the claims that can be true together, and who stands behind them."""
    return {
        "answer": position.answer,
        "population": position.population or None,
        "low": position.low,
        "high": position.high,
        "claims": [name_of(uid) for uid in position.claims],
        "compatible": [name_of(uid) for uid in position.compatible],
        "denied_by": [name_of(uid) for uid in position.denied_by],
        "sources": list(position.sources),
        "origins": position.origins,
        "probability": position.probability,
        "reasons": list(position.reasons),
    }


def _contradiction(found: Contradiction, name_of: NameOf) -> Shape:
    return {"a": name_of(found.a), "b": name_of(found.b), "kind": found.kind, "why": found.why}


def settlement_shape(settlement: Settlement, name_of: NameOf) -> Shape:
    """Give a reviewer's verdict on a question."""
    finding = settlement.finding
    typed = {name: getattr(finding, name) or None for name in ("best", "low", "high")}
    figures = {name: getattr(finding.figures, name, None) for name in typed}
    return {
        "id": settlement.id,
        "verdict": str(finding.verdict),
        "answer": finding.answer or None,
        **{name: typed[name] if figures[name] is None else figures[name] for name in typed},
        "typed": typed if any(typed.values()) else None,
        "likelihood": str(finding.likelihood) if finding.likelihood else None,
        "confidence": str(finding.confidence) if finding.confidence else None,
        "claims": [
            {
                "id": name_of(each.claim),
                "outcome": str(each.outcome),
                "because": each.because or None,
            }
            for each in finding.claims
        ],
        "parts": [
            {
                "label": part.label,
                "question_id": part.question or None,
                "claims": [name_of(uid) for uid in part.claims],
            }
            for part in finding.parts
        ],
        "would_settle": finding.would_settle or None,
        "because": finding.because,
        "by": settlement.by,
        "at": settlement.at,
        "replaces": list(settlement.replaces),
        "suggested": settlement.suggested or None,
    }


def source_shape(
    source: Source,
    grades: Iterable[Grade],
    *,
    claims: int,
    origins: int,
    right: int,
    wrong: int,
    reliability: tuple[float, float, float] | None = None,
    copies: Iterable[tuple[str, float]] = (),
) -> Shape:
    """Give a source with its grades and its record.

    `reliability` is mean, low and high of a 90 % credible interval; `copies` names the sources
    that it seems to copy, each with its probability.
    """
    shape: Shape = {
        "name": source.name,
        "kind": source.kind or None,
        "affiliation": source.affiliation or None,
        "aliases": list(source.aliases),
        "grades": [
            {"grade": str(each.grade), "by": each.by, "because": each.because, "at": each.at}
            for each in grades
        ],
        "claims": claims,
        "origins": origins,
        "right": right,
        "wrong": wrong,
        "reliability": None,
        "copies": [{"of": name, "probability": chance} for name, chance in copies],
        "confidential": NAMED_OPENLY if source.named_openly else source.confidential,
        "note": source.note or None,
    }
    if reliability is not None:
        shape["reliability"] = dict(zip(("mean", "low", "high"), reliability, strict=True))
    for column, text in source.extra:
        shape.setdefault(column, text)
    return shape


def claim_shape(
    recorded: RecordedClaim,
    *,
    shown: str,
    understood: Understood | None = None,
    origin: str | None = None,
    rating: int | None = None,
    outcome: Outcome | None = None,
    evidence: Evidence | None = None,
    suggested: int | None = None,
) -> Shape:
    """Give a claim: its table's columns, what was reckoned of it, the columns that it brought.

    `shown` is the id that a person sees; `rating` is the Admiralty figure, 1 to 6, that a
    reviewer gave, and `suggested` the one that its corroboration alone suggests.
    """
    placement = recorded.placement
    row: Shape = {column: text or None for column, text in claim_row(recorded.claim).items()}
    known = {column: row.pop(column) for column in CLAIM_COLUMNS}
    return {
        **known,
        "id": shown,
        "confidential": recorded.claim.confidential,
        "low": understood.low if understood else None,
        "high": understood.high if understood else None,
        "question_id": placement.question if placement else None,
        "event_id": placement.event if placement else None,
        "origin": origin,
        "rating": rating,
        "suggested_rating": suggested,
        "outcome": str(outcome) if outcome else None,
        "evidence": evidence_shape(evidence) if evidence else None,
        **{column: text for column, text in row.items() if column not in RESERVED},
    }


def evidence_shape(evidence: Evidence) -> Shape:
    """Give the words that prove a claim and where they stand in the document."""
    return {
        "exact": evidence.exact,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
        "start": evidence.start,
        "end": evidence.end,
        "state": str(evidence.state),
    }


def event_shape(event: Event, claims: Iterable[str], questions: Iterable[str]) -> Shape:
    """Give an event with the ids of its claims (as shown) and of its questions."""
    return {
        "id": event.id,
        "label": event.label,
        "when": event.when or None,
        "where": event.where or None,
        "part_of": event.part_of or None,
        "claims": list(claims),
        "questions": list(questions),
    }


def document_shape(
    stored: StoredDocument, claims: Iterable[str], near_copies: Iterable[str]
) -> Shape:
    """Give a document's description, its claims, its near copies, and how long its text is.

    A list stays a list: the text itself is not in it, but its hash, where the giver gave none.
    """
    document = stored.document
    told = (column for column in DOCUMENT_COLUMNS if column != TEXT_COLUMN)
    shape: Shape = {column: getattr(document, column) or None for column in told}
    text = document.text
    if text and not document.sha256:
        shape["sha256"] = hash_of_text(text)
    shape |= {"id": stored.id, "claims": list(claims), "near_copies": list(near_copies)}
    shape["text_length"] = len(text) if text else None
    for column, cell in document.extra:
        if column != TEXT_COLUMN:
            shape.setdefault(column, cell)
    return shape
