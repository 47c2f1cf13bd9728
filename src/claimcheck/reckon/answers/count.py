"""Counts: how many, as the least and the most that the words allow."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.bounds import two_bounds, with_others
from claimcheck.reckon.answers.denied_number import without_denied, without_righted
from claimcheck.reckon.answers.duals import dual_at
from claimcheck.reckon.answers.embedded import asks_amount, read_amount
from claimcheck.reckon.answers.including import with_parts
from claimcheck.reckon.answers.nought import nought
from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.part_alone import as_part, part_alone, whole_of_part
from claimcheck.reckon.answers.part_asked import begins_number, enumerated, part_asked
from claimcheck.reckon.answers.quantity import (
    NotUnderstoodError,
    Quantity,
    apply_modifiers,
    is_approximate,
    read_quantity,
    reader_of,
)
from claimcheck.reckon.answers.reader import Number, Reader
from claimcheck.reckon.answers.saying import say_range
from claimcheck.reckon.answers.units import class_of, classes_of, names_others
from claimcheck.reckon.context import Context
from claimcheck.reckon.relating.questions import label_words
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases


class SeveralNumbersError(NotUnderstoodError):
    """An answer that holds several numbers."""


_YEARS = range(1900, 2100)


def understand_count(claim: Claim, context: Context) -> Understood:
    """Read a count. NotUnderstoodError, with the reason, where the answer holds none for sure."""
    reader = reader_of(without_denied(without_righted(claim.answer)), context, whole=True)
    if not reader.words:
        raise NotUnderstoodError("the answer is empty")
    asked = part_asked(claim, reader)
    if asked:
        return _read(claim, asked)
    told = whole_of_part(claim, reader)
    if told:
        return told
    read, groups = _read(claim, reader), part_alone(claim, reader)
    return as_part(read, groups) if groups else with_parts(read, reader)


def _read(claim: Claim, reader: Reader) -> Understood:
    special = nought(reader) or _summed(claim, reader) or _dual(reader) or _single(claim, reader)
    if special:
        number, unit, why = special
        return _understood(claim, number, number, unit, why)
    both = two_bounds(reader, step=1)
    if both:
        quantity, (low, high) = both
        until = quantity.end
        reader = evolve(reader, tokens=reader.tokens[:until], words=reader.words[:until])
        _refuse_other_senses(claim, reader, quantity)
    else:
        reader, quantity = _the_quantity(claim, reader)
        low, high = apply_modifiers(quantity, step=1)
    why = f"“{claim.answer.strip()}” is read as {say_range(low, high)}"
    read = _understood(claim, low, high, _unit(reader, quantity), why)
    return evolve(read, approximate=True) if is_approximate(quantity) else read


def _the_quantity(claim: Claim, reader: Reader) -> tuple[Reader, Quantity]:
    """Find the one quantity that answers, or the one of several that counts what is asked."""
    try:
        quantity = read_amount(claim, reader)
        _refuse_other_senses(claim, reader, quantity)
    except SeveralNumbersError:
        asked = classes_of(f"{claim.unit} {claim.question}").acts
        fitting = [
            (part, quantity)
            for part, quantity in _segments(claim, reader)
            if asked and classes_of(" ".join(part.words)).acts == asked
        ]
        if len(fitting) != 1:
            raise
        return fitting[0]
    return reader, quantity


def _segments(claim: Claim, reader: Reader) -> Iterator[tuple[Reader, Quantity]]:
    """Read “28 killed and 14 wounded” piece by piece; pieces that are no count are left out."""
    breaks = [at for at, word in enumerate(reader.words) if word in listed("numbers", "breaks")]
    for start, end in pairwise([-1, *breaks, len(reader.words)]):
        part = evolve(
            reader, tokens=reader.tokens[start + 1 : end], words=reader.words[start + 1 : end]
        )
        try:
            quantity = read_quantity(part)
            _refuse_other_senses(claim, part, quantity)
        except NotUnderstoodError:
            continue
        yield part, quantity


def _understood(
    claim: Claim, low: Number | None, high: Number | None, unit: str, why: str
) -> Understood:
    if claim.unit and names_others(unit, claim.question):
        # “17 arrested” are other people than the unit of the table counts.
        unit = f"{claim.unit} {unit}"
    else:
        unit = claim.unit or unit
    return Understood(AnswerKind.COUNT, claim.answer, low, high, unit=unit, why=why)


def _unit(reader: Reader, quantity: Quantity) -> str:
    """Give what is counted; an act before the number (“killed six”) belongs to it."""
    done = [word for word in reader.words[: quantity.start] if class_of(word, "acts")]
    return " ".join([*_counted(quantity.unit), *done])


def _counted(unit: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what a sentence goes on to say of those it counts: “seven men were inside”."""
    at = next((at for at, word in enumerate(unit) if word in listed("numbers", "verbs")), None)
    if at is None:
        return unit
    where = unit[at + 1 : at + 2]
    return unit[:at] if where and where[0] in listed("numbers", "whereabouts") else unit


