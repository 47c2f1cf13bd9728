"""How far apart two words are as sounds: what it costs to turn the one into the other.

A weighted edit distance after Wagner and Fischer (1974); the weights are ours, by how often writers
use one letter for the other when they spell a foreign name.
"""

from functools import lru_cache
from itertools import accumulate

from rapidfuzz.distance import Levenshtein

from claimcheck.reckon.naming.sounds import HALF, VOWELS, is_arabic, rough

_CACHED = 262_144
# Arabic writes a final a now and then as ya, and a t before another word as it writes a final h.
_ENDINGS = frozenset({"Ya", "aY", "ht", "th"})
_ENDING = 0.1
_SOUNDS = "abcdefghijklmnopqrstuvwxyzSCJGTDIUAWYEKQN"
# Whoever asks takes no words for one name that are further apart, by their weight.
_HOPELESS = 0.23
_LIGHT = 2.2
_LEAST_ROUGHLY = 0.35
_FIRST = 2
_FIRST_VOWEL = 0.7
_NEUTER = 2.0
_LAST_OF_NG = 0.3
# Burmese writes the same nose sound with and without it.
_LAST_OF_ING = 0.2
# Akhunzada is Akhundzada.
_D_OF_NDZ = 0.3

_NEAR: dict[frozenset[str], float] = {}
for _pairs, _cost in (
    ("DT zs dt", 0.35),
    ("Kk Kq Kc Qc Nm Nn", 0.02),
    ("Ea Ee Ei Eo EA", 0.1),
    ("KC Kx Kg KQ Qz cq Kj", 0.15),
    ("Eu", 0.15),
    ("EI EU EW EY Qs QC", 0.4),
    ("Dz Dd Ts Tt cs ck qk IY Ii ie Ie Aa uo Uo Uu Wu Wo WU Ww Yi Yy YI iy Iy", 0.05),
    ("gj Gg kg qg Gq Jj Cj cj Cc Sc SC sS SJ vw Wv uw Uw bp xk xC hx hg zJ cC yj ae Ae Ye", 0.15),
    ("fv vb", 0.3),
    ("fp td Qt jz sz Cs sc CS Tf", 0.4),
    ("aI AI ai aU", 0.35),
    ("ao io iu", 0.4),
    ("au", 0.45),
    ("eo eu", 0.3),
    ("Ao Au Ai", 0.2),
    ("mn", 0.7),
):
    for _pair in _pairs.split():
        _NEAR.setdefault(frozenset(_pair), _cost)
_NEAR[frozenset("hg")] = 0.3
_NEAR[frozenset("hx")] = 0.3


@lru_cache(maxsize=_CACHED)
def weight(sound: str) -> float:
    """Give what a word has to tell it by: one a consonant, a quarter a vowel."""
    return sum(0.25 if s in VOWELS else 0.5 if s in HALF else 1.0 for s in sound)


@lru_cache(maxsize=_CACHED)
def distance(a: str, b: str) -> float:
    """Give the cost of turning one word's sounds into the other's; the same from either side.

    Words that are hopelessly far are given their whole weight.
    """
    if a == b:
        return 0.0
    heaviest = max(weight(a), weight(b))
    if not Levenshtein.normalized_similarity(rough(a), rough(b), score_cutoff=_LEAST_ROUGHLY):
        return heaviest
    unwritten = is_arabic(a) != is_arabic(b)
    cost = _edited(a, b, heaviest, unwritten)
    if _are_neuter(a, b):
        return max(cost, _NEUTER)
    if unwritten and a[-1:] + b[-1:] in _ENDINGS:
        return min(cost, distance(a[:-1], b[:-1]) + _ENDING)
    return cost


