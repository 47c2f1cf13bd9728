"""Measures: a number on a scale, with its unit; nearer is better than farther."""

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.quantity import (
    apply_modifiers,
    is_approximate,
    read_quantity,
    reader_of,
)
from claimcheck.reckon.answers.saying import say_range
from claimcheck.reckon.context import Context
from claimcheck.reckon.words import listed, phrase_at

_MONEY = frozenset("$€£¥₺₪")


def understand_measure(claim: Claim, context: Context) -> Understood:
    """Read a measure: its number and unit. NotUnderstoodError, with the reason, for none.

    “More than 70 %” begins at 70, since no least step lies above it.
    """
    reader = reader_of(claim.answer.lstrip("$€£¥₺₪ "), context, whole=False)
    quantity = read_quantity(reader)
    low, high = apply_modifiers(quantity, step=0)
    percent = phrase_at(reader.words, quantity.end, listed("numbers", "percent"))
    unit = "percent" if percent else claim.unit or " ".join(quantity.unit)
    sign = claim.answer.strip()[:1]
    if not unit and sign in _MONEY:
        unit = sign
    return Understood(
        AnswerKind.MEASURE,
        claim.answer,
        low,
        high,
        unit=unit,
        approximate=is_approximate(quantity),
        why=f"“{claim.answer.strip()}” is read as {say_range(low, high)}",
    )
