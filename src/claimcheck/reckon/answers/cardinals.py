"""Numbers that one word tells, or the two Arabic words of eleven to nineteen."""

from collections.abc import Sequence

from claimcheck.reckon.words import listed, mapping


def cardinal(word: str) -> int | None:
    """Give the number that one word is, with or without an Arabic “and” joined to it."""
    cardinals = mapping("numbers", "cardinals")
    value = cardinals.get(word)
    if value is None and word.startswith("و"):
        value = cardinals.get(word[1:])
    return None if value is None else int(value)


def teen_at(words: Sequence[str], at: int) -> int | None:
    """Read the two Arabic words of a number from eleven to nineteen."""
    if at + 1 >= len(words) or words[at + 1] not in listed("numbers", "ten"):
        return None
    teens = mapping("numbers", "teens")
    value = teens.get(words[at]) or teens.get(words[at].removeprefix("و"))
    return None if value is None else int(value)
