"""What stands on the screen: enough to decide on 80 by 24, text exactly as stored, any script."""

import pytest
from tests.building import add, new_dossier
from tests.tui.reviewer import reviewing, settlements

from claimcheck import desk
from claimcheck.model.scales import Reliability
from claimcheck.screentext import width


@pytest.fixture
def demo(tmp_path):
    """The demo dossier, whose reports are held."""
    path = tmp_path / "daraa.dossier"
    desk.build_demo(path, "Amal")
    with desk.open_desk(path, "Amal") as at:
        desk.grade(at, "Enab Baladi", Reliability.B, "close to the events")
    return path


async def open_kidnapping(reviewer):
    await reviewer.press("slash")
    await reviewer.type("fighters kidnapped")
    await reviewer.press("enter")
    await reviewer.press("enter")


async def test_the_queue_says_what_is_asked_what_is_answered_and_by_how_many_origins(path):
    async with reviewing(path) as amal:
        assert "1 ○ open     Nahtah: fighters kidnapped" in amal.rows[1]
        assert "six (1) ⇄ 28 (1)" in amal.rows[2]


async def test_the_header_says_which_dossier_how_it_stands_and_who_reviews(path):
    async with reviewing(path) as amal:
        assert amal.rows[0].split() == ["case", "○", "3", "open", "✓", "0", "settled", "Amal"]


async def test_80_by_24_shows_all_that_a_decision_needs(demo):
    async with reviewing(demo) as amal:
        await open_kidnapping(amal)
        assert len(amal.rows) == 24
        assert all(width(row) == 80 for row in amal.rows)
        for told in (
            "Nahtah kidnapping: fighters kidnapped",
            "[2020-01-11,2020-01-18] · eastern Daraa countryside",
            "cannot both be true",
            "▸ six",
            "1 origin · 1 claim",
            "said 2020-01?",
            "→ translated by The Syrian Observer",
            "→ denied by Firas al-Ahmed",
            "«kidnapped",
            "· B usually",
            "positions 1 to 2 of",
            "enter settle",
            "u undo",
            "? all keys",
        ):
            assert told in amal.sees, told


async def test_sources_stand_with_their_grades_and_documents(demo):
    async with reviewing(demo, size=(140, 50)) as amal:
        await open_kidnapping(amal)
        assert "quoted by Enab Baladi · B usually reliable" in amal.words
        assert "The Syrian Observer · Russia Enters" in amal.words
        assert "denied by:" in amal.sees
        assert "also fits here:" in amal.sees


async def test_what_its_source_took_back_is_marked_where_it_stands(tmp_path):
    rows = """id,event,question,answer,source,said,stance,about
r1,raid,arrested,40,Monitor,2024-03-05,,
r2,raid,arrested,40,Monitor,2024-03-06,retracts,r1
r3,raid,arrested,9,SANA,2024-03-05,,
r4,raid,arrested,25,SNHR,2024-03-05,,
"""
    async with reviewing(new_dossier(tmp_path, rows), size=(120, 40)) as amal:
        await amal.press("enter", "right")
        await amal.until("r1: 40")
        assert "r1: 40 · withdrawn since" in amal.words


async def test_evidence_that_cannot_be_found_says_so(path):
    async with reviewing(path) as amal:
        await amal.press("enter")
        assert "«six fighters»" in amal.sees
        assert "unheld: the quote stands for itself" in amal.words


async def test_the_form_leaves_positions_and_origins_in_view(demo):
    async with reviewing(demo) as amal:
        await open_kidnapping(amal)
        await amal.press("enter")
        assert "1 origin" in amal.sees
        assert "6 unverifiable" in amal.sees
        assert "confidence" in amal.sees
        assert "enter record" in amal.rows[23]


async def test_more_positions_than_fit_come_with_the_arrows(demo):
    async with reviewing(demo) as amal:
        await open_kidnapping(amal)
        await amal.press("right", "right")
        assert "◂ positions 2 to 3 of" in amal.sees


async def test_a_wide_screen_shows_a_preview_beside_the_queue(path):
    async with reviewing(path, size=(140, 40)) as amal:
        await amal.until("would change it:")


async def test_of_whom_an_answer_speaks_is_said_once(demo):
    async with reviewing(demo, size=(120, 40)) as amal:
        await open_kidnapping(amal)
        assert "three (freed)" in amal.sees
        assert "(freed) (freed)" not in amal.sees


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 6), (200, 60)])
async def test_any_size_works(demo, size):
    async with reviewing(demo, size=size) as amal:
        await amal.press("enter", "right", "enter")
        assert len(amal.rows) == size[1]
        await amal.pilot.resize_terminal(100, 30)
        await amal.pilot.pause()
        assert all(width(row) == 100 for row in amal.rows)


