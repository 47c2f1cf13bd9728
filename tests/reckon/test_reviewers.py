"""A dossier that asks for two reviewers asks for two people, not for two spellings of one."""

import pytest
from hypothesis import given
from tests.building import names

from claimcheck.reckon.reviewers import person

CYRILLIC_A = "\u0430"


@pytest.mark.parametrize(
    "other",
    [
        "Amal",
        "amal ",
        "AMAL",
        " Amal",
        "Ámal",
        "Ama\u200bl",
        f"Am{CYRILLIC_A}l",
        "Ａｍａｌ",
        "ΑMAL",
    ],
    ids=["same", "blank", "capitals", "indent", "accent", "unseen", "Cyrillic", "wide", "Greek"],
)
def test_one_person_is_one_in_any_spelling(other):
    assert person(other) == person("Amal")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Amal", "Basel"), ("Amal K", "Amal M"), ("أمل", "باسل"), ("Амал", "Анна")],
)
def test_two_people_stay_two(one, other):
    assert person(one) != person(other)


@given(names)
def test_case_and_white_space_never_make_another_person(name):
    assert person(f"  {name.upper()}\t") == person(name.upper())
    assert person(f" {name} ") == person(name)
