"""What stands around the words that prove a claim, without the names that are to be hidden.

A piece that is cut out of a text may cut a name in two, of which no half is known for a name: names
are taken out of far more than is shown, and what is shown is cut from that.
"""

from attrs import evolve

from claimcheck.exchange.masking import Scrub
from claimcheck.model.document import Evidence

_SHOWN = 60
# Names, and the quotes of claims that are masked, are shorter than this.
_LOOKED_AT = 1_200


def veiled_evidence(evidence: Evidence, text: str, scrub: Scrub) -> Evidence:
    """Give evidence that is anchored in a text with its surroundings masked, in whole words.

    Where it stands is left out: offsets would say how long the names are. On a side where a name
    begins within the words and ends without, nothing is shown.
    """
    start, end = evidence.start, evidence.end
    if start is None or end is None:
        return evidence
    words = _masked(scrub, text[start:end])
    before = _masked(scrub, text[max(0, start - _LOOKED_AT) : end])
    after = _masked(scrub, text[start : end + _LOOKED_AT])
    return evolve(
        evidence,
        prefix=_last(before.removesuffix(words)) if before.endswith(words) else "",
        suffix=_first(after.removeprefix(words)) if after.startswith(words) else "",
        start=None,
        end=None,
    )


def _masked(scrub: Scrub, text: str) -> str:
    return str(scrub(text))


def _last(text: str) -> str:
    """Give the end of a text, from the beginning of a word on."""
    if len(text) <= _SHOWN:
        return text
    shown = text[-_SHOWN:]
    return f"…{shown[_first_blank(shown) :].lstrip()}" if text[-_SHOWN - 1].strip() else f"…{shown}"


def _first(text: str) -> str:
    """Give the beginning of a text, up to the end of a word."""
    if len(text) <= _SHOWN:
        return text
    shown = text[:_SHOWN]
    blank = _first_blank(shown[::-1])
    return f"{shown[: len(shown) - blank].rstrip()} …" if text[_SHOWN].strip() else f"{shown} …"


def _first_blank(text: str) -> int:
    """Give where the first white space stands; the end of a text without any."""
    return next((at for at, letter in enumerate(text) if letter.isspace()), len(text))
