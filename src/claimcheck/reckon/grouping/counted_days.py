"""Days that are counted from another: “the following night”, “two days later”, “a week ago”."""

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.reckon.grouping.told import Span, Told, is_exact
from claimcheck.reckon.words import Phrases, mapping, phrase_at, phrases


def counted_days(words: Sequence[str], said: Span | None, last: Span | None) -> Iterator[Told]:
    """List them: from the last day that the report told, or from when it was published (`said`)."""
    from_last = mapping("grouping/telling", "from_last")
    exact = said if said and is_exact(said) else None
    day = last if last and is_exact(last) else None
    at = 0
    while at < len(words):
        phrase = phrase_at(words, at, from_last)
        length = _length(words, at)
        if phrase and day:
            moved = from_last[phrase[0]]
            yield at, (day[0] + moved, day[1] + moved)
            at = phrase[1]
        elif length and (found := _moved(words, at, length, exact, day)):
            yield at, found
            at = length[0]
        else:
            at += 1


def _length(words: Sequence[str], at: int) -> tuple[int, int, int] | None:
    """Read a number of days: where it ends, how many, and of how many its unit is."""
    duals, word = mapping("grouping/telling", "duals"), _without_by(words[at])
    if word in duals:
        return at + 1, duals[word], 1
    units, numbers = mapping("grouping/telling", "units"), mapping("grouping/telling", "numbers")
    if word in units and not word.isascii():
        return at + 1, units[word], units[word]
    number = numbers.get(word)
    if number is None and word.isdecimal():
        number = int(word[:3])
    if number is None or at + 1 == len(words) or words[at + 1] not in units:
        return None
    unit = units[words[at + 1]]
    return at + 2, number * unit, unit


def _without_by(word: str) -> str:
    """Take the Arabic “by” from a length: بيومين is by two days."""
    if not word.startswith("ب"):
        return word
    lengths = (mapping("grouping/telling", each) for each in ("units", "duals", "numbers"))
    return word[1:] if any(word[1:] in each for each in lengths) else word


def _moved(
    words: Sequence[str],
    at: int,
    length: tuple[int, int, int],
    said: Span | None,
    last: Span | None,
) -> Span | None:
    """Count a number of days back or on, from when it is told or from the last day told."""
    end, days, unit = length
    loose = 0 if "today" in words[end : end + 2] else unit // 2
    if _behind(words, end, "back") or _ahead(words, at, "back_before"):
        return _span(last or said, -days, loose)
    if _behind(words, end, "ago") or _ahead(words, at, "ago_before"):
        return _span(said, -days, loose)
    if _behind(words, end, "on") or _ahead(words, at, "on_before"):
        return _span(last, days, loose)
    return None


def _span(day: Span | None, moved: int, loose: int) -> Span | None:
    if day is None:
        return None
    first, last = day[0] + moved - loose, day[1] + moved + loose
    return (first, last) if first > 0 and last <= date.max.toordinal() else None


def _behind(words: Sequence[str], end: int, key: str) -> bool:
    return phrase_at(words, end, phrases("grouping/telling", key)) is not None


def _ahead(words: Sequence[str], at: int, key: str) -> bool:
    known: Phrases = phrases("grouping/telling", key)
    before = (" ".join(words[at - many : at]) for many in (1, 2, 3) if at >= many)
    return any(phrase in known or phrase.removeprefix("و") in known for phrase in before)
