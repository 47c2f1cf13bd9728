"""Claims that were handed out come back without loss, and are known where they came from."""

from io import BytesIO, StringIO

import pytest
from tests.building import add, new_dossier

from claimcheck import desk

BARE = """answer,source,quote
six,Firas,militants kidnapped six fighters from checkpoints in Nahtah
28,some media,28 members of the army were kidnapped in Nahtah
21,Enab Baladi,21 fighters of Sanamayn were deported to Aleppo
"""


def handed_out(at) -> bytes:
    out = StringIO()
    desk.export(at, "claims", "csv", out)
    return out.getvalue().encode()


def take_in(at, table: bytes) -> desk.Added:
    return desk.add_table(at, BytesIO(table), "handed out.csv", "csv", "handed out")


def places(at) -> list[set[str]]:
    """What stands together: for each question its event, its label and the answers to it."""
    return sorted(
        [
            {
                state.event.label,
                state.question.label,
                *(position.answer for position in state.reckoned.positions),
            }
            for state in desk.questions(at)
        ],
        key=sorted,
    )


@pytest.fixture
def bare(tmp_path):
    with desk.open_desk(new_dossier(tmp_path, BARE), "Amal") as at:
        yield at


def test_added_again_to_the_dossier_they_came_from_they_add_nothing(bare):
    added = take_in(bare, handed_out(bare))
    assert (added.added, added.known) == (0, 3)


def test_what_claimcheck_or_a_person_put_together_stays_together_in_another_dossier(bare, tmp_path):
    names = {claim["answer"]: claim["id"] for claim in desk.LISTS["claims"](bare, desk.Choice())}
    desk.part(bare, [str(names["28"])], "another night", event="Nahtah, the second night")
    before = places(bare)
    other = tmp_path / "other.dossier"
    desk.found_dossier(other, "Basel")
    with desk.open_desk(other, "Basel") as at:
        assert take_in(at, handed_out(bare)).added == 3
        assert places(at) == before


def test_two_events_of_one_label_stay_two(tmp_path):
    told = "answer,source,event,question,when\n"
    rows = "3,A,raid,dead,2020-01-05\n7,B,raid,dead,2020-11-08\n"
    with desk.open_desk(new_dossier(tmp_path, told + rows), "Amal") as at:
        table = handed_out(at)
    other = tmp_path / "other.dossier"
    desk.found_dossier(other, "Basel")
    with desk.open_desk(other, "Basel") as at:
        take_in(at, table)
        assert len(list(desk.questions(at))) == 2


TOLD = """id,event,question,answer,source,stance,about
1,raid,dead,{0},A,,
2,raid,dead,{0},B,denies,1
3,raid,dead,9,A,corrects,1
"""


def relations(at) -> list[tuple[str, str, str]]:
    """Who says what of whose answer."""
    told = {str(row["id"]): row for row in desk.LISTS["claims"](at, desk.Choice())}
    about = [(row, told[str(row["about"])]) for row in told.values() if row["about"]]
    return sorted((str(a["source"]), str(a["stance"]), str(b["answer"])) for a, b in about)


def test_what_a_claim_speaks_of_is_named_as_it_is_handed_out_also_where_givers_share_ids(tmp_path):
    with desk.open_desk(new_dossier(tmp_path, TOLD.format("5"), TOLD.format("7")), "Amal") as at:
        before = relations(at)
        table = handed_out(at)
        assert (take_in(at, table).added, take_in(at, table).known) == (0, 6)
    assert [each[2] for each in before] == ["5", "7", "5", "7"]
    other = tmp_path / "other.dossier"
    desk.found_dossier(other, "Basel")
    with desk.open_desk(other, "Basel") as at:
        added = take_in(at, table)
        assert added.added == 6
        assert not [note for note in added.notes if "not here" in note]
        assert relations(at) == before


def test_a_claim_that_was_changed_in_the_table_is_a_new_one(bare):
    assert take_in(bare, handed_out(bare).replace(b",six,", b",seven,")).added == 1


def test_a_slip_in_the_name_of_a_column_is_asked_about(bare):
    told = add(bare, "answer,source,qoute,mood\n9,SANA,nine were taken,calm\n").notes
    assert [note for note in told if "meant" in note] == [
        "Column qoute is none of claimcheck's and is kept as it is. Is it meant to be quote?"
    ]
