"""Settling by keys: what is stored, and that nothing typed or decided is lost."""

import pytest
from tests.building import add, new_dossier
from tests.tui.reviewer import CONFLICTS, reviewing, settlements, statuses

from claimcheck import desk
from claimcheck.model.scales import Confidence, Likelihood
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.tui.conflict_screen import ConflictScreen


async def test_a_key_a_reason_and_enter_settle_a_conflict(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type_key_by_key("he was there")
        await amal.press("enter")
    [(question, stored)] = settlements(path)
    assert question == "fighters kidnapped"
    assert (stored.finding.verdict, stored.finding.answer) == (Verdict.ESTABLISHED, "six")
    assert stored.finding.because == "he was there"
    assert stored.by == "Amal"


async def test_of_what_is_settled_it_is_said_what_would_change_it(path):
    async with reviewing(path, size=(100, 60)) as amal:
        await amal.press("enter", "enter")
        await amal.type("he was there")
        await amal.press("enter")
        await amal.press("p")
        assert "would change it: A claim that contradicts the settled answer" in amal.words


async def test_the_next_conflict_comes_by_itself(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("seen")
        await amal.press("enter")
        assert "first day of the siege" in amal.sees
        assert "recorded: established six. u undoes." in amal.words


async def test_what_waits_for_a_second_reviewer_is_said_to_wait(tmp_path):
    path = tmp_path / "two.dossier"
    desk.found_dossier(path, "Amal", reviewers=2)
    with desk.open_desk(path, "Amal") as at:
        add(at, CONFLICTS)
    async with reviewing(path, size=(100, 30)) as amal:
        await amal.press("enter", "enter")
        await amal.type("seen")
        await amal.press("enter")
        said = "recorded: established six; it waits for a second reviewer to find the same."
        assert said in amal.words
    assert statuses(path)["fighters kidnapped"] == "proposed"


async def test_ones_own_settlement_is_not_offered_back_as_what_weighing_suggests(path):
    async with reviewing(path, size=(140, 30)) as amal:
        await amal.press("enter", "enter")
        assert "weighing suggests" in amal.words
        await amal.type("seen")
        await amal.press("enter", "escape", "slash")
        await amal.type("fighters kidnapped")
        for _ in range(3):
            await amal.press("enter")
        assert "Settle: fighters kidnapped" in amal.words
        assert "weighing suggests" not in amal.words


PARTS = """\
event,question,answer,population,source
raid,people killed,6,children,A
raid,people killed,six,children,B
raid,people killed,7,children,C
raid,people killed,18,,D
raid,people killed,23,,E
"""


async def test_the_form_begins_with_an_answer_of_all_and_its_range_is_of_all(tmp_path):
    async with reviewing(new_dossier(tmp_path, PARTS), size=(100, 40)) as amal:
        await amal.press("enter", "2")
        fields = [row.split() for row in amal.rows]
        assert ["best", "18"] in fields
        assert ["least", "18"] in fields
        assert ["most", "23"] in fields


async def test_the_decision_is_on_disk_before_the_screen_moves_on(path, monkeypatch):
    stored_when_moving = []
    go_on = ConflictScreen._go_on

    def moving(screen):
        stored_when_moving.extend(settlements(path))
        go_on(screen)

    monkeypatch.setattr(ConflictScreen, "_go_on", moving)
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("seen")
        await amal.press("enter")
    assert [question for question, _ in stored_when_moving] == ["fighters kidnapped"]


async def test_without_a_reason_nothing_is_recorded_and_the_screen_says_so(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter", "enter")
        assert "The reason is missing" in amal.sees
        await amal.type("   ")
        await amal.press("ctrl+s")
        assert "The reason is missing" in amal.sees
    assert settlements(path) == []


async def test_another_position_is_chosen_with_the_arrows(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "right", "a")
        await amal.type("the media had it from the army")
        await amal.press("enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.answer == "28"


async def test_every_verdict_has_its_key_and_its_fields(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "2")
        await amal.type("between the two")
        await amal.press("enter", "5")
        await amal.type("the army order")
        await amal.press("tab")
        await amal.type("both dates are reports")
        await amal.press("enter", "6")
        await amal.type("nobody was let in")
        await amal.press("enter")
    found = {question: stored.finding for question, stored in settlements(path)}
    kidnapped = found["fighters kidnapped"]
    assert (kidnapped.verdict, kidnapped.low, kidnapped.high) == (Verdict.RANGE, "6", "28")
    siege = found["first day of the siege"]
    assert (siege.verdict, siege.would_settle) == (Verdict.UNSETTLED, "the army order")
    assert found["people killed in the raid"].verdict is Verdict.UNVERIFIABLE


async def test_refuting_names_the_false_answer(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "right", "3")
        await amal.type("denied by the man it is ascribed to")
        await amal.press("enter")
    [(_, stored)] = settlements(path)
    assert (stored.finding.verdict, stored.finding.answer) == (Verdict.REFUTED, "28")


async def test_both_wants_to_know_what_each_answer_is_true_of(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "4")
        await amal.press("enter")
        assert "what each is true of" in amal.words
        assert settlements(path) == []
        await amal.type("kidnapped at Nahtah")
        await amal.press("down")
        await amal.type("kidnapped that night in all")
        await amal.press("tab")
        await amal.type("two things were counted")
        assert "kidnapped that night in all: k1" in amal.sees
        assert "likelihood" not in amal.sees
        await amal.press("enter")
    [(question, stored)] = settlements(path)
    assert question == "fighters kidnapped"
    assert [part.label for part in stored.finding.parts] == [
        "kidnapped at Nahtah",
        "kidnapped that night in all",
    ]
    assert statuses(path)["kidnapped at Nahtah"] == "single"


async def test_the_form_says_at_once_how_parts_are_written(path):
    how = "Before each colon, what its claims are true of"
    async with reviewing(path) as amal:
        await amal.press("enter", "4")
        assert how in amal.sees
        await amal.press("shift+tab", "1")
        assert how not in amal.sees
        await amal.press("4")
        assert how in amal.sees


async def test_a_hint_that_is_longer_than_its_field_is_cut_after_a_word(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "5")
        (hint,) = (row.partition("settle")[2] for row in amal.rows if "›would settle" in row)
        assert hint.strip() == "A first-hand account of “28” from another independent…"


async def test_confidence_and_likelihood_are_chosen_apart(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("seen")
        await amal.press("tab", "m", "tab", "right", "right", "right", "enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.confidence is Confidence.MODERATE
    assert stored.finding.likelihood is Likelihood.UNLIKELY


async def test_the_verdict_can_be_changed_in_the_form(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("nobody knows")
        await amal.press("shift+tab", "shift+tab", "6", "ctrl+s")
    [(_, stored)] = settlements(path)
    assert stored.finding.verdict is Verdict.UNVERIFIABLE
    assert stored.finding.answer == ""
    assert stored.finding.because == "nobody knows"


async def test_a_form_put_away_keeps_what_was_typed(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("not sure yet")
        await amal.press("escape", "s", "p", "enter")
        assert "not sure yet" in amal.sees
        await amal.press("enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.because == "not sure yet"


async def test_enter_is_for_the_answer_under_the_cursor_whatever_verdict_was_put_away(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "3", "escape", "enter")
        await amal.type("his own count")
        await amal.press("enter")
    [(_, stored)] = settlements(path)
    assert (stored.finding.verdict, stored.finding.answer) == (Verdict.ESTABLISHED, "six")


async def test_what_is_typed_ahead_goes_into_the_form(path):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await amal.press("a", *"squzo", "tab", "h", "enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.because == "squzo"
    assert stored.finding.confidence is Confidence.HIGH


async def test_a_pasted_reason_comes_in_whole(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        amal.app.screen.focused.insert("first line\nsecond line")
        await amal.press("enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.because == "first line\nsecond line"


async def test_a_settlement_of_someone_else_can_be_replaced(path):
    with desk.open_desk(path, "Basel") as basel:
        question = next(
            state.question.id
            for state in desk.conflicts(basel)
            if state.question.label == "fighters kidnapped"
        )
        desk.settle(basel, question, Finding(Verdict.ESTABLISHED, "the media said so", "28"))
    async with reviewing(path) as amal:
        await amal.app.open_question(question)
        await amal.pilot.pause()
        assert "Basel" in amal.sees
        await amal.press("enter")
        await amal.type("he was there")
        await amal.press("tab", "tab", "tab", "right", "enter")
    [(_, stored)] = settlements(path, "kidnapped")
    assert (stored.by, stored.finding.answer) == ("Amal", "six")
    assert statuses(path)["fighters kidnapped"] == "settled"


async def test_an_answer_that_cannot_be_typed_is_stored_as_it_was_given(tmp_path):
    answer = "in\u200bvaded\u202e"
    path = new_dossier(
        tmp_path,
        f"event,question,answer,source,kind\ne,q,{answer},A,party\ne,q,withdrew,B,party\n",
    )
    async with reviewing(path) as amal:
        await amal.press("enter")
        cursor_on = amal.app.screen._chosen.position.answer
        await amal.press(*(["right"] if cursor_on != answer else []), "enter")
        await amal.type("seen")
        await amal.press("enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.answer == answer


@pytest.mark.parametrize("key", ["1", "١"])
async def test_verdict_keys_work_with_arabic_digits_too(path, key):
    async with reviewing(path) as amal:
        await amal.press("enter", key)
        await amal.type("seen")
        await amal.press("enter")
    assert len(settlements(path)) == 1
