"""No byte of data acts on the terminal: the net itself, and the real program on a real terminal."""

import re
from io import StringIO

import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from tests.building import new_dossier
from tests.tui.reviewer import settlements
from tests.tui.terminal import on_terminal
from textual.app import App
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from claimcheck import desk
from claimcheck.desk.recording import describe_sources, record_claims, store_documents
from claimcheck.exchange.sources_in import GradedSource
from claimcheck.model.claim import Claim, Relay
from claimcheck.model.document import Document
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.model.source import Source
from claimcheck.tui.outgoing import Outgoing

ATTACKS = (
    "\x1b]52;c;aGFja2Vk\x07",
    "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "\x9d52;c;aGFja2Vk\x9c",
    "\x9b31m",
    "\x1b[2J",
    "\x1bP1$r\x1b\\",
    "\u202egnp.exe\u202c",
    "\u2066\u2067\u2068",
    "a\u200bb\ufeffc",
    "\x00\x07\x08\x7f",
    "\ue000\U000e0041",
)
EVERYTHING = "".join(ATTACKS)
# What Textual itself writes: modes, colours, cursor, queries, its own title.
_OWN = re.compile(rb"\x1b\[[?>=<]?[0-9;:]*\$?[a-zA-Z]|\x1b\]22;[a-z]*\x07")


def test_a_line_of_a_widget_is_cleaned_and_its_links_cut():
    link = Style(link="https://evil.example", bold=True)
    segments = [Segment(EVERYTHING, link), Segment(" and on")]
    [first, second] = Outgoing().apply(segments, Color(0, 0, 0))
    assert first.text.isprintable() or not set(first.text) & set(map(chr, range(32)))
    assert not set("\x1b\x9b\x9d\u202e\u200b\u2066\x07") & set(first.text)
    assert first.style
    assert first.style.link is None
    assert first.style.bold
    assert second.text == " and on"


def test_lines_that_are_clean_pass_as_they_are():
    segments = [Segment("\u2068خطف", None), Segment(" ناحتة\u2069"), Segment("│ six")]
    assert Outgoing().apply(segments, Color(0, 0, 0)) is segments


class Unclean(Widget):
    """A widget that forgot to clean what it draws."""

    def render_line(self, y):
        return Strip([Segment(EVERYTHING, Style(link="https://evil.example"))])


class Careless(App):
    """An application of such widgets, behind the net."""

    def compose(self):
        yield Unclean()

    def get_line_filters(self):
        return (*super().get_line_filters(), Outgoing())


async def test_an_unclean_widget_cannot_reach_the_terminal():
    app = Careless()
    async with app.run_test() as pilot:
        await pilot.pause()
        console = Console(file=StringIO(), color_system="truecolor", force_terminal=True)
        drawn = "".join(strip.render(console) for strip in app.screen._compositor.render_strips())
    bare = re.sub(r"\x1b\[[0-9;]*m", "", drawn)
    assert "click" in bare
    assert not set("\x1b\x9b\x9d\u202e\u200b\u2066\x07\x00") & set(bare)


@pytest.fixture
def hostile(tmp_path):
    """A dossier in which every field of every thing attacks the terminal.

    Tables with such bytes are refused, but a dossier can come from a stranger.
    """
    path = new_dossier(tmp_path)
    claims = [_attacking_claim(answer) for answer in ("left", "stayed")]
    document = Document(
        name=f"doc{EVERYTHING}",
        title=f"title{EVERYTHING}",
        publisher=f"publisher{EVERYTHING}",
        text=f"before {EVERYTHING} quote{EVERYTHING} after {EVERYTHING}",
    )
    source = Source(f"source left{EVERYTHING}", kind=f"kind{EVERYTHING}")
    with desk.open_desk(path, f"Amal{EVERYTHING}") as at:
        store_documents(at, "documents", [document])
        describe_sources(at, "sources", [GradedSource(source, Reliability.B, EVERYTHING)])
        record_claims(at, "claims", claims, f"giver{EVERYTHING}")
        [question] = [state.question.id for state in desk.conflicts(at)]
        told = Finding(Verdict.ESTABLISHED, f"because{EVERYTHING}", answer=f"left{EVERYTHING}")
        desk.settle(at, question, told)
    return path


def _attacking_claim(answer):
    return Claim(
        answer=f"{answer}{EVERYTHING}",
        source=f"source {answer}{EVERYTHING}",
        id=f"id{answer}{EVERYTHING}",
        event=f"event{EVERYTHING}",
        part_of=f"whole{EVERYTHING}",
        question=f"question{EVERYTHING}",
        answer_original=f"original{EVERYTHING}",
        unit=f"unit{EVERYTHING}",
        population=f"whom{EVERYTHING}",
        kind="party",
        via=(Relay(f"relay{EVERYTHING}"),),
        said=f"2020{EVERYTHING}",
        asof=f"2020{EVERYTHING}",
        when=f"2020{EVERYTHING}",
        where=f"place{EVERYTHING}",
        document=f"doc{EVERYTHING}",
        quote=f"quote{EVERYTHING}",
        locator=f"page{EVERYTHING}",
        note=f"note{EVERYTHING}",
    )


# A key that only the line of keys under a conflict names: it comes back when a form is closed.
_CONFLICT = "skip"


def acting(got):
    """Give what in the program's output is neither text nor what Textual writes on its own."""
    bare = _OWN.sub(b"", bytes(got)).decode("utf-8", "replace")
    return {
        char for char in bare if char in EVERYTHING and char != "\u2068" and not char.isprintable()
    }


def test_hostile_bytes_never_reach_the_terminal(hostile):
    with on_terminal("review", str(hostile), "--by", "Basel", rows=70) as terminal:
        terminal.until("event")
        terminal.send("\r")
        terminal.until("origin")
        for key in ("\x1b[F", "\x1b[C", "\x1b[6~", "\x1b[H"):
            terminal.send(key)
            terminal.read(0.3)
        terminal.send("g")
        terminal.until("Admiralty")
        terminal.send("\x1b")
        terminal.until(_CONFLICT)
        terminal.send("2")
        terminal.until("least")
        terminal.send("\x1b")
        terminal.until(_CONFLICT)
        terminal.send("1")
        terminal.until("confidence")
        terminal.send("\x1b[200~because \u202e\u200b\x9b31mof this\x1b[201~")
        terminal.until("of this")
        terminal.send("\r")
        terminal.until("recorded")
        terminal.send("\r")
        terminal.until("Basel")
        terminal.send("u")
        terminal.until("undone")
        terminal.send("?")
        terminal.until("Keys")
        terminal.send("\x1b")
        terminal.until("case")
        terminal.send("q")
    assert acting(terminal.got) == set()
    assert b"\x1b]52" not in terminal.got
    assert b"\x1b]8" not in terminal.got


def test_the_program_settles_on_a_real_terminal_without_colour(path):
    with on_terminal("review", str(path), "--by", "Amal", NO_COLOR="1") as terminal:
        terminal.until("kidnapped")
        terminal.send("\r")
        terminal.until("origin")
        terminal.send("\r")
        terminal.until("verdict")
        terminal.send("he was there\r")
        terminal.until("recorded")
        terminal.send("q")
    [(question, stored)] = settlements(path)
    assert question == "fighters kidnapped"
    assert stored.finding.because == "he was there"
    assert not re.search(rb"\x1b\[[0-9;]*[34]8[;:]", terminal.got), "colours without being wanted"
