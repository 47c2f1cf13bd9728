"""A conflict as lines: what happened and why it matters above, the positions side by side."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.desk import ClaimDetail, ConflictDetail, PositionDetail, QuestionState
from claimcheck.model.counting import counted
from claimcheck.model.reckoned import Contradiction
from claimcheck.model.scales import Credibility
from claimcheck.tui.claim_lines import claim_lines, population
from claimcheck.tui.lines import Line, Run, beside, cells, crop, run, told, wrap
from claimcheck.tui.words import MARKS, STATUS_ROLES, chance, settled, span

_NARROWEST = 34
_MOST_COLUMNS = 4
_BETWEEN: Line = (Run(" │ ", "faint"),)
_MOST_WHYS = 3
_MOST_CLAIMS = 100
_CUT = " … (w shows all)"


@frozen
class ConflictPage:
    """The lines of a conflict, and which of them and which columns belong to what.

    `head` is the line on which the columns begin and `foot` that on which they end; `heading` names
    the columns in one line; `first` is the first position shown, `shown` how many are, each
    `column` cells wide.
    """

    lines: tuple[Line, ...]
    head: int
    foot: int
    heading: Line
    first: int
    shown: int
    column: int


def conflict_page(
    detail: ConflictDetail, cursor: int, to: int, *, doubt: str = "", whole: bool = False
) -> ConflictPage:
    """Lay a conflict out for a width, the position under the cursor in view.

    What is long is shortened, unless `whole` asks for all of it. `doubt` is told above the
    positions.
    """
    above = list(question_lines(detail.state, to, doubt=doubt, whole=whole))
    shown = columns_at(to, len(detail.positions))
    first = max(0, min(cursor - shown + 1, len(detail.positions) - shown)) if shown else 0
    first = min(first, cursor)
    column = (to - len(_BETWEEN[0].text) * (shown - 1)) // shown if shown else to
    columns = [
        list(_column(position, column, current=place == cursor, whole=whole))
        for place, position in enumerate(detail.positions[first : first + shown], start=first)
    ]
    headings = [
        [crop(_head(position, current=place == cursor), column)]
        for place, position in enumerate(detail.positions[first : first + shown], start=first)
    ]
    heading = next(iter(beside(headings, column, _BETWEEN)), ())
    below = list(_below(detail, to, whole=whole))
    if shown < len(detail.positions):
        above.append(_elsewhere(first, shown, len(detail.positions)))
    middle = beside(columns, column, _BETWEEN)
    foot = len(above) + len(middle)
    return ConflictPage((*above, *middle, *below), len(above), foot, heading, first, shown, column)


def columns_at(to: int, positions: int) -> int:
    """Say how many positions stand side by side at a width."""
    fitting = (to + len(_BETWEEN[0].text)) // (_NARROWEST + len(_BETWEEN[0].text))
    return max(1, min(fitting, _MOST_COLUMNS, positions)) if positions else 0


def _elsewhere(first: int, shown: int, total: int) -> Line:
    before = "◂ " if first else "  "
    after = " ▸" if first + shown < total else ""
    return (run(f"{before}positions {first + 1} to {first + shown} of {total}{after}", "key"),)


def question_lines(
    state: QuestionState, to: int, *, doubt: str = "", whole: bool = False
) -> Iterator[Line]:
    """Tell what is asked, how it stands and why, which stands above the positions."""
    reckoned = state.reckoned
    title = (
        run(state.event.label, "title"),
        run(": ", "title"),
        run(state.question.label, "title"),
    )
    yield from _few(wrap(title, to), whole=whole)
    where = " · ".join(filter(None, (state.event.when, state.event.where, state.event.part_of)))
    status = run(
        f"{MARKS[reckoned.status]} {reckoned.status} ", STATUS_ROLES.get(reckoned.status, "")
    )
    yield from _few(wrap((status, *told(f"· {where}" if where else "", "faint")), to), whole=whole)
    for settlement in state.settlements:
        yield from _few(wrap(settled(settlement), to, indent=2), 4, whole=whole)
    yield from _few(wrap(told(reckoned.why), to), whole=whole)
    whys = dict.fromkeys(_said(each) for each in reckoned.contradictions)
    for why in list(whys)[:_MOST_WHYS]:
        yield from _few(wrap((run("⇄ ", "warn"), *told(why)), to, indent=2), whole=whole)
    more = reckoned.contradictions_total - _MOST_WHYS
    if len(whys) > _MOST_WHYS:
        yield (run(f"  and {counted(more, 'contradiction')} more, below", "faint"),)
    if doubt:
        yield from _few(wrap((run("≠ ", "warn"), *told(doubt)), to, indent=2), 2, whole=whole)
    yield ()


def _few(lines: list[Line], most: int = 3, *, whole: bool) -> list[Line]:
    """Keep what stands above the positions from pushing them out of sight."""
    if whole or len(lines) <= most:
        return lines
    full = max(map(cells, lines))
    return [*lines[: most - 1], (*crop(lines[most - 1], full - len(_CUT)), Run(_CUT, "key"))]


def _said(contradiction: Contradiction) -> str:
    return f"{contradiction.kind}: {contradiction.why}"


def _head(detail: PositionDetail, *, current: bool) -> Line:
    mark, role = ("▸ ", "current") if current else ("  ", "head")
    of_whom = dict.fromkeys(population(claim.recorded.claim) for claim in detail.claims)
    told = detail.position.answer  # where positions are of several populations it names its own
    whom = ", ".join(each for each in of_whom if each and each not in told)
    answer = run(told, role)
    return (Run(mark, role), answer, run(f" {whom}" if whom else "", "faint"))


def _column(detail: PositionDetail, to: int, *, current: bool, whole: bool) -> Iterator[Line]:
    position = detail.position
    yield from _few(wrap(_head(detail, current=current), to, indent=2), 4, whole=whole)
    support = f"{counted(position.origins, 'origin')} · {counted(len(detail.claims), 'claim')}"
    likely = chance(position)
    support += f" · {likely}" if likely else ""
    means = span(position)
    yield from wrap((run(f"  {support}", "key"), run(f" · {means}" if means else "", "faint")), to)
    for claim in detail.claims[:_MOST_CLAIMS]:
        yield ()
        yield from claim_lines(claim, to, whole=whole)
    if len(detail.claims) > _MOST_CLAIMS:
        yield ()
        beyond = counted(len(detail.claims) - _MOST_CLAIMS, "claim")
        yield (run(f"and {beyond} more", "faint"),)
    yield from _why_so(detail, to)
    yield from _listed("denied by", detail.denied_by, to, "warn", whole=whole)
    yield from _listed("also fits here", detail.compatible, to, "faint", whole=whole)
    yield ()


def _why_so(detail: PositionDetail, to: int) -> Iterator[Line]:
    """Say what makes a position as probable as it is, and which rating its claims suggest."""
    reasons = detail.position.reasons
    rated = next((claim.suggested for claim in detail.claims if claim.suggested), None)
    if reasons:
        yield ()
        yield from wrap(told(reasons[0], "faint"), to)
    if rated and rated.rating != Credibility.CANNOT_BE_JUDGED:
        yield from wrap(told(f"suggested rating {rated.rating}: {rated.why}", "faint"), to)


def _listed(
    heading: str, claims: Sequence[ClaimDetail], to: int, role: str, *, whole: bool
) -> Iterator[Line]:
    if claims:
        yield ()
        yield (run(f"{heading}:", role),)
        for claim in claims[:_MOST_CLAIMS]:
            yield from claim_lines(claim, to, whole=whole)


def _below(detail: ConflictDetail, to: int, *, whole: bool) -> Iterator[Line]:
    reckoned = detail.state.reckoned
    if detail.others:
        yield (run("In no position:", "key"),)
        for claim in detail.others[:_MOST_CLAIMS]:
            yield from claim_lines(claim, to, whole=whole)
            yield ()
    for note in reckoned.notes:
        yield from wrap((run("note: ", "key"), *told(note)), to, indent=2)
    if reckoned.would_change:
        yield from wrap((run("would change it: ", "key"), *told(reckoned.would_change)), to)
    rest = list(dict.fromkeys(_said(each) for each in reckoned.contradictions))[_MOST_WHYS:]
    for why in rest:
        yield from wrap((run("⇄ ", "warn"), *told(why)), to, indent=2)
    unlisted = reckoned.contradictions_total - len(reckoned.contradictions)
    if unlisted > 0:
        yield (run(f"and {counted(unlisted, 'contradiction')} more", "faint"),)
