"""A part of whom a question asks for is never settled, or suggested, for all of them."""

from contextlib import ExitStack

import pytest
from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import ClaimOutcome, Finding, Outcome, Verdict

HEAD = "id,event,question,answer,population,stance,about,said,source\n"
RAID = """1,raid,people killed,6,children,,,,A
2,raid,people killed,six,children,,,,B
3,raid,people killed,7,children,,,,C
4,raid,people killed,18,,,,,D
5,raid,people killed,23,,,,,E
"""
CHILDREN = RAID[: RAID.index("4,raid")]
IN_WORDS = """1,raid,people killed,6 children,,,,,A
2,raid,people killed,six children,,,,,B
3,raid,people killed,7 children,,,,,C
4,raid,people killed,18,,,,,D
5,raid,people killed,23,,,,,E
"""


@pytest.fixture
def at_desk(tmp_path):
    with ExitStack() as opened:
        yield lambda rows: opened.enter_context(
            desk.open_desk(new_dossier(tmp_path, HEAD + rows), "Amal")
        )


def established(answer, *claims):
    return Finding(Verdict.ESTABLISHED, "two accounts", answer=answer, claims=claims)


def settled(at, finding):
    held = desk.settle(at, "1", finding)
    return {desk.shown_id(at, each.claim): str(each.outcome) for each in held.finding.claims}


def weighed(at):
    (state,) = desk.weighed_questions(at)
    return state


def tallied(at):
    rows = desk.LISTS["sources"](at, desk.Choice())
    return {row["name"]: (row["right"], row["wrong"]) for row in rows}


@pytest.mark.parametrize("rows", [RAID, IN_WORDS], ids=["in a column", "in words"])
class TestPartsBesideTheWhole:
    def test_the_positions_of_all_come_first_however_many_speak_of_a_part(self, at_desk, rows):
        positions = weighed(at_desk(rows)).reckoned.positions
        assert [each.answer for each in positions][:2] == ["18", "23"]
        assert [each.population for each in positions] == ["", "", "children", "children"]

    def test_only_answers_that_contradict_stand_against_each_other(self, at_desk, rows):
        at = at_desk(rows)
        ((_, line),) = desk.queue_lines(at, desk.queue(at)).values()
        of_all, of_children = line.groups
        assert of_all == (("18", 1), ("23", 1))
        assert [origins for _, origins in of_children] == [2, 1]
        assert weighed(at).reckoned.why.startswith("“18” (1 origin) against “23” (1 origin); ")

    def test_a_part_is_never_suggested_however_probable(self, at_desk, rows):
        at = at_desk(rows)
        assert desk.suggestion(weighed(at)) is None
        with pytest.raises(BadInputError, match="too few"):
            desk.suggested_answer(at, "1")
        add(at, HEAD + "6,raid,people killed,23,,,,,F\n", "more")
        assert desk.suggested_answer(at, "1") == "23"

    @pytest.mark.parametrize("answer", ["6 (children)", "6 children", "six minors"])
    def test_to_establish_a_part_for_all_is_refused(self, at_desk, rows, answer):
        at = at_desk(rows)
        with pytest.raises(BadInputError, match=r"children alone.*claimcheck part"):
            desk.settle(at, "1", established(answer))
        assert weighed(at).settlements == ()

    def test_what_is_settled_of_all_says_nothing_of_a_part(self, at_desk, rows):
        at = at_desk(rows)
        outcomes = {"1": "elsewhere", "2": "elsewhere", "3": "elsewhere"}
        assert settled(at, established("18")) == outcomes | {"4": "stands", "5": "rejected"}
        add(at, HEAD + "6,raid,people killed,5,children,,,,F\n", "more")
        assert weighed(at).reckoned.status is Status.SETTLED

    def test_an_answer_of_a_part_can_be_refuted(self, at_desk, rows):
        found = settled(at_desk(rows), Finding(Verdict.REFUTED, "a list", answer="6 (children)"))
        undecided = dict.fromkeys("345", "undecided")
        assert found == {"1": "rejected", "2": "rejected"} | undecided


def test_a_part_that_is_more_than_all_is_rejected_with_the_whole(at_desk):
    at = at_desk(RAID + "6,raid,people killed,30,children,,,,F\n")
    assert settled(at, established("18"))["6"] == "rejected"