def _summed(claim: Claim, reader: Reader) -> tuple[int, str, str] | None:
    listed_up = enumerated(reader, label_words(claim.question))
    if listed_up is not None:
        return listed_up, "people", f"those named are {listed_up} together"
    found = with_others(reader)
    if found is None or not isinstance(found[0], int):
        return None
    return found[0], " ".join(found[1]), f"those named and the others are {found[0]}"


def _dual(reader: Reader) -> tuple[int, str, str] | None:
    """Read قتيلان as two; after a number, as in “6, طفلان among them”, a dual counts a part."""
    at = dual_at(reader.words[:3])
    if at is None or any(begins_number(reader, before) for before in range(at)):
        return None
    return 2, reader.words[at], f"“{reader.words[at]}” is a dual: two"


def _single(claim: Claim, reader: Reader) -> tuple[int, str, str] | None:
    """Read “a soldier” as one, where somebody or something is counted."""
    words = reader.words
    named = classes_of(f"{claim.unit} {claim.question} {' '.join(words)}")
    counted = bool(named.acts or named.groups) and not _asks_otherwise(claim.question)
    if claim.kind != AnswerKind.COUNT and not counted:
        return None
    if len(words) not in {2, 3} or words[0] not in {"a", "an"}:
        return None
    if numeral_at(reader, 0) or phrase_at(words, 0, mapping("numbers", "fractions")):
        return None
    if set(words) & (listed("numbers", "collective") | listed("numbers", "ordinals")):
        return None
    if not all(word.isalpha() and not word.endswith("s") for word in words[1:]):
        return None
    return 1, " ".join(words[1:]), f"“{' '.join(words)}” is read as 1"


def _asks_otherwise(question: str) -> bool:
    """Say whether a question asks who, where or of what sort, and not how many."""
    words = label_words(question)
    if not words.isdisjoint(listed("terms", "asks_count")):
        return False
    keys = ("asks_party", "asks_persons", "asks_place", "asks_label")
    return any(not words.isdisjoint(listed("terms", key)) for key in keys)


def _refuse_other_senses(claim: Claim, reader: Reader, quantity: Quantity) -> None:
    numbers = (quantity.low, quantity.high)
    if any(isinstance(number, float) for number in numbers):
        raise NotUnderstoodError("a count is a whole number")
    follows = reader.words[quantity.end : quantity.end + 2]
    if follows and follows[0] in mapping("calendar", "months"):
        raise NotUnderstoodError("a day of a month is no count")
    if quantity.unit[:1] == ("more",):
        raise NotUnderstoodError("“more” counts those besides others")
    if _asks_age(claim) and quantity.unit[:1] and quantity.unit[0] in listed("calendar", "ages"):
        raise NotUnderstoodError("an age in months or days is no number of years")
    if quantity.unit[:1] == ("-",):
        raise NotUnderstoodError("the number is a part of another word")
    if follows[1:] and follows[0] == "in" and _small(reader, quantity.end + 1):
        raise NotUnderstoodError("one number in another is a share")
    if phrase_at(reader.words, quantity.end, phrases("numbers", "and_half")):
        raise NotUnderstoodError("a count is a whole number")
    if phrase_at(reader.words, quantity.end, phrases("numbers", "percent")):
        raise NotUnderstoodError("a share is no count while its whole is not said")
    lone = quantity.bare and quantity.end == len(reader.words) and quantity.start == 0
    uncounted = not claim.unit and claim.kind != AnswerKind.COUNT
    if lone and uncounted and quantity.low in _YEARS and len(reader.words[0]) == 4:
        raise NotUnderstoodError(f"“{reader.words[0]}” may be a year")
    start = _after_whole(reader, quantity) if asks_amount(claim) else quantity.end
    _refuse_second_number(reader, quantity, start)


def _asks_age(claim: Claim) -> bool:
    """Say whether a question asks how old somebody is."""
    return not label_words(claim.question).isdisjoint(listed("calendar", "asks_age"))


def _small(reader: Reader, at: int) -> bool:
    number = numeral_at(reader, at)
    return number is not None and number.low is not None and number.low < 1_000


def _after_whole(reader: Reader, quantity: Quantity) -> int:
    """Step over the whole of which a number tells a part: “23 of the 80 passengers”."""
    joined = phrase_at(reader.words, quantity.end, phrases("numbers", "of"))
    whole = numeral_at(reader, joined[1]) if joined and joined[0] != "the" else None
    if whole is None or whole.low is None or quantity.high is None or whole.low < quantity.high:
        return quantity.end
    return whole.end


def _refuse_second_number(reader: Reader, quantity: Quantity, at: int) -> None:
    part, aside = phrases("numbers", "part"), listed("numbers", "aside")
    while at < len(reader.words):
        if phrase_at(reader.words, at, part):
            return
        number = None if reader.words[at] in {"one", "some"} else numeral_at(reader, at)
        if number is None or reader.words[at - 1] in aside or reader.words[at - 1] == ":":
            at += 1
            continue
        again = (number.low, number.high) == (quantity.low, quantity.high)
        if not again and not phrase_at(reader.words, number.end, part):
            raise SeveralNumbersError(
                "there is more than one number, and which is meant is not said"
            )
        at = number.end
