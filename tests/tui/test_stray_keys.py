"""What is typed where it means nothing decides nothing, and that is said."""

from tests.building import new_dossier
from tests.tui.reviewer import CONFLICTS, reviewing, settlements, statuses


async def settle_first(amal):
    await amal.press("enter", "enter")
    await amal.type("he was there")
    await amal.press("enter", "p")
    assert "✓ settled" in amal.sees


async def test_words_typed_for_a_filter_in_a_conflict_filter_and_reopen_nothing(path):
    async with reviewing(path) as amal:
        await settle_first(amal)
        await amal.press("slash", *"wounded", "enter")
        await amal.until("No conflict holds “wounded”.")
        assert amal.app.screen.where == "queue"
    assert len(settlements(path)) == 1


async def test_the_filter_of_an_opened_conflict_keeps_what_holds_the_words(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "slash", *"raid", "enter")
        await amal.until_gone("siege")
        assert "people killed in the raid" in amal.sees
        await amal.press("enter")
        assert amal.app.screen.where == "conflict"


async def test_on_an_arabic_keyboard_the_same_key_filters(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "ظ", *"raid", "enter")
        await amal.until_gone("siege")


async def test_a_key_of_the_queue_says_in_a_conflict_where_it_works(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "t")
        assert "t (hide settled) is a key of the queue: esc goes back there." in amal.words
        assert amal.app.all_statuses


async def test_a_key_of_a_conflict_says_in_the_queue_where_it_works(path):
    async with reviewing(path) as amal:
        await amal.press("o")
        assert "o (reopen) is a key of an opened conflict: enter opens one." in amal.words


async def test_a_key_that_means_nothing_says_so_and_the_rest_of_the_word_does_nothing(path):
    before = statuses(path)
    async with reviewing(path) as amal:
        await settle_first(amal)
        await amal.press(*"yoga", "enter")
        assert "y does nothing here; ? shows the keys." in amal.words
        assert amal.app.screen.free(), "no form is open"
        await amal.pilot.pause(0.5)
        await amal.press("o")
        assert "Reopen:" in amal.sees
    assert len(settlements(path)) == 1
    assert before != statuses(path)


async def test_while_a_form_is_open_its_keys_are_typed_into_it(tmp_path):
    path = new_dossier(tmp_path, CONFLICTS)
    async with reviewing(path) as amal:
        await amal.press("enter", "enter", *"yet/it", "enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.because == "yet/it"
