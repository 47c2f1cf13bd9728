"""A claim as lines: who said what, how it came to the page, the words that prove it."""

import re
from collections.abc import Iterator

from claimcheck.desk import ClaimDetail
from claimcheck.model.claim import Claim
from claimcheck.model.kinds import EvidenceState
from claimcheck.tui.lines import Line, Run, run, told, wrap
from claimcheck.tui.words import relays, said_by

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_MOST_AROUND = 2_000
_EVIDENCE = {
    EvidenceState.ORPHAN: "these words are not in the document, or in several places",
    EvidenceState.UNHELD: "the quote stands for itself",
}


def claim_lines(detail: ClaimDetail, to: int, *, whole: bool) -> Iterator[Line]:
    """Tell a claim: who said what, how it came to the page, the words that prove it.

    `whole` shows the paragraph that these words stand in.
    """
    claim = detail.recorded.claim
    yield from wrap(said_by(claim, detail.grades, _record(detail), detail.confidential), to)
    yield from wrap(_answered(detail), to, indent=2)
    for relay in relays(claim, detail.grades, detail.confidential):
        yield from wrap((Run("  "), *relay), to, indent=4)
    yield from _evidence(detail, to, whole=whole)
    if claim.note:
        yield from wrap((run("  note: ", "faint"), run(claim.note, flow=True)), to, indent=2)


def _record(detail: ClaimDetail) -> str:
    """Say what the settled claims of a voice have shown."""
    record = detail.record
    judged = record.right + record.wrong if record else 0
    return f"right in {record.right} of {judged}" if record and judged else ""


def _answered(detail: ClaimDetail) -> tuple[Run, ...]:
    claim = detail.recorded.claim
    counts = " ".join(filter(None, (claim.unit, population(claim))))
    said = [run(f"  {detail.id}", "faint"), run(": ", "faint"), run(claim.answer, "strong")]
    if counts:
        said.append(run(f" {counts}"))
    if claim.answer_original:
        said.extend((run(" · ", "faint"), run(claim.answer_original)))
    if claim.asof:
        said.append(run(f" · as of {claim.asof}", "faint"))
    rated = detail.recorded.rating
    if rated:
        said.append(run(f" · rated {rated.rating}", "key"))
    if detail.superseded and detail.outcome not in ("withdrawn", "overtaken"):
        said.append(run(f" · {detail.superseded} since", "warn"))
    if detail.outcome:
        said.append(run(f" · {detail.outcome}", "key"))
    return tuple(said)


def population(claim: Claim) -> str:
    """Say of whom an answer speaks, where it is not of all."""
    return f"({claim.population})" if claim.population else ""


def _evidence(detail: ClaimDetail, to: int, *, whole: bool) -> Iterator[Line]:
    claim, evidence = detail.recorded.claim, detail.evidence
    if evidence is not None:
        prefix, suffix = _paragraph(detail) if whole else _context(detail)
        before = run(f"  {prefix}", "faint", flow=True)
        words = run(f"«{evidence.exact}»", "quote", flow=True)
        after = run(suffix, "faint", flow=True)
        anchored = evidence.state == EvidenceState.ANCHORED
        yield from wrap((before, words, after) if anchored else (Run("  "), words), to, indent=2)
    where = ", ".join(filter(None, (_document_name(detail), claim.locator)))
    if where:
        yield from wrap(told(f"  {where}", "faint"), to, indent=2)
    if evidence is None:
        yield from wrap((run("  no words are quoted", "warn"),), to, indent=2)
    elif problem := _EVIDENCE.get(EvidenceState(evidence.state)):
        # Unheld is how quotes mostly are; orphan is what a reviewer has to look at.
        role = "warn" if evidence.state == EvidenceState.ORPHAN else "faint"
        yield from wrap((run(f"  {evidence.state}: {problem}", role),), to, indent=2)


def _context(detail: ClaimDetail) -> tuple[str, str]:
    """Give what stands before and after the quoted words, from whole word to whole word."""
    evidence, document = detail.evidence, detail.document
    if evidence is None:
        return "", ""
    prefix, suffix = evidence.prefix, evidence.suffix
    held = document.text or "" if document else ""
    if (evidence.start or 0) > len(prefix):
        prefix = f"…{prefix.partition(' ')[2] or prefix}"
    if (evidence.end or 0) + len(suffix) < len(held):
        suffix = f"{suffix.rpartition(' ')[0] or suffix} …"
    return prefix, suffix


def _paragraph(detail: ClaimDetail) -> tuple[str, str]:
    """Give what stands before and after the quoted words in their paragraph, if it is no book."""
    evidence, text = detail.evidence, detail.document.text if detail.document else None
    if evidence is None or text is None or evidence.start is None or evidence.end is None:
        return _context(detail)
    before = text[max(0, evidence.start - _MOST_AROUND) : evidence.start]
    before = _BLANK_LINE.split(before)[-1]
    after = text[evidence.end : evidence.end + _MOST_AROUND]
    after = _BLANK_LINE.split(after, maxsplit=1)[0]
    return (
        f"…{before}" if len(before) == _MOST_AROUND else before.lstrip(),
        f"{after} …" if len(after) == _MOST_AROUND else after.rstrip(),
    )


def _document_name(detail: ClaimDetail) -> str:
    document = detail.document
    if document is None:
        return detail.recorded.claim.document
    return " · ".join(filter(None, (document.publisher, document.title))) or document.name
