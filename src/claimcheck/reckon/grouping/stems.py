"""Words made comparable: stems of English, Arabic and Cyrillic, bones of names in any script."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.reckon.grouping.idle import is_filler
from claimcheck.reckon.names import is_arabic, plain, skeleton, without_elision

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_APOSTROPHES = re.compile(r"['’ʼʿʾ`´]s?$|['’ʼʿʾ`´]")
_CAPITALS = re.compile(r"\b[A-Z]")
_SENTENCES = re.compile(r"[.!?:;]\s+|[“”\"]")
_SHORTEST = 3
_LONGEST_NAME = 4
_SOFT = re.compile(r"[aeiouwy]|h$")
# As anyascii writes ع and hamza, which Latin spellings of a name leave out.
_AYN = str.maketrans("", "", "`'")
_DOUBLED = re.compile(r"(.)\1+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# Endings of Russian and Ukrainian nouns, adjectives and verbs, as `plain` folds them (й is и).
_CYRILLIC_ENDINGS = re.compile(
    r"(?<=\w{4})(?:ями|ами|ого|его|ому|ему|ыми|ими|ием|иеи|еть|ить|ать|тся|ться|"
    r"ов|ев|ів|еи|іи|ах|ях|ам|ям|ом|ем|ои|ыи|ии|ая|яя|ое|ее|ые|ие|ую|юю|ых|их|ть|ти|ла|ли|ло|"
    r"ия|ию|ет|ит|ут|ют|ат|ят)$|(?<=\w{3})[аяоеиыуюьіэє]$"
)
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
            found += (without_elision(word).lower() for word in words)
            continue
        found += _opened(words)
    return tuple(found)


def _opened(words: Sequence[str]) -> list[str]:
    """Split off what leans on words, and take the capital from the one that opens a sentence.

    It keeps it where the next word has one too, and where it is alone: it may be a name.
    """
    parted = [without_elision(word) for word in words]
    if len(words) > 1 and parted[0] == words[0] and not words[1][0].isupper():
        parted[0] = words[0].lower()
    return parted


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Cut what grammar adds to a word, so that forms of one word meet: kidnapped, kidnapping."""
    bare = _APOSTROPHES.sub("", plain(word))
    if is_arabic(bare):
        return _TRAILING.sub("", _LEADING.sub("", bare))
    if _CYRILLIC.search(bare):
        return _CYRILLIC_ENDINGS.sub("", bare)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            cut = bare[: -len(ending)]
            return cut[:-1] if cut[-1] == cut[-2:-1] or cut[-1] == "e" else cut
    return bare[:-1] if bare.endswith("e") and len(bare) > _SHORTEST else bare


@lru_cache(maxsize=65_536)
def bones(word: str) -> str:
    """Give what is left of a name in any spelling and script: its consonants; "" where too few.

    Of a short name an h within it counts too: Nahtah, Nahta and نحتة are “nht”, Homs and حمص “hms”.
    """
    found = _consonants(word)
    if len(found) < _SHORTEST:
        found = _DOUBLED.sub(r"\1", _SOFT.sub("", _letters(word))).translate(_ALIKE)
    return found if len(found) >= _SHORTEST else ""


def _consonants(word: str) -> str:
    return skeleton(_letters(word)).translate(_ALIKE).replace(" ", "")


def _letters(word: str) -> str:
    """Fold a word into Latin letters."""
    folded = _APOSTROPHES.sub("", plain(word))
    return folded if folded.isascii() else _latin(_LEADING.sub("", folded)).translate(_AYN)


@lru_cache(maxsize=65_536)
def spelling(name: str) -> str:
    """Give the consonants of a whole name in any spelling and script, however few, in a row."""
    return "".join(_consonants(word) for word in words_of(name) if not is_filler(word))


def may_name(word: str) -> bool:
    """Whether a word may be a name, as it is written; some scripts have no capitals to tell by."""
    first = word[0]
    return first.isupper() or first.lower() == first.upper() or "ა" <= first <= "ჿ"


def _latin(word: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - needed for other scripts alone

    return anyascii(word).lower()
