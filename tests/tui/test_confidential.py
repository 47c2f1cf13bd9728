"""Whose name is confidential is marked, and one key hides such names from whoever looks on."""

import pytest
from tests.building import add, new_dossier
from tests.tui.reviewer import reviewing, settlements

from claimcheck import desk

TABLE = """\
id,event,question,answer,source,via,said,quote,note,confidential,kind
k1,Tafas raid,people killed,five,Umm Khalid,Enab Baladi (quotes),2021-03-01,Umm Khalid saw it,,yes,
k2,Tafas raid,people killed,six,SANA,,2021-03-02,six were killed,Umm Khalid told it otherwise,,
k3,Saida raid,people killed,four,SANA,,2021-03-02,,,,
k4,Saida raid,people killed,nine,Abu Omar,,2021-03-02,,,,
k5,Saida raid,who called for help,Umm Khalid,SANA,,,,,,label
k6,Saida raid,who called for help,the mayor,SNHR,,,,,,label
"""
SOURCES = "name,kind,confidential\nAbu Omar,witness,yes\n"


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, TABLE, SOURCES)


async def open_question(amal, words):
    await amal.press("slash")
    await amal.type(words)
    await amal.press("enter")
    await amal.press("enter")


@pytest.mark.parametrize(("words", "name"), [("Tafas", "Umm Khalid"), ("Saida killed", "Abu Omar")])
async def test_a_confidential_claim_or_source_is_marked_by_a_word(path, words, name):
    async with reviewing(path, size=(120, 40)) as amal:
        await open_question(amal, words)
        assert f"{name} · CONFIDENTIAL" in amal.sees
        assert "SANA · CONFIDENTIAL" not in amal.sees


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_one_key_hides_all_confidential_names_and_shows_them_again(path, size):
    async with reviewing(path, size=size) as amal:
        await open_question(amal, "Tafas")
        before = amal.sees
        assert "Umm Khalid" in before
        await amal.press("v", "w")
        assert "names hidden" in amal.rows[0]
        assert "confidential source 1" in amal.words
        for name in ("Umm Khalid", "Khalid", "Abu Omar"):
            assert name not in amal.sees
        await amal.press("w", "v")
        assert "Confidential names are shown." in amal.sees
        assert amal.sees.splitlines()[:-2] == before.splitlines()[:-2]


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (140, 40)])
async def test_while_names_are_hidden_the_foot_says_how_to_see_them_again(path, size):
    async with reviewing(path, size=size) as amal:
        await amal.press("v")
        assert "enter open  v show names" in amal.rows[-1]
        await amal.press("down", "enter")
        assert "enter settle  v show names" in amal.rows[-1]
        await amal.press("v")
        assert "show names" not in amal.rows[-1]


TOLD = "Before dawn Umm Khalid came to the road. She said that six were killed. Umm Khalid wept."


async def test_the_text_around_a_quote_names_nobody_who_is_hidden(path):
    with desk.open_desk(path, "Basel") as basel:
        add(basel, f'name,text\nreport,"{TOLD}"\n', "papers")
        desk.correct(basel, "k2", {"document": "report"}, "it was left out")
    async with reviewing(path, size=(140, 40)) as amal:
        await open_question(amal, "Tafas")
        assert "Umm Khalid came to the road." in amal.words
        await amal.press("v")
        for key in ("w", "w", "left", "right"):
            assert "Khalid" not in amal.sees
            await amal.press(key)
        assert "confidential source 1 came to the road." in amal.words


async def test_the_preview_beside_the_queue_marks_them_too(path):
    async with reviewing(path, size=(140, 40)) as amal:
        await amal.press("slash")
        await amal.type("Tafas")
        await amal.press("enter")
        await amal.until("Umm Khalid · CONFIDENTIAL")


async def test_names_stay_hidden_in_the_queue_its_preview_and_on_the_way_to_other_conflicts(path):
    async with reviewing(path, size=(140, 40)) as amal:
        await amal.press("v")
        await amal.until("would change it:")
        assert "names hidden" in amal.rows[0]
        for _ in range(3):
            assert "Umm Khalid" not in amal.sees
            assert "Abu Omar" not in amal.sees
            await amal.press("down")
            await amal.pilot.pause(0.2)
        await amal.press("home", "enter")
        for _ in range(3):
            assert "Umm Khalid" not in amal.sees
            assert "Abu Omar" not in amal.sees
            await amal.press("s")


async def test_a_name_that_was_typed_to_filter_by_is_hidden_too(path):
    async with reviewing(path) as amal:
        await amal.press("slash")
        await amal.type("umm khalid")
        await amal.press("enter")
        await amal.press("v")
        assert "khalid" not in amal.sees.casefold()
        assert "Saida raid: people killed" in amal.sees


async def test_a_name_that_is_looked_for_in_vain_while_names_are_hidden_is_not_repeated(path):
    async with reviewing(path) as amal:
        await amal.press("v", "slash")
        await amal.type("umm khalid in Homs")
        await amal.until("No conflict holds")
        assert "“umm khalid in Homs”" not in amal.words
        assert "in Homs”" in amal.words


@pytest.mark.parametrize("key", ["enter", "1", "4", "g", "m", "x"])
async def test_a_form_that_would_show_a_name_or_record_its_mask_does_not_open(path, key):
    async with reviewing(path) as amal:
        words = "called" if key in "enter14" else "Tafas"
        await open_question(amal, words)
        if "▸ Umm Khalid" not in amal.sees and "▸ five" not in amal.sees:
            await amal.press("right")
        await amal.press("v", key)
        assert "This form would show a confidential name. v shows names again." in amal.words
        assert "Umm Khalid" not in amal.sees
        await amal.press("v", key)
        assert "Umm Khalid" in amal.sees
    assert settlements(path) == []


async def test_while_names_are_hidden_what_names_nobody_can_be_settled(path):
    async with reviewing(path) as amal:
        await open_question(amal, "Tafas")
        await amal.press("v", "enter")
        await amal.type("two lists of names")
        await amal.press("enter")
        assert "recorded: established" in amal.words
    [(_, stored)] = settlements(path)
    assert stored.finding.because == "two lists of names"
    assert stored.finding.answer in ("five", "six")


async def test_what_becomes_confidential_meanwhile_is_hidden_when_it_is_shown(path):
    async with reviewing(path) as amal:
        await amal.press("v")
        with desk.open_desk(path, "Basel") as basel:
            add(basel, "name,kind,confidential\nSANA,agency,yes\n", "late")
        await amal.press("r")
        await open_question(amal, "Tafas")
        assert "SANA" not in amal.sees


async def test_where_nothing_is_confidential_the_key_says_so_and_is_not_offered(tmp_path):
    plain = TABLE.replace(",yes,", ",,")
    async with reviewing(new_dossier(tmp_path, plain), size=(140, 40)) as amal:
        assert "hide names" not in amal.rows[-1]
        await amal.press("v")
        assert "No claim and no source here is marked confidential." in amal.sees
        assert "names hidden" not in amal.sees
