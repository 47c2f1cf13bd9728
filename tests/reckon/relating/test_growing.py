"""What only grows is brought up to date by who said it; what may fall is contradicted."""

import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation
from claimcheck.reckon.compare import compare_claims


def said_twice(question: str, earlier: str = "22", later: str = "31") -> Relation:
    return compare_claims(
        Claim(earlier, "Red Crescent", question=question, said="2024-03-03"),
        Claim(later, "Red Crescent", question=question, said="2024-03-05"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "people drowned",
        "drownings",
        "lives lost",
        "people burned alive",
        "bodies recovered",
        "bodies found",
        "people infected",
        "people ill",
        "cholera cases",
        "people sickened by the water",
        "homes burned down",
        "عدد القتلى",
        "عدد الضحايا",
        "عدد الغرقى",
        "المصابين",
        "عدد النازحين",
    ],
)
def test_a_later_and_larger_count_of_the_harmed_is_an_update(question) -> None:
    assert said_twice(question).relation == "updates"
    assert said_twice(question, "31", "22").relation == "contradicts"


@pytest.mark.parametrize(
    "question",
    ["villages flooded", "votes counted", "shells fired at the town", "people evacuated by bus"],
)
def test_what_was_done_is_not_undone_so_its_count_only_grows(question) -> None:
    assert said_twice(question).relation == "updates"


@pytest.mark.parametrize(
    "question",
    [
        "people held",
        "people trapped",
        "miners trapped in the shaft",
        "hostages remaining",
        "wounded in hospital",
        "people besieged",
        "people still missing",
        "armed men at the checkpoint",
        "soldiers deployed",
        "عدد المحاصرين",
    ],
)
def test_who_is_in_a_state_that_may_pass_may_become_fewer(question) -> None:
    assert said_twice(question).relation == "contradicts"


def test_the_dead_grow_in_number_even_where_others_are_still_besieged() -> None:
    assert said_twice("people killed in the town still under siege").relation == "updates"
