"""A corrected table that was saved under a new name is noticed, and nothing of it is refused."""

from contextlib import ExitStack
from io import BytesIO

import pytest
from tests.building import add, new_dossier

from claimcheck import desk

HEAD = "id,event,question,answer,source\n"
ROWS = [f"a{n},raid {n},people killed,{n},Firas\n" for n in range(1, 9)]


@pytest.fixture
def at(tmp_path):
    with ExitStack() as opened:
        held = opened.enter_context(desk.open_desk(new_dossier(tmp_path), "Amal"))
        add(held, HEAD + "".join(ROWS), "t")
        yield held


def changed(*numbers: int) -> str:
    rows = (
        row.replace(f",{n},Firas", f",{n + 90},Firas") if n in numbers else row
        for n, row in enumerate(ROWS, start=1)
    )
    return HEAD + "".join(rows)


def second(notes: tuple[str, ...]) -> list[str]:
    return [note for note in notes if "with other content" in note]


def test_rows_that_stand_otherwise_under_their_ids_are_named_with_what_corrects_them(at) -> None:
    added = add(at, changed(1, 5), "t-v2")
    assert (added.added, added.known) == (2, 6)
    assert second(added.notes) == [
        (
            "a1, a5 stand in t with other content; to correct them there: "
            "claimcheck undo case.dossier, then claimcheck add case.dossier … --as t --revise"
        )
    ]


def test_what_the_note_says_to_do_corrects_them(at) -> None:
    add(at, changed(3), "t-v2")
    desk.undo(at)
    revised = desk.add_table(at, BytesIO(changed(3).encode()), "t-v2.csv", "csv", "t", revise=True)
    assert (revised.added, revised.revised) == (0, 1)
    answers = [each["answer"] for each in desk.LISTS["claims"](at, desk.Choice())]
    assert (len(answers), answers[2]) == (8, "93")


@pytest.mark.parametrize(("numbers", "noted"), [((1, 2, 3, 4), True), ((1, 2, 3, 4, 5), False)])
def test_half_of_the_rows_are_enough_and_less_is_another_table(at, numbers, noted) -> None:
    assert bool(second(add(at, changed(*numbers), "u").notes)) is noted


def test_the_table_that_is_most_like_it_is_named(at) -> None:
    add(at, changed(5), "t-v2")
    (note,) = second(add(at, changed(5, 6), "t-v3").notes)
    assert note.startswith("a6 stands in t-v2 with other content")


def test_at_most_five_ids_are_named(at) -> None:
    more = "".join(f"b{n},raid,other,{n},Firas\n" for n in range(8))
    add(at, HEAD + more, "wide")
    add(at, changed() + more, "all")
    (note,) = second(add(at, changed(1, 2, 3, 4, 5, 6) + more, "all-v2").notes)
    assert note.startswith("a1, a2, a3, a4, a5 … stand in all with other content")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("".join(ROWS) + "a9,raid 9,people killed,9,Firas\n", id="a row more"),
        pytest.param("a1,flood,people missing,4,Rima\na2,flood,homes lost,9,Rima\n", id="other"),
    ],
)
def test_new_rows_and_ids_that_only_look_alike_are_no_second_version(at, rows: str) -> None:
    assert not second(add(at, HEAD + rows, "u").notes)


def test_rows_without_ids_are_no_second_version(at) -> None:
    rows = "".join(ROWS[:6]) + ",raid 7,people killed,97,Firas\n"
    assert not second(add(at, HEAD + rows, "u").notes)
