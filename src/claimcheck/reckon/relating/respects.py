"""Words that exclude one another in some respect: how something ended, what brought it about."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.matters import matters_in
from claimcheck.reckon.relating.respect_words import ASKS, names_in
from claimcheck.reckon.relating.stems import stem
from claimcheck.reckon.relating.subjects import (
    Subject,
    others,
    read_subject,
    sides_differ,
    sides_in,
)
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, sections

# Of one thing there is one cause, wherever it lay: petrol in the shed, a fuse in the hall.
_CAUSES = "causes"
# So short an Arabic word joins others, and names nobody.
_PARTICLE = 3
_SCOPES = (["to"], ["for"], ["in"], ["at"], ["by"])


@frozen
class Readings:
    """What a text says in each respect: the names that its words allow, or deny.

    `some` marks words that speak of a part only (“some were freed”) or of a later moment, which
    exclude only what is said of all (`every`). `which` are the ordinals in it. `about` are the
    telling words before the first of these names; `scope` is for whom, where or by what, after
    the last; `beside` are all telling words that none of the names is of; `sides` are those
    that tell left from right, or the one of several.
    """

    said: Mapping[str, frozenset[str]]
    denied: Mapping[str, frozenset[str]]
    some: bool
    every: bool
    which: frozenset[str]
    about: Subject
    scope: Subject
    beside: frozenset[str]
    sides: frozenset[tuple[int, str]]


def _of_some(words: Sequence[str]) -> bool:
    """Say whether words speak of a part, or of a later moment; “two days” is no part."""
    partial, later = listed("terms", "partial"), listed("terms", "later")
    units = mapping("calendar", "spans")
    return any(
        word in later or (word in partial and not (following and following in units))
        for word, following in pairwise([*words, ""])
    )


@lru_cache(maxsize=16_384)
def read_respects(text: str, table: str) -> Readings:
    """Read what a text says in the respects of a word list; where it speaks twice, either."""
    words = fold(text[:500]).split()
    named = names_in(words, table)
    some = _of_some(words[: named.none] + words[named.none_end :])
    after = named.last
    scope = words[after + 1 :] if words[after : after + 1] in _SCOPES else []
    counting = _counting()
    subject = " ".join(word for word in words[: named.first] if word not in counting)
    about = read_subject("" if named.first == len(words) else subject, text[:500])
    every = named.none < named.none_end or not listed("terms", "every").isdisjoint(words)
    which = listed("numbers", "ordinals") & frozenset(words)
    reach = read_subject(" ".join(scope), text[:500])
    beside = matters_in(" ".join(word for word in named.rest if word not in counting))
    return Readings(
        _frozen(named.said), _frozen(named.denied), some, every, which, about, reach, beside,
        sides_in(words),
    )  # fmt: skip


@lru_cache(maxsize=16_384)
def names_told(text: str, table: str) -> tuple[Mapping[str, frozenset[str]], tuple[str, ...]]:
    """Give the names that a text says in each respect, and its folded words besides.

    No names where any of them is denied.
    """
    named = names_in(fold(text[:500]).split(), table)
    return ({} if named.denied else _frozen(named.said)), tuple(named.rest)


@cache
def _counting() -> frozenset[str]:
    return (
        listed("terms", "every")
        | listed("terms", "partial")
        | frozenset(mapping("numbers", "cardinals"))
    )


def _frozen(names: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {respect: frozenset(found) for respect, found in names.items()}


def excludes(a: str, b: str, table: str) -> bool:
    """Say whether two texts exclude each other in a respect."""
    return bool(_excluding(read_respects(a, table), read_respects(b, table), table))


def answers_exclude(a: str, b: str, question: str) -> bool:
    """Say whether two texts exclude each other in what a question asks of: dress, weather, pay."""
    asked = _asked_of(question)
    if not asked or _at_a_time(a) or _at_a_time(b) or _verbs_of_others(a, b):
        return False
    one, two = read_respects(a, "matters"), read_respects(b, "matters")
    return any(respect in asked for respect in _excluding(one, two, "matters"))


@lru_cache(maxsize=8_192)
def _at_a_time(text: str) -> bool:
    """Say whether a text tells of one moment: what is so then may be otherwise at another."""
    return not listed("terms", "at_a_time").isdisjoint(fold(text[:500]).split())


def _verbs_of_others(a: str, b: str) -> bool:
    """Say whether two Arabic sentences that begin with their verbs go on with other subjects."""
    one, two = _after_verb(a), _after_verb(b)
    return len(one) > _PARTICLE and len(two) > _PARTICLE and stem(one) != stem(two)


def _after_verb(text: str) -> str:
    """Give the word after the first that denies nothing; "" for what is no Arabic."""
    words = [word for word in fold(text[:500]).split() if word not in listed("terms", "negating")]
    return words[1] if len(words) > 1 and not words[0].isascii() else ""


@lru_cache(maxsize=8_192)
def _asked_of(question: str) -> frozenset[str]:
    words = fold(question[:500]).split()
    return frozenset(
        respect
        for respect in sections("matters")
        if any(phrase_at(words, at, _asking(respect)) for at in range(len(words)))
    )


@cache
def _asking(respect: str) -> Phrases:
    return Phrases({fold(phrase): respect for phrase in sections("matters")[respect][ASKS]})


def _excluding(one: Readings, two: Readings, table: str) -> Sequence[str]:
    """Give the respects in which two texts exclude each other, where they are of one thing."""
    apart = [
        respect for respect in _both(one.said, two.said)
        if one.said[respect].isdisjoint(two.said[respect])
    ]  # fmt: skip
    if one.denied or two.denied:
        apart += [*_denied(one, two), *_denied(two, one)]
    return apart if apart and _of_one(one, two, table) else ()


def _of_one(one: Readings, two: Readings, table: str) -> bool:
    """Say whether two texts may speak of one thing as a whole, as far as their words can tell."""
    if (one.some and not two.every) or (two.some and not one.every):
        return False
    if one.which and two.which and one.which.isdisjoint(two.which):
        return False
    if others(one.about, two.about) or sides_differ(one.sides, two.sides):
        return False
    return table == _CAUSES or not others(one.scope, two.scope)


def _both(one: Mapping[str, object], two: Mapping[str, object]) -> Sequence[str]:
    return [respect for respect in one if respect in two]


def _denied(one: Readings, two: Readings) -> Iterator[str]:
    """Give the respects in which one denies all that the other says, and says none of it."""
    for respect, names in one.denied.items():
        said = two.said.get(respect)
        if said is not None and said <= names - one.said.get(respect, frozenset()):
            yield respect


def same_in_words(a: str, b: str, table: str) -> bool:
    """Say whether two texts say the same in every respect in which either says something."""
    one, two = read_respects(a, table), read_respects(b, table)
    plainly = not (one.denied or two.denied or one.some or two.some)
    return (
        plainly
        and bool(one.said)
        and bool(two.said)
        and all(one.said[respect] == two.said[respect] for respect in _both(one.said, two.said))
        and bool(_both(one.said, two.said))
    )


def same_side(a: str, b: str, table: str) -> bool:
    """Say whether two sentences say the same of the same: one is of all that the other is of."""
    one, two = read_respects(a, table), read_respects(b, table)
    together = one.beside <= two.beside or two.beside <= one.beside
    return together and one.which == two.which and same_in_words(a, b, table)


def is_known(text: str, table: str) -> bool:
    """Say whether a word list has anything to say of a text."""
    found = read_respects(text, table)
    return bool(found.said or found.denied)
