"""The words within names that have a meaning of their own, read once when they are needed."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from claimcheck.reckon.names import fold

_OPPOSED = ("direction", "place_within", "age_and_size", "area", "unit", "arm", "people", "kin")
_ARABIC_PREFIXES = ("وال", "بال", "لل", "ال", "ل")
_SHORTEST_STEM = 2


@frozen
class Word:
    """What a word in a name does: its sort, and what it stands for."""

    sort: str
    means: str


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    text = files("claimcheck.reckon.naming").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _words() -> Mapping[str, Word]:
    table = _table()
    known: dict[str, Word] = {}
    for section in ("small", "loose", "ordinal", "same", "given", *_OPPOSED):
        for means, spelled in table[section].items():
            sort = means if section == "small" else section
            for each in spelled:
                known.setdefault(fold(each), Word(sort, means))
    return known


@cache
def word(folded: str) -> Word | None:
    """Tell what a folded word does in a name; None for one that is a name itself.

    In Arabic the article and the prepositions that are written with it may stand before it.
    """
    found = _words().get(folded)
    if found is not None or folded.isascii():
        return found
    for prefix in _ARABIC_PREFIXES:
        stem = folded.removeprefix(prefix)
        if stem != folded and len(stem) >= _SHORTEST_STEM and stem in _words():
            return _words()[stem]
    return None


@cache
def roman() -> Mapping[str, str]:
    """Give Roman numerals with the numbers that they stand for."""
    return {each: number for number, spelled in _table()["roman"].items() for each in spelled}


@cache
def known_sets() -> Mapping[str, tuple[int, str]]:
    """Give well-known names, folded, each with the number of its set and its first name."""
    return {
        fold(name): (number, names[0])
        for number, names in enumerate(_table()["known"]["sets"])
        for name in names
    }
