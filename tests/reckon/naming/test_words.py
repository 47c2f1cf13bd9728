"""The lists of words within names: each word is taken for what it is listed as."""

import tomllib
from importlib.resources import files

import pytest

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.words import Word, known_agencies, known_sets, word

SORTS = (
    "small", "loose", "ordinal", "same", "given", "direction", "place_within", "age_and_size",
    "area", "unit", "arm", "people", "kin",
)  # fmt: skip


def listed():
    for name in ("words", "meanings"):
        text = files("claimcheck.reckon.naming").joinpath(f"{name}.toml").read_text("utf-8")
        for sort, words in tomllib.loads(text).items():
            if sort in SORTS:
                yield from ((sort, means, each) for means in words for each in words[means])


def test_no_list_takes_a_word_from_another():
    taken = {
        each: (sort, means)
        for sort, means, each in listed()
        if word(fold(each)) != Word(means if sort == "small" else sort, means)
    }
    assert taken == {}


@pytest.mark.parametrize("agency", sorted(known_agencies()))
def test_an_agency_is_called_by_the_first_name_of_its_set(agency):
    assert agency in {names[0] for names in known_sets()}
