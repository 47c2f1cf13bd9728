"""What stands beside a name: a country before or behind it, letters in brackets."""

import re
from collections.abc import Sequence

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.taking import meaning
from claimcheck.reckon.naming.words import (
    country_named,
    is_country,
    is_name_of_country,
    roman,
    word,
)

TURNED = re.compile(r"^\s*([^,]+?)\s*,\s*([^,]+?)\s*$")
BRACKETED = re.compile(r"^\s*(.+?)\s*\(\s*([^()]+?)\s*\)\s*$")
_OWNED = re.compile(r"\s*(?:[Tt]he\s+)?([^'’]{2,40})['’]s?\s+(\S.*)")


def owner_of(text: str, core: Sequence[str]) -> tuple[str, str]:
    """Give the country that a name says it is of, before it or behind, and the rest of the text.

    Turkey's AFAD; Tripoli, Libya; Tripoli (Libya).
    """
    if not any(is_country(meaning(each)) for each in (core[0], core[-1])):
        return "", ""
    before, behind = _OWNED.match(text), TURNED.match(text) or BRACKETED.match(text)
    if before and (country := country_named(fold(before[1]))):
        return country, before[2]
    if behind and (country := country_named(fold(behind[2]))):
        return country, behind[1]
    return "", ""


def says_else(letters: str) -> bool:
    """Tell whether letters in brackets say where or which, not what a body is called."""
    folded = fold(letters)
    return word(folded) is not None or letters in roman() or is_name_of_country(folded)
