"""Countries and known parties by the words for them."""

from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import Phrases, listed, phrase_at, sections


@frozen(cache_hash=True)
class Party:
    """What the words of a party's name say: whose it is, which group, which side, what else.

    `names` are words that name it and nothing that is known; `former` and the like are `changed`;
    `moves` says that it may be a movement by its name.
    """

    groups: frozenset[str]
    countries: frozenset[str]
    sides: frozenset[str]
    names: frozenset[str]
    changed: bool
    behind: frozenset[str]
    moves: bool

    @property
    def describes(self) -> bool:
        """Whether the words only describe, and could be anybody's."""
        return not (self.groups or self.countries or self.sides or self.names)


@cache
def _by_name(table: str, section: str) -> Phrases:
    found: dict[str, str] = {}
    for name, others in sections(table)[section].items():
        for other in (name, *others):
            found[fold(other)] = fold(name)
    return Phrases(found)


def country_names() -> Phrases:
    """Give each word or phrase for a country or its people with the country."""
    return _by_name("countries", "countries")


@lru_cache(maxsize=16_384)
def countries_in(folded: str) -> frozenset[str]:
    """Give the countries that a folded text names."""
    words, at, found = folded.split(), 0, set()
    while at < len(words):
        named = phrase_at(words, at, country_names())
        if named:
            found.add(country_names()[named[0]])
        at = named[1] if named else at + 1
    return frozenset(found)


@cache
def _seats() -> Phrases:
    return Phrases({**_by_name("countries", "capitals"), **country_names()})


@cache
def _one_script() -> Mapping[str, str]:
    """Lead from a capital in another script to its first name in Latin letters."""
    return {
        fold(name): fold(names[0])
        for names in sections("countries")["capitals"].values()
        for name in names
        if not name.isascii() and len([each for each in names if not each.isascii()]) == 1
    }


@lru_cache(maxsize=16_384)
def spelled(folded: str) -> str:
    """Write a folded name as others do: “the 4th Division” is “the fourth division”."""
    seat = _one_script().get(folded)
    if seat is not None:
        return seat
    words = _by_name("parties", "spelled")
    return " ".join(words.get(word, word) for word in folded.split())


@lru_cache(maxsize=16_384)
def read_party(folded: str) -> Party:
    """Read the name of one party."""
    known = _by_name("parties", "known")
    words = known.get(folded, folded).split()
    groups, countries, sides, names, behind = set(), set(), set(), set(), set()
    changed, at = False, 0
    while at < len(words):
        group = phrase_at(words, at, known) if words[at] not in {"is", "un", "eu"} else None
        country = phrase_at(words, at, _seats())
        end = (group or country or ("", at + 1))[1]
        backing = words[end : end + 1] and words[end] in listed("parties", "behind")
        word = words[at]
        if backing:
            behind.add(word)
        elif group and known[group[0]] != "israeli army":
            groups.add(known[group[0]])
        elif country:
            countries.add(_seats()[country[0]])
        elif word in _side_of():
            sides.add(_side_of()[word])
        elif word in listed("terms", "changing") or word in listed("parties", "behind"):
            changed = changed or word in {"ex", "former", "anti", "non", "not", "defected"}
        elif word not in listed("parties", "roles") and word not in listed("terms", "generic"):
            names.add(word)
        at = end
    return Party(
        frozenset(groups), frozenset(countries), frozenset(sides), frozenset(names), changed,
        frozenset(behind), not listed("parties", "movements").isdisjoint(words),
    )  # fmt: skip


@cache
def _side_of() -> Mapping[str, str]:
    return {
        fold(word): side for side, words in sections("parties")["sides"].items() for word in words
    }


def parts_of(folded: str) -> tuple[str, ...]:
    """Take “the army and allied militias” apart; a name that is known as a whole stays whole."""
    if folded in country_names() or folded in _by_name("parties", "known"):
        return (folded,)
    parts: list[list[str]] = [[]]
    for word in folded.split():
        if word in listed("parties", "joining"):
            parts.append([])
        else:
            parts[-1].append(word)
    return tuple(" ".join(part) for part in parts if part)
