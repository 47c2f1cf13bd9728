"""Words written with letters of another script that look like their own: Dalal with Cyrillic а."""

from claimcheck.exchange.scripts import script_of
from claimcheck.screentext.confusable import LIKE_LATIN

# In a word that has Latin letters too, these stand for the Latin ones that they look like.
_BESIDE_LATIN = LIKE_LATIN | str.maketrans(
    "ВСІЈЅвгкмнтпһіӏүԍօսոհցքαγικνρτυωɑɡ",
    "BCIJSbrkmhtnhilygounhgqayikvptuwag",
)
_BESIDE_CYRILLIC = str.maketrans(
    "ABCEHIJKMOPSTXYaceijkmnopstuxy",
    "АВСЕНІЈКМОРЅТХУасеіјкмпорѕтиху",
)


def meant(word: str) -> tuple[str, ...]:
    """Give what a word may be meant as, sign by sign, whose letters are of two scripts.

    One that is in another script throughout and looks Latin may be meant as Latin too.
    """
    if word.isascii():
        return ()
    scripts = {script_of(sign) for sign in word if sign.isalpha()}
    if scripts == {"LATIN"}:
        found = [word.translate(_BESIDE_LATIN)]
    elif "LATIN" in scripts:
        latin, cyrillic = word.translate(_BESIDE_LATIN), word.translate(_BESIDE_CYRILLIC)
        found = [latin] * _is_all(latin, "LATIN") + [cyrillic] * _is_all(cyrillic, "CYRILLIC")
    else:
        latin = word.translate(LIKE_LATIN)
        found = [latin] * _is_all(latin, "LATIN")
    return tuple(each for each in found if each != word)


def _is_all(word: str, script: str) -> bool:
    return all(script_of(sign) == script for sign in word if sign.isalpha())
