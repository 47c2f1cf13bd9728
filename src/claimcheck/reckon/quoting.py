"""The first words of a claim, by which an event or a question is called that nobody named."""

from textwrap import shorten

_LONGEST = 60


def first_words(text: str) -> str:
    """Give as much of a text as serves as a name, on one line; the whole of a short one.

    A text that does not part its words is cut within them.
    """
    words = " ".join(text.split())
    return shorten(words, _LONGEST, placeholder="") or words[:_LONGEST]


def shortened(text: str) -> str:
    """Give the first words of a text, with a sign where there are more."""
    first = first_words(text)
    return first if first == " ".join(text.split()) else f"{first}…"
