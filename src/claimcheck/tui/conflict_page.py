"""A conflict as lines: what happened and why it matters above, the positions side by side."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.desk import ClaimDetail, ConflictDetail, PositionDetail, QuestionState
from claimcheck.model.claim import Claim
from claimcheck.model.counting import counted
from claimcheck.model.kinds import EvidenceState
from claimcheck.model.reckoned import Contradiction
from claimcheck.model.scales import Credibility
from claimcheck.tui.lines import Line, Run, beside, run, told, wrap
from claimcheck.tui.words import (
    MARKS,
    STATUS_ROLES,
    chance,
    relays,
    said_by,
    settled,
    span,
)

_NARROWEST = 34
_MOST_COLUMNS = 4
_BETWEEN: Line = (Run(" │ ", "faint"),)
_MOST_WHYS = 3
_MOST_CLAIMS = 100
_EVIDENCE = {
    EvidenceState.ORPHAN: "these words are not in the document any more",
    EvidenceState.UNHELD: "the document is not held",
}


@frozen
class ConflictPage:
    """The lines of a conflict, and which of them and which columns belong to what.

    `head` is the line on which the columns begin; `first` the first position shown, `shown` how
    many are, each `column` cells wide.
    """

    lines: tuple[Line, ...]
    head: int
    first: int
    shown: int
    column: int


def conflict_page(detail: ConflictDetail, cursor: int, to: int) -> ConflictPage:
    """Lay a conflict out for a width, the position under the cursor in view."""
    above = list(_above(detail.state, to))
    shown = columns_at(to, len(detail.positions))
    first = max(0, min(cursor - shown + 1, len(detail.positions) - shown)) if shown else 0
    first = min(first, cursor)
    column = (to - len(_BETWEEN[0].text) * (shown - 1)) // shown if shown else to
    columns = [
        list(_column(position, column, current=place == cursor))
        for place, position in enumerate(detail.positions[first : first + shown], start=first)
    ]
    below = list(_below(detail, to))
    if shown < len(detail.positions):
        above.append(_elsewhere(first, shown, len(detail.positions)))
    lines = (*above, *beside(columns, column, _BETWEEN), *below)
    return ConflictPage(lines, len(above), first, shown, column)


def columns_at(to: int, positions: int) -> int:
    """Say how many positions stand side by side at a width."""
    fitting = (to + len(_BETWEEN[0].text)) // (_NARROWEST + len(_BETWEEN[0].text))
    return max(1, min(fitting, _MOST_COLUMNS, positions)) if positions else 0


def _elsewhere(first: int, shown: int, total: int) -> Line:
    before = "◂ " if first else "  "
    after = " ▸" if first + shown < total else ""
    return (run(f"{before}positions {first + 1} to {first + shown} of {total}{after}", "key"),)


def _above(state: QuestionState, to: int) -> Iterator[Line]:
    reckoned = state.reckoned
    title = (
        run(state.event.label, "title"),
        run(": ", "title"),
        run(state.question.label, "title"),
    )
    yield from _few(wrap(title, to))
    where = " · ".join(filter(None, (state.event.when, state.event.where, state.event.part_of)))
    status = run(
        f"{MARKS[reckoned.status]} {reckoned.status} ", STATUS_ROLES.get(reckoned.status, "")
    )
    yield from _few(wrap((status, *told(f"· {where}" if where else "", "faint")), to))
    for settlement in state.settlements:
        yield from _few(wrap(settled(settlement), to, indent=2), 4)
    yield from _few(wrap(told(reckoned.why), to))
    whys = dict.fromkeys(_said(each) for each in reckoned.contradictions)
    for why in list(whys)[:_MOST_WHYS]:
        yield from _few(wrap((run("⇄ ", "warn"), *told(why)), to, indent=2))
    more = reckoned.contradictions_total - _MOST_WHYS
    if len(whys) > _MOST_WHYS:
        yield (run(f"  and {counted(more, 'contradiction')} more, below", "faint"),)
    yield ()


def _few(lines: list[Line], most: int = 3) -> list[Line]:
    """Keep what stands above the positions from pushing them out of sight."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], (*lines[most - 1], Run(" …"))]


def _said(contradiction: Contradiction) -> str:
    return f"{contradiction.kind}: {contradiction.why}"