async def test_markup_like_text_is_shown_exactly(tmp_path):
    answers = ["36 killed [/]", "[bold]none[/bold]"]
    path = new_dossier(
        tmp_path,
        "event,question,answer,source,note,kind\n"
        f"[link=file:///x],how many [sic],{answers[0]},[citation needed],[@click=quit]x[/],party\n"
        f"[link=file:///x],how many [sic],{answers[1]},B,,party\n",
    )
    async with reviewing(path, size=(120, 30)) as amal:
        assert "[link=file:///x]: how many [sic]" in amal.sees
        await amal.press("enter")
        for text in (*answers, "[citation needed]", "[@click=quit]x[/]"):
            assert text in amal.sees
        await amal.press("enter")
        await amal.type("[red]because[/red] [/]")
        await amal.pilot.pause()
        assert "[red]because[/red] [/]" in amal.sees
        await amal.press("enter")
        assert "recorded: established" in amal.sees
    assert settlements(path)[0][1].finding.because == "[red]because[/red] [/]"


async def test_arabic_is_isolated_cell_by_cell_and_fits_its_cells(tmp_path):
    path = new_dossier(
        tmp_path,
        "event,question,answer,source,via,kind\n"
        "خطف ناحتة,عدد المخطوفين,٢٨,بعض وسائل الإعلام,فراس الأحمد (denies),count\n"
        "خطف ناحتة,عدد المخطوفين,ستة,فراس الأحمد,عنب بلدي (quotes),count\n",
    )
    async with reviewing(path) as amal:
        assert "\u2068خطف ناحتة\u2069: \u2068عدد المخطوفين\u2069" in amal.sees
        await amal.press("enter")
        assert "“\u2068ستة\u2069” (1 origin) against" in amal.sees
        for row in amal.rows:
            assert width(row) == 80
            assert row.count("\u2068") == row.count("\u2069")
        await amal.press("enter")
        await amal.type("كان هناك")
        await amal.press("enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.because == "كان هناك"


async def test_settled_conflicts_show_what_was_found_by_whom_and_why(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("he was there")
        await amal.press("enter", "p")
        assert "✓ settled" in amal.sees
        assert "✓ established six · Amal" in amal.words
        assert "he was there" in amal.sees


async def test_help_shows_every_key_and_mark(path):
    async with reviewing(path, size=(100, 80)) as amal:
        await amal.press("question_mark")
        for told in ("undo the last thing", "open on purpose", "was settled; something"):
            assert told in amal.sees
        await amal.press("escape")
        assert "fighters kidnapped" in amal.sees


async def test_light_and_dark_change_by_a_key(path):
    async with reviewing(path) as amal:
        dark = amal.app.current_theme.dark
        await amal.press("ctrl+t")
        assert amal.app.current_theme.dark is not dark


async def test_without_colour_nothing_is_lost(path, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with reviewing(path) as amal:
        await amal.press("down")
        cursor = next(row for row in amal.rows if "▸" in row)
        assert "first day of the siege" in cursor
        strips = amal.app.screen._compositor.render_strips()
        styles = {segment.style for strip in strips for segment in strip if segment.style}
        assert all(style.color is None or style.color.is_default for style in styles)
        assert any(style.reverse for style in styles)


async def test_what_came_meanwhile_is_seen_on_looking_again(path):
    async with reviewing(path) as amal:
        with desk.open_desk(path, "Basel") as basel:
            add(basel, "event,question,answer,source\nNahtah,fighters kidnapped,9,AP\n", "late")
        await amal.press("r")
        assert "9 (1)" in amal.sees


async def test_every_action_is_in_the_command_palette(path):
    async with reviewing(path) as amal:
        offered = {command.title for command in amal.app.get_system_commands(amal.app.screen)}
    assert {"open", "filter", "undo", "redo", "keys", "quit", "theme"} <= offered


async def test_no_figure_lies_under_the_scrollbar_or_is_cut(tmp_path):
    asked = "people killed by the 12,500 soldiers since 2018"
    rows = "".join(
        f'{"x" * number} raid,"{asked}",{answer},S{answer}\n'
        for number in range(1, 16)
        for answer in ("four", "nine")
    )
    path = new_dossier(tmp_path, f"event,question,answer,source\n{rows}")
    for size in ((80, 24), (90, 24), (119, 12)):
        async with reviewing(path, size=size) as amal:
            assert max(len(row.rstrip()) for row in amal.rows) <= size[0]
            told = [row.partition("people killed")[2] for row in amal.rows if "raid" in row]
            assert told
            for words in told:
                shown = words.strip(" ▁▂▃▄▅▆▇█").partition("…")[0].split()
                assert set(shown) <= set(asked.split()) | {"four", "(1)", "⇄", "nine"}, words
