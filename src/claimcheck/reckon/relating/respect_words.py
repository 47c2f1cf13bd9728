"""The names of a word list of respects in a text's words: which it says, and which it denies."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from attrs import define, field

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.stems import stem
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, phrases, sections

_REACH = 5
# Under this stand the words of questions that ask of a respect.
ASKS = "asks"


@cache
def _phrases(table: str) -> Phrases:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for respect, names in sections(table).items():
        for name, told in names.items():
            for phrase in told if name != ASKS else ():
                key = " ".join(_form(word) for word in fold(phrase).split())
                found[key] = (*found.get(key, ()), (respect, name))
    return Phrases(found)


def _form(word: str) -> str:
    """Give an Arabic word without what grammar adds to it, and any other as it is."""
    return word if word.isascii() else stem(word)


@define
class Named:
    """The names found in a text's words: the first begins at `first`, the last ends at `last`.

    Words that say of nobody what follows stand from `none` to `none_end`, up to a “but”.
    """

    first: int
    last: int
    none: int = 0
    none_end: int = 0
    said: dict[str, set[str]] = field(factory=dict)
    denied: dict[str, set[str]] = field(factory=dict)
    rest: list[str] = field(factory=list)

    def take(self, respect: str, name: str, *, negated: bool) -> None:
        """Note a name: what is true of nobody is the other of two sides for all."""
        poles = set(mapping("terms", "poles").get(respect, ()))
        if self.none < self.none_end and name in poles:
            (name,), negated = poles - {name}, False
        into = self.denied if negated else self.said
        into.setdefault(respect, set()).add(name)


def names_in(words: list[str], table: str) -> Named:
    """Find the names of a word list that folded words say, and those that they deny."""
    named = Named(len(words), len(words))
    forms = [_form(word) for word in words]
    known, at, negated = _phrases(table), 0, -_REACH - 1
    while at < len(words):
        found = phrase_at(forms, at, known)
        if found is not None:
            named.first = min(named.first, at)
            denied = at - negated <= _REACH
            for respect, name in _closest(known[found[0]]) if denied else known[found[0]]:
                named.take(respect, name, negated=denied)
            for respect, name, turned in _within(words, forms, (at, found[1]), known):
                named.take(respect, name, negated=denied is not turned)
            at = named.last = found[1]
            continue
        none = phrase_at(words, at, phrases("terms", "none_of"))
        if none:
            named.none, named.none_end = at, none[1]
        if none or _negates(words[at]):
            negated = at
        elif words[at] in listed("terms", "turning_back"):
            negated = -_REACH - 1
            if words[at] != "and":
                named.none = named.none_end = 0
        end = none[1] if none else at + 1
        named.rest += [] if none else words[at:end]
        at = end
    return named


def _within(
    words: list[str], forms: list[str], span: tuple[int, int], known: Phrases
) -> Iterator[tuple[str, str, bool]]:
    """Find what the words of a phrase say in other respects than the phrase, and whether denied.

    “Died in hospital” is a death too.
    """
    start, end = span
    taken = {respect for respect, _ in known[" ".join(forms[start:end])]}
    for first in range(start, end):
        inside = forms[: end if first > start else end - 1]
        found = phrase_at(inside, first, known)
        turned = any(map(_negates, words[start:first]))
        for respect, name in known[found[0]] if found else ():
            if respect not in taken:
                taken.add(respect)
                yield respect, name, turned


def _closest(names: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Leave out names in wide respects: “no blows” denies no attack, “not a bomb” no arson."""
    wide = listed("terms", "wide_respects")
    return [each for each in names if each[0] not in wide] or names


@lru_cache(maxsize=16_384)
def _negates(word: str) -> bool:
    """Say whether a word denies the names that follow it, in Arabic with an “and” before it too."""
    negating = listed("terms", "negating") | listed("terms", "negating_abroad")
    return word in negating or word.removeprefix("و") in negating
