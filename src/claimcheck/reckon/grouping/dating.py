"""Which of the times that a report tells a claim is about, with how likely each is.

A report tells a day once and goes on from there for sentences, looks back at another, and says when
the toll rose: every time near a claim may be that of its event. What speaks for each is weighed
(`dating.toml`), and the weights make shares of them: a conditional logit (McFadden 1974), with
“none of these” as one more choice.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import exp

from attrs import frozen

from claimcheck.reckon.grouping.lines import Line
from claimcheck.reckon.grouping.narrative import Time
from claimcheck.reckon.grouping.told import Span, is_exact
from claimcheck.reckon.words import sections

Dated = tuple[tuple[Span, float], ...]
"""Times, each with how likely it is that of a claim; they add up to less than one."""

# So far back a time may hold.
_LINES, _PARAGRAPHS = 10, 3
# Among so many sentences stands the one that opens a report.
_OPENING = 6
# Times that are less likely are left out, and but so many are kept.
_UNLIKELY, _MOST = 0.08, 4
_BACK = ((1, "back_1"), (2, "back_2"), (3, "back_3"), (5, "back_5"))
# A sentence that tells more times is a list of them.
_MOST_TIMES = 12
# Told to the week: “four weeks later”.
_WEEK = 8
NONE = "none"
"""The weight of no time near a claim being that of its event."""
_BETWEEN = ("between_0", "between_1", "between_2", "between_more")


@frozen(slots=True)
class Candidate:
    """A time near a claim: the sentence that tells it, and the time."""

    line: int
    time: Time


def days_of(lines: Sequence[Line], own: int, spoken: int) -> Dated:
    """Weigh the times near a claim in sentence `own`, that begins after so many words of it."""
    found = candidates(lines, own)
    if not found:
        return ()
    weights = _weights()
    odds: dict[Span, float] = {}
    for candidate, evidence in zip(found, evidence_of(lines, own, spoken, found), strict=True):
        much = exp(sum([weights[name] for name in evidence]))
        odds[candidate.time.days] = odds.get(candidate.time.days, 0.0) + much
    whole = sum(odds.values()) + exp(weights[NONE])
    shares = sorted(((days, much / whole) for days, much in odds.items()), key=_likeliest)
    return tuple(each for each in shares[:_MOST] if each[1] >= _UNLIKELY)


def _likeliest(dated: tuple[Span, float]) -> tuple[float, Span]:
    return -dated[1], dated[0]


def candidates(lines: Sequence[Line], own: int) -> list[Candidate]:
    """List the times of a sentence, of those before it and the next one, and of the opening."""
    paragraph = lines[own].paragraph
    near = [
        number
        for number in range(max(0, own - _LINES), min(len(lines), own + 2))
        if paragraph - lines[number].paragraph <= (_PARAGRAPHS if number <= own else 0)
        and lines[number].paragraph <= paragraph
    ]
    lead = _lead(lines)
    first = [lead] if lead is not None and lead < near[0] else []
    return [Candidate(n, time) for n in (*first, *near) for time in lines[n].times[:_MOST_TIMES]]


def _lead(lines: Sequence[Line]) -> int | None:
    """Find the sentence near the beginning of a report that tells its first day."""
    return next(
        (
            number
            for number, line in enumerate(lines[:_OPENING])
            if any(time.goes_on and is_exact(time.days) for time in line.times)
        ),
        None,
    )


def evidence_of(
    lines: Sequence[Line], own: int, spoken: int, found: Sequence[Candidate]
) -> Iterator[list[str]]:
    """List what speaks for and against each time, by the names of its weights."""
    here, lead = lines[own].paragraph, _lead(lines)
    goes_on = any(is_exact(time.days) and time.goes_on for time in lines[own].times)
    exact = [each for each in found if is_exact(each.time.days)]
    firsts = {lines[each.line].paragraph: each for each in reversed(exact)}
    days = {e.time.days for e in exact if e.time.goes_on and lines[e.line].paragraph == here}
    ends = {min(days): "earliest", max(days): "latest"} if len(days) > 1 else {}
    for at, each in enumerate(found):
        paragraph = lines[each.line].paragraph
        told = [_where(each, own, spoken), *_of_time(each.time)]
        if each.line < own:
            told.append(f"paragraph_{min(here - paragraph, _PARAGRAPHS + 1)}")
        if each.line != own:
            told += [f"back_{each.time.how}", *(["own_other"] if goes_on else [])]
        else:
            told += _in_sentence(each.time, revises=lines[own].revises)
        if firsts.get(paragraph) is each:
            told += ["first", *(["first_here"] if paragraph == here else [])]
        if each.line == lead:
            told.append("lead")
        if each.time.days in ends:
            told.append(ends[each.time.days])
        between = _between(found[at + 1 :], each, own, spoken)
        told.append(_BETWEEN[min(between, len(_BETWEEN) - 1)])
        yield told


def _of_time(time: Time) -> list[str]:
    length = time.days[1] - time.days[0]
    told = [f"how_{time.how}", "goes_on" if time.goes_on else "stays"]
    told.append("exact" if is_exact(time.days) else "week" if length <= _WEEK else "wide")
    return [*told, *(["afterwards"] if time.afterwards else [])]


def _in_sentence(time: Time, *, revises: bool) -> list[str]:
    """Look at a time of the claim's own sentence, that may give an old count anew."""
    told = ["afterwards_own"] if time.afterwards else []
    if revises:
        told += ["revised_own", *(["revised_after"] if time.afterwards else [])]
    return told


def _where(each: Candidate, own: int, spoken: int) -> str:
    if each.line == own:
        return "own_before" if each.time.at <= spoken else "own_after"
    if each.line > own:
        return "next"
    return next((name for most, name in _BACK if own - each.line <= most), "back_more")


def _between(later: Sequence[Candidate], each: Candidate, own: int, spoken: int) -> int:
    """Count the times that are told between one and the claim."""
    return sum(
        other.time.goes_on
        and is_exact(other.time.days)
        and other.time.days != each.time.days
        and (other.line < own or (other.line == own and other.time.at <= spoken))
        for other in later
    )


@cache
def _weights() -> Mapping[str, float]:
    return sections("grouping/dating")["weights"]
