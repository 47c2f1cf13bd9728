"""Words made comparable: stems of English and Arabic, bones of names in either script."""

import re
from functools import lru_cache

from claimcheck.reckon.names import plain, skeleton
from claimcheck.reckon.words import listed

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_APOSTROPHES = re.compile(r"['’ʼʿʾ`´]s?$|['’ʼʿʾ`´]")
_CAPITALS = re.compile(r"\b[A-Z]")
_SENTENCES = re.compile(r"[.!?:;]\s+|[“”\"]")
_SHORTEST = 3
_LONGEST_NAME = 4
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LEADING = re.compile(r"^(?:وال|بال|فال|كال|لل|ال|و(?=\w{4})|ب(?=\w{4})|ف(?=\w{4}))")
_TRAILING = re.compile(r"(?<=\w{3})(?:ات|ون|ين|ان|ها|هم|يه|ه|ت|ا)$")
_ENDINGS = ("ings", "ing", "ies", "ers", "ed", "es", "er", "s")
# Letters that writers of Arabic names use for one another in Latin script.
_ALIKE = str.maketrans({"v": "f", "p": "b", "c": "k", "q": "k", "g": "j", "z": "s", "x": "k"})


@lru_cache(maxsize=32_768)
def words_of(text: str) -> tuple[str, ...]:
    """List the words of a text, without figures; a capital is kept where it marks a name.

    It marks none at the beginning of a sentence, unless the next word has one too, and in a
    headline that has them all over.
    """
    found: list[str] = []
    for sentence in _SENTENCES.split(text):
        words = _WORDS.findall(sentence)
        if len(words) > _LONGEST_NAME and 2 * len(_CAPITALS.findall(sentence)) > len(words) + 1:
            found += (word.lower() for word in words)
            continue
        if words and words[0][0].isupper() and not (len(words) < 2 or words[1][0].isupper()):
            words[0] = words[0].lower()
        found += words
    return tuple(found)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Cut what grammar adds to a word, so that forms of one word meet: kidnapped, kidnapping."""
    bare = _APOSTROPHES.sub("", plain(word))
    if _ARABIC.search(bare):
        return _TRAILING.sub("", _LEADING.sub("", bare))
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            cut = bare[: -len(ending)]
            return cut[:-1] if cut[-1] == cut[-2:-1] or cut[-1] == "e" else cut
    return bare[:-1] if bare.endswith("e") and len(bare) > _SHORTEST else bare


@lru_cache(maxsize=65_536)
def bones(word: str) -> str:
    """Give what is left of a name in any spelling and script: its consonants; "" where too few."""
    found = _consonants(word)
    return found if len(found) >= _SHORTEST else ""


def _consonants(word: str) -> str:
    folded = _APOSTROPHES.sub("", plain(word))
    if not folded.isascii():
        folded = _latin(_LEADING.sub("", folded))
    return skeleton(folded).translate(_ALIKE).replace(" ", "")


@lru_cache(maxsize=65_536)
def spelling(name: str) -> str:
    """Give the consonants of a whole name in any spelling and script, however few, in a row."""
    return "".join(_consonants(word) for word in words_of(name) if not is_idle(word))


def _latin(word: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - needed for other scripts alone

    return anyascii(word).lower()


@lru_cache(maxsize=65_536)
def is_idle(word: str) -> bool:
    """Whether a word tells no event from another."""
    folded = plain(word)
    return len(folded) < 2 or folded in listed("grouping/idle", "words")
