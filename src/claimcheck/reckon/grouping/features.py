"""What words tell of an event: their stems, the bones of names, and the kinds of happening."""

from collections.abc import Iterable
from functools import cache, lru_cache

from claimcheck.reckon.grouping.idle import is_idle
from claimcheck.reckon.grouping.stems import bones, may_name, stem, words_of
from claimcheck.reckon.names import plain
from claimcheck.reckon.words import Phrases, listed, phrase_at, sections


def features_of(words: Iterable[str], kinds: frozenset[str]) -> tuple[str, ...]:
    """List what a text tells, each once, in order: stems, "~" and bones of names, "=" and kinds."""
    found = {"=" + kind for kind in kinds}
    for word in words:
        found.update(_features(word))
    return tuple(sorted(found))


@lru_cache(maxsize=65_536)
def _features(word: str) -> tuple[str, ...]:
    """Give a word's stem, or the bones of a name; both of a word without capitals."""
    if is_idle(word):
        return ()
    name = ("~" + (bones(word) or plain(word)),) if may_name(word) else ()
    found = "" if word[0].isupper() else stem(word)
    return (*name, found) if found else name


def kinds_of(words: Iterable[str]) -> frozenset[str]:
    """Name what happened, by the words for it."""
    # In March nobody need have marched.
    stems = ["" if word in _doubtful_months() else stem(word) for word in words]
    known = _happenings()
    found: set[str] = set()
    at = 0
    while at < len(stems):
        phrase = phrase_at(stems, at, known) if stems[at] in known.longest else None
        if phrase:
            found.update(known[phrase[0]])
        at = phrase[1] if phrase else at + 1
    return frozenset(found)


@cache
def _doubtful_months() -> frozenset[str]:
    """Give the names of months that are other words without their capital."""
    return frozenset(word.capitalize() for word in listed("grouping/telling", "doubtful"))


@cache
def _happenings() -> Phrases:
    found: dict[str, tuple[str, ...]] = {}
    for kind, told in sections("grouping/happenings").items():
        for phrase in told["words"]:
            key = " ".join(stem(word) for word in words_of(phrase))
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), kind)))
    return Phrases(found)
