"""How other languages than English write foreign names: their letters for the sounds of ours.

German has Dsch for j, Sch for sh, j for y and w for v (Nadschaf, Awdijiwka, Selenskyj), Dutch oe
for u (Soekarno), French gu for g before a bright vowel and ou for w before any (Guelmim, Soueïda).
"""

import re

# As German writes Ukrainian and Russian names, and nobody an Arabic or Persian one.
_GERMAN_SLAVIC = re.compile(r"(?<=[eio])w(?=[jk]|sk|tsch)|iw$|jew$|yj$|[ks]kij$")
_J_AS_Y = re.compile(r"(?<=[aeiouy])j(?=[aeiouy]|$)")
_LAST_J = re.compile(r"(?<=[gnrt]i)j$")
_HARD_G = re.compile(r"gu(?=[ei])")
_DUTCH_U = re.compile(r"(?<=[bcdfghjklmnpqrstvwxz])oe(?=[bcdfghjklmnpqrstvwxz])")


def as_in_english(letters: str) -> str:
    """Write a word as English would, where its letters show which language spells it."""
    if "gu" in letters:
        letters = _HARD_G.sub("g", letters)
    if "oe" in letters:
        letters = _DUTCH_U.sub("u", letters)
    if letters.endswith("ij"):
        letters = _LAST_J.sub("y", letters)
    if ("w" in letters or "j" in letters) and _is_german_slavic(letters):
        return letters.replace("w", "v").replace("j", "y")
    return _J_AS_Y.sub("y", letters) if "sch" in letters else letters


def _is_german_slavic(letters: str) -> bool:
    surname = letters.endswith(("ew", "ow")) and "w" in letters[:-2]
    return surname or _GERMAN_SLAVIC.search(letters) is not None
