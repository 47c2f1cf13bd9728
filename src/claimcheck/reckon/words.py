"""The word lists that ship with the reckoning, read once when they are first needed."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from claimcheck.reckon.names import plain

MOST_WORDS = 5


@cache
def _table(name: str) -> Mapping[str, Mapping[str, Any]]:
    text = files("claimcheck.reckon").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def sections(name: str) -> Mapping[str, Mapping[str, Any]]:
    """Give a whole word list, section by section, as it is written."""
    return _table(name)


@cache
def mapping(name: str, section: str) -> Mapping[str, Any]:
    """Give a section of a word list, its keys folded as `plain` folds text."""
    return {plain(key): value for key, value in _table(name)[section].items()}


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """Give one of a word list's plain lists, folded as `plain` folds text."""
    return frozenset(plain(word) for word in _table(name)["lists"][key])


def phrase_at(
    words: Sequence[str], start: int, phrases: frozenset[str] | Mapping[str, Any]
) -> tuple[str, int] | None:
    """Find the longest phrase of a list that begins at `start`; gives it and where it ends."""
    for length in range(min(MOST_WORDS, len(words) - start), 0, -1):
        phrase = " ".join(words[start : start + length])
        if phrase in phrases:
            return phrase, start + length
    return None
