"""What a figure leaves open by its last digit, and shares told as fractions."""

from functools import lru_cache

from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.quantity import Quantity, apply_modifiers
from claimcheck.reckon.answers.reader import Number, Reader, scale_at
from claimcheck.reckon.answers.scales import scale_of
from claimcheck.reckon.answers.tokens import figure_value, tokens_of
from claimcheck.reckon.words import listed, mapping, phrase_at

# Half of the last digit, less a little, so that 7 and 8 do not meet in the middle.
_HALF = 0.499
_FRACTION_REACH = 2.5
_MODIFIERS = 3


@lru_cache(maxsize=16_384)
def reach_of(verbatim: str, value: Number) -> float:
    """Give how far a number may lie from what it was rounded from: 7.8 is 7.75 to 7.85."""
    text = next((token.text for token in tokens_of(verbatim) if token.is_figure), "")
    whole, point, decimals = text.replace(",", ".").rpartition(".")
    figure = figure_value(text, whole=False) if text else None
    if figure is None or "." in whole:
        return 0.0
    digits = len(decimals) if point and isinstance(figure, float) else 0
    return _HALF * 10.0**-digits * (max(1.0, abs(value / figure)) if figure else 1.0)


def share_of_all(reader: Reader) -> tuple[Number | None, Number | None] | None:
    """Read “nearly two thirds” and “one in five” as percent; None for anything else."""
    at = 0
    how: list[str] = []
    while len(how) < _MODIFIERS and (
        found := phrase_at(reader.words, at, mapping("numbers", "before"))
    ):
        if phrase_at(reader.words, at, mapping("numbers", "fractions")):
            break
        how.append(mapping("numbers", "before")[found[0]])
        at = found[1]
    fraction = phrase_at(reader.words, at, mapping("numbers", "fractions"))
    if fraction:
        top, bottom = mapping("numbers", "fractions")[fraction[0]]
        at = fraction[1]
    else:
        ratio = _one_in(reader, at)
        if ratio is None:
            return None
        top, bottom, at = ratio
    # “Half a million litres” is an amount.
    if _of_a_unit(reader, at) or numeral_at(reader, at + 1) or _scaled(reader, at):
        return None
    if any(token.is_figure for token in reader.tokens[at:]):
        return None
    share = round(100 * top / bottom, 4)
    if not how:
        return share - _FRACTION_REACH, share + _FRACTION_REACH
    quantity = Quantity(share, share, tuple(reversed(how)), (), 0, at)
    return apply_modifiers(quantity, step=0)


def _scaled(reader: Reader, at: int) -> bool:
    return any(scale_at(reader, each) for each in (at, at + 1))


def _of_a_unit(reader: Reader, at: int) -> bool:
    """Say whether what is shared is a unit of measure: half a mile is no share of anything."""
    while reader.words[at : at + 1] in {("of",), ("a",), ("an",)}:
        at += 1
    return scale_of(" ".join(reader.words[at:])) is not None


def _one_in(reader: Reader, at: int) -> tuple[Number, Number, int] | None:
    first = numeral_at(reader, at)
    if first is None or first.low is None:
        return None
    end = first.end + (reader.words[first.end : first.end + 1] == ("out",))
    if reader.words[end : end + 1] not in {(word,) for word in listed("numbers", "one_in")}:
        return None
    second = numeral_at(reader, end + 1)
    if second is None or second.low is None or not first.low <= second.low or not second.low:
        return None
    return first.low, second.low, second.end
