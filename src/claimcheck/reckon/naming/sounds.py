"""Words of any script as sounds: one letter a sound, so that spellings of one name come close.

Lower case is what it looks like; S is sh, C ch, J zh, x kh, G gh, T th, D dh, Q ts, K a hard c that
may be a ch without its mark, N an n or m, which sound alike before a b; I and U are the long vowels
and diphthongs; A, W and Y are what Arabic and Hebrew write with alif, waw and ya, which may each be
read in several ways, and E is ayn, which others write as any vowel. Short vowels that they leave
unwritten are simply not there.
"""

import re
from functools import lru_cache
from itertools import groupby
from operator import eq

from anyascii import anyascii

from claimcheck.reckon.naming.spellings import as_in_english

VOWELS = frozenset("aeiouIUAE")
_OF_ARABIC = frozenset("AE")
HALF = frozenset("hywWYG")
_CACHED = 262_144

_ARABIC = {
    "ا": "A", "ب": "b", "ت": "t", "ث": "T", "ج": "j", "ح": "h", "خ": "x", "د": "d", "ذ": "D",
    "ر": "r", "ز": "z", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "D", "ع": "E",
    "غ": "G", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "W",
    "ي": "Y", "پ": "p", "چ": "C", "ژ": "J", "گ": "g", "ڤ": "v", "ۆ": "W", "ێ": "Y",
    "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ے": "Y", "ڵ": "l", "ڕ": "r", "ڭ": "g",
    "א": "A", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "W", "ז": "z", "ח": "h", "ט": "t",
    "י": "Y", "כ": "k", "ך": "k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s",
    "ע": "E", "פ": "p", "ף": "f", "צ": "Q", "ץ": "Q", "ק": "k", "ר": "r", "ש": "S", "ת": "t",
}  # fmt: skip
_CLUSTERS = (
    ("shch", "SC"), ("dsch", "j"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("tsj", "C"),
    ("dzh", "j"), ("dzj", "j"), ("dj", "j"),
    ("zh", "J"), ("sh", "S"), ("ch", "C"), ("kh", "x"), ("gh", "G"), ("dh", "D"), ("th", "T"),
    ("ph", "f"), ("ck", "k"), ("ts", "Q"), ("tz", "Q"), ("x", "ks"),
)  # fmt: skip
_CLUSTER = re.compile("|".join(spelled for spelled, _ in _CLUSTERS))
_SOUND = dict(_CLUSTERS)
_RUNS = {
    **dict.fromkeys(
        ("ee", "ii", "ie", "iy", "yi", "ai", "ay", "ei", "ey", "aee", "aei", "ae"), "I"
    ),
    **dict.fromkeys(("oy", "oi"), "uI"),
    "yy": "I",
    **dict.fromkeys(("oo", "ou", "uu"), "u"),
    **dict.fromkeys(("au", "aw", "ow"), "U"),
    **dict.fromkeys(("ia", "ya"), "iya"),
    "io": "iyo",
    "ua": "uwa",
    "aa": "a",
    "y": "i",
    "w": "u",
}
# What a longer run ends in, and what is heard in it before another vowel.
_DIPHTHONGS = ("ai", "ay", "ei", "ey")
_W_IN_RUN = re.compile("ou(?=[aeiI])")
_LONG_RUN = 3
_ENDINGS = (
    (re.compile("qu(?=[ei])"), "k"),
    (re.compile("(?<=[a-z]{3})ow$"), "ov"),
    (re.compile("iye(?=[vnm])"), "ie"),
    # Belarusian says the v of -ovsky as a u, and its t before an i as ts.
    (re.compile("(?<=[a-z]{2})ou(?=sk)"), "ov"),
    (re.compile("ieh$"), "iyeh"),
    (re.compile("(?<=[a-z])[eou]l+ah$"), "allah"),
)
_SOFT_C = re.compile("c(?=[eiy])")
# Burmese writes breathed consonants with an h before them.
_BREATHED = re.compile("^h(?=[kpt])")
_VOWEL_RUN = re.compile(r"(?:[aeiou]|[yw](?![aeiou]))+")


@lru_cache(maxsize=_CACHED)
def sounds(folded: str) -> str:
    """Give a folded word's sounds; "" for one that has none."""
    if folded and all(sign in _ARABIC for sign in folded):
        return undoubled("".join(_ARABIC[sign] for sign in folded.replace("تش", "چ")))
    plain = folded if folded.isascii() else anyascii(folded).lower()
    letters = plain if plain.isalpha() and plain.isascii() else re.sub("[^a-z]", "", plain)
    if letters.startswith("ou") and letters[2:3] in tuple("aeiou"):
        letters = "w" + letters[2:]
    letters = as_in_english(letters)
    for ending, told in _ENDINGS:
        letters = ending.sub(told, letters)
    if letters.startswith("h"):
        letters = _BREATHED.sub("", letters)
    letters = _SOFT_C.sub("ç", letters) if "c" in letters else letters
    letters = _CLUSTER.sub(lambda found: _SOUND[found[0]], letters).replace("c", "K")
    letters = _VOWEL_RUN.sub(lambda found: _RUNS.get(found[0]) or _run(found[0]), letters)
    return undoubled(assimilated(letters.replace("ç", "c")))


def assimilated(sound: str) -> str:
    """Say an n and an m alike before a b, where words are written together too: Anbar is Ambar."""
    return sound.replace("nb", "Nb").replace("mb", "Nb") if "b" in sound else sound


def _run(vowels: str) -> str:
    """Give the sounds of a run of vowels: French writes Suwayda Soueïda, Zuwara Zouara."""
    if len(vowels) < _LONG_RUN:
        return vowels
    if vowels.endswith(_DIPHTHONGS):
        vowels = f"{vowels[:-2]}I"
    return _W_IN_RUN.sub("uw", vowels)


@lru_cache(maxsize=_CACHED)
def is_arabic(sound: str) -> bool:
    """Tell whether sounds may come from Arabic letters, which leave short vowels out."""
    return not any(sign in VOWELS and sign not in _OF_ARABIC for sign in sound)


def undoubled(sound: str) -> str:
    """Say each doubled sound once."""
    if not any(map(eq, sound, sound[1:])):
        return sound
    return "".join(sign for sign, _ in groupby(sound))


@lru_cache(maxsize=_CACHED)
def consonants(sound: str) -> str:
    """Give the consonants alone, without a final h."""
    told = (sound.rstrip("h") if len(sound) > 1 else sound).replace("K", "k").replace("N", "n")
    return undoubled("".join(s for s in told if s not in VOWELS and s not in "WYyw"))


_COARSE = str.maketrans(
    {
        "p": "b", "f": "b", "v": "b", "Q": "s", "q": "k", "x": "k", "g": "k", "G": "k",
        "z": "s", "S": "s", "C": "s", "J": "s", "c": "s", "j": "s", "D": "t", "T": "t", "d": "t",
        "n": "m", "h": None, "w": None, "y": None,
    }
)  # fmt: skip


@lru_cache(maxsize=_CACHED)
def rough(sound: str) -> str:
    """Give the rough classes of a word's consonants, to tell quickly what cannot be alike."""
    return undoubled(consonants(sound).translate(_COARSE))


# Burmese ends, which others write without the g.
_NASAL = ("Ing", "Ung")
_OTHERWISE = (
    ("D", "z"),
    ("T", "s"),
    ("g", "j"),
    ("h", "g"),
    ("C", "k"),
    ("c", "k"),
    ("v", "w"),
    ("Q", "t"),
    ("j", ""),
    ("ndz", "nz"),
)


@lru_cache(maxsize=_CACHED)
def coarse_keys(sound: str) -> frozenset[str]:
    """Give keys under which spellings of one name meet: rough classes of its consonants.

    A sound that is written in several ways gives a key more for the other way.
    """
    bones = consonants(sound)
    spelled = [bones, *(bones.replace(a, b) for a, b in _OTHERWISE if a in bones)]
    if "K" in sound:
        spelled.append(consonants(sound.replace("K", "C")))
    # Before another word the final h of Arabic is a t.
    if sound.endswith("t") and sound[-2:-1] in VOWELS:
        spelled.append(consonants(sound[:-1]))
    if sound.endswith(_NASAL):
        spelled.append(consonants(sound[:-1]))
    return frozenset([undoubled(each.translate(_COARSE)) for each in spelled])
