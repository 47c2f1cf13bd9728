"""Names and words made comparable: letters, accents, digits and marks that do not tell apart."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.reckon.context import Context

_GROWTH = 4
_CACHED_LENGTH = 200
_ALIAS_STEPS = 64

# Letters that Unicode does not take apart but that writers use for one another.
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه",
        "ء": None, "ـ": None,
        "٫": ".", "٬": ",", "،": ",", "؛": ";", "؟": "?", "٪": "%",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "⁄": "/", "∕": "/",
    }
)  # fmt: skip
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_VOWEL_SIGNS = re.compile(r"[\u0640\u064b-\u065f\u0670]")
_ELISION = re.compile(
    r"(?<![\w'’])(?:(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|un|quest|quell|(?:de|a|da|ne|su)ll"
    r"|[CLN]|(?:Jus|Lors|Puis)qu|Qu|(?:De|A|Da|Ne|Su)ll)['’]|D['’](?=[a-zß-ÿ]))"
    r"(?=[aeiouyhœà-åè-ïò-öù-üAEIOUYHŒÀ-ÅÈ-ÏÒ-ÖÙ-Ü]\w)"
)
_APOSTROPHES = frozenset("'’‘ʼʿʾ`´ʻʹ")
_KEPT_SIGNS = frozenset("%+")
_VOWELS = frozenset("aeiouwyhاوي")
_ARTICLES = frozenset({"al", "el", "the", "ad", "ar", "as", "ash", "at", "az", "an"})
# Of others nobody can tell whether they belong to the name: La Paz, Los Angeles, Al Jazeera.
_LEADING = "the"
_ARABIC_ARTICLE = "ال"


def plain(text: str) -> str:
    """Fold case, accents, tashkeel, tatweel, hamza forms and digits; keep signs and punctuation.

    The result is at most four times as long as the text: a sign that Unicode would blow up
    further is kept as it is. Raised figures (a footnote's ²) become a space, never digits.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = "".join(_plain_sign(sign) for sign in text).casefold().translate(_LETTERS)
    return " ".join(folded.split())


def _plain_sign(sign: str) -> str:
    if sign < "\x80":
        return sign
    if unicodedata.decomposition(sign).startswith(("<super>", "<sub>")):
        return " "
    value = unicodedata.digit(sign, None)
    if value is not None and sign.isdecimal():
        return str(value)
    taken_apart = unicodedata.normalize("NFKD", sign)
    if len(taken_apart) > _GROWTH:
        return sign
    return "".join(_part(part) for part in taken_apart)


def _part(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Mn":
        return ""
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if category == "Cf" else sign


def is_arabic(text: str) -> bool:
    """Whether there are Arabic letters in a text."""
    return bool(_ARABIC.search(text))


def without_vowel_signs(text: str) -> str:
    """Take away vowel signs and the stroke that lengthens Arabic words; hamza stays."""
    return _VOWEL_SIGNS.sub("", text)


def without_elision(text: str) -> str:
    """Take away what leans on the next word in French and Italian: l’hôpital, d’un, dell’alba.

    Names stay whole that only look so (S'adi, D'Angelo), and what is one letter then (l'a).
    """
    return _ELISION.sub("", text)


def fold(text: str) -> str:
    """Fold a name for comparing: as `plain`, and punctuation and white space become one space.

    Apostrophes vanish (“Sa’sa’” is “Sasa”); “%” and “+” stay, since they carry meaning.
    """
    return _fold_cached(text) if len(text) <= _CACHED_LENGTH else _fold(text)


def folded(texts: Sequence[str]) -> list[str]:
    """Fold many texts: each as `fold` does, plain ones all at once."""
    lines = "\n".join(texts)
    if not lines.isascii() or lines.count("\n") != len(texts) - 1:
        return [fold(text) for text in texts]
    return [" ".join(line.split()) for line in lines.lower().translate(_LINES).split("\n")]


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII).split())
    return " ".join("".join(_folded_sign(sign) for sign in plain(text)).split())


_ASCII = {
    code: None if chr(code) in _APOSTROPHES else " "
    for code in range(128)
    if not chr(code).isalnum() and chr(code) not in _KEPT_SIGNS
}
_LINES = {code: sign for code, sign in _ASCII.items() if code != ord("\n")}
_fold_cached = lru_cache(maxsize=16_384)(_fold)


def _folded_sign(sign: str) -> str:
    if sign.isalnum() or sign in _KEPT_SIGNS:
        return sign
    if sign in _APOSTROPHES:
        return ""
    return sign if unicodedata.category(sign)[0] in "LNM" else " "


def without_article(folded: str) -> str:
    """Give a folded name without the article that it begins with: “the governor”, “الشرطة”.

    In Arabic the words that go with it lose theirs too: “الفرقة الرابعة” is “فرقة رابعة”.
    """
    first, _, rest = folded.partition(" ")
    if first == _LEADING:
        return rest or folded
    if not first.startswith(_ARABIC_ARTICLE):
        return folded
    return " ".join(word.removeprefix(_ARABIC_ARTICLE) or word for word in folded.split())


def meant_by(folded: str, context: Context) -> str | None:
    """Give what a folded name means by the dossier's aliases, with its article or without it."""
    means = context.aliases.get(folded)
    return context.aliases.get(without_article(folded)) if means is None else means


def canonical(name: str, context: Context) -> str:
    """Give the folded name that a name stands for, through the dossier's aliases.

    A leading article makes no other name of one that an alias speaks of; else it is not removed:
    “Karak” and “al-Karak” are one place only when an alias says something of either. Names that
    mean each other in a circle are one name: the least of them.
    """
    folded = fold(name)
    if not context.aliases:
        return folded
    passed = [folded]
    for _ in range(_ALIAS_STEPS):
        means = meant_by(passed[-1], context)
        if means is None:
            break
        target = fold(means)
        if target in passed:
            return min(passed[passed.index(target) :])
        passed.append(target)
    return passed[-1]


# Letters of names as one sound, in Arabic and Latin script, to find one name in both.
_SOUNDS = str.maketrans(
    {
        "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "k", "د": "d", "ذ": "d", "ر": "r",
        "ز": "z", "س": "s", "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "g",
        "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
        "ا": "", "پ": "b", "چ": "j", "ژ": "z", "گ": "g", "q": "k", "c": "k", "v": "f", "p": "b",
        "o": "w", "u": "w", "i": "y", "a": "", "e": "",
    }
)  # fmt: skip


@lru_cache(maxsize=16_384)
def sounds(folded: str) -> str:
    """Give a folded name as its sounds, in whichever script it is, articles left out.

    Equal sounds say that two names may be one, spelled in two ways or scripts.
    """
    words = (word.removeprefix("ال") for word in folded.split() if word not in _ARTICLES)
    return " ".join(filter(None, (_sounded(word) for word in words)))


def _sounded(word: str) -> str:
    told: list[str] = []
    for at, sign in enumerate(word.translate(_SOUNDS)):
        if (sign != "h" or not at) and told[-1:] != [sign]:
            told.append(sign)
    return "".join(told)


@lru_cache(maxsize=16_384)
def skeleton(folded: str) -> str:
    """Give the consonants of a folded name, articles and doubled letters left out.

    Equal skeletons say that two names may be one in other letters (Masalma, Masalmeh); they
    never prove it.
    """
    words = [word for word in folded.split() if word not in _ARTICLES]
    bones: list[str] = []
    for word in words:
        last = ""
        for sign in word:
            if sign not in _VOWELS and sign != last:
                bones.append(sign)
            last = sign
        bones.append(" ")
    return "".join(bones).strip()
