"""Sources that are called by figures alone, whose figures mean something else in most texts."""

import re
from collections.abc import Callable, Iterable, Sequence

from claimcheck.exchange.letters import Word, letters_of
from claimcheck.exchange.telling import listed

# Longer ones are a telephone's or an account's, and no count.
_MOST_OF_A_COUNT = 6
_AFTER_SOURCE = re.compile(r"[\s#№]{1,3}")
_AFTER_NUMBER = re.compile(r"\.?[\s#№]{0,3}")
_PARTING = re.compile("[:;,،؛|=←]")
_QUOTED = re.compile("(“[^“”]*”)")


def are_figures(letters: str) -> bool:
    """Whether the letters of a name are figures as counts have them."""
    return letters.isdecimal() and len(letters) <= _MOST_OF_A_COUNT


def call_a_source(text: str, parts: Sequence[Word], at: int) -> bool:
    """Whether the figures there stand after a word that says of whom: witness 17, source no. 17."""
    named = at - 1
    if named > 0 and parts[named].plain.letters in listed("numbers"):
        if not _parted(_AFTER_NUMBER, text, parts, at):
            return False
        at, named = named, named - 1
    return (
        named >= 0
        and any(each.letters in listed("numbered") for each in parts[named].readings)
        and _parted(_AFTER_SOURCE, text, parts, at)
    )


def begin_anew(text: str, parts: Sequence[Word], at: int) -> bool:
    """Whether the word there is figures that a sign parts from what is before: a source: 17."""
    word, before = parts[at], parts[at - 1]
    if not word.plain.letters.isdecimal():
        return False
    return _PARTING.search(text, before.at + before.plain.end, word.at) is not None


def _parted(between: re.Pattern[str], text: str, parts: Sequence[Word], at: int) -> bool:
    word, before = parts[at], parts[at - 1]
    return between.fullmatch(text, before.at + before.plain.end, word.at) is not None


class SourcesInSentences:
    """Takes sources that are called by figures out of our own sentences about answers.

    There, what is quoted is an answer, and any other figures may be such a name.
    """

    def __init__(self, names: Iterable[str], label: Callable[[str], str]) -> None:
        called = sorted({name for name in names if are_figures(letters_of(name))}, reverse=True)
        self._label = label
        every = "|".join(map(re.escape, called))
        self._called = re.compile(rf"(?<!\w)(?:{every})(?!\w)") if called else None

    def masked(self, text: str) -> str:
        """Give a sentence without them."""
        called, label = self._called, self._label
        if called is None:
            return text
        return "".join(
            part if part.startswith("“") else called.sub(lambda found: label(found[0]), part)
            for part in _QUOTED.split(text)
        )
