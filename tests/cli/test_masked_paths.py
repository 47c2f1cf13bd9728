"""On no path out does a witness's name stand, however it is written; what may be it is told."""

import re

import pytest
from tests.cli.test_confidential import texts_of

TOLD = """id,event,question,answer,source,via,confidential,quote,note,asked by Abu Karim
1,Abu-Karim's house,killed,5,Abu Karim al-Najjar,,yes,five of them we buried that night,,x
2,Abu-Karim's house,killed,6,Friends of Abu Karim al‑Najjar,Mr Najjar,,Abu Karim said,ABU KARIM,y
3,Abu-Karim's house,killed,7,Sham Press,,,كتب المراسل,Karim was there,
أبو كريم-4,Abu-Karim's house,killed,7,Daily,,,لأبي كريم النجار,وأبو كريم,z
"""
NAMES = "name,means,kind\nأبو كريم النجار,Abu Karim al-Najjar,source\n"
REASON = "Abu Karim saw few; al-Najjar, Abu Karim; نقلاً عن أبي كريم النجار"
WITNESS = re.compile("abu.{0,2}karim|najjar|كريم|النجار", re.IGNORECASE)


@pytest.fixture
def told(quick, empty, folder):
    (folder / "t.csv").write_text(TOLD)
    (folder / "names.csv").write_text(NAMES)
    assert quick("add", empty, "t.csv", "names.csv").code == 0
    settled = ("--verdict", "established", "--answer", "five", "--because", REASON)
    assert quick("settle", empty, "1", *settled).code == 0
    return empty


@pytest.mark.parametrize("form", ["csv", "tsv", "xlsx", "json", "jsonl", "md", "html"])
@pytest.mark.parametrize("table", ["claims", "questions"])
def test_a_name_in_other_letters_stands_on_no_path_out(quick, told, folder, table, form):
    ended = quick("export", told, "--table", table, "--format", form, "-o", f"out.{form}")
    assert ended.code == 0
    handed = texts_of(folder / f"out.{form}")
    assert not WITNESS.search(handed), WITNESS.search(handed)
    assert "confidential source 1" in handed


def test_where_a_word_of_the_name_still_stands_is_told_with_the_claim_and_the_word(quick, told):
    ended = quick("export", told, "--table", "claims")
    assert (
        "Look before you send it out: in 1 row of the table of claims a word of a masked name "
        "still stands, and may mean the source: “Karim” in 3."
    ) in ended.err
    assert "still stands" not in quick("export", told, "--with-confidential").err


def test_of_many_rows_each_is_named_by_the_word_the_rarest_word_first(quick, empty, folder):
    rows = "".join(f"{n},raid,killed,{n},Press,,Karim {n}\n" for n in range(2, 14))
    rows += "14,raid,killed,14,Press,,Karim and Najjar\n"
    head = "id,event,question,answer,source,confidential,quote\n"
    (folder / "t.csv").write_text(f"{head}1,raid,killed,1,Abu Karim al-Najjar,yes,\n{rows}")
    quick("add", empty, "t.csv")
    told = quick("export", empty, "--table", "claims").err
    assert "in 13 rows of the table of claims" in told
    every = ", ".join(map(str, range(2, 15)))
    assert f"the source: “Najjar” in 14; “Karim” in {every}." in told


def test_one_claim_that_is_reached_is_told_of_as_one(quick, empty, folder):
    told = "id,event,question,answer,source,confidential\n1,a,b,5,Sam Hill,yes\n2,a,b,6,Sam Hill,\n"
    (folder / "t.csv").write_text(told)
    quick("add", empty, "t.csv")
    assert (
        "1 claim that is not marked confidential names somebody whom a confidential claim names"
        in quick("export", empty, "--table", "claims").err
    )


@pytest.mark.parametrize("word", ["yes", "نعم", "oui", "Sí", "TRUE", "صحيح", "1"])
def test_confidential_is_read_in_the_words_of_an_answer(quick, empty, folder, word):
    (folder / "t.csv").write_text(f"event,question,answer,source,confidential\na,b,5,Rima,{word}\n")
    assert quick("add", empty, "t.csv").code == 0
    assert "Rima" not in quick("export", empty, "--table", "claims").out


@pytest.mark.parametrize("word", ["no", "لا", "non", "0", "False", ""])
def test_and_what_is_not_confidential_too(quick, empty, folder, word):
    (folder / "t.csv").write_text(f"event,question,answer,source,confidential\na,b,5,Rima,{word}\n")
    assert quick("add", empty, "t.csv").code == 0
    assert "Rima" in quick("export", empty, "--table", "claims").out


def test_a_word_that_is_neither_is_refused(quick, empty, folder):
    (folder / "t.csv").write_text("event,question,answer,source,confidential\na,b,5,Rima,perhaps\n")
    assert quick("add", empty, "t.csv").code == 3


CROSS = """id,event,question,answer,source,confidential
1,raid,killed,5,Red Cross,yes
2,raid,killed,6,Syrian Red Cross,
"""


@pytest.mark.parametrize("table", ["claims", "questions"])
def test_an_open_body_keeps_its_name_around_a_masked_one_which_is_told_until_it_is_allowed(
    quick, empty, folder, table
):
    (folder / "t.csv").write_text(CROSS)
    quick("add", empty, "t.csv")
    ended = quick("export", empty, "--table", table)
    assert "Syrian Red Cross" in ended.out
    assert "Red Cross" not in ended.out.replace("Syrian Red Cross", "")
    assert "source: “Syrian Red Cross” in " in ended.err
    (folder / "s.csv").write_text("name,kind,confidential\nSyrian Red Cross,body,open\n")
    quick("add", empty, "s.csv")
    ended = quick("export", empty, "--table", table)
    assert "Syrian Red Cross" in ended.out
    assert "still stands" not in ended.err


def test_a_longer_name_that_is_another_name_of_the_source_is_masked(quick, empty, folder):
    (folder / "t.csv").write_text(CROSS)
    (folder / "n.csv").write_text("name,means,kind\nSyrian Red Cross,Red Cross,source\n")
    quick("add", empty, "t.csv", "n.csv")
    for table in ("claims", "questions"):
        assert "Cross" not in quick("export", empty, "--table", table).out


def test_claims_of_a_source_that_sounds_like_a_masked_one_are_counted(quick, empty, folder):
    head = "id,event,question,answer,source,confidential,quote\n"
    (folder / "t.csv").write_text(
        f"{head}1,raid,killed,5,Abu Mahdi al-Hourani,yes,\n2,raid,killed,6,أبو مهدي الحوراني,,six\n"
    )
    quick("add", empty, "t.csv")
    ended = quick("export", empty, "--table", "claims")
    assert [row["source"] for row in ended.rows] == ["confidential source 1"] * 2
    assert (
        "1 claim is of a source that is not marked, whose name holds or sounds like a masked one: "
        "that is masked, and the rest goes out. If they are one source, give its other name."
    ) in ended.err
    other = "name,means,kind\nأبو مهدي الحوراني,Abu Mahdi al-Hourani,source\n"
    (folder / "n.csv").write_text(other)
    quick("add", empty, "n.csv")
    ended = quick("export", empty, "--table", "claims")
    assert [row["quote"] for row in ended.rows] == [None, "confidential"]
    assert "sounds like" not in ended.err
