"""The word lists that ship with the reckoning, read once when they are first needed."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from claimcheck.reckon.names import plain


@cache
def _table(name: str) -> Mapping[str, Mapping[str, Any]]:
    text = files("claimcheck.reckon").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def sections(name: str) -> Mapping[str, Mapping[str, Any]]:
    """Give a whole word list, section by section, as it is written."""
    return _table(name)


class Phrases(dict[str, Any]):
    """Phrases by their words, with the longest that begins with each first word."""

    def __init__(self, phrases: Mapping[str, Any]) -> None:
        super().__init__(phrases)
        self.longest: dict[str, int] = {}
        for phrase in phrases:
            words = phrase.split()
            if words:
                self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))


@cache
def mapping(name: str, section: str) -> Phrases:
    """Give a section of a word list, its keys folded as `plain` folds text."""
    return Phrases({plain(key): value for key, value in _table(name)[section].items()})


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """Give one of a word list's plain lists, folded as `plain` folds text."""
    return frozenset(plain(word) for word in _table(name)["lists"][key])


@cache
def phrases(name: str, key: str) -> Phrases:
    """Give one of a word list's plain lists, to look for its phrases."""
    return Phrases(dict.fromkeys(listed(name, key)))


def phrase_at(words: Sequence[str], start: int, known: Phrases) -> tuple[str, int] | None:
    """Find the longest phrase of a list that begins at `start`; gives it and where it ends."""
    if start >= len(words):
        return None
    longest = known.longest.get(words[start])
    if longest is None:
        return None
    for length in range(min(longest, len(words) - start), 0, -1):
        phrase = " ".join(words[start : start + length]) if length > 1 else words[start]
        if phrase in known:
            return phrase, start + length
    return None
