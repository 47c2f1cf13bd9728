"""Measures: a number on a scale, with its unit; nearer is better than farther."""

from attrs import evolve

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.below_zero import without_minus
from claimcheck.reckon.answers.embedded import read_amount
from claimcheck.reckon.answers.money import without_currency
from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.part_alone import part_alone
from claimcheck.reckon.answers.quantity import (
    NotUnderstoodError,
    Quantity,
    apply_modifiers,
    is_approximate,
    reader_of,
)
from claimcheck.reckon.answers.reader import Number, Reader
from claimcheck.reckon.answers.rounding import share_of_all
from claimcheck.reckon.answers.saying import say_range
from claimcheck.reckon.answers.scales import scale_of
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.questions import label_words
from claimcheck.reckon.words import listed, phrase_at, phrases

# Before a number in these, or after these signs, the first is told again or belongs to a name.
_BESIDES = frozenset({"(", "-", ":", "/", "=", "or"})


def understand_measure(claim: Claim, context: Context) -> Understood:
    """Read a measure: its number and unit. NotUnderstoodError, with the reason, for none.

    “More than 70 %” begins at 70, since no least step lies above it.
    """
    answer = _without_asked(claim.answer, claim.question)
    above = without_minus(answer)
    if above is not None:
        return _below_zero(claim, understand_measure(evolve(claim, answer=above), context))
    reader, money = without_currency(reader_of(answer, context, whole=False))
    share = share_of_all(reader)
    if share is not None:
        return _measured(claim, share, "percent", approximate=True)
    if part_alone(claim, reader):
        raise NotUnderstoodError("it counts a part of some people, and measures nothing")
    quantity = read_amount(claim, reader)
    _refuse_second_number(reader, quantity)
    low, high = apply_modifiers(quantity, step=0)
    percent = phrase_at(reader.words, quantity.end, phrases("numbers", "percent"))
    unit = "percent" if percent else money or _unit(claim.unit, " ".join(quantity.unit))
    return _measured(claim, (low, high), unit, approximate=is_approximate(quantity))


def _below_zero(claim: Claim, above: Understood) -> Understood:
    low, high = above.low, above.high
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        raise NotUnderstoodError("the measure is below zero, and open on one side")
    if above.unit and scale_of(above.unit) is None:
        raise NotUnderstoodError("what stands after a minus is counted, not measured")
    bounds = -high, -low
    return _measured(claim, bounds, above.unit, approximate=above.approximate)


def _refuse_second_number(reader: Reader, quantity: Quantity) -> None:
    """Refuse “1,200 hectares in the first six hours”; of what it is a share may follow."""
    besides = listed("numbers", "aside") | listed("numbers", "of") | _BESIDES
    for at in range(quantity.end, len(reader.words)):
        told = reader.words[at] not in listed("numbers", "no_numbers") and numeral_at(reader, at)
        if told and reader.words[at - 1] not in besides and not _in_number(reader, at):
            raise NotUnderstoodError("there is more than one number, and one may limit the other")


def _in_number(reader: Reader, at: int) -> bool:
    """Say whether a number goes on with the word before: “six hundred” holds no second one."""
    return numeral_at(reader, at - 1) is not None


def _unit(given: str, told: str) -> str:
    """Give the unit of a claim, or that of its answer where only that one is known."""
    return told if not given or (scale_of(told) and not scale_of(given)) else given


def _without_asked(answer: str, question: str) -> str:
    """Leave out what an answer repeats of the question before its number: “magnitude 6.8”."""
    asked = label_words(question)
    words = answer.split(" ")
    while len(words) > 1 and fold(words[0]) in asked and not words[0][:1].isdigit():
        words = words[1:]
    return " ".join(words)


def _measured(
    claim: Claim, bounds: tuple[Number | None, Number | None], unit: str, *, approximate: bool
) -> Understood:
    return Understood(
        AnswerKind.MEASURE,
        claim.answer,
        *bounds,
        unit=unit,
        approximate=approximate,
        why=f"“{claim.answer.strip()}” is read as {say_range(*bounds)}",
    )
