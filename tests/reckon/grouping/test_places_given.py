"""Places that givers write differently neither part one event nor join two."""

import pytest
from tests.reckon.grouping.bare_claims import place, together, told


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Sary-Bel", "Sary Bel", True), ("Chonkur road", "near Chonkur", True),
     ("Sary-Bel", "Koltash", False), ("Sur", "Sour", True), ("Van", "Van province", True),
     ("خلف", "قرية خلف", True)],
)  # fmt: skip
def test_two_spellings_of_a_place_do_not_part_an_event(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a case's outcome
    quote = "a drone burned a bus with nine travellers"
    placed = place(
        told("a", quote, where=one, when="2029-04-20", document="r0"),
        told("b", quote, where=other, when="2029-04-20", document="r1"),
    )
    assert (len(together(placed)) == 1) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Nuweira", "نويرة", True), ("Deir Lawz", "دير اللوز", True),
     ("Deir Lawz", "Deir al-Lawz", True), ("Deir Lawz", "Nuweira", False),
     ("دير اللوز", "نويرة", False)],
)  # fmt: skip
def test_a_place_of_few_consonants_is_known_again_in_the_other_script(
    one: str,
    other: str,
    same: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    placed = place(
        told("a", "the mayor was shot at his door", where=one, when="2022-01-09", document="r0"),
        told("b", "the mayor was shot at his house", where=other, when="2022-01-09",
             document="r1"),
    )  # fmt: skip
    assert (len(together(placed)) == 1) is same
    assert (f"a place spelled alike ({other})" in placed["b"].placement.because) is same


def test_places_named_in_two_scripts_do_not_part_an_event_since_nobody_can_tell() -> None:
    day = {"when": "2022-02-27"}
    placed = place(
        told("a", "Sheikh Munir al-Jabr was shot dead", where="Old Quarter", document="r0", **day),
        told(
            "b", "Sheikh Munir al-Jabr was shot dead", where="الحارة القديمة", document="r1", **day
        ),
    )
    assert len(together(placed)) == 1
