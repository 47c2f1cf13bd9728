"""Units of measure and currencies: what they measure, and how one is converted into another."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.answers.tokens import tokens_of
from claimcheck.reckon.words import Phrases, listed, phrase_at, sections

_JOINING = frozenset({"-", "of", "de", "من"})
_OF_IN_FRENCH = re.compile(r"^d['’]")
_NO_SCALES = frozenset({"currencies", "lists"})
_MONEY = "currencies"


@frozen(cache_hash=True)
class Scale:
    """What a unit measures, and how a number of it becomes one of the first unit of its kind.

    `money` is the name of a currency, which no factor leads to another.
    """

    measures: str
    factor: float = 1.0
    before: float = 0.0
    money: str = ""

    def whole(self, number: float) -> float:
        """Give a number of this unit in the first unit of its kind."""
        return (number + self.before) * self.factor


@lru_cache(maxsize=8_192)
def scale_of(unit: str) -> Scale | None:
    """Give the scale of the unit that some words begin with, the longest that is known."""
    words = tuple(_OF_IN_FRENCH.sub("", token.text) for token in tokens_of(unit[:100]))
    found = phrase_at(words, 1 if words[:1] and words[0] in _JOINING else 0, _scales())
    return _scales()[found[0]] if found else None


@lru_cache(maxsize=2_048)
def may_be_money(unit: str) -> bool:
    """Say whether the word of a unit may be a currency as well: pounds."""
    words = {token.text for token in tokens_of(unit[:100])[:1]}
    return not words.isdisjoint(listed("units", "also_money"))


def money_at(words: tuple[str, ...], at: int) -> tuple[str, int] | None:
    """Find the writing of a currency at a word, and where it ends."""
    return phrase_at(words, at, _currencies())


@cache
def _scales() -> Phrases:
    return Phrases({**_currencies(), **dict(_units())})


def _units() -> Iterator[tuple[str, Scale]]:
    for measures, units in sections("units").items():
        if measures in _NO_SCALES:
            continue
        for key, writings in units.items():
            factor, _, before = key.partition(" ")
            scale = Scale(measures, float(factor), float(before or 0))
            yield from ((_key(writing), scale) for writing in writings)


@cache
def _currencies() -> Phrases:
    return Phrases(
        {
            _key(writing): Scale("money", money=name)
            for name, writings in sections("units")[_MONEY].items()
            for writing in writings
        }
    )


def _key(writing: str) -> str:
    return " ".join(token.text for token in tokens_of(writing))