def _column(detail: PositionDetail, to: int, *, current: bool) -> Iterator[Line]:
    position = detail.position
    mark, role = ("▸ ", "current") if current else ("  ", "head")
    of_whom = dict.fromkeys(_population(claim.recorded.claim) for claim in detail.claims)
    whom = ", ".join(filter(None, of_whom))
    head = (Run(mark, role), run(position.answer, role), run(f" {whom}" if whom else "", "faint"))
    yield from _few(wrap(head, to, indent=2), 4)
    support = f"{counted(position.origins, 'origin')} · {counted(len(detail.claims), 'claim')}"
    likely = chance(position)
    support += f" · {likely}" if likely else ""
    means = span(position)
    yield from wrap((run(f"  {support}", "key"), run(f" · {means}" if means else "", "faint")), to)
    if position.reasons:
        yield from _few(wrap(told(f"  {position.reasons[0]}", "faint"), to, indent=2))
    for claim in detail.claims[:_MOST_CLAIMS]:
        yield ()
        yield from _claim(claim, to)
    if len(detail.claims) > _MOST_CLAIMS:
        yield ()
        yield (run(f"and {len(detail.claims) - _MOST_CLAIMS:,} claims more", "faint"),)
    yield from _listed("denied by", detail.denied_by, to, "warn")
    yield from _listed("also fits here", detail.compatible, to, "faint")
    yield ()


def _listed(heading: str, claims: Sequence[ClaimDetail], to: int, role: str) -> Iterator[Line]:
    if claims:
        yield ()
        yield (run(f"{heading}:", role),)
        for claim in claims[:_MOST_CLAIMS]:
            yield from _claim(claim, to)


def _claim(detail: ClaimDetail, to: int) -> Iterator[Line]:
    claim = detail.recorded.claim
    yield from wrap(said_by(claim, detail.grades, _record(detail)), to)
    yield from wrap(_answered(detail), to, indent=2)
    for relay in relays(claim, detail.grades):
        yield from wrap((Run("  "), *relay), to, indent=4)
    yield from _evidence(detail, to)
    if claim.note:
        yield from wrap((run("  note: ", "faint"), run(claim.note, flow=True)), to, indent=2)


def _record(detail: ClaimDetail) -> str:
    """Say what the settled claims of a voice have shown."""
    record = detail.record
    judged = record.right + record.wrong if record else 0
    return f"right in {record.right} of {judged}" if record and judged else ""


def _answered(detail: ClaimDetail) -> tuple[Run, ...]:
    claim = detail.recorded.claim
    counts = " ".join(filter(None, (claim.unit, _population(claim))))
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
    elif detail.suggested and detail.suggested.rating != Credibility.CANNOT_BE_JUDGED:
        said.append(run(f" · {detail.suggested.rating}? {detail.suggested.why}", "faint"))
    if detail.outcome:
        said.append(run(f" · {detail.outcome}", "key"))
    return tuple(said)


def _population(claim: Claim) -> str:
    return f"({claim.population})" if claim.population else ""


def _evidence(detail: ClaimDetail, to: int) -> Iterator[Line]:
    claim, evidence = detail.recorded.claim, detail.evidence
    if evidence is not None:
        prefix, suffix = _context(detail)
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
        yield from wrap((run(f"  {evidence.state}: {problem}", "warn"),), to, indent=2)


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


def _document_name(detail: ClaimDetail) -> str:
    document = detail.document
    if document is None:
        return detail.recorded.claim.document
    return " · ".join(filter(None, (document.publisher, document.title))) or document.name


def _below(detail: ConflictDetail, to: int) -> Iterator[Line]:
    reckoned = detail.state.reckoned
    if detail.others:
        yield (run("In no position:", "key"),)
        for claim in detail.others[:_MOST_CLAIMS]:
            yield from _claim(claim, to)
            yield ()
    for note in reckoned.notes:
        yield from wrap((run("note: ", "key"), *told(note)), to, indent=2)
    if reckoned.would_change:
        yield from wrap((run("would decide: ", "key"), *told(reckoned.would_change)), to)
    rest = list(dict.fromkeys(_said(each) for each in reckoned.contradictions))[_MOST_WHYS:]
    for why in rest:
        yield from wrap((run("⇄ ", "warn"), *told(why)), to, indent=2)
    unlisted = reckoned.contradictions_total - len(reckoned.contradictions)
    if unlisted > 0:
        yield (run(f"and {counted(unlisted, 'contradiction')} more", "faint"),)


def preview_lines(state: QuestionState, to: int) -> list[Line]:
    """Tell a conflict in short: what is asked, who says what, what would decide."""
    lines = list(_above(state, to))
    for position in state.reckoned.positions:
        likely = chance(position)
        support = f" ({counted(position.origins, 'origin')}{f', {likely}' if likely else ''})"
        lines += wrap((run(position.answer, "strong"), run(support, "key")), to, indent=2)
        lines += wrap((run("  "), *told(", ".join(position.sources), "faint")), to, indent=2)
    if state.reckoned.would_change:
        lines.append(())
        lines += wrap((run("would decide: ", "key"), *told(state.reckoned.would_change)), to)
    return lines
