"""A table that was handed out masked doubles no witness when it comes in again, and mixes none."""

from io import BytesIO, StringIO

import pytest
from tests.building import new_dossier

from claimcheck import desk

TOLD = """id,event,question,answer,source,via,confidential,quote,note,phone
1,raid,killed,5,{0},,yes,five of them,at home,0999
2,raid,killed,6,Sham Press,{0} (quotes),,{0} said that six were killed,,
3,raid,killed,7,Daily,,,seven were killed,,
4,raid,wounded,9,{0},,yes,,,
"""


def handed_out(at) -> str:
    out = StringIO()
    desk.export(at, "claims", "csv", out)
    return out.getvalue()


def take_in(at, text: str, giver: str = "c", *, revise: bool = False) -> desk.Added:
    table = BytesIO(text.encode())
    return desk.add_table(at, table, f"{giver}.csv", "csv", giver, revise=revise)


def sources(at) -> list[tuple[str, str]]:
    rows = desk.LISTS["claims"](at, desk.Choice())
    return sorted((str(row["answer"]), str(row["source"])) for row in rows)


@pytest.fixture
def here(tmp_path):
    with desk.open_desk(new_dossier(tmp_path, TOLD.format("Abu Karim")), "Amal") as at:
        yield at


@pytest.fixture
def elsewhere(tmp_path):
    path = tmp_path / "elsewhere.dossier"
    desk.found_dossier(path, "Basel")
    with desk.open_desk(path, "Basel") as at:
        yield at


def test_where_it_came_from_all_of_it_is_known_and_a_note_says_so(here):
    before = sources(here)
    added = take_in(here, handed_out(here))
    assert (added.added, added.known) == (0, 4)
    assert (
        "3 rows were handed out masked from claims that are here: nothing was added for them."
    ) in added.notes
    assert sources(here) == before


def test_it_is_known_also_without_the_columns_that_exports_add(here):
    lines = [line.split(",") for line in handed_out(here).splitlines()]
    kept = [n for n, name in enumerate(lines[0]) if name not in {"event_id", "question_id"}]
    table = "\n".join(",".join(line[n] for n in kept) for line in lines)
    assert take_in(here, table).added == 0


def test_rows_that_were_picked_from_it_are_known_by_a_mask_within_a_text(tmp_path):
    told = TOLD.format("Abu Karim").replace("Sham Press,Abu Karim (quotes)", "Sham Press,")
    with desk.open_desk(new_dossier(tmp_path, told), "Amal") as at:
        before = sources(at)
        head, _, second, *_ = handed_out(at).splitlines()
        assert "confidential source 1 said that six" in second
        assert take_in(at, f"{head}\n{second}\n").added == 0
        assert sources(at) == before


def test_a_row_that_was_changed_by_hand_is_new_and_of_the_source_that_it_was(here):
    added = take_in(here, handed_out(here).replace(",wounded,9,", ",wounded,8,"))
    assert (added.added, added.known) == (1, 3)
    assert ("8", "Abu Karim") in sources(here)
    assert "Abu Karim" not in handed_out(here)


def test_a_row_that_was_added_by_hand_is_of_the_source_whose_number_it_bears(here):
    table = handed_out(here).splitlines()
    columns = table[0].split(",")
    cells = {"answer": "11", "source": "confidential source 1", "event": "raid", "id": "5"}
    row = ",".join(cells.get(column, "") for column in columns)
    assert take_in(here, "\n".join([*table, row])).added == 1
    assert ("11", "Abu Karim") in sources(here)


