"""The same row from another giver is one claim, under the ids of both, and stays so."""

from io import BytesIO

import pytest
from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.model.exits import BadInputError
from claimcheck.model.faults import TableError

ROWS = "id,event,question,answer,source\n1,Karak,killed,28,A\n2,Karak,killed,six,B\n"
LATER = ROWS.replace("28", "29")


@pytest.fixture
def given(tmp_path):
    """A dossier in which alice and bob gave the same two rows."""
    with desk.open_desk(new_dossier(tmp_path, ROWS.replace("Karak", "Tafas")), "Amal") as at:
        assert add(at, ROWS, "alice").added == 2
        added = add(at, ROWS, "bob")
        assert (added.added, added.known) == (0, 2)
        assert added.notes == (
            "2 rows were given by others before: bob:1 and so on lead to the same claims.",
        )
        yield at


def answers(at) -> list[str]:
    claims = desk.LISTS["claims"](at, desk.Choice())
    return [str(claim["answer"]) for claim in claims if claim["event"] == "Karak"]


def shown(at, name: str) -> tuple[str, str]:
    claim = desk.show(at, name)["claim"]
    return claim["id"], claim["answer"]


def revised(at, text: str, giver: str) -> desk.Added:
    return desk.add_table(at, BytesIO(text.encode()), "t.csv", "csv", giver, revise=True)


def test_the_ids_of_both_givers_lead_to_the_one_claim(given):
    assert answers(given) == ["28", "six"]
    assert shown(given, "bob:1") == shown(given, "alice:1")
    assert add(given, ROWS, "bob").notes == ()
    assert desk.verify(given).problems == ()


def test_what_one_of_them_says_otherwise_later_is_a_fault_and_no_second_claim(given):
    with pytest.raises(TableError, match="row 2, column id: 1 was given by bob before, with other"):
        add(given, LATER, "bob")
    assert answers(given) == ["28", "six"]


@pytest.mark.parametrize("giver", ["alice", "bob"])
def test_a_revision_by_either_corrects_the_one_claim(given, giver):
    assert revised(given, LATER, giver).revised == 1
    assert answers(given) == ["29", "six"]
    assert shown(given, "bob:1") == shown(given, "alice:1")
    for name in ("alice", "bob"):
        for text in (ROWS, LATER):
            assert add(given, text, name).known == 2
    assert revised(given, ROWS, giver).revised == 1
    assert answers(given) == ["28", "six"]


def test_what_a_claim_said_before_its_correction_is_known_from_another_giver_too(given):
    revised(given, LATER, "alice")
    assert add(given, ROWS, "carol").known == 2
    assert answers(given) == ["29", "six"]
    assert shown(given, "carol:1") == shown(given, "alice:1")


def test_a_like_row_that_speaks_of_another_claim_is_another_claim(given):
    denied = "id,event,question,answer,source,stance,about\n"
    said = "7,Karak,killed,{},A,,\n"
    denial = "8,Karak,killed,nine,B,denies,7\n9,Karak,killed,nine,C,denies,8\n"
    add(given, denied + said.format("nine") + denial, "alice")
    assert add(given, denied + said.format("9") + denial, "carol").added == 3
    assert add(given, denied + said.format("nine") + denial, "dora").added == 0
    assert shown(given, "dora:8") == shown(given, "alice:8") != shown(given, "carol:8")


def test_what_is_undone_for_one_giver_stands_as_the_other_gave_it(given):
    acts = [act for act in desk.log(given) if act.verb == "add"]
    desk.undo(given, acts[1].id)
    assert shown(given, "bob:1")[1] == "28"
    assert add(given, ROWS, "bob").added == 0
    desk.undo(given, acts[0].id)
    with pytest.raises(BadInputError):
        desk.find_claim(given, "bob:1")
    assert add(given, ROWS, "bob").added == 2


def test_a_redaction_takes_the_text_out_of_what_both_gave(given):
    texts = 'SELECT count(*) FROM content WHERE body LIKE \'%"answer":"28"%Karak%\''
    assert given.connection.execute(texts).get == 2
    desk.redact(given, "bob:1", "a witness in danger")
    assert answers(given) == ["six"]
    assert desk.verify(given).problems == ()
    assert given.connection.execute(texts).get == 0
