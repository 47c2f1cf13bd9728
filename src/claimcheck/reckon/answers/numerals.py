"""Numbers in words and figures: where one begins in an answer, what it is, where it ends."""

from functools import cache

from attrs import evolve

from claimcheck.reckon.answers.cardinals import (
    adds_tens,
    and_before_number,
    cardinal,
    compound_at,
    first_words,
    homograph,
    room,
    teen_at,
    vulgar,
    with_vulgar,
)
from claimcheck.reckon.answers.halves import halves_scale, part_of_scale, with_half
from claimcheck.reckon.answers.reader import Number, Numeral, Reader, scale_at
from claimcheck.reckon.answers.tokens import figure_value
from claimcheck.reckon.names import plain
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

_LARGEST = 10**15
_ARTICLES = frozenset({"a", "an"})
_ARTICLES_ABROAD = frozenset({"un", "una", "une"})


def numeral_at(reader: Reader, start: int) -> Numeral | None:
    """Read the number that begins at a token, or give None."""
    if start >= len(reader.words) or not _may_begin(reader, start):
        return None
    for reading in (_fraction_of, _vague, _exact):
        found = reading(reader, start)
        if found is not None and _within_bounds(found):
            return found
    return None


def _may_begin(reader: Reader, at: int) -> bool:
    """Say whether a number may begin at a token: most words begin none, and need no look."""
    word, figure = reader.words[at], reader.tokens[at].is_figure
    return figure or word in first_words() or word in reader.vague.longest or word[0] == "و"


def _within_bounds(numeral: Numeral) -> bool:
    return all(end is None or end <= _LARGEST for end in (numeral.low, numeral.high))


def _fraction_of(reader: Reader, start: int) -> Numeral | None:
    share = _share_at(reader, start)
    if share is None:
        return None
    top, bottom, end = share
    joined = phrase_at(reader.words, end, phrases("numbers", "of"))
    base = numeral_at(reader, joined[1]) if joined else None
    if base is None or base.low is None or base.high is None:
        return None
    low, high = base.low * top, base.high * top
    if reader.whole:
        return evolve(base, low=int(low // bottom), high=int(-(-high // bottom)), bare=False)
    return evolve(base, low=low / bottom, high=high / bottom, bare=False)


def _share_at(reader: Reader, start: int) -> tuple[Number, Number, int] | None:
    found = phrase_at(reader.words, start, mapping("numbers", "fractions"))
    if found:
        top, bottom = mapping("numbers", "fractions")[found[0]]
        return top, bottom, found[1]
    number = _exact(reader, start)
    if number is None or number.low is None:
        return None
    sign = phrase_at(reader.words, number.end, phrases("numbers", "percent"))
    return (number.low, 100, sign[1]) if sign else None


def _vague(reader: Reader, start: int) -> Numeral | None:
    found = phrase_at(reader.words, start, reader.vague)
    if found is None or _names_a_count(reader, found[1]):
        return None
    low, high = reader.vague[found[0]]
    end = found[1]
    factors = _multiplied()
    if reader.words[end : end + 1] == ("of",) and len(reader.words) > end + 1:
        factor = factors.get(reader.words[end + 1])
        if factor:
            return Numeral(low * factor, _times(high, factor), end + 2, vague=True)
    if end < len(reader.words) and reader.words[end] in factors:
        factor = factors[reader.words[end]]
        return Numeral(low * factor, _times(high, factor), end + 1, vague=True)
    scale = scale_at(reader, end)
    if scale:
        return Numeral(low * scale, _times(high, scale), end + 1, vague=True)
    return Numeral(low, high, end, vague=True)


def _names_a_count(reader: Reader, end: int) -> bool:
    """Say whether “عدد” is “the number of the …”, and not “a number of …”."""
    following = reader.words[end] if end < len(reader.words) else ""
    return following.startswith("ال") and reader.words[end - 1] in listed("terms", "asks_count")


@cache
def _multiplied() -> dict[str, int]:
    section = mapping("numbers", "multiplied")
    return dict(zip(map(plain, section["by"]), section["factors"], strict=True))


def _times(high: int | None, factor: int) -> int | None:
    """Multiply the most that a word allows: up to 99 thousand is up to 99,999."""
    return None if high is None else high * factor + factor - 1


def _exact(reader: Reader, start: int) -> Numeral | None:
    if start >= len(reader.tokens):
        return None
    if reader.tokens[start].is_figure:
        return _figure(reader, start)
    part = part_of_scale(reader, start)
    if part is not None:
        return part
    word = reader.words[start]
    if word == "half" and start + 1 < len(reader.words) and reader.words[start + 1] in _ARTICLES:
        return None if reader.whole else Numeral(0.5, 0.5, start + 2)
    number = _in_words_or_article(reader, start)
    return None if number is None else with_half(reader, number)


def _in_words_or_article(reader: Reader, start: int) -> Numeral | None:
    word = reader.words[start]
    if word in _ARTICLES:
        return _after_article(reader, start + 1)
    if word in _ARTICLES_ABROAD and scale_at(reader, start + 1):
        return _in_words(reader, start + 1, first=1)
    return _in_words(reader, start, first=1 if word in listed("numbers", "alone") else None)


def _after_article(reader: Reader, at: int) -> Numeral | None:
    """Read “a hundred”, and “a” of a unit of time, as one."""
    if scale_at(reader, at):
        return _in_words(reader, at, first=1)
    unit = at < len(reader.words) and reader.words[at] in mapping("calendar", "spans")
    return Numeral(1, 1, at) if unit and not reader.whole else None


def _figure(reader: Reader, start: int) -> Numeral | None:
    value = figure_value(reader.tokens[start].text, whole=reader.whole)
    if value is None:
        return None
    end, bare = start + 1, True
    if reader.words[end : end + 1] == ("and",) and halves_scale(reader, end):
        value, end = value + 0.5, end + 3
    if reader.words[end : end + 2] == ("1", "/"):
        value, end, bare = with_vulgar(reader.words, value, end)
    if (part := None if reader.whole else vulgar(reader.words, value, end)) is not None:
        value, end, bare = part, end + 2, False
    while (scale := scale_at(reader, end)) is not None:
        value, end, bare = value * scale, end + 1, False
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    number = Numeral(value, value, end, bare=bare)
    return number if bare else with_half(reader, number)


def _in_words(reader: Reader, start: int, first: int | None) -> Numeral | None:
    """Add up the words of one number: “two hundred and fifty-six thousand”."""
    total, current, at = 0, first, start
    previous = 10**9
    while at < len(reader.words):
        step = and_before_number(reader.words, at) if at > start else at
        compound = compound_at(reader.words, step)
        teen = teen_at(reader.words, step)
        value = compound[0] if compound else teen or cardinal(reader.words[step])
        value = homograph(reader.words, step) if value is None else value
        scale = scale_at(reader, step)
        if value is not None and (
            current is None or value < previous or adds_tens(reader.words, step)
        ):
            end = compound[1] if compound else step + 2 if teen else step + 1
            current, previous, at = (current or 0) + value, room(value), end
        elif scale is not None and (current is not None or total):
            current = (current or 1) * scale
            previous, at = scale, step + 1
            if scale >= 1000:
                total, current = total + current, None
        else:
            break
    if current is None and total == 0:
        return None
    number = total + (current or 0)
    one_more = listed("numbers", "ones").intersection(reader.words[at + 1 : at + 2])
    if one_more and reader.words[at] in {"et", "y"}:
        number, at = number + 1, at + 2
    return Numeral(number, number, at)
