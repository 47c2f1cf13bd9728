"""A quantity in an answer: its number, what opens or widens it, and what is counted."""

from functools import lru_cache

from attrs import evolve, frozen

from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.reader import Number, Numeral, Reader, scale_at
from claimcheck.reckon.answers.tokens import LONGEST, tokens_of
from claimcheck.reckon.answers.units import names_people
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import plain
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, phrases

_STOPS = frozenset({",", ";", ".", "(", ")", ":", '"', "“", "”", "!", "?"})
_STEPS_AWAY = 10
_SKIPPED = frozenset({'"', "“", "”", "‘", "’", "'", "(", "«", "»", "."})


@frozen
class Quantity:
    """A number as its words allow it, the words that changed it, and where it stands.

    `how` are the meanings of the modifiers (“at least”, “about”) from the number outwards;
    `unit` are the folded words after the number; `end` is the token after the number.
    """

    low: Number | None
    high: Number | None
    how: tuple[str, ...]
    unit: tuple[str, ...]
    start: int
    end: int
    vague: bool = False
    bare: bool = False


class NotUnderstoodError(ValueError):
    """An answer that holds no number that can be read for sure; its text says why."""


def reader_of(text: str, context: Context, *, whole: bool) -> Reader:
    """Prepare an answer for reading; NotUnderstoodError where it is too long to be one."""
    if len(text) > LONGEST:
        raise NotUnderstoodError(f"more than {LONGEST} characters are no number")
    tokens = tokens_of(text)
    vague = _shipped()
    if context.number_words:
        own = {plain(word): bounds for word, bounds in context.number_words.items()}
        vague = Phrases({**vague, **own})
    return Reader(tokens, tuple(token.text for token in tokens), vague, whole)


@lru_cache(maxsize=1)
def _shipped() -> Phrases:
    shipped = {
        word: (bounds[0], bounds[1] if len(bounds) > 1 else None)
        for word, bounds in mapping("numbers", "vague").items()
    }
    return Phrases(shipped)


def read_quantity(reader: Reader) -> Quantity:
    """Read the one quantity of an answer. NotUnderstoodError, with the reason, for none."""
    start = _after_lead(reader)
    found = quantity_at(reader, start)
    if found is None:
        raise NotUnderstoodError(_why_not(reader, start))
    if in_two_figures(reader, found):
        raise NotUnderstoodError("a time, a score or a ratio is no number")
    if _harms(reader, start) and not any(map(names_people, found.unit[:1])):
        raise NotUnderstoodError("it is not said that the number is one of people")
    return found


def in_two_figures(reader: Reader, found: Quantity) -> bool:
    """Say whether a sign makes one thing of the number and another: 14:30, 2:1, 24/7."""
    sign, after = reader.words[found.end : found.end + 1], reader.tokens[found.end + 1 :]
    return sign in {(":",), ("/",)} and bool(after) and after[0].is_figure


def _after_lead(reader: Reader) -> int:
    lead, harming, at = listed("numbers", "lead"), phrases("numbers", "harming"), 0
    while at < len(reader.words):
        word, told = reader.words[at], phrase_at(reader.words, at, harming)
        if not (told or word in lead or word in _SKIPPED) or quantity_at(reader, at) is not None:
            break
        at = told[1] if told else at + 1
    return at


def _harms(reader: Reader, end: int) -> bool:
    """Say whether a word before the number tells of a harm that may befall things as well."""
    harming = phrases("numbers", "harming")
    return any(phrase_at(reader.words, at, harming) for at in range(end))


def _why_not(reader: Reader, start: int) -> str:
    if start >= len(reader.words):
        return "no number was found"
    token = reader.tokens[start]
    if token.is_code:
        return f"“{token.text}” is a name or a rank, not a number"
    if token.text in listed("numbers", "ordinals"):
        return f"“{token.text}” puts in order and does not count"
    if any(token.is_figure or token.is_code for token in reader.tokens):
        return "the number stands inside other words and may belong to a name"
    return "no number was found"


def quantity_at(reader: Reader, start: int) -> Quantity | None:
    """Read modifiers, a number or range, and what follows it, from a token on."""
    modifier = phrase_at(reader.words, start, mapping("numbers", "before"))
    if modifier:
        inner = quantity_at(reader, modifier[1])
        if inner is not None:
            how = mapping("numbers", "before")[modifier[0]]
            return evolve(inner, how=(*inner.how, how), start=start, bare=False)
    between = phrase_at(reader.words, start, phrases("numbers", "between"))
    if between:
        number = _range(reader, between[1])
        return None if number is None else _with_rest(reader, number, start)
    number = _range(reader, start) or numeral_at(reader, start)
    return None if number is None else _with_rest(reader, number, start)


