"""How long after another thing something happened, and on which day, as wording tells it."""

from datetime import date
from functools import lru_cache

from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.clock import weekday_in
from claimcheck.reckon.answers.clock_bounds import is_clock_bound
from claimcheck.reckon.answers.duration import Duration, read_duration
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold, plain
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.words import listed, mapping, phrase_at

_NOTHING_KNOWN = Context()
_LATER = frozenset({"later", "after", "on", "following", "afterwards", "afterward", "since"})
_MANY = 12
Days = tuple[float, float]


def compare_delays(one: Understood, two: Understood) -> Comparison | None:
    """Compare two delays, or two days of the week; None where not both tell one."""
    a, b = one.verbatim, two.verbatim
    first, second = read_delay(a), read_delay(b)
    if first and second and (first[0] > second[1] or second[0] > first[1]):
        return Comparison(Fit.APART, "one puts it much sooner than the other", "order")
    days = _weekday(one), _weekday(two)
    if None not in days and days[0] != days[1] and not _one_night(one, two, days):
        return Comparison(Fit.APART, "they are on different days of the week", "time")
    return None


def _one_night(one: Understood, two: Understood, days: tuple[int | None, int | None]) -> bool:
    """Say whether neighbouring days may be one night: Monday night, early on Tuesday."""
    first, second = (day or 0 for day in days)
    if (first - second) % 7 not in {1, 6}:
        return False
    words = set(fold(f"{one.verbatim[:100]} {two.verbatim[:100]}").split())
    return not words.isdisjoint(listed("calendar", "nightly"))


def _weekday(answer: Understood) -> int | None:
    """Give the day of the week that an answer names, or on which its date falls."""
    low, high = answer.low, answer.high
    if is_clock_bound(low) or is_clock_bound(high):
        return None
    if isinstance(low, str) and isinstance(high, str) and low[:10] == high[:10]:
        return (
            None if answer.approximate or answer.values else date.fromisoformat(low[:10]).weekday()
        )
    return weekday_in(answer.verbatim)


@lru_cache(maxsize=4_096)
def read_delay(text: str) -> Days | None:
    """Read “hours after the quake” and “only after three days” as days; None for anything else."""
    words = plain(text[:200]).split()
    while words and words[0].strip(",") in listed("calendar", "delay_lead"):
        words = words[1:]
    known = phrase_at(words, 0, mapping("calendar", "delays"))
    if known:
        low, high = mapping("calendar", "delays")[known[0]]
        return float(low), float(high)
    opening = phrase_at(words, 0, mapping("calendar", "delay_opens"))
    how = mapping("calendar", "delay_opens")[opening[0]] if opening else ""
    try:
        duration = read_duration(" ".join(words[opening[1] if opening else 0 :]), _NOTHING_KNOWN)
    except NotUnderstoodError:
        return None
    if not how and not (duration.rest and duration.rest[0] in _LATER):
        return None
    return _days(duration, how)


def _days(duration: Duration, how: str) -> Days:
    unit = duration.unit_days[1]
    low, high = duration.days()
    most = _MANY * unit if high is None else float(high) + unit
    if how == "within":
        return 0.0, most
    return float(low or 0), float("inf") if how == "not before" else most