def test_where_none_speaks_of_all_no_part_is_suggested(at_desk):
    at = at_desk(CHILDREN + "4,raid,people killed,3,women,,,,D\n")
    with pytest.raises(BadInputError, match="parts alone"):
        desk.suggested_answer(at, "1")


@pytest.mark.parametrize("answer", ["6", "six", "6 children", "6 (children)", "six minors"])
@pytest.mark.parametrize("rows", [CHILDREN, IN_WORDS[: IN_WORDS.index("4,raid")]])
def test_where_all_claims_speak_of_one_population_the_settled_answer_does(at_desk, rows, answer):
    assert settled(at_desk(rows), established(answer)) == {
        "1": "stands",
        "2": "stands",
        "3": "rejected",
    }


def test_a_range_too_is_of_the_population_that_all_claims_speak_of(at_desk):
    found = settled(at_desk(CHILDREN), Finding(Verdict.RANGE, "lists", low="5", high="6"))
    assert found == {"1": "stands", "2": "stands", "3": "rejected"}


def test_a_question_parted_off_for_its_population_is_settled_like_any_other(at_desk):
    at = at_desk(RAID)
    desk.part(at, ("1", "2", "3"), "children apart", question="children killed")
    add(at, HEAD + "9,raid,children killed,8,,,,,F\n", "more")
    found = settled(at, established("6"))
    assert found == {"1": "stands", "2": "stands", "3": "rejected", "9": "rejected"}


def test_what_is_separate_by_its_unit_is_elsewhere_and_counts_for_nobody(at_desk):
    at = at_desk("1,raid,people killed,no civilians,,,,,Army\n2,raid,people killed,18,,,,,CD\n")
    assert settled(at, established("18")) == {"1": "elsewhere", "2": "stands"}
    assert tallied(at) == {"Army": (0, 0), "CD": (1, 0)}


GROWN = """1,raid,people killed,17,,,,2024-05-01,CD
2,raid,people killed,17,,denies,1,2024-05-02,Army
3,raid,people killed,23,,,,2024-05-03,CD
"""


def test_to_deny_a_toll_that_only_grew_later_is_neither_right_nor_wrong(at_desk):
    at = at_desk(GROWN)
    assert settled(at, established("23")) == {"1": "overtaken", "2": "undecided", "3": "stands"}
    assert tallied(at) == {"CD": (1, 0), "Army": (0, 0)}


def test_a_denial_that_a_reviewer_lets_stand_is_right_only_where_what_it_denies_is_rejected(
    at_desk,
):
    at, stands = at_desk(GROWN), ClaimOutcome("2", Outcome.STANDS, "so it seems")
    settled(at, established("23", stands))
    assert tallied(at)["Army"] == (0, 0)
    settled(at, established("23", stands, ClaimOutcome("1", Outcome.REJECTED, "invented")))
    assert tallied(at) == {"CD": (1, 1), "Army": (1, 0)}


def test_a_denial_of_what_is_rejected_is_right(at_desk):
    at = at_desk(GROWN.replace("CD\n2", "AFP\n2"))
    assert settled(at, established("23")) == {"1": "rejected", "2": "stands", "3": "stands"}
    assert tallied(at)["Army"] == (1, 0)


@pytest.mark.parametrize("verdict", [Verdict.ESTABLISHED, Verdict.REFUTED])
def test_an_answer_that_is_no_number_where_numbers_are_asked_is_refused(at_desk, verdict):
    at = at_desk(RAID)
    with pytest.raises(BadInputError, match=r"not read as a count.*unsettled"):
        desk.settle(at, "1", Finding(verdict, "so", answer="banana"))
    assert weighed(at).settlements == ()


def test_words_of_a_claim_can_be_established_though_they_are_no_number(at_desk):
    at = at_desk(RAID + "6,raid,people killed,a massacre,,,,,F\n")
    assert settled(at, established("a massacre"))["6"] == "stands"


def test_a_stranger_who_retracts_what_is_rejected_is_right_like_whoever_denies_it(at_desk):
    at = at_desk(GROWN.replace("CD\n2", "AFP\n2").replace("denies", "retracts"))
    assert settled(at, established("23")) == {"1": "rejected", "2": "stands", "3": "stands"}
    assert tallied(at)["Army"] == (1, 0)
