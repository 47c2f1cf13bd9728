"""The words of a text as names are compared: letters alone, and where in the text each stands.

Case, accents, vowel signs, tatweel, format characters and the letters that writers use for one
another tell no name apart, nor do an article, a case of a kunya, or what Arabic writes together
with the word that follows.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain

from attrs import evolve, frozen

from claimcheck.exchange.imitating import meant
from claimcheck.exchange.scripts import is_unspaced
from claimcheck.reckon.names import fold

_APOSTROPHES = "'’‘ʼʿʾ`´ʻʹ"
_WORD = re.compile("cg*|[wg]+")
FORMAT = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}][sS]$")
# Letters that `fold` keeps apart: of Urdu and Kurdish.
_ALSO = str.maketrans({"ے": "ي", "ێ": "ي", "ۆ": "و", " ": None})
ARTICLES = frozenset(
    {
        "al", "el", "il", "ul", "l", "ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az", "ed",
        "en", "er", "es", "esh", "et", "ez", "ech", "ach", "the", "ال", "אל",
        "аль", "эль", "ель", "ал", "эл", "ад", "ан", "ар", "ас", "аш", "ат", "аз",
    }
)  # fmt: skip
# What Slavic languages write behind a name, as it stands in a sentence; folded, й is an и.
_CASE = re.compile(
    "(?<=[а-яіїєґ]{3})(?:ом|ем|єм|им|ым|ою|ею|єю|ои|еи|ому|ого|ові|еві|єві|[уюаяиіыеєо])$"
)
_BEFORE = "وفبلك"
_MOST_BEFORE = 2
_SHORTEST_STEM = 2
_SHORTEST_LATIN_STEM = 4
_SHORTEST_KUNYA = 3
_SHORTEST_PLURAL = 4
# Ids of ours mix letters and figures: fewer letters may stand before figures there by chance.
_SHORTEST_NUMBERED = 5
_KIN = {
    **dict.fromkeys(("ابو", "ابي", "ابا"), "ابو"),
    **dict.fromkeys(("abu", "abou", "abo", "aboo", "abi", "aba", "ebu"), "abu"),
    **dict.fromkeys(("umm", "um", "oum", "om", "omm"), "umm"),
    **dict.fromkeys(("ابن", "بن"), "بن"),
    **dict.fromkeys(("ibn", "bin", "ben"), "bin"),
}
KIN = frozenset(_KIN.values()) | {"ام", "بنت", "bint"}


class _Sorts(dict[int, str]):
    """What each sign is: `w` in a word, `g` glue within one, `c` a word by itself, else a space."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _sort(chr(code))
        return found


def _sort(sign: str) -> str:
    if sign in _APOSTROPHES or unicodedata.category(sign) in {"Mn", "Mc", "Me", "Cf"}:
        return "g"
    # A footnote's figure is no part of the name before it.
    if not sign.isalnum() or unicodedata.decomposition(sign).startswith(("<super>", "<sub>")):
        return " "
    return "c" if is_unspaced(sign) else "w"


_SORTS = _Sorts()


@frozen
class Reading:
    """A word read in one way: its letters, and which of its signs they stand for.

    Of a word that is read without what stands `before` it, as Arabic writes و and ل, only the rest
    is meant. It is `loose` where it only may be so read: Albert is hardly an al-Bert.
    """

    letters: str
    start: int
    end: int
    before: bool = False
    loose: bool = False


@frozen
class Word:
    """A word of a text, where it begins there, and how it can be read; the plain reading first."""

    at: int
    written: str
    readings: tuple[Reading, ...]

    @property
    def plain(self) -> Reading:
        """The word as it is written."""
        return self.readings[0]

    @property
    def bare(self) -> str:
        """The word as it is written, without quotation marks around it."""
        return self.written[self.plain.start : self.plain.end]

    @property
    def spellings(self) -> tuple[str, ...]:
        """The letters by which it may be written where it is a word of a name."""
        own = (each for each in self.readings if not each.before and each.end == self.plain.end)
        # A name that ends with an s is no plural.
        return tuple(each.letters for each in own if f"{each.letters}s" != self.plain.letters)


def spans(text: str) -> list[tuple[int, int]]:
    """Give where the words of a text begin and end."""
    return [found.span() for found in _WORD.finditer(text.translate(_SORTS))]


def words(text: str, *, apart: bool = False) -> list[Word]:
    """Give the words of a text that have letters; a format character may part two (`apart`)."""
    return words_at(text, spans(text), apart=apart)


