"""Pictures of a conflict: numbers along a line, moments along a time, each position a bar."""

import html
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from attrs import frozen

from claimcheck.exchange.scales import Scale, number_scale, time_scale
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Bound
from claimcheck.screentext import fit, isolate, visible

_NUMBERS = frozenset({AnswerKind.COUNT, AnswerKind.MEASURE, AnswerKind.DURATION})
_WIDTH, _MARGIN, _ROW, _AXIS = 360, 14, 38, 34
_LONGEST_LABEL = 46
MOST_BARS = 12
_LARGEST = 1e15


@frozen
class Bar:
    """An answer on the line: from `low` to `high`, open where that is None.

    `said` and, in words of ours, `note` stand above it; `kind` is rival, denied, vague or other.
    """

    said: str
    note: str
    low: Bound
    high: Bound
    kind: str = "other"


@frozen
class _Span:
    said: str
    note: str
    low: float | None
    high: float | None
    kind: str


def chart(kind: AnswerKind, bars: Sequence[Bar], title: str) -> str:
    """Give the picture as SVG; "" where the answers have no line or none has a place on it."""
    read = _number if kind in _NUMBERS else _moment if kind == AnswerKind.TIME else None
    if read is None:
        return ""
    spans = [
        _Span(bar.said, bar.note, read(bar.low, last=False), read(bar.high, last=True), bar.kind)
        for bar in bars[:MOST_BARS]
    ]
    known = [edge for span in spans for edge in (span.low, span.high) if edge is not None]
    if not known:
        return ""
    scale = time_scale(known) if kind == AnswerKind.TIME else number_scale(known)
    drawn = [span for span in spans if span.low is not None or span.high is not None]
    return "".join(_drawn(drawn, scale, title, len(bars) - len(drawn)))


def _number(value: Bound, *, last: bool) -> float | None:  # noqa: ARG001 - as `_moment`
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < _LARGEST else None


def _moment(value: Bound, *, last: bool) -> float | None:
    """Give seconds since 1970; the last moment of a day where only the day is known."""
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
        if last and len(value) == 10:
            moment += timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _drawn(spans: Sequence[_Span], scale: Scale, title: str, missing: int) -> Iterator[str]:
    height = len(spans) * _ROW + _AXIS + (16 if missing else 0)
    said = html.escape(visible(title))
    yield (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{said}">'
        f"<title>{isolate(said)}</title>"
    )
    bottom = len(spans) * _ROW + 6
    for value, words in scale.ticks:
        at = _across(scale, value)
        anchor = "start" if at < 40 else "end" if at > _WIDTH - 40 else "middle"
        yield f'<line class="grid" x1="{at:.1f}" y1="4" x2="{at:.1f}" y2="{bottom}"/>'
        place = f'x="{at:.1f}" y="{bottom + 15}" text-anchor="{anchor}"'
        yield f'<text class="tick" {place}>{words}</text>'
    yield f'<line class="axis" x1="{_MARGIN}" y1="{bottom}" x2="{_WIDTH - _MARGIN}" y2="{bottom}"/>'
    for row, span in enumerate(spans):
        yield from _bar(span, scale, row * _ROW + 16)
    if missing:
        words = f"{missing} without a place here"
        yield f'<text class="tick" x="{_MARGIN}" y="{height - 4}">{words}</text>'
    yield "</svg>"


def _bar(span: _Span, scale: Scale, top: int) -> Iterator[str]:
    label = isolate(fit(visible(span.said, newline=" "), _LONGEST_LABEL)) + f" {span.note}"
    yield f'<text class="said" x="{_MARGIN}" y="{top}">{html.escape(label)}</text>'
    left = _MARGIN - 6.0 if span.low is None else _across(scale, span.low)
    right = _WIDTH - _MARGIN + 6.0 if span.high is None else _across(scale, span.high)
    middle = top + 11
    yield f'<g class="{span.kind}">'
    if right - left < 3 and span.low is not None and span.high is not None:
        yield f'<circle cx="{(left + right) / 2:.1f}" cy="{middle}" r="5"/>'
    else:
        size = f'width="{max(right - left, 3):.1f}" height="8"'
        yield f'<rect x="{left:.1f}" y="{middle - 4}" {size} rx="2"/>'
    if span.low is None:
        yield f'<path d="M{left:.1f} {middle - 8} l-7 8 l7 8 z"/>'
    if span.high is None:
        yield f'<path d="M{right:.1f} {middle - 8} l7 8 l-7 8 z"/>'
    yield "</g>"


def _across(scale: Scale, value: float) -> float:
    return _MARGIN + scale.place(value) * (_WIDTH - 2 * _MARGIN)
