"""Counts told in two pieces: “more than 20 but fewer than 30”, “a colonel and four others”."""

from attrs import evolve

from claimcheck.reckon.answers.quantity import (
    NotUnderstoodError,
    Quantity,
    apply_modifiers,
    quantity_at,
    read_quantity,
)
from claimcheck.reckon.answers.reader import Number, Reader
from claimcheck.reckon.words import listed, mapping, phrase_at

_BELOW = frozenset({"at most", "fewer than"})
_MOST_JOINS = 4
_ABOVE = frozenset({"at least", "more than"})
Bounds = tuple[Number | None, Number | None]


def two_bounds(reader: Reader, *, step: int) -> tuple[Quantity, Bounds] | None:
    """Read an answer that bounds its number from both sides; None where it does not.

    The second bound follows a word such as “but”. NotUnderstoodError where the two leave nothing.
    """
    for at in _joins(reader, listed("numbers", "bounding")):
        first, second = _read(_part(reader, 0, at)), _read(_part(reader, at + 1, len(reader.words)))
        if first is None or second is None or not _opposite(first, second):
            continue
        low, high = apply_modifiers(first, step=step)
        other_low, other_high = apply_modifiers(second, step=step)
        low = other_low if low is None else low
        high = other_high if high is None else high
        if low is not None and high is not None and low > high:
            raise NotUnderstoodError("the two bounds leave no number")
        return evolve(first, unit=first.unit or second.unit), (low, high)
    return None


def _joins(reader: Reader, words: frozenset[str]) -> list[int]:
    """Find where an answer may come apart; one of many pieces is none of ours, and costs time."""
    places = [at for at, word in enumerate(reader.words) if word in words]
    return places if len(places) <= _MOST_JOINS else []


def _part(reader: Reader, start: int, end: int) -> Reader:
    while end > start and reader.words[end - 1] == ",":
        end -= 1
    return evolve(reader, tokens=reader.tokens[start:end], words=reader.words[start:end])


def _read(reader: Reader) -> Quantity | None:
    try:
        return read_quantity(reader)
    except NotUnderstoodError:
        return None


def _opposite(first: Quantity, second: Quantity) -> bool:
    hows = [set(quantity.how) for quantity in (first, second)]
    return any(
        hows[a] & _BELOW and hows[b] & _ABOVE and not hows[a] & _ABOVE and not hows[b] & _BELOW
        for a, b in ((0, 1), (1, 0))
    )


def with_others(reader: Reader) -> tuple[Number, tuple[str, ...]] | None:
    """Add up “a colonel and four other fighters”; gives the sum and what is counted, or None."""
    for at in _joins(reader, frozenset({"and", "plus", "و"})):
        first = _few(_part(reader, 0, at))
        rest = _part(reader, at + 1, len(reader.words))
        second = quantity_at(rest, 0)
        if first is None or second is None or second.how or second.vague:
            continue
        if not listed("numbers", "others").isdisjoint(second.unit[:2]) and second.low is not None:
            unit = tuple(w for w in second.unit if w not in listed("numbers", "others"))
            return first + second.low, unit
    return None


def _few(reader: Reader) -> Number | None:
    """Read what stands before “and four others”: one by an article, or an exact number."""
    if phrase_at(reader.words, 0, mapping("numbers", "before")):
        return None
    found = quantity_at(reader, 0)
    if found is not None:
        exact = found.low == found.high and not found.how and not found.vague
        return found.low if exact else None
    if reader.words[:1] in {("a",), ("an",), ("the",)} and 2 <= len(reader.words) <= 4:
        collective = listed("numbers", "collective")
        return None if collective & set(reader.words) else 1
    return None