def _range(reader: Reader, start: int) -> Numeral | None:
    first = numeral_at(reader, start)
    if first is None or first.end >= len(reader.words):
        return None
    if reader.words[first.end] not in listed("numbers", "joins"):
        return None
    at = first.end + 1
    if reader.words[at : at + 1] == ("the",):
        at += 1
    second = numeral_at(reader, at)
    if second is None or first.low is None or second.low is None or first.low > second.low:
        return None
    if reader.words[first.end] in listed("numbers", "and") and not _opens_range(reader, start):
        return None
    return Numeral(_scaled_like(reader, first, second), second.high, second.end, first.vague)


def _opens_range(reader: Reader, start: int) -> bool:
    return any(
        phrase_at(reader.words, at, phrases("numbers", "between")) is not None
        for at in range(max(0, start - 2), start)
    )


def _scaled_like(reader: Reader, first: Numeral, second: Numeral) -> Number | None:
    """Read “2 to 3 million” as two million to three million, “two or three dozen” as 24 to 36."""
    if first.low is None or second.low is None or first.vague or second.vague:
        return first.low
    scale = scale_at(reader, second.end - 1)
    if scale and first.low < scale and first.low * scale <= second.low:
        return first.low * scale
    return first.low


def _with_rest(reader: Reader, number: Numeral, start: int) -> Quantity:
    how: tuple[str, ...] = ()
    end = number.end
    after = phrase_at(reader.words, end, mapping("numbers", "after"))
    if after and not numeral_at(reader, after[1]):
        how, end = (mapping("numbers", "after")[after[0]],), after[1]
    unit = _unit(reader, end)
    if not how and end + len(unit) < len(reader.words):
        late = phrase_at(reader.words, end + len(unit), mapping("numbers", "after"))
        how = (mapping("numbers", "after")[late[0]],) if late else ()
    if unit[:1] == ("of",):
        unit = unit[1:]
    if unit[:1] == ("the",):
        unit = unit[1:]
    return Quantity(number.low, number.high, how, unit, start, end, number.vague, number.bare)


def _unit(reader: Reader, start: int) -> tuple[str, ...]:
    part, after = phrases("numbers", "part"), mapping("numbers", "after")
    for at in range(start, len(reader.words)):
        ends = reader.words[at] in _STOPS or phrase_at(reader.words, at, part)
        if ends or phrase_at(reader.words, at, after):
            return reader.words[start:at]
    return reader.words[start:]


def apply_modifiers(quantity: Quantity, *, step: int) -> tuple[Number | None, Number | None]:
    """Give the least and most that a quantity allows with its modifiers.

    `step` is 1 where only whole numbers count (“more than 30” begins at 31), else 0.
    NotUnderstoodError where they leave both ends open, or allow nothing.
    """
    low, high = quantity.low, quantity.high
    for how in quantity.how:
        low, high = _modified(how, low, high, step)
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        raise NotUnderstoodError("the words leave the number open, or allow none")
    return low, high


def _modified(
    how: str, low: Number | None, high: Number | None, step: int
) -> tuple[Number | None, Number | None]:
    plain_ways: dict[str, tuple[Number | None, Number | None]] = {
        "exactly": (low, high),
        "at least": (low, None),
        "more than": (None if low is None else low + step, None),
        "at most": (None, high),
        "fewer than": (None, None if low is None else low - step),
    }
    if how in plain_ways or low is None:
        return plain_ways.get(how, (low, high))
    below, above = _reach(low, step), _reach(low if high is None else high, step)
    if how == "nearly":
        return low - below, high
    top = None if high is None else high + above
    return (low + step if how == "just over" else low - below), top


def _reach(number: Number, step: int) -> Number:
    """Give how far “about” reaches from a number: a share of it, at the least the least.

    About one hour is no nought hours: what can be halved is not about less than half of itself.
    """
    about = mapping("numbers", "about")
    reach = number * about["share"]
    if isinstance(number, int):
        nearest = _STEPS_AWAY * _rounded_to(number)
        most = number if step else number / 2
        return min(most, max(int(min(reach, nearest)), int(about["least"])))
    return float(reach)


def _rounded_to(number: int) -> int:
    """Give the ten, hundred and so on to which a number is round: who says 253 means no 300."""
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return step


def is_approximate(quantity: Quantity) -> bool:
    """Say whether the words themselves give the number as a rough one."""
    return quantity.vague or any(how in {"about", "nearly", "just over"} for how in quantity.how)
