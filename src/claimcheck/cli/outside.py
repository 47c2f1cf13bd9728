"""Text from outside as it may stand in a line for people."""

from claimcheck.direction import isolate_words
from claimcheck.screentext import isolate, visible


def shown(value: object) -> str:
    """Give outside text as it may stand in a line."""
    return isolate(visible("" if value is None else str(value), newline=" "))


def ours(value: object) -> str:
    """Give a sentence of ours that holds words from outside as it may stand in a line."""
    return isolate_words(visible("" if value is None else str(value), newline=" "))


def quoted(value: object) -> str:
    """Give outside text in quotation marks."""
    return f"“{shown(value)}”"
