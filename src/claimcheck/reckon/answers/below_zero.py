"""Measures below zero: “−12 °C”, “minus 12 degrees”, “12 degrees below zero”."""

import re

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import listed

# A sign belongs to a figure that follows it at once; with a space between, it may open a list.
_SIGNED = re.compile(r"(?<!\S)[-−‒–](?=[0-9٠-٩۰-۹])")
_FIGURE = re.compile(r"[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*")


def without_minus(answer: str) -> str | None:
    """Give a measure below zero as if it were above; None where it is not, or only in part."""
    bare, signs = _SIGNED.subn("", answer)
    if not signs:
        bare, signs = _told_in_words(answer)
    figures = len(_FIGURE.findall(bare))
    return bare if signs and (signs == figures or (signs == 1 and not figures)) else None


def _told_in_words(answer: str) -> tuple[str, int]:
    """Take out the word that says so, and tell whether there was one: “au moins 5” has none."""
    words = answer.split()
    if len(words) > 1 and fold(words[0]) in listed("numbers", "minus"):
        return " ".join(words[1:]), 1
    for length in (2, 1):
        if len(words) > length and fold(" ".join(words[-length:])) in listed("numbers", "freezing"):
            return " ".join(words[:-length]), 1
    return answer, 0
