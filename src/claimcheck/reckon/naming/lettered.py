"""Names made of initials beside the long forms that they may stand for."""

from claimcheck.reckon.naming.aligned import EQUAL, LOOSE, Alike
from claimcheck.reckon.naming.initials import spells
from claimcheck.reckon.naming.parts import Parts

_IN_BRACKETS = 0.93


def by_initials(a: Parts, b: Parts) -> Alike | None:
    """Compare two names of which one at least is made of initials or bears some."""
    if a.said_again or b.said_again:
        return _said_again(a, b) or _said_again(b, a)
    return _lettered(a, b) if a.letters or b.letters else None


def _lettered(a: Parts, b: Parts) -> Alike | None:
    if a.letters and b.letters:
        same = a.letters == b.letters
        return Alike(EQUAL, f"the same initials, {a.letters.upper()}") if same else None
    short, long = (a, b) if a.letters else (b, a)
    if short.letters == long.aside:
        return Alike(_IN_BRACKETS, f"{short.text} stands in brackets in “{long.text}”")
    sure = spells(short.letters, long.first)
    if sure:
        return Alike(sure, f"{short.text} are the initials of “{long.text}”")
    return None


def _said_again(short: Parts, long: Parts) -> Alike | None:
    """Compare initials beside what one of them stands for with the name, or with them alone."""
    letters = short.said_again
    if not letters:
        return None
    again = f"“{short.text}” only says again what a letter of {letters.upper()} stands for"
    if short.of_country:
        again = f"“{short.text}” only says whose {letters.upper()} it is"
    if long.letters == letters and all(means[0] in letters for _, means in short.marks):
        return Alike(EQUAL * LOOSE, again)
    if short.of_country:
        same = long.countries <= short.countries
    else:
        same = short.marks == long.marks and short.loose <= long.loose
    sure = spells(letters, long.first) if same else 0.0
    return Alike(sure * LOOSE, again) if sure else None