def words_at(text: str, found: Iterable[tuple[int, int]], *, apart: bool = False) -> list[Word]:
    """Give the words that stand where they were found in a text, as `words` does."""
    written = [(start, text[start:end]) for start, end in found]
    if apart:
        written = [(start + at, part) for start, word in written for at, part in pieces(word)]
    return [Word(at, word, read) for at, word in written if (read := readings(word))]


def pieces(word: str) -> list[tuple[int, str]]:
    """Give what a word is if its format characters part words, each with where it begins."""
    ends = [0, *(at for each in FORMAT.finditer(word) for at in each.span()), len(word)]
    return [(start, word[start:end]) for start, end in zip(ends[::2], ends[1::2], strict=True)]


@lru_cache(maxsize=65_536)
def readings(word: str) -> tuple[Reading, ...]:
    """Give how a word can be read, as it is written first; none where it has no letters.

    Where letters of it only look like those of another script, it is read in that script too.
    """
    plainly = _readings(word)
    imitated = (_readings(other) for other in meant(word)) if plainly else ()
    return tuple(dict.fromkeys((*plainly, *chain.from_iterable(imitated))))


def _readings(word: str) -> tuple[Reading, ...]:
    start, end = _edges(word)
    letters = letters_of(word[start:end])
    if not letters:
        return ()
    plain = Reading(_KIN.get(letters, letters), start, end)
    found = [plain]
    possessive = _POSSESSIVE.search(word, start, end) and letters_of(word[start : end - 2])
    if possessive:
        found.append(Reading(possessive, start, end - 2))
    elif letters.isascii() and letters.endswith("s") and len(letters) > _SHORTEST_PLURAL:
        found.append(Reading(letters[:-1], start, end, loose=True))  # the Najjars
    bare = letters.rstrip("0123456789")
    if bare != letters and bare.isalpha() and len(bare) >= _SHORTEST_NUMBERED:  # abukarim1975
        figures = len(letters) - len(bare)
        found.append(Reading(bare, start, end - figures))
    if not letters.isascii() and letters not in _whole():
        found += _without_before(word, plain, letters)
    for reading in tuple(found):
        found += _variants(reading)
    return tuple(dict.fromkeys(found))


def letters_of(word: str) -> str:
    """Give a word's letters and figures, folded."""
    return fold(word).translate(_ALSO)


@cache
def _whole() -> frozenset[str]:
    """Give words that begin with such a letter and lack nothing without it."""
    text = files("claimcheck.exchange").joinpath("telling.toml").read_text(encoding="utf-8")
    return frozenset(map(letters_of, tomllib.loads(text)["lists"]["whole"]))


def _edges(word: str) -> tuple[int, int]:
    """Give where a word begins and ends without quotation marks and format characters around it."""
    start, end = 0, len(word)
    while start < end and _is_loose(word[start]):
        start += 1
    while end > start and _is_loose(word[end - 1]):
        end -= 1
    return start, end


def _is_loose(sign: str) -> bool:
    return sign in _APOSTROPHES or unicodedata.category(sign) == "Cf"


def _without_before(word: str, plain: Reading, letters: str) -> list[Reading]:
    """Read an Arabic word without the conjunction and preposition that may stand before it."""
    found: list[Reading] = []
    at = plain.start
    for count in range(_MOST_BEFORE):
        if letters[:1] not in _BEFORE or len(letters) <= _SHORTEST_STEM:
            break
        at += 1
        # Vowel signs and tatweel belong to the letter before.
        while at < plain.end and not letters_of(word[at]):
            at += 1
        first, letters = letters[0], letters[1:]
        found.append(Reading(_KIN.get(letters, letters), at, plain.end, before=True))
        if first == "ل" and letters[0] == "ل":  # what is left of the article after li-
            found.append(Reading(f"ا{letters}", at, plain.end, before=True))
        if count == 0 and first not in "وف":
            break
    return found


def _variants(reading: Reading) -> list[Reading]:
    """Read a word without its article, or a name in another case."""
    letters = reading.letters
    found: list[Reading] = []
    stem = letters.removeprefix("ال")
    if stem != letters and len(stem) >= _SHORTEST_STEM:
        found.append(evolve(reading, letters=stem))
    if letters.startswith(("al", "el")) and len(letters) - 2 >= _SHORTEST_LATIN_STEM:
        found.append(evolve(reading, letters=letters[2:], loose=True))
    if letters.startswith(("ابي", "ابا")) and len(letters) - 3 >= _SHORTEST_KUNYA:
        found.append(evolve(reading, letters=f"ابو{letters[3:]}", loose=True))
    if (stem := without_case(letters)) != letters:
        found.append(evolve(reading, letters=stem, loose=True))
    return found


def without_case(letters: str) -> str:
    """Give a Slavic word without what says in which case it is; any other as it is."""
    return _CASE.sub("", letters)
