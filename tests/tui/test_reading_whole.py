"""On a small screen nothing is lost: headings stay, what is shortened can be had whole."""

import pytest
from tests.building import add, new_dossier
from tests.tui.reviewer import reviewing, settlements

from claimcheck import desk
from claimcheck.desk.recording import store_documents
from claimcheck.model.document import Document

TABLE = f"""event,question,answer,source
{"".join(f"raid,dead,four,witness A{n}" + chr(10) for n in range(12))}\
{"".join(f"raid,dead,nine,witness B{n}" + chr(10) for n in range(12))}"""
PARAGRAPH = (
    "Seven houses stand by the road. The mayor said that four of his neighbours were killed in "
    "the raid before dawn, and that he himself had counted the bodies in the mosque. Nobody else "
    "was there. The last of the sentences ends here."
)


@pytest.fixture
def long_columns(tmp_path):
    return new_dossier(tmp_path, TABLE)


@pytest.fixture(params=["\n\n", "\r\n \r\n"], ids=["unix", "windows"])
def quoted(tmp_path, request):
    """Two claims, one with words of a paragraph that is held."""
    path = new_dossier(tmp_path)
    with desk.open_desk(path, "Amal") as at:
        text = request.param.join(("The first paragraph.", PARAGRAPH, "The third paragraph."))
        store_documents(at, "d", [Document("report", publisher="AP", text=text)])
        add(
            at,
            "event,question,answer,source,document,quote\n"
            "raid,dead,four,the mayor,report,four of his neighbours were killed\n"
            "raid,dead,nine,SNHR,,\n",
        )
    return path


async def test_the_heading_of_the_columns_stays_while_they_are_scrolled(long_columns):
    async with reviewing(long_columns) as amal:
        await amal.press("enter")
        assert "▸ four" not in amal.rows[1]
        await amal.press("pagedown")
        assert "▸ four" in amal.rows[1]
        assert "nine" in amal.rows[1]
        await amal.press("right", "pagedown")
        assert "▸ nine" in amal.rows[1]
        await amal.press("home")
        assert "raid: dead" in amal.rows[1]


async def test_no_line_is_lost_under_the_heading_from_page_to_page(long_columns):
    async with reviewing(long_columns) as amal:
        await amal.press("enter")
        seen = amal.sees
        for _ in range(6):
            await amal.press("pagedown")
            seen += amal.sees
        for number in range(12):
            assert f"witness A{number} " in seen


async def test_below_the_columns_their_heading_is_gone(tmp_path):
    about = "\n".join(f"n{n},raid,dead,nine,B,retracts,b" for n in range(9))
    path = new_dossier(
        tmp_path,
        "id,event,question,answer,source,stance,about\na,raid,dead,four,A,,\nc,raid,dead,six,C,,\n"
        f"b,raid,dead,nine,B,,\n{about}\n",
    )
    async with reviewing(path) as amal:
        await amal.press("enter", "end")
        assert "▸" not in amal.rows[1]
        assert "takes it back" in amal.sees


async def test_a_quote_is_shown_in_its_whole_paragraph_when_asked_for(quoted):
    async with reviewing(quoted, size=(80, 60)) as amal:
        await amal.press("enter")
        assert "The last of the sentences" not in amal.words
        await amal.press("w")
        assert "All is shown" in amal.sees
        mine = " ".join(row.partition("│")[0] for row in amal.rows)
        told = " ".join(mine.replace("«", "").replace("»", "").split())
        assert PARAGRAPH in told
        assert "The third paragraph" not in told
        await amal.press("w")
        assert "The last of the sentences" not in amal.words


async def test_where_no_document_is_held_no_quote_is_said_to_stand_in_its_paragraph(long_columns):
    async with reviewing(long_columns) as amal:
        await amal.press("enter", "w")
        assert "All is shown; no document of it is held" in amal.words


async def test_a_long_reason_is_cut_with_the_key_that_shows_all_of_it(long_columns):
    async with reviewing(long_columns) as amal:
        await amal.press("enter", "enter")
        await amal.type(" ".join(f"word{number}" for number in range(120)))
        await amal.press("enter", "enter")
        assert "(w shows all)" in amal.sees
        assert "word119" not in amal.sees
        await amal.press("w", "pagedown", "pageup")
        assert "word119" in amal.sees


async def test_letters_typed_on_a_choice_choose_nothing_and_it_is_said_what_does(long_columns):
    async with reviewing(long_columns) as amal:
        await amal.press("enter", "enter", "shift+tab", "shift+tab")
        assert "1 to 6 choose" in amal.words
        await amal.press("u")
        assert "▸1 established" in amal.sees
        assert "nothing to write" in amal.words
        await amal.press("6")
        assert "▸6 unverifiable" in amal.sees
        await amal.press("tab")
        await amal.type("no one can know")
        await amal.press("enter")
    [(_, stored)] = settlements(long_columns)
    assert str(stored.finding.verdict) == "unverifiable"


async def test_choices_of_several_words_are_told_apart_and_fit_whole(long_columns):
    async with reviewing(long_columns) as amal:
        await amal.press("enter", "enter")
        (row,) = (row for row in amal.rows if row.lstrip().startswith("likelihood"))
        assert "almost no chance · very unlikely ·" in row
        assert row.rstrip().endswith("›")
        assert "6 unverifiable" in amal.sees
        await amal.press("tab", "tab", *["right"] * 7)
        assert "▸almost certain" in amal.sees


@pytest.mark.parametrize("key", ["w", "ص"])
async def test_the_key_works_on_an_arabic_keyboard_too(quoted, key):
    async with reviewing(quoted, size=(80, 60)) as amal:
        await amal.press("enter", key)
        assert "All is shown" in amal.sees
