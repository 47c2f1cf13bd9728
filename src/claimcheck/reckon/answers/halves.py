"""Halves and other parts of a scale: “half a million”, “one and a half million”, مليون ونصف."""

from claimcheck.reckon.answers.reader import Numeral, Reader, scale_at
from claimcheck.reckon.words import mapping, phrase_at, phrases

_AND_A_HALF = ("and", "a", "half")


def halves_scale(reader: Reader, at: int) -> bool:
    """Say whether “and a half” stands before a scale: “and a half million”."""
    told = reader.words[at : at + 3] == _AND_A_HALF
    return told and scale_at(reader, at + 3) is not None


def with_half(reader: Reader, number: Numeral) -> Numeral:
    """Add to a number the half that is told after it; a half of no scale is left to units."""
    if halves_scale(reader, number.end):
        return _and_a_half(reader, number)
    half = phrase_at(reader.words, number.end, phrases("numbers", "and_half"))
    return _half_more(reader, number, half[1]) if half else number


def part_of_scale(reader: Reader, start: int) -> Numeral | None:
    """Read “half a million”, نصف مليون, “un demi-million”, “un cuarto de millón”."""
    shares = mapping("numbers", "parts_of_scales")
    found = phrase_at(reader.words, start, shares)
    if found is None:
        return None
    at = found[1] + 1 if reader.words[found[1] : found[1] + 1] == ("-",) else found[1]
    scale = scale_at(reader, at)
    if scale is None:
        return None
    top, bottom = shares[found[0]]
    value = scale * top // bottom
    return Numeral(value, value, at + 1)


def _half_more(reader: Reader, number: Numeral, end: int) -> Numeral:
    """Read مليون ونصف, and where it is told of what that is the half: مليون ونصف المليون."""
    scale = scale_at(reader, number.end - 1)
    if scale is None or number.low is None:
        return number
    value = int(number.low + scale / 2)
    return Numeral(value, value, end + 1 if scale_at(reader, end) == scale else end)


def _and_a_half(reader: Reader, number: Numeral) -> Numeral:
    """Read “one and a half million”."""
    scale = scale_at(reader, number.end + 3)
    if scale is None or number.low is None:
        return number
    value = int((number.low + 0.5) * scale)
    return Numeral(value, value, number.end + 4)
