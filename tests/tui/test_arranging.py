"""Claims moved, questions joined and parted, names met: a key each, from where one stands."""

import pytest
from tests.building import add, new_dossier
from tests.tui.reviewer import reviewing
from tests.tui.terminal import on_terminal

from claimcheck import desk
from claimcheck.model.proposal import Proposed

REPORTS = """\
id,event,question,answer,source,via,where,document
k1,Nahtah kidnapping,fighters kidnapped,28,some media,Enab Baladi (quotes),Nahtah,d1
k2,Nahtah kidnapping,fighters kidnapped,six,Firas al-Ahmed,Enab Baladi (quotes),Nahtah,d1
k3,Nahtah kidnapping,fighters still held,three,Firas al-Ahmed,Enab Baladi (quotes),Nahtah,d1
k4,Nahta kidnapping,fighters kidnapped,seven,Ahmed,,Nahta,d1
"""


@pytest.fixture
def reports(tmp_path):
    return new_dossier(tmp_path, REPORTS)


def asked(path):
    """What is stored: the claims of each question, by the labels of event and question."""
    with desk.open_desk(path, "anyone") as at:
        return {
            f"{state.event.label}: {state.question.label}": sorted(
                desk.shown_id(at, uid)
                for position in state.reckoned.positions
                for uid in position.claims
            )
            for state in desk.questions(at)
        }


def acts(path):
    """What is stored: (verb, reason) of every act that holds, the newest first."""
    with desk.open_desk(path, "anyone") as at:
        return [(act.verb, act.because) for act in desk.log(at) if not act.struck]


def names_proposed(path):
    with desk.open_desk(path, "anyone") as at:
        return {each.said for each in desk.proposals(at, [Proposed.NAMES])}


async def open_kidnapping(amal):
    await amal.press("slash")
    await amal.type("Nahtah fighters kidnapped")
    await amal.press("enter")
    await amal.press("enter")


async def cursor_on(amal, answer):
    for _ in range(4):
        if amal.app.screen._chosen.position.answer == answer:
            return
        await amal.press("right")
    raise AssertionError(f"no position {answer}")


async def down_to(amal, text):
    for _ in range(6):
        if text in amal.words:
            return
        await amal.press("down")
    raise AssertionError(f"no {text} in {amal.sees}")


async def test_a_claim_is_moved_with_the_reason_before_and_the_effect_after(reports):
    async with reviewing(reports, size=(100, 40)) as amal:
        await open_kidnapping(amal)
        await cursor_on(amal, "six")
        await amal.press("m")
        assert "Move a claim out of: fighters kidnapped" in amal.sees
        assert "fighters still held" in amal.sees
        await down_to(amal, "answers “fighters still held”")
        assert "why: k2 stands here: " in amal.words
        assert ". There: asks for a count of the same event, too." in amal.words
        assert "asks for a count of the same event, too" in amal.words
        assert "will: k2 answers “fighters still held”, beside 1 claim" in amal.words
        await amal.press("tab", "tab")
        await amal.type("he speaks of those still held")
        await amal.press("enter")
        assert "moved: k2" in amal.words
        assert "Here: 2 positions, open → 1 position, single" in amal.words
    assert asked(reports)["Nahtah kidnapping: fighters still held"] == ["k2", "k3"]
    assert acts(reports)[0] == ("move", "he speaks of those still held")


async def test_without_a_reason_nothing_is_recorded(reports):
    async with reviewing(reports) as amal:
        await open_kidnapping(amal)
        await amal.press("m", "enter")
        await amal.until("The reason is missing")
        await amal.press("escape")
    assert [verb for verb, _ in acts(reports)] == ["add", "new"]


async def test_an_event_that_is_spelled_otherwise_is_joined(reports):
    async with reviewing(reports, size=(100, 40)) as amal:
        await open_kidnapping(amal)
        await amal.press("c")
        assert "≈ event: Nahta kidnapping" in amal.sees
        assert "will: “event: Nahta kidnapping” (1 claim) becomes this event" in amal.words
        await amal.press("tab", "tab")
        await amal.type("one night, two spellings")
        await amal.press("enter")
        assert "2 positions, open → 3 positions, open" in amal.words
        assert acts(reports)[0] == ("join", "one night, two spellings")
        assert asked(reports)["Nahtah kidnapping: fighters kidnapped"] == ["k1", "k2", "k4"]
        await amal.press("u")
        assert "undone: join" in amal.words
    assert asked(reports)["Nahtah kidnapping: fighters kidnapped"] == ["k1", "k2"]


async def test_a_question_is_joined_by_the_id_of_a_claim_in_it(reports):
    async with reviewing(reports) as amal:
        await open_kidnapping(amal)
        await amal.press("c", "end", "tab")
        await amal.type("k3")
        await amal.press("tab")
        await amal.type("the same men")
        await amal.press("enter")
    assert asked(reports)["Nahtah kidnapping: fighters kidnapped"] == ["k1", "k2", "k3"]


async def test_claims_are_parted_into_a_question_of_their_own(reports):
    async with reviewing(reports, size=(100, 40)) as amal:
        await open_kidnapping(amal)
        await cursor_on(amal, "28")
        await amal.press("x", "enter")
        assert "Say what they answer instead" in amal.words
        await amal.type(", that night in all")
        await amal.pilot.pause()
        assert "1 claim to a question apart; 1 left in this one" in amal.words
        await amal.press("tab", "tab")
        await amal.type("the media counted all towns")
        await amal.press("enter")
        assert "parted: 1 claim" in amal.words
    assert asked(reports)["Nahtah kidnapping: fighters kidnapped, that night in all"] == ["k1"]
    assert acts(reports)[0] == ("part", "the media counted all towns")


