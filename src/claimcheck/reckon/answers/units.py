"""What the words of a unit or a question say is counted, and what was done to it."""

from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.answers.duals import singulars_of
from claimcheck.reckon.names import fold
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at

# A shorter word begins or ends so by itself.
_WITH_ARTICLE = 4
_WITH_ENDING = 3


@frozen(cache_hash=True)
class Classes:
    """The acts (killed, freed) and the groups (children, vehicles) that words name.

    `who` says that the acts only tell who they are, by what was done before: hostages may be freed.
    """

    acts: frozenset[str]
    groups: frozenset[str]
    who: bool = False


@lru_cache(maxsize=16_384)
def classes_of(text: str) -> Classes:
    """Give the acts and groups that the words of a unit, question or answer name."""
    words = fold(text[:500]).split()
    acts = _named(words, "acts")
    later = {act: told for act, told in acts.items() if not told <= listed("terms", "by_what_was")}
    return Classes(frozenset(later or acts), frozenset(_named(words, "groups")), not later)


def _named(words: list[str], section: str) -> dict[str, set[str]]:
    """Give the classes of a section that words name, each with the words that name it."""
    found: dict[str, set[str]] = {}
    at = 0
    while at < len(words):
        phrase = phrase_at(words, at, _by_word(section))
        name = _by_word(section)[phrase[0]] if phrase else class_of(words[at], section)
        if name:
            found.setdefault(name, set()).add(words[at])
        at = phrase[1] if phrase else at + 1
    return found


def class_of(word: str, section: str) -> str | None:
    """Give the act or group that one folded word names, or None."""
    classes = _by_word(section)
    if word.isascii():
        return classes.get(word)
    return next((classes[form] for form in forms_of(word) if form in classes), None)


def names_others(told: str, question: str) -> bool:
    """Say whether words count others than a question asks for: the arrested, not the killed."""
    named, asked = classes_of(told), classes_of(question)
    if not named.acts or named.who or not asked.acts:
        return False
    near = mapping("terms", "near_acts")
    return named.acts.isdisjoint(asked.acts.union(*(near.get(act, ()) for act in asked.acts)))


def names_people(word: str) -> bool:
    """Say whether one folded word names people, by who they are or what befell them."""
    group = class_of(word, "groups")
    things = mapping("terms", "apart")["things"]
    return (group is not None and group not in things) or (
        class_of(word, "acts") not in {None, "destroyed", "damaged"}
    )


def forms_of(word: str) -> tuple[str, ...]:
    """Give a word; an Arabic one without “and”, article and the endings of counted nouns."""
    if word.isascii():
        return (word,)
    joined = word.removeprefix("و") if len(word) > _WITH_ARTICLE else word
    stem = joined.removeprefix("ال") if len(joined) > _WITH_ARTICLE else joined
    counted = stem.removesuffix("ا") if len(stem) > _WITH_ENDING else stem
    return (word, joined, stem, counted, *singulars_of(stem))


@lru_cache(maxsize=4)
def _by_word(section: str) -> Phrases:
    classes = mapping("terms", section)
    return Phrases({fold(word): name for name, words in classes.items() for word in words})
