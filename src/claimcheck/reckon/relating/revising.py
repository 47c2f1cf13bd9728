"""Whether a claim's own words bring another origin's figure up to date: they must say which."""

import re
from functools import lru_cache

from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.quantity import NotUnderstoodError, reader_of
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.order import says_it_revises
from claimcheck.reckon.relating.stances import names_claim
from claimcheck.reckon.words import listed, phrase_at, phrases

_NOTHING_KNOWN = Context()
_READ = 500
_WHOSE = re.compile(r"['’]s\b")


def revises_other(newer: AnsweredClaim, older: AnsweredClaim) -> bool:
    """Say whether a claim says that a figure changed, and which: of that claim, number or source.

    “The number has risen to 31” alone says that some number rose, not that another's six did.
    """
    claim = newer.recorded.claim
    if not says_it_revises(claim):
        return False
    if names_claim(newer.recorded, older.recorded):
        return True
    words = f"{claim.answer[:_READ]} ; {claim.quote[:_READ]}"
    figure, source = older.understood.low, older.recorded.claim.source
    return figure in _figures(words) or any(_named(name, words) for name in (source, older.origin))


def corrects_other(newer: AnsweredClaim, older: AnsweredClaim) -> bool:
    """Say whether a claim says that an earlier figure was wrong, and gives that very figure.

    “22; the earlier figure of 29 counted seven bodies twice” puts 29 right, whoever said it.
    """
    answer, told = newer.recorded.claim.answer[:_READ], older.understood
    return told.low == told.high and puts_figure_right(answer) and told.low in _figures(answer)


@lru_cache(maxsize=8_192)
def puts_figure_right(answer: str) -> bool:
    """Say whether an answer says of some figure that it was an earlier one, and wrong."""
    words = fold(answer).split()
    known = phrases("terms", "correcting_figure")
    return any(phrase_at(words, at, known) for at in range(len(words)))


@lru_cache(maxsize=8_192)
def _figures(words: str) -> frozenset[int | float]:
    """Give the numbers that a text holds."""
    try:
        reader = reader_of(words[:_READ], _NOTHING_KNOWN, whole=True)
    except NotUnderstoodError:
        return frozenset()
    numbers = (numeral_at(reader, at) for at in range(len(reader.words)))
    exact = (number for number in numbers if number and not number.vague)
    return frozenset(number.low for number in exact if number.low is not None)


@lru_cache(maxsize=8_192)
def _named(name: str, words: str) -> bool:
    """Say whether a text names a source: “up from the police's six”."""
    idle = listed("terms", "idle")
    wanted = " ".join(word for word in fold(name).split() if word not in idle)
    return bool(wanted) and f" {wanted} " in f" {fold(_WHOSE.sub('', words))} "