async def test_claims_are_parted_into_the_question_that_asks_that_already(reports):
    async with reviewing(reports, size=(100, 40)) as amal:
        await open_kidnapping(amal)
        await cursor_on(amal, "28")
        await amal.press("x")
        await amal.press(*["backspace"] * len("kidnapped"))
        await amal.type("still held")
        await amal.pilot.pause()
        words = "1 claim to “fighters still held”, which is asked already (1 claim)"
        assert words in amal.words
        await amal.press("tab", "tab")
        await amal.type("they are not free")
        await amal.press("enter")
        assert "parted: 1 claim" in amal.words
    assert asked(reports)["Nahtah kidnapping: fighters still held"] == ["k1", "k3"]


async def test_a_second_event_of_one_label_is_foretold(reports):
    async with reviewing(reports, size=(100, 40)) as amal:
        await open_kidnapping(amal)
        await amal.press("x", "tab")
        await amal.press("ctrl+u")
        await amal.type("Nahta kidnapping")
        await amal.pilot.pause()
        assert "1 claim to an event apart, beside another of that label (1 claim)" in amal.words


async def test_names_are_confirmed_and_undone(reports):
    async with reviewing(reports, size=(100, 40)) as amal:
        await open_kidnapping(amal)
        await amal.press("e")
        assert "Nahta = Nahtah" in amal.sees
        await down_to(amal, "“Ahmed” (1 use) means")
        assert "why: the last part of the fuller name" in amal.words
        await amal.press("tab", "tab")
        await amal.type("his own page says so")
        await amal.press("enter")
        assert "one from now on: Ahmed = Firas al-Ahmed" in amal.words
        assert acts(reports)[0] == ("accept", "his own page says so")
        assert "Ahmed = Firas al-Ahmed" not in names_proposed(reports)
        await amal.press("u")
    assert "Ahmed = Firas al-Ahmed" in names_proposed(reports)


async def test_a_proposal_is_dismissed_and_not_shown_again(reports):
    async with reviewing(reports) as amal:
        await open_kidnapping(amal)
        await amal.press("e")
        assert "event: this = Nahta kidnapping" in amal.sees
        await amal.press("tab", "right", "tab")
        await amal.type("two villages")
        await amal.press("enter")
        assert "two, and not proposed again" in amal.words
        await amal.press("e")
        assert "event: this" not in amal.sees
        assert "% Nahta = Nahtah" in amal.sees, "the names were not decided on"
    assert acts(reports)[0] == ("dismiss", "two villages")


async def test_from_the_queue_one_key_opens_the_conflict_and_the_form(reports):
    async with reviewing(reports) as amal:
        await amal.press("e")
        assert "What may be one" in amal.sees
        await amal.press("escape", "escape", "c")
        assert "Join with: fighters kidnapped" in amal.sees


@pytest.mark.parametrize("key", ["ة", "ؤ", "ء", "ث"])
async def test_the_keys_work_on_an_arabic_keyboard(reports, key):
    async with reviewing(reports) as amal:
        await open_kidnapping(amal)
        await amal.press(key)
        assert "reason" in amal.sees
        assert "will:" in amal.words


async def test_where_no_names_are_alike_it_says_so(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "e")
        assert "questions in this dossier look like one another" in amal.words


async def test_what_someone_changed_meanwhile_is_shown_and_nothing_moved_unseen(reports):
    async with reviewing(reports) as amal:
        await open_kidnapping(amal)
        await amal.press("x")
        await amal.type(" that night")
        await amal.press("tab", "tab")
        await amal.type("two things")
        with desk.open_desk(reports, "Basel") as basel:
            row = "Nahtah kidnapping,fighters kidnapped,ten,AP,Nahtah\n"
            add(basel, f"event,question,answer,source,where\n{row}", "late")
        await amal.press("enter")
        assert "Someone changed this conflict" in amal.words
        assert "part" not in [verb for verb, _ in acts(reports)]


async def test_arabic_names_stand_in_their_cells(tmp_path):
    path = new_dossier(
        tmp_path,
        "event,question,answer,source\nخطف نحتة,كم,6,عنب بلدي\nخطف نحتة,كم,9,Enab Baladi\n",
    )
    async with reviewing(path) as amal:
        await amal.press("enter", "e")
        assert "Enab Baladi" in amal.sees
        for row in amal.rows:
            assert row.count("\u2068") == row.count("\u2069")


async def test_the_mark_of_what_is_chosen_stands_before_it_also_in_arabic(tmp_path):
    table = "event,question,answer,source\nطفس,القتلى,ستة,عنب بلدي\nطفس,القتلى,تسعة,سانا\n"
    async with reviewing(new_dossier(tmp_path, table)) as amal:
        await amal.press("enter", "g")
        assert "▸\u2068عنب بلدي\u2069" in amal.sees or "▸\u2068سانا\u2069" in amal.sees
        await amal.press("escape", "x")
        claim = next(row for row in amal.rows if row.startswith(" claims"))
        assert claim.count("\u2068") == 2, "the answer and who says it, each by itself"
        assert "\u2069 ← \u2068" in claim


async def test_names_are_met_on_a_real_terminal(reports):
    with on_terminal("review", str(reports), "--by", "Amal", NO_COLOR="1") as terminal:
        terminal.until("kidnapped")
        terminal.send("\r")
        terminal.until("origin")
        terminal.send("e")
        terminal.until("will:")
        terminal.send("\t\tone village\r")
        terminal.until("u undoes")
        terminal.send("q")
    assert acts(reports)[0] == ("accept", "one village")
