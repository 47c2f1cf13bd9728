"""Which sources are nobody in particular by what they are called, and which of them say the same.

The words are data (`nameless.toml`), language by language.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import sections

_ARABIC_BEFORE = ("", "ال", "و", "وال")
_WORD = re.compile(r"[^\W_]+")
_SIGNS = re.compile(r"[,،;؛:(]")


@frozen
class _Language:
    """One language’s words; voices and details with what they mean."""

    voices: Mapping[str, str]
    details: Mapping[str, str]
    idle: frozenset[str]
    around: frozenset[str]
    indefinite: frozenset[str]
    noun: int
    seldom: frozenset[str]
    partitive: frozenset[str]
    inhabitants: frozenset[str]
    names: tuple[str, ...]

    def knows(self, word: str) -> bool:
        return word in self.voices or word in self.details or word in self.idle

    def meaning(self, words: Sequence[str]) -> frozenset[str]:
        """Give what words mean that all are known; one is of nobody where it has a voice."""
        told = (self.voices.get(word) or self.details.get(word) for word in words)
        return frozenset(filter(None, told))


def is_nobody(name: str) -> bool:
    """Tell whether a source, as it is written, is nobody in particular by its words."""
    return told_of(name) is not None


@lru_cache(maxsize=16_384)
def told_of(name: str) -> str | None:
    """Give what the words for a nameless source tell, alike in every language; None for a name.

    “A survivor” and “one of the survivors” tell the same; what follows (“of Nahtah”) is kept.
    """
    words = fold(name).split()
    if _all_voices().isdisjoint(words):
        return None
    speaking = (each for each in _languages() if not each.voices.keys().isdisjoint(words))
    found = (_told(language, words, name) for language in speaking)
    return next(filter(None, found), None)


def _told(language: _Language, words: Sequence[str], name: str) -> str | None:
    text = f" {' '.join(words)} "
    if any(f" {phrase} " in text for phrase in language.names):
        return None
    if any(language.knows(each) or each in language.around for each in _acronyms(name)):
        return None
    if len(words) == 1 and words[0] in language.seldom and not name.strip()[0].islower():
        return None
    known = next((n for n, word in enumerate(words) if not language.knows(word)), len(words))
    for head, tail in _heads(language, words):
        if len(head) <= known and not language.voices.keys().isdisjoint(head):
            return _written(language.meaning(head), tail)
    if len(words) < 2 or _SIGNS.search(name):
        return None
    return _indefinite(language, words, name) or _beside_a_place(language, words, name)


def _heads(
    language: _Language, words: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Part a name before each word that says whose or where: the last such part first.

    “One of the residents of Nahtah” is all of it, “one of the residents”, and “one”.
    """
    yield words, ()
    for place in range(len(words) - 1, 0, -1):
        for length in (2, 1):
            if " ".join(words[place : place + length]) in language.around:
                yield words[:place], words[place + length :]


def _indefinite(language: _Language, words: Sequence[str], name: str) -> str | None:
    """Read “a border official” and “un funcionario fronterizo”: names begin with a capital."""
    if words[0] not in language.indefinite or any(map(str.isupper, name.strip()[1:])):
        return None
    if words[language.noun] not in language.voices:
        return None
    return _written(language.meaning(words), [w for w in words if not language.knows(w)])


def _beside_a_place(language: _Language, words: Sequence[str], name: str) -> str | None:
    """Read “Nahtah residents” and «سكان ناحتة», where a name stands right beside the voice."""
    last = _WORD.findall(name)[-1]
    if words[-1] in language.inhabitants and last.islower():
        strange = not language.around.isdisjoint(words)
        return None if strange else _written(language.meaning(words[-1:]), words[:-1])
    nearest = language.voices if words[0] in language.partitive else language.inhabitants
    before = next((n for n, word in enumerate(words) if word in nearest), None)
    if before is None or not _is_arabic(words[before]):
        return None
    head = words[: before + 1]
    known = all(map(language.knows, head))
    return _written(language.meaning(head), words[before + 1 :]) if known else None


def _written(meaning: frozenset[str], tail: Sequence[str]) -> str:
    return " ".join([*sorted(meaning), *(("of", *tail) if tail else ())])


def _acronyms(name: str) -> list[str]:
    """Give the words in capitals that stand among others, folded: “UN sources”, “WHO officials”."""
    words = [word for word in _WORD.findall(name) if len(word) > 1]
    capital = [word for word in words if word.isupper()]
    return list(map(fold, capital)) if len(capital) < len(words) else []


def _is_arabic(word: str) -> bool:
    return "\u0600" <= word[0] <= "\u06ff"


@cache
def _languages() -> tuple[_Language, ...]:
    return tuple(_read(section) for section in sections("nameless").values())


@cache
def _all_voices() -> frozenset[str]:
    return frozenset(word for language in _languages() for word in language.voices)


def _read(section: Mapping[str, Mapping[str, Sequence[str]]]) -> _Language:
    lists: Mapping[str, object] = section
    return _Language(
        voices=_meanings(section["voices"]),
        details=_meanings(section["details"]),
        idle=_forms(lists, "idle"),
        around=frozenset(map(fold, _listed(lists, "around"))),
        indefinite=_forms(lists, "indefinite"),
        noun=int(str(lists["noun"])),
        seldom=frozenset(map(fold, _listed(lists, "seldom"))),
        partitive=_forms(lists, "partitive"),
        inhabitants=_forms(lists, "inhabitants"),
        names=tuple(map(fold, _listed(lists, "names"))),
    )


def _listed(lists: Mapping[str, object], key: str) -> list[str]:
    found = lists[key]
    return [str(each) for each in found] if isinstance(found, list) else []


def _meanings(section: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    return {
        form: meaning
        for meaning, words in section.items()
        for word in words
        for form in _written_forms(word)
    }


def _forms(lists: Mapping[str, object], key: str) -> frozenset[str]:
    return frozenset(form for word in _listed(lists, key) for form in _written_forms(word))


def _written_forms(word: str) -> tuple[str, ...]:
    folded = fold(word)
    if not _is_arabic(folded):
        return (folded,)
    return tuple(f"{before}{folded}" for before in _ARABIC_BEFORE)
