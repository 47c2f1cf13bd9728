"""What a reviewer has typed so far, and what it amounts to."""

from attrs import frozen

from claimcheck.desk import ConflictDetail, PositionDetail, read_part
from claimcheck.model.reckoned import Bound
from claimcheck.model.scales import Confidence, Likelihood
from claimcheck.model.settlement import FITTING, Finding, Part, Verdict
from claimcheck.screentext import visible


@frozen
class Draft:
    """A settlement in the making; nothing of it is lost while the screen is open.

    `exact` is the stored answer that `answer` shows: what cannot be typed is kept as it is unless
    the reviewer changes it. `replaces` are settlements of others that this one puts aside.
    """

    verdict: Verdict = Verdict.ESTABLISHED
    answer: str = ""
    exact: str = ""
    best: str = ""
    low: str = ""
    high: str = ""
    parts: str = ""
    would_settle: str = ""
    because: str = ""
    confidence: Confidence | None = None
    likelihood: Likelihood | None = None
    replaces: bool = False


@frozen
class Field:
    """A field of the form: which part of the draft it fills, and what it is called."""

    name: str
    label: str
    missing: str = ""
    long: bool = False


_PARTS_MISSING = "Say before the colon what each is true of: two parts or more, one a line."
TYPED = ("answer", "best", "low", "high", "parts", "would_settle")
_FIELDS = {
    (Verdict.ESTABLISHED, "answer"): Field(
        "answer", "answer", "The answer that is established is missing."
    ),
    (Verdict.RANGE, "best"): Field("best", "best"),
    (Verdict.RANGE, "low"): Field("low", "least", "The least that it can be is missing."),
    (Verdict.RANGE, "high"): Field("high", "most", "The most that it can be is missing."),
    (Verdict.REFUTED, "answer"): Field(
        "answer", "false answer", "The answer that is false is missing."
    ),
    (Verdict.BOTH, "parts"): Field("parts", "parts", _PARTS_MISSING, long=True),
    (Verdict.UNSETTLED, "would_settle"): Field(
        "would_settle", "would settle", "Say what is missing to settle it."
    ),
}
FIELDS: dict[Verdict, tuple[Field, ...]] = {
    verdict: tuple(_FIELDS[verdict, name] for name in TYPED if name in fields.fitting)
    for verdict, fields in FITTING.items()
}
REASON = Field("because", "reason", "The reason is missing: say in words why.", long=True)


def first_draft(detail: ConflictDetail, cursor: int, verdict: Verdict) -> Draft:
    """Fill in what the positions give: the answer under the cursor, their bounds, their parts."""
    positions = [held.position for held in detail.positions]
    if not positions:
        return Draft(verdict)
    chosen = positions[cursor]
    rivals = [position for position in positions if position.population == chosen.population]
    lows = [p.low for p in rivals if isinstance(p.low, int | float)]
    highs = [p.high for p in rivals if isinstance(p.high, int | float)]
    return Draft(
        verdict=verdict,
        answer=visible(chosen.answer),
        exact=chosen.answer,
        best=visible(chosen.answer) if lows else "",
        low=_written(min(lows)) if lows else "",
        high=_written(max(highs)) if highs else "",
        parts="\n".join(_claims_of(held) for held in detail.positions if held.claims),
    )


def _claims_of(held: PositionDetail) -> str:
    """Give a line for what a position is true of, to be written before the colon."""
    return f": {', '.join(visible(claim.id) for claim in held.claims)}"


def _written(bound: Bound) -> str:
    return "" if bound is None else str(bound)


def missing(draft: Draft) -> tuple[str, str]:
    """Name the first field that still needs words, and say so; two empty strings if none does."""
    for field in (*FIELDS[draft.verdict], REASON):
        if field.name == "parts" and not _tells_apart(_parts(draft)):
            return field.name, field.missing
        if field.missing and not str(getattr(draft, field.name)).strip():
            return field.name, field.missing
    return "", ""


def _tells_apart(parts: tuple[Part, ...]) -> bool:
    return len(parts) > 1 and all(part.label and part.claims for part in parts)


def finding_of(draft: Draft) -> Finding:
    """Give what the reviewer found, with the fields that the verdict has and no others."""
    used = FITTING[draft.verdict].fitting
    answer = draft.exact if draft.answer == visible(draft.exact) else draft.answer.strip()
    return Finding(
        draft.verdict,
        draft.because.strip(),
        answer=answer if "answer" in used else "",
        best=draft.best.strip() if "best" in used else "",
        low=draft.low.strip() if "low" in used else "",
        high=draft.high.strip() if "high" in used else "",
        likelihood=draft.likelihood if "likelihood" in used else None,
        confidence=draft.confidence if "confidence" in used else None,
        parts=_parts(draft) if "parts" in used else (),
        would_settle=draft.would_settle.strip() if "would_settle" in used else "",
    )


def _parts(draft: Draft) -> tuple[Part, ...]:
    return tuple(read_part(line) for line in draft.parts.splitlines() if line.strip())
