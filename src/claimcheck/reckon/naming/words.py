"""The words within names that have a meaning of their own, read once when they are needed."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.sounds import sounds
from claimcheck.reckon.words import Phrases, sections

_LISTS = ("words", "meanings", "known")
_KNOWN = ("places", "bodies", "persons")
_COUNTRIES = "countries"
# As `meanings.toml` has it.
_AMERICA = {"united states": "america"}
_SHORTEST_COUNTRY = 4
_OPPOSED = ("direction", "place_within", "age_and_size", "area", "unit", "arm", "people", "kin")
_ARABIC_PREFIXES = ("وال", "بال", "لل", "ال", "ل")
_SHORTEST_STEM = 2
_FOR = "ل"
_ELISION = re.compile(r"\b([dl])['’](?=[^\W\d_])|\b(L)['’](?=[A-ZÀ-Þ])")
# What outlets write together with their names: TOLOnews, Zapatv.
_WRITTEN_BEHIND = ("news", "tv")
_SHORTEST_OUTLET = 3
_SHORTEST_RESPELLED = 5
_RESPELLED = (("j", "y"), ("aia", "aya"))
_TOLD_BY_SOUND = ("direction", "place_within")


@frozen
class Word:
    """What a word in a name does: its sort, and what it stands for."""

    sort: str
    means: str


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    here = files("claimcheck.reckon.naming")
    told: dict[str, Mapping[str, Any]] = {}
    for name in _LISTS:
        told |= tomllib.loads(here.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return told


@cache
def _words() -> Mapping[str, Word]:
    table = _table()
    known: dict[str, Word] = {}
    for section in ("small", "loose", "ordinal", "same", "given", *_OPPOSED):
        for means, spelled in table[section].items():
            sort = means if section == "small" else section
            for each in spelled:
                known.setdefault(fold(each), Word(sort, means))
    for country, spelled in sections(_COUNTRIES)[_COUNTRIES].items():
        for each in (country, *spelled):
            if each.isascii() and each.isalpha() and len(each) >= _SHORTEST_COUNTRY:
                known.setdefault(each, Word("same", _AMERICA.get(country, country)))
    return known


@cache
def word(folded: str) -> Word | None:
    """Tell what a folded word does in a name; None for one that is a name itself.

    In Arabic the article and the prepositions that are written with it may stand before it.
    """
    found = _words().get(folded)
    if found is not None or folded in _names_with_article():
        return found
    if folded.isascii():
        return _respelled(folded) if len(folded) >= _SHORTEST_RESPELLED else None
    for prefix in _ARABIC_PREFIXES:
        stem = folded.removeprefix(prefix)
        if stem != folded and len(stem) >= _SHORTEST_STEM and stem in _words():
            return _words()[stem]
    return None


@cache
def _names_with_article() -> AbstractSet[str]:
    return frozenset(map(fold, _table()["with_article"]["names"]))


def _respelled(folded: str) -> Word | None:
    """Look a word up as others transliterate it: Novaja is Novaya, Sharkia Sharqiya."""
    for one, other in _RESPELLED:
        if one in folded and (found := _words().get(folded.replace(one, other))):
            return found
    return _by_sound().get(_sound(folded))


@cache
def _by_sound() -> Mapping[str, Word]:
    return {
        _sound(each): known
        for each, known in _words().items()
        if known.sort in _TOLD_BY_SOUND and each.isascii() and len(each) > _SHORTEST_RESPELLED
    }


def _sound(folded: str) -> str:
    return sounds(folded).replace("q", "k").rstrip("h")


def outlet_behind(folded: str) -> str:
    """Give what says of what sort an outlet is and stands together with its name; "" for none."""
    for behind in _WRITTEN_BEHIND:
        if folded.endswith(behind) and len(folded) - len(behind) >= _SHORTEST_OUTLET:
            return behind
    return ""


def without_elision(text: str) -> str:
    """Write what French writes together (l'air) as two words; a D' of a person's name stays."""
    return _ELISION.sub(lambda found: f"{found[1] or found[2]} ", text)


@cache
def phrases() -> Phrases:
    """Give phrases, folded, that stand for one meaning or country."""
    told = {
        fold(without_elision(each)): means
        for means, spelled in _table()["phrases"].items()
        for each in spelled
    }
    for country, spelled in sections(_COUNTRIES)[_COUNTRIES].items():
        for each in (country, *spelled):
            if " " in each:
                told.setdefault(fold(each), _AMERICA.get(country, country))
    return Phrases(told)


@cache
def is_country(means: str) -> bool:
    """Tell whether a meaning is a country or its people."""
    return means in sections(_COUNTRIES)[_COUNTRIES] or means in _AMERICA.values()


@cache
def country_named(folded: str) -> str:
    """Give the country that a folded text is a name of, and nothing else; "" for none."""
    known = word(folded)
    means = known.means if known else phrases().get(folded, "")
    return means if is_country(means) else ""


@cache
def _countries_named() -> AbstractSet[str]:
    named = sections(_COUNTRIES)[_COUNTRIES]
    return {fold(each) for country, others in named.items() for each in (country, *others)}


def is_name_of_country(folded: str) -> bool:
    """Tell whether a folded text is a country's name, the initials of one among them."""
    return folded in _countries_named()


@cache
def is_attached(folded: str) -> bool:
    """Tell whether an Arabic word has “for” written together with it."""
    stem = folded.removeprefix(_FOR)
    return stem != folded and folded not in _words() and word(stem) is not None


@cache
def roman() -> Mapping[str, str]:
    """Give Roman numerals with the numbers that they stand for."""
    return {each: number for number, spelled in _table()["roman"].items() for each in spelled}


@cache
def implied() -> Mapping[str, AbstractSet[str]]:
    """Give meanings with what stands for them where it is in the same name."""
    return {means: frozenset(by) for means, by in _table()["implied"].items()}


@cache
def together() -> Mapping[str, Sequence[str]]:
    """Give sorts of things with the sort and the meaning that make them together."""
    return {sort: tuple(of) for sort, of in _table()["together"].items()}


@cache
def contrary() -> Mapping[str, AbstractSet[str]]:
    """Give words that a name may lack with those that no other name of the same thing has."""
    return {means: frozenset(others) for means, others in _table()["contrary"].items()}


@cache
def short_for() -> Mapping[str, str]:
    """Give words that are cut short or written otherwise with the word that they stand for."""
    told = _table()["short_for"]
    return {fold(each): whole for whole, others in told.items() for each in others}


@cache
def known_agencies() -> AbstractSet[str]:
    """Give well-known agencies whose names do not say that they are some."""
    return frozenset(_table()["sorts"]["agencies"])


@cache
def known_sets() -> Sequence[Sequence[str]]:
    """Give sets of well-known names of one thing; the first of each is what it is called."""
    table = _table()
    return [names for section in _KNOWN for names in table[section]["sets"]]


@cache
def known_places() -> Sequence[Sequence[str]]:
    """Give those sets that are of places."""
    return list(_table()["places"]["sets"])
