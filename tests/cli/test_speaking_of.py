"""What `add` says of claims that deny, retract or correct others."""

import pytest

HEAD = "id,event,question,answer,source,stance,about\n"
SAID = "z1,Idlib,killed,17,White Helmets,,\n"
DENIAL_OF = "Of a denial, answer is what it denies; give what it says itself in a row of its own: "


@pytest.fixture
def notes(quick, empty, folder):
    """What is said beside how many were added."""

    def add(text: str, *options: str, code: int = 0) -> str:
        (folder / "z.csv").write_text(HEAD + text)
        ended = quick("add", empty, "z.csv", *options)
        assert ended.code == code
        return str(ended.err).partition("\n")[2]

    return add


def test_a_claim_that_names_one_that_is_not_there_is_told_by_row_and_id(notes):
    assert notes(f"{SAID}z2,Idlib,killed,17,Army,denies,nosuch\n") == (
        "  1 claim speaks of one that is not here (yet): row 3 (z2) names nosuch. Add that one "
        "too, or put about right with claimcheck correct.\n"
    )
    many = "".join(f",Idlib,killed,{n},Army,denies,c{n}\n" for n in range(9))
    told = notes(many, "--as", "more")
    assert "9 claims speak of one" in told
    assert "row 2 names c0; row 3 names c1;" in told
    assert "names c5" not in told


def test_a_claim_that_came_before_or_from_another_giver_is_there(notes):
    assert notes(SAID) == ""
    assert notes("z2,Idlib,killed,17,Army,denies,z1\n") == ""
    assert notes("z3,Idlib,killed,17,Police,denies,z1\n", "--as", "others") == ""


@pytest.mark.parametrize("stance", ["denies", "retracts", "corrects"])
def test_a_claim_that_names_itself_is_a_fault(notes, stance):
    told = notes(f"{SAID}z2,Idlib,killed,17,Army,{stance},z2\n", code=3)
    assert "row 3, column about: the claim names itself. Name the other claim" in told


def test_two_claims_that_take_each_other_back_are_told_once(notes):
    told = notes(f"{SAID}z2,Idlib,killed,5,Army,corrects,z3\nz3,Idlib,killed,6,Army,corrects,z2\n")
    assert told.count("take each other back") == 1
    assert "row 4 (z3) and z2. Let the later alone name the other." in told
    assert notes("d1,Idlib,hurt,5,A,denies,d2\nd2,Idlib,hurt,5,B,denies,d1\n") == ""


def test_a_denial_with_an_answer_of_its_own_is_told_with_the_mend(notes):
    told = notes(f"{SAID}z3,Idlib,killed,no civilians,Army,denies,z1\n")
    assert told == (
        f"  {DENIAL_OF}row 3 (z3) denies z1 with “no civilians”, where that one says “17”.\n"
    )


@pytest.mark.parametrize("answer", ["17", "seventeen", "١٧"])
def test_a_denial_in_other_words_for_the_same_is_not_told(notes, answer):
    assert notes(f"{SAID}z3,Idlib,killed,{answer},Army,denies,z1\n") == ""


def test_a_retraction_of_another_answer_is_told_too(notes):
    told = notes(f"{SAID}z3,Idlib,killed,20,White Helmets,retracts,z1\n")
    assert "Of a retraction, answer is what it takes back; give" in told


def test_a_revised_claim_is_looked_at_again(notes):
    notes(f"{SAID}z3,Idlib,killed,17,Army,denies,z1\n")
    assert DENIAL_OF in notes("z3,Idlib,killed,none,Army,denies,z1\n", "--revise")


def test_a_retraction_of_what_another_said_is_taken_for_a_denial_and_says_so(notes):
    told = notes(f"{SAID}z2,Idlib,killed,17,Army,retracts,z1\n")
    assert told == (
        "  Nobody can retract what another source said, so it is taken for a denial: row 3 (z2) "
        "retracts z1 of White Helmets.\n"
    )
    assert notes("z3,Idlib,killed,17,White Helmets,retracts,z1\n", "--as", "others") == ""
    assert notes("z4,Idlib,killed,16,Army,corrects,z1\n", "--as", "more") == ""