def test_a_masked_source_of_one_table_is_never_that_of_another(here, elsewhere, tmp_path):
    (tmp_path / "two").mkdir()
    other = new_dossier(tmp_path / "two", TOLD.format("Umm Salma"))
    with desk.open_desk(other, "Amal") as at:
        second = handed_out(at)
    for table, giver in ((handed_out(here), "one"), (second, "two")):
        added = take_in(elsewhere, table, giver)
        assert (added.added, added.known) in {(4, 0), (3, 1)}  # the row of the Daily is one
        assert [note for note in added.notes if "handed out masked" in note]
    named = [name for answer, name in sources(elsewhere) if answer == "5"]
    assert len(set(named)) == 2
    assert all(name.startswith("confidential source 1 of table ") for name in named)
    positions = [
        position
        for state in desk.questions(elsewhere)
        for position in state.reckoned.positions
        if position.answer == "5"
    ]
    assert [each.origins for each in positions] == [2]


def test_the_same_masked_table_again_adds_nothing_under_any_name(here, elsewhere):
    table = handed_out(here)
    take_in(elsewhere, table)
    assert take_in(elsewhere, table).added == 0
    assert take_in(elsewhere, table, "another name").added == 0
    assert len(sources(elsewhere)) == 4


def test_within_one_table_a_number_is_one_source_in_every_text(here, elsewhere):
    take_in(elsewhere, handed_out(here))
    rows = {str(row["id"]): row for row in desk.LISTS["claims"](elsewhere, desk.Choice())}
    name = str(rows["1"]["source"])
    assert rows["4"]["source"] == name
    assert str(rows["2"]["quote"]) == f"{name} said that six were killed"
    assert str(rows["2"]["via"]) == f"{name} (quotes)"


def test_what_masking_left_empty_is_no_document_and_no_quote(here, elsewhere):
    take_in(elsewhere, handed_out(here))
    rows = {str(row["id"]): row for row in desk.LISTS["claims"](elsewhere, desk.Choice())}
    assert not rows["1"]["quote"]
    assert not rows["1"]["note"]
    assert "phone" not in rows["1"]


def test_a_table_that_names_nobody_by_number_is_taken_as_it_is(elsewhere):
    added = take_in(elsewhere, "id,event,question,answer,source,note\n1,a,b,5,Press,confidential\n")
    assert added.added == 1
    (row,) = desk.LISTS["claims"](elsewhere, desk.Choice())
    assert row["note"] == "confidential"


def test_what_was_handed_out_masked_can_be_handed_on_masked_and_comes_back_known(here, elsewhere):
    take_in(elsewhere, handed_out(here))
    again = handed_out(elsewhere)
    assert "of table" not in again
    assert take_in(elsewhere, again, "d").added == 0


def test_a_source_of_two_figures_is_handed_on_masked_in_every_text_too(tmp_path, elsewhere):
    rows = "".join(f"{n},raid {n},killed,5,Umm Salma{n},,yes,,,\n" for n in range(12))
    quoting = "99,raid,killed,6,Daily,,,Umm Salma11 said that six were killed,,\n"
    told = f"{TOLD.splitlines()[0]}\n{rows}{quoting}"
    with desk.open_desk(new_dossier(tmp_path, told), "Amal") as at:
        take_in(elsewhere, handed_out(at))
    again = handed_out(elsewhere)
    assert "confidential source 12 said" in again
    assert "of table" not in again
    assert take_in(elsewhere, again, "d").added == 0


def test_a_masked_row_that_revises_its_claim_keeps_what_was_masked(here):
    table = handed_out(here).replace(",wounded,9,", ",wounded,8,")
    added = take_in(here, table, "table1", revise=True)
    assert (added.added, added.revised) == (0, 1)
    assert ("8", "Abu Karim") in sources(here)
    assert len(sources(here)) == 4


def test_a_later_export_of_the_same_dossier_revises_the_first_and_doubles_nobody(here, elsewhere):
    take_in(elsewhere, handed_out(here))
    take_in(here, "id,event,question,answer,source\n9,raid,killed,4,Abu Karim\n", "later")
    added = take_in(elsewhere, handed_out(here), revise=True)
    assert added.added == 1
    named = {name for _, name in sources(elsewhere) if name.startswith("confidential")}
    assert len(named) == 1
