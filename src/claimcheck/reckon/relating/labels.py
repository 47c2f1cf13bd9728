"""What the words of an event's label say: what happened, to what, where, and the names left."""

from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold, sounds
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, sections

_SECTIONS = ("kinds", "loose", "targets", "marks")


@frozen
class Label:
    """What the words of an event's label say.

    `called` are what was hit with the name before it (“Jabalia camp”), `inside` the names that
    follow “in” or “near”; both are among the `names`. `hours` are parts of the day, `quarters` of
    the compass.
    """

    kinds: frozenset[str]
    loose: frozenset[str]
    targets: frozenset[str]
    marks: frozenset[str]
    names: frozenset[str]
    called: frozenset[tuple[str, str]]
    inside: frozenset[str]
    dates: frozenset[str]
    hours: frozenset[str]
    quarters: frozenset[str]


@lru_cache(maxsize=8_192)
def read_label(label: str) -> Label:
    """Read the words of a label."""
    words, at = joined(fold(label[:300]).split()), 0
    found: dict[str, set[str]] = {section: set() for section in _SECTIONS}
    names: set[str] = set()
    called: set[tuple[str, str]] = set()
    inside: set[str] = set()
    before, within = "", False
    while at < len(words):
        phrase = _phrase_at(words, at)
        if phrase is None:
            word = words[at]
            before = word if _names(word) else ""
            names.update([before] if before else [])
            inside.update([before] if before and within else [])
            within = word in listed("terms", "label_within") or (within and bool(before))
            at += 1
            continue
        for section, name in _phrases()[phrase[0]]:
            found[section].add(name)
            called.update([(name, before)] if before and section == "targets" else [])
        before, within, at = "", False, phrase[1]
    return Label(
        **{section: frozenset(told) for section, told in found.items()},
        names=frozenset(names),
        called=frozenset(called),
        inside=frozenset(inside),
        dates=frozenset(word for word in words if _dates(word)) - {"may"},
        hours=frozenset(word for word in words if word in mapping("calendar", "hours")),
        quarters=frozenset(word for word in words if word in mapping("terms", "quarters")),
    )


def joined(words: list[str]) -> list[str]:
    """Join what is no name alone to the word that makes it one: “Tel Maruf” and “New Osk”."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in listed("terms", "name_begins") and _names(word):
            joined[-1] = f"{joined[-1]}-{word}"
        else:
            joined.append(word)
    return joined


def _phrase_at(words: list[str], at: int) -> tuple[str, int] | None:
    found = phrase_at(words, at, _phrases())
    bare = words[at][2:] if words[at].startswith("ال") and len(words[at]) > 4 else ""
    return found or ((bare, at + 1) if bare in _phrases() else None)


def _names(word: str) -> bool:
    idle = listed("terms", "idle") | listed("terms", "label_idle")
    return not (word in idle or word in _phrases() or _dates(word)) and word not in mapping(
        "calendar", "hours"
    )


def _dates(word: str) -> bool:
    return word.isdecimal() or word in mapping("calendar", "months")


@cache
def _phrases() -> Phrases:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for section in _SECTIONS:
        for name, phrases in sections("events")[section].items():
            for phrase in phrases:
                key = fold(phrase)
                found[key] = (*found.get(key, ()), (section, name))
    return Phrases(found)


def share_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether two labels share a name, in whatever spelling or script."""
    if one & two:
        return True
    known = {sounds(name): name for name in one}
    return any(_one_name(known[each], name) for name in two if (each := sounds(name)) in known)


def holds_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether every name of the one is among those of the other, in whatever spelling."""
    return all(name in two or share_names(frozenset({name}), two) for name in one)


def place_names(where: str) -> frozenset[str]:
    """Give the names in a place as an event's label would have them."""
    return frozenset(
        word
        for word in joined(fold(where[:200]).split())
        if word not in listed("terms", "areas") | listed("terms", "place_idle")
    )


def _one_name(name: str, other: str) -> bool:
    """Say whether equal sounds are enough: short ones only where the script is another."""
    return len(sounds(name)) >= (3 if name.isascii() is other.isascii() else 2)
