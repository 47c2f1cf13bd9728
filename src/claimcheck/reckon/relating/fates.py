"""How several fared: “all released”, “two killed, the rest released”, “cinq libérés, deux tués”."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import product

from attrs import evolve, frozen

from claimcheck.reckon.answers.quantity import (
    NotUnderstoodError,
    apply_modifiers,
    quantity_at,
    reader_of,
)
from claimcheck.reckon.answers.reader import Reader
from claimcheck.reckon.answers.tokens import Token
from claimcheck.reckon.answers.units import class_of, classes_of
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.fit import Comparison, Fit, fit_of
from claimcheck.reckon.relating.respects import names_told
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

_LONGEST = 200
_SOME = (1.0, float("inf"))
_NONE = (0.0, 0.0)
_NOTHING_KNOWN = Context()
_AND_IN_ARABIC = "و"


@frozen
class Fate:
    """How so many fared, in which respects; `every` says that all did, `rest` all but others.

    `of` are the groups of people that are named; none where those are meant who are asked for.
    """

    least: float
    most: float
    names: Mapping[str, frozenset[str]]
    every: bool = False
    rest: bool = False
    of: frozenset[str] = frozenset()


@lru_cache(maxsize=8_192)
def read_fates(text: str) -> tuple[Fate, ...]:
    """Read an answer that says of how many what became of them; empty for anything else."""
    if len(text) > _LONGEST:
        return ()
    reader = _taken_apart(reader_of(text, _NOTHING_KNOWN, whole=True))
    fates = [_fate(clause) for clause in _clauses(reader)]
    told = [fate for fate in fates if fate is not None]
    if len(told) < len(fates):
        return ()
    # Beside “the rest” those who are named are a part of all who are asked for.
    among = any(fate.rest for fate in told)
    return tuple(evolve(fate, of=frozenset()) if among else fate for fate in told)


def _taken_apart(reader: Reader) -> Reader:
    """Take an Arabic “and” from the word that says how somebody fared, or who."""
    tokens = list[Token]()
    for token in reader.tokens:
        joined = token.text.removeprefix(_AND_IN_ARABIC)
        if joined not in {token.text, ""} and (joined in _known() or names_told(joined, _TABLE)[0]):
            tokens += [Token(_AND_IN_ARABIC), Token(joined)]
        else:
            tokens.append(token)
    return evolve(reader, tokens=tuple(tokens), words=tuple(token.text for token in tokens))


_TABLE = "outcomes"


@cache
def _known() -> frozenset[str]:
    return frozenset(word for key in ("every", "rest") for word in phrases("fates", key).longest)


def _clauses(reader: Reader) -> Iterator[Reader]:
    start, at = 0, 0
    breaks = phrases("fates", "breaks")
    while at <= len(reader.words):
        found = phrase_at(reader.words, at, breaks)
        if found is None and at < len(reader.words):
            at += 1
            continue
        if start < at:
            tokens, words = reader.tokens[start:at], reader.words[start:at]
            yield evolve(reader, tokens=tokens, words=words)
        start = at = found[1] if found else at + 1


def _fate(clause: Reader) -> Fate | None:
    """Read one clause; None where it says nothing of how many, or more than how they fared."""
    amounts, rest, at = list[Fate](), list[str](), 0
    while at < len(clause.words):
        found = _amount_at(clause, at)
        if found is None:
            rest.append(clause.words[at])
        elif not amounts or clause.words[at - 1] not in listed("fates", "of"):
            amounts.append(found[0])
        at = found[1] if found else at + 1
    names, besides = names_told(" ".join(rest), _TABLE)
    groups = [_group(word) for word in besides if word not in _idle()]
    if not names or not 1 <= len(amounts) <= 2 or None in groups:
        return None
    if len(amounts) == 2 and not amounts[0].every:
        return None
    of = frozenset(group for group in groups if group)
    fate = evolve(amounts[-1], names=names, every=amounts[0].every, of=of)
    return _turned(fate) if fate.most == 0 else fate


def _turned(fate: Fate) -> Fate:
    """Say of all what is the other of two sides: none survived, so that all died."""
    poles = mapping("terms", "poles")
    turned = {
        respect: frozenset(poles[respect]) - names
        for respect, names in fate.names.items()
        if respect in poles
    }
    return evolve(fate, least=1.0, most=_SOME[1], names=turned, every=True) if turned else fate


def _amount_at(clause: Reader, at: int) -> tuple[Fate, int] | None:
    """Read of how many a clause speaks, and where that ends: “at least two”, “the rest”, “all”."""
    words = clause.words
    for key, amount in (("rest", _SOME), ("none", _NONE), ("every", _SOME)):
        found = phrase_at(words, at, phrases("fates", key))
        if found:
            return Fate(*amount, {}, every=key == "every", rest=key == "rest"), found[1]
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in listed("fates", "one") and _group(following) is not None:
        return Fate(1.0, 1.0, {}), at + 1
    quantity = quantity_at(clause, at)
    if quantity is None:
        return None
    try:
        low, high = apply_modifiers(quantity, step=1)
    except NotUnderstoodError:
        return None
    least, most = (0.0 if low is None else low), (_SOME[1] if high is None else high)
    return Fate(least, most, {}), quantity.end


def _group(word: str) -> str | None:
    """Give the group that a word names; "" for whoever is asked for; None for any other word."""
    if word in _whole():
        return ""
    group = class_of(word, "groups")
    return "" if group == "people" else group


@cache
def _idle() -> frozenset[str]:
    return frozenset(word for each in listed("fates", "idle") for word in fold(each).split())


@cache
def _whole() -> frozenset[str]:
    return frozenset(map(fold, listed("fates", "whole")))


def tell_several(answers: Iterable[str]) -> bool:
    """Say whether an answer tells more than how many fared in one way: “all released”."""
    told = map(read_fates, answers)
    return any(len(fates) > 1 or any(fate.every or fate.rest for fate in fates) for fates in told)


def _alike(a: Fate, b: Fate) -> bool:
    """Say whether two fates are one in every respect of which both say something."""
    shared = [respect for respect in a.names if respect in b.names]
    return bool(shared) and all(a.names[each] == b.names[each] for each in shared)


def compare_fates(one: str, other: str, question: str) -> Comparison | None:
    """Compare two answers that say how several fared; None where one of them does not."""
    told = read_fates(one), read_fates(other)
    if not all(told):
        return None
    asked = classes_of(question).groups
    first, second = (tuple(evolve(f, of=f.of - asked) for f in fates) for fates in told)
    both = f"“{one.strip()[:100]}” and “{other.strip()[:100]}”"
    for a, b in product(first, second):
        if a.of == b.of and (kind := _conflict(a, b)):
            return Comparison(Fit.APART, f"{both} cannot both be so", kind)
    fit = fit_of(a_inside=_within(first, second), b_inside=_within(second, first), meet=True)
    if fit is Fit.SAME:
        return Comparison(fit, f"{both} are words for the same")
    if fit is Fit.OVERLAP:
        return Comparison(Fit.UNKNOWN, f"{both} may both be so")
    return Comparison(fit, f"{both}: one says more closely how they fared")


def _conflict(a: Fate, b: Fate) -> str:
    """Give the kind of contradiction between what two fates say of the same people; "" for none."""
    if _alike(a, b):
        return "number" if a.most < b.least or b.most < a.least else ""
    excluded = any(a.names[each].isdisjoint(b.names[each]) for each in a.names if each in b.names)
    all_of_one = (a.every and b.least > 0) or (b.every and a.least > 0)
    return "outcome" if excluded and all_of_one else ""


def _within(inner: tuple[Fate, ...], outer: tuple[Fate, ...]) -> bool:
    """Say whether a first answer says all that a second one says, or more closely."""
    return all(any(_says(fate, wider) for fate in inner) for wider in outer)


def _says(fate: Fate, wider: Fate) -> bool:
    if not _alike(fate, wider) or fate.of != wider.of or fate.every is not wider.every:
        return False
    return wider.least <= fate.least and fate.most <= wider.most
