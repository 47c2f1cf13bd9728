"""Lengths of time as people tell them, each written as one figure and its unit.

“ساعتان ونصف” becomes 2.5 hours, “4 hours and 20 minutes” 260 minutes, so that what opens, widens
or bounds a number (“about”, “at most”, “2 to”) is read of it as of any other.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.reader import Number, Reader
from claimcheck.reckon.answers.tokens import Token
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

FILLER = frozenset({"full", "whole", "long", "consecutive", "straight", "of", "or", "so", "-"})
_AND = frozenset({"and", "و", "et", "y", ","})
_AND_A_HALF = ("and", "a", "half")
_RANGING = frozenset({("-",), ("to",), ("or",), ("الي",), ("او",), ("ou",), ("o",), ("تا",)})
_OF = frozenset({"of", "من"})
_DECIMALS = 6
_Written = tuple[list[Token], int]


@frozen
class Length:
    """A number of units of time, the word of the unit, and where in the answer it ends."""

    number: Fraction
    unit: str
    end: int

    @property
    def days(self) -> tuple[float, float]:
        """The least and most days of one unit."""
        least, most, *_ = mapping("calendar", "spans")[self.unit]
        return least, most


def with_lengths(reader: Reader) -> Reader:
    """Write each length of an answer as one figure and its unit; all else stays as it is."""
    tokens: list[Token] = []
    at = 0
    while at < len(reader.words):
        found = _opened_at(reader, at) or _range_at(reader, at) or _summed_at(reader, at)
        tokens += found[0] if found else (reader.tokens[at],)
        at = found[1] if found else at + 1
    return evolve(reader, tokens=tuple(tokens), words=tuple(token.text for token in tokens))


def begins_length(reader: Reader, at: int) -> bool:
    """Say whether a length of time begins at a word."""
    return _length_at(reader, at) is not None


def _opened_at(reader: Reader, at: int) -> _Written | None:
    """Write what bounds a number from afar as a modifier: “does not exceed” as “at most”."""
    found = phrase_at(reader.words, at, mapping("numbers", "afar"))
    if found is None or phrase_at(reader.words, at, mapping("numbers", "before")):
        return None
    return [Token(word) for word in mapping("numbers", "afar")[found[0]].split()], found[1]


def _range_at(reader: Reader, at: int) -> _Written | None:
    """Write “two weeks to a month” and يومين أو ثلاثة in the unit that is told last."""
    first = _length_at(reader, at)
    following = None if first is None else _ranging_at(reader, at, first.end)
    if first is None or following is None:
        return None
    last = _length_at(reader, following)
    if last is None:
        number = numeral_at(reader, following)
        if number is None or number.low is None or number.low != number.high:
            return None
        last = Length(_exactly(number.low), first.unit, number.end)
    low = float(first.number) * first.days[0] / last.days[0]
    return [_figure(low), Token("-"), _figure(last.number), Token(last.unit)], last.end


def _ranging_at(reader: Reader, start: int, end: int) -> int | None:
    """Give where the most begins that follows a least; “and” leads to it after “between” only."""
    if reader.words[end : end + 1] in _RANGING:
        return end + 1
    if not start or reader.words[start - 1] not in phrases("numbers", "between"):
        return None
    following = _joined_at(reader, end)
    moved = following is not None and (following > end or reader.words[end].startswith("و"))
    return following if moved else None


def _summed_at(reader: Reader, at: int) -> _Written | None:
    """Write lengths that stand side by side in the smallest of their units."""
    lengths = list(_lengths_at(reader, at))
    if not lengths:
        return None
    smallest, end = lengths[-1], lengths[-1].end
    months = [mapping("calendar", "spans")[each.unit][3] for each in lengths]
    if len(lengths) == 1 or all(months):
        whole = sum(each.number * many for each, many in zip(lengths, months, strict=True))
        number = smallest.number if len(lengths) == 1 else Fraction(whole) / months[-1]
        return [_figure(number), Token(smallest.unit)], end
    low, high = (
        sum(float(each.number) * each.days[edge] for each in lengths) / smallest.days[edge]
        for edge in (0, 1)
    )
    figures = [_figure(low)] if _near(low, high) else [_figure(low), Token("-"), _figure(high)]
    return [*figures, Token(smallest.unit)], end


def _near(low: float, high: float) -> bool:
    return round(low, _DECIMALS) == round(high, _DECIMALS)


def _figure(number: float | Fraction) -> Token:
    written = f"{float(number):.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return Token(written, is_figure=True)


def _lengths_at(reader: Reader, at: int) -> Iterator[Length]:
    """Give the lengths that stand side by side from a word on, each in a smaller unit."""
    length = _length_at(reader, at)
    while length is not None:
        yield length
        joined = _joined_at(reader, length.end)
        following = None if joined is None else _length_at(reader, joined)
        length = following if following and following.days[1] < length.days[0] else None


def _joined_at(reader: Reader, at: int) -> int | None:
    """Give where a length that is added may begin: after an “and”, or with one joined to it."""
    if at >= len(reader.words):
        return None
    return at + 1 if reader.words[at] in _AND else at


def _length_at(reader: Reader, at: int) -> Length | None:
    words = reader.words
    found = _part_at(words, at) or _told_by_unit(words, at) or _numbered_at(reader, at)
    if found is None:
        return None
    more = phrase_at(words, found.end, mapping("calendar", "more_of_unit"))
    if more is None:
        return found
    share = Fraction(mapping("calendar", "more_of_unit")[more[0]])
    end = more[1] + (_unit_at(words, more[1]) is not None)
    return evolve(found, number=found.number + share, end=end)


def _part_at(words: Sequence[str], at: int) -> Length | None:
    """Read a part of a unit: نصف ساعة, “media hora”."""
    part = phrase_at(words, at, mapping("calendar", "parts_of_unit"))
    unit = _unit_at(words, part[1]) if part else None
    if part is None or unit is None:
        return None
    return Length(Fraction(mapping("calendar", "parts_of_unit")[part[0]]), unit, part[1] + 1)


def _unit_at(words: Sequence[str], at: int) -> str | None:
    """Give the unit that a word is, with an Arabic article or without."""
    if at >= len(words):
        return None
    forms = (words[at], words[at].removeprefix("ال"))
    return next((form for form in forms if form in mapping("calendar", "spans")), None)


def _told_by_unit(words: Sequence[str], at: int) -> Length | None:
    """Read a unit whose word tells its number: a dual, or one that needs no article."""
    word = words[at] if at < len(words) else ""
    for form in (word, word.removeprefix("و"), word.removeprefix("ال"), word.removeprefix("ل")):
        if form in listed("calendar", "duals"):
            return Length(Fraction(2), form, at + 1)
    articles, after = listed("calendar", "one"), words[at + 1] if at + 1 < len(words) else ""
    if word in articles and after in mapping("calendar", "spans"):
        return Length(Fraction(1), after, at + 2)
    one = word if word in listed("calendar", "ones") else word.removeprefix("و")
    if one not in listed("calendar", "ones"):
        return None
    end = at + 1 + (after in articles)
    return Length(Fraction(1), one, end) if _stands_alone(words, end) else None


def _stands_alone(words: Sequence[str], at: int) -> bool:
    """Say whether a unit is a length by itself, and not “يوم الأحد” or “سنة 2011”."""
    if at >= len(words):
        return True
    follows = (mapping("calendar", "more_of_unit"), mapping("numbers", "after"))
    word = words[at]
    known = any(phrase_at(words, at, known) for known in follows) or (word,) in _RANGING
    return known or not word.isalnum() or word in listed("calendar", "after_one") or word[0] == "و"


def _numbered_at(reader: Reader, at: int) -> Length | None:
    """Read a number that is exact and a unit after it."""
    numeral = numeral_at(reader, at)
    if numeral is None or numeral.low is None or numeral.low != numeral.high or numeral.vague:
        return None
    end, half = _after_half(reader.words, numeral.end)
    while end < len(reader.words) and reader.words[end] in FILLER:
        end += 1
    if not half:
        end, half = _after_half(reader.words, end)
    unit = _unit_at(reader.words, end)
    if unit is None or (unit != reader.words[end] and not _of(reader.words, end)):
        return None
    return Length(_exactly(numeral.low) + half, unit, end + 1)


def _of(words: Sequence[str], at: int) -> bool:
    return at > 0 and words[at - 1] in _OF


def _after_half(words: Sequence[str], at: int) -> tuple[int, Fraction]:
    if tuple(words[at : at + 3]) == _AND_A_HALF:
        return at + 3, Fraction(1, 2)
    return at, Fraction(0)


def _exactly(number: Number) -> Fraction:
    return Fraction(number) if isinstance(number, int) else Fraction(str(number))