def _edited(a: str, b: str, heaviest: float, unwritten: bool) -> float:  # noqa: FBT001 - as below
    hopeless = max(heaviest, _LIGHT) * _HOPELESS
    dropped_a, dropped_b = _all_dropped(a, unwritten), _all_dropped(b, unwritten)
    row = [0.0, *accumulate(dropped_b)]
    for at, (x, drop) in enumerate(zip(a, dropped_a, strict=True)):
        turns = [_TURNS[x][y] for y in b]
        if at < _FIRST:
            turns[:_FIRST] = [_TURNS_FIRST[x][y] for y in b[:_FIRST]]
        before, left = row, row[0] + drop
        row = [left]
        # Most of what comparing names takes is spent here, and min() would take twice as long.
        for turn, diagonal, above, other in zip(turns, before, before[1:], dropped_b, strict=False):
            left += other
            if diagonal + turn < left:  # noqa: PLR1730 - see above
                left = diagonal + turn
            if above + drop < left:  # noqa: PLR1730 - see above
                left = above + drop
            row.append(left)
        if min(row) > hopeless:
            return heaviest
    return row[-1]


def _are_neuter(a: str, b: str) -> bool:
    """Tell whether one place is called by the other's adjective: Pokrovske is not Pokrovsk."""
    short, long = sorted((a, b), key=len)
    return short.endswith("sk") and long[:-1].endswith("sk") and long[-1] in "eo"


def _turned(x: str, y: str, *, first: bool) -> float:
    """Tell what it costs to write one sound for another; the first vowel varies most."""
    if x == y:
        return 0.0
    known = _NEAR.get(frozenset((x, y)))
    if x in VOWELS and y in VOWELS:
        varies = first and ({x, y} <= set("aei") or {x, y} <= set("iou"))
        return (0.45 if known is None else known) * (_FIRST_VOWEL if varies else 1.0)
    if known is not None:
        return known
    return 1.2 if x in VOWELS or y in VOWELS else 1.0


_TURNS, _TURNS_FIRST = (
    {x: {y: _turned(x, y, first=first) for y in _SOUNDS} for x in _SOUNDS}
    for first in (False, True)
)


@lru_cache(maxsize=_CACHED)
def _all_dropped(sound: str, unwritten: bool) -> tuple[float, ...]:  # noqa: FBT001 - for the cache
    return tuple(_dropped(sound, place, unwritten=unwritten) for place in range(len(sound)))


def _dropped(sound: str, place: int, *, unwritten: bool) -> float:
    """Tell what it costs to leave a sound out; short vowels may be unwritten in the other word."""
    sign = sound[place]
    last = sound[place + 1 :] in ("", "h")
    if sign in VOWELS:
        followed = sound[place + 1 : place + 2]
        return _dropped_vowel(sign, followed, last=last, unwritten=unwritten)
    if sign == "h":
        after_consonant = place > 0 and sound[place - 1] not in VOWELS
        return 0.05 if last else 0.15 if after_consonant or place == 0 else 0.4
    if sign not in HALF:
        return _dropped_stop(sound, place)
    if sign in "YW" and unwritten:
        return 0.5  # Arabic writes it, so it is heard
    between_vowels = 0 < place < len(sound) - 1 and {sound[place - 1], sound[place + 1]} <= VOWELS
    if sign in "yY":
        return 0.05 if sound[place - 1 : place] in ("i", "I") else 0.2
    return 0.1 if sign in "wW" and between_vowels else 0.45


def _dropped_stop(sound: str, place: int) -> float:
    """Tell what it costs to leave out a consonant; some are hardly heard between others."""
    if sound[place - 1 : place + 2] == "ndz":
        return _D_OF_NDZ
    if sound[place - 1 :] == "ng":
        return _LAST_OF_ING if sound[-3:-2] in ("I", "U") else _LAST_OF_NG
    return 1.0


def _dropped_vowel(sign: str, followed: str, *, last: bool, unwritten: bool) -> float:
    if sign in "IU":
        return 0.55
    if unwritten and (sign != "A" or followed in ("E", "Y")):
        return 0.03
    if last:
        return 0.15 if sign == "e" else 0.35
    return 0.25
