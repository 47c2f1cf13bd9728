"""Names that would be proposed as one do not contradict each other; look-alikes still do."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from tests.claims import relate_answers
from tests.reckon.naming.judged_names import SHORT, judged
from tests.reckon.naming.judged_sets import halves

from claimcheck.model.relation import RelationName
from claimcheck.reckon.naming.name import Name
from claimcheck.reckon.naming.propose import propose_names

ASKED = {
    "place": ("where it was", "place"),
    "person": ("who commanded the raid", "persons"),
    "party": ("who carried out the raid", "party"),
    "source": ("who carried out the raid", "party"),
}


def contradict(one: str, other: str, kind: str) -> bool:
    question, asked = ASKED[kind]
    found = relate_answers(one, other, question=question, kind=asked)
    return found.relation is RelationName.CONTRADICTS


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Colonel Yusuf Darwish", "Youssef Darwich", "party"),
        ("Yusuf Darwish", "Youssef Darwich", "person"),
        ("Mohammed Saleh", "Muhammad Salih", "person"),
        ("Hadj Djamel Bouchareb", "Jamal Bousharib", "person"),
        ("Scheich Nadschib Schihab", "Sheikh Najib Shihab", "person"),
        ("SNHR", "Syrian Network for Human Rights", "party"),
        ("AP", "Associated Press", "source"),
        ("Nadschaf", "Najaf", "place"),
        ("Halab", "Aleppo", "place"),
        ("Fliegerhorst Büchel", "Büchel Air Base", "place"),
        ("Rodríguez, Ana", "Ana Rodriguez", "person"),
        ("Novak Đoković", "Novak Djokovic", "person"),
        ("5th Corps", "V Corps", "party"),
        ("Shammar tribe", "Schammar", "party"),
    ],
)
def test_two_spellings_of_a_name_may_be_one(one, other, kind) -> None:
    assert not contradict(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Yusuf Darwish", "Youssef Haddad", "party"),
        ("Colonel Yusuf Darwish", "Colonel Yunus Darwish", "party"),
        ("Hafez al-Assad", "Bashar al-Assad", "person"),
        ("Khalifa Haftar", "Saddam Haftar", "person"),
        ("SNHR", "Syrian Observatory for Human Rights", "party"),
        ("SAA", "SNHR", "party"),
        ("4th Division", "5th Division", "party"),
        ("Jaysh al-Islam", "Jaysh al-Fatah", "party"),
        ("Tal Abyad", "Tal Rifaat", "place"),
        ("Hadschin", "Hawija", "place"),
        ("Saraya al-Ashtar", "Ashtar Company", "party"),
        ("Moria refugee camp", "Jenin refugee camp", "place"),
        ("Antakya", "Antalya", "place"),
    ],
)
def test_and_two_names_that_are_near_still_contradict(one, other, kind) -> None:
    assert contradict(one, other, kind)


def _judged_pairs() -> list[tuple[Name, Name]]:
    rows: list[Sequence[Name]] = [case.names for case in judged() if case.topic != SHORT]
    rows += [each.names for half in halves() for each in (*half.sets, *half.lookalikes)]
    return [pair for names in rows for pair in combinations(names, 2)]


def test_of_all_judged_names_no_two_that_are_proposed_as_one_contradict() -> None:
    pairs = [pair for pair in _judged_pairs() if any(not x.warns for x in propose_names(pair))]
    wrong = [
        (one.text, other.text)
        for one, other in pairs
        if contradict(one.text, other.text, next(iter(one.kinds)))
    ]
    assert len(pairs) > 1000
    assert wrong == []


def test_and_most_of_those_that_are_not_proposed_do() -> None:
    apart = [
        case.names
        for case in judged()
        if case.topic != SHORT and not case.same and not propose_names(case.names)
    ]
    found = [contradict(a.text, b.text, next(iter(a.kinds))) for a, b in apart]
    assert sum(found) / len(found) > 0.6


@pytest.mark.parametrize(("one", "other"), [("U", "EA:OO"), ("abu", "al-"), ("the abu", "’s")])
def test_names_of_which_nothing_is_left_are_compared_all_the_same(one, other) -> None:
    assert contradict(one, other, "person")
    assert propose_names([Name(each, frozenset({"place"})) for each in (one, other)]) == []
