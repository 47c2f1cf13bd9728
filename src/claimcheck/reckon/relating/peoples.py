"""Countries and known parties by the words for them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.bodies import bare, body_at, full_words, narrowest
from claimcheck.reckon.words import Phrases, listed, phrase_at, sections

_GOVERNMENT = "government"


@frozen(cache_hash=True)
class Party:
    """What the words of a party's name say: whose it is, which group, side and body, what else.

    `names` are words that name it and nothing that is known; `former` and the like are `changed`;
    `moves` says that it may be a movement by its name.
    """

    groups: frozenset[str]
    countries: frozenset[str]
    sides: frozenset[str]
    bodies: frozenset[str]
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
    words = full_words(_by_name("parties", "known").get(folded, folded).split())
    bares = [bare(word) for word in words]
    told: dict[str, set[str]] = defaultdict(set)
    at = 0
    while at < len(words):
        sort, what, end = _told_at(words, bares, at)
        told[sort].add(what)
        at = end
    if told["bodies"] and not listed("parties", "dressed").isdisjoint(words):
        # “Men in army uniforms” may be anybody's.
        told["bodies"], told["names"] = set(), set()
    if not (told["groups"] or told["sides"]) and _of_the_state(told["bodies"], told["names"]):
        told["sides"].add(_GOVERNMENT)
    return Party(
        groups=frozenset(told["groups"]),
        countries=frozenset(told["countries"]),
        sides=frozenset(told["sides"]),
        bodies=narrowest(frozenset(told["bodies"])),
        names=frozenset(told["names"]),
        changed=bool(told["turned"]),
        behind=frozenset(told["behind"]),
        moves=not listed("parties", "movements").isdisjoint(words),
    )


def _of_the_state(bodies: set[str], names: set[str]) -> bool:
    """Say whether bodies are a government's, for all that is known of their names."""
    own_name = names and names.isdisjoint(listed("parties", "units"))
    if own_name and bodies <= listed("bodies", "taken"):
        return False
    return not bodies <= listed("bodies", "any_side")


def _told_at(words: Sequence[str], bares: Sequence[str], at: int) -> tuple[str, str, int]:
    """Say what sort of word or phrase stands at a place, what it tells, and where it ends."""
    word = words[at]
    found = _known_at(words, bares, at)
    end = found[2] if found else at + 1
    if words[end : end + 1] and words[end] in listed("parties", "behind"):
        return "behind", word, end
    if found:
        return found
    if bares[at] in _side_of():
        return "sides", _side_of()[bares[at]], end
    if word in listed("parties", "turned"):
        return "turned", word, end
    idle = word in listed("terms", "changing") or word in listed("parties", "behind")
    idle = idle or word in listed("parties", "roles") or word in listed("terms", "generic")
    return "idle" if idle else "names", word, end


def _known_at(words: Sequence[str], bares: Sequence[str], at: int) -> tuple[str, str, int] | None:
    """Find a known group, country or body that is named at a place."""
    known = _by_name("parties", "known")
    group = phrase_at(words, at, known) if words[at] not in {"is", "un", "eu"} else None
    if group:
        return "groups", known[group[0]], group[1]
    country, body = phrase_at(words, at, _seats()), body_at(bares, at)
    if body and (country is None or body[1] > country[1]):
        return "bodies", *body
    return ("countries", _seats()[country[0]], country[1]) if country else None


@cache
def _side_of() -> Mapping[str, str]:
    return {
        bare(fold(word)): side
        for side, words in sections("parties")["sides"].items()
        for word in words
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
