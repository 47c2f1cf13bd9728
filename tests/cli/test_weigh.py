"""`weigh`: claim tables in, the probability of every answer and the sources' reliability out."""

import csv
import io
import json
import random

import pytest

RAID = """event,question,answer,source
raid,people killed,six,SANA
raid,people killed,6,AFP
Raid,People killed,٦,Enab Baladi
raid,people killed,28,Times
"""
OUTLETS = 100
CHANCE = random.Random(1)  # noqa: S311 - the same rows in every run


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    return name


def table(rows, columns="event,question,answer,source"):
    return columns + "\n" + "".join(",".join(row) + "\n" for row in rows)


def by_answer(ended):
    assert ended.code == 0, ended.err
    return {row["answer"]: row for row in ended.rows}


def test_every_answer_comes_with_its_probability_its_claims_and_its_origins(quick, folder):
    write(folder, "raid.csv", RAID)
    found = quick("weigh", "raid.csv")
    assert found.code == 0
    six, other = found.rows
    assert (six["event"], six["question"], six["low"], six["high"]) == (
        "raid",
        "people killed",
        6,
        6,
    )
    assert (six["claims"], six["sources"], six["origins"]) == (3, 3, 3)
    assert (other["answer"], other["claims"]) == ("28", 1)
    assert six["probability"] > other["probability"]
    assert six["why"].startswith("3 of 4 origins")


def test_two_bodies_of_one_side_are_weighed_as_two_answers(quick, folder):
    said = {"AFP": "the police", "SANA": "the army"}
    told = [("raid", "who opened fire", each, name) for name, each in said.items()]
    write(folder, "raid.csv", table(told, "event,question,answer,source"))
    found = by_answer(quick("weigh", "raid.csv"))
    assert [found[each]["claims"] for each in ("the police", "the army")] == [1, 1]


def test_three_outlets_outweigh_one_with_a_hundred_relays(quick, folder):
    three = [("raid", "people killed", "6", name, "") for name in ("SANA", "AFP", "Enab Baladi")]
    one = [("raid", "people killed", "28", "Reuters", f"Outlet {n}") for n in range(OUTLETS)]
    own = [("raid", "people killed", "28", f"Outlet {n}", "") for n in range(OUTLETS)]
    write(folder, "raid.csv", table(three + one + own, "event,question,answer,source,via"))
    found = by_answer(quick("weigh", "raid.csv"))
    assert found["28"]["origins"] == 1
    assert found["6"]["origins"] == 3
    assert found["6"]["probability"] > found["28"]["probability"]


def test_a_table_of_relays_makes_those_who_repeat_one_voice(quick, folder):
    three = [("raid", "people killed", "6", name) for name in ("SANA", "AFP", "Enab Baladi")]
    own = [("raid", "people killed", "28", f"Outlet {n}") for n in range(OUTLETS)]
    write(folder, "raid.csv", table(three + own))
    relays = [(f"Outlet {n}", "Reuters", "republishes") for n in range(OUTLETS)]
    write(folder, "relays.csv", table(relays, "source,repeats,how"))
    before = by_answer(quick("weigh", "raid.csv"))
    after = by_answer(quick("weigh", "raid.csv", "--relays", "relays.csv"))
    assert (before["28"]["origins"], after["28"]["origins"]) == (OUTLETS, 1)
    assert after["6"]["probability"] > after["28"]["probability"]


def test_whoever_denies_what_it_passes_on_does_not_stand_behind_it(quick, folder):
    rows = [
        ("raid", "people killed", "28", "Times", "SANA (denies)"),
        ("raid", "people killed", "28", "SANA", ""),
    ]
    write(folder, "raid.csv", table(rows, "event,question,answer,source,via"))
    assert by_answer(quick("weigh", "raid.csv"))["28"]["origins"] == 2


def test_a_nameless_source_is_one_voice_for_each_first_relay(quick, folder):
    rows = [
        ("raid", "people killed", "28", "local sources", via)
        for via in ("Enab Baladi", "Enab Baladi > Times", "SANA", "SANA (translates)")
    ]
    write(folder, "raid.csv", table(rows, "event,question,answer,source,via"))
    assert by_answer(quick("weigh", "raid.csv"))["28"]["origins"] == 2


def test_grades_tell_where_voices_are_even(quick, folder):
    rows = [("raid", "people killed", answer, name) for answer, name in (("6", "A"), ("28", "B"))]
    write(folder, "raid.csv", table(rows))
    write(folder, "grades.csv", "source,grade\nb,E\na,A\nC,B\n")
    found = quick("weigh", "raid.csv", "--grades", "grades.csv")
    assert [row["answer"] for row in found.rows] == ["6", "28"]
    assert found.rows[0]["probability"] > 2 * found.rows[1]["probability"]
    assert "1 grade is of a source that makes no claim" in found.err


def test_a_label_holds_its_question_and_one_of_another_question_is_noted(quick, folder):
    write(folder, "raid.csv", RAID)
    write(
        folder,
        "labels.csv",
        "event,question,answer,confidence\nRAID,people killed,twenty-eight,high\nflood,when,May,\n",
    )
    found = quick("weigh", "raid.csv", "--labels", "labels.csv", "--sources", "sources.csv")
    assert "1 label names a question that no claim answers" in found.err
    assert (found.rows[0]["answer"], found.rows[0]["probability"] > 0.9) == ("28", True)
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as source:
        records = {row["name"]: (row["right"], row["wrong"]) for row in csv.DictReader(source)}
    assert float(records["Times"][0]) > 0
    assert float(records["SANA"][1]) > 0


def test_a_label_that_nobody_claims_has_a_row_of_its_own(quick, folder):
    write(folder, "raid.csv", RAID)
    write(folder, "labels.csv", "event,question,answer\nraid,people killed,9\n")
    found = by_answer(quick("weigh", "raid.csv", "--labels", "labels.csv"))
    assert found["9"]["claims"] == 0


def test_sources_are_written_in_the_format_that_their_file_names(quick, folder):
    write(folder, "raid.csv", RAID)
    for name in ("s.csv", "s.tsv", "s.json", "s.jsonl", "s.xlsx"):
        assert quick("weigh", "raid.csv", "--sources", name).code == 0
    given = json.loads((folder / "s.json").read_text(encoding="utf-8"))
    assert [each["name"] for each in given] == ["AFP", "Enab Baladi", "SANA", "Times"]
    assert set(given[0]) == {"name", "claims", "right", "wrong", "reliability", "copies"}
    assert given[0]["reliability"]["low"] < given[0]["reliability"]["mean"]
    flat = list(csv.DictReader(io.StringIO((folder / "s.csv").read_text(encoding="utf-8"))))
    assert flat[0]["name"] == "AFP"
    assert float(flat[0]["low"]) < float(flat[0]["reliability"]) < float(flat[0]["high"])


def test_a_file_of_sources_is_replaced_only_with_force(quick, folder):
    write(folder, "raid.csv", RAID)
    write(folder, "s.csv", "mine")
    refused = quick("weigh", "raid.csv", "--sources", "s.csv")
    assert (refused.code, refused.out) == (3, "")
    assert (folder / "s.csv").read_text(encoding="utf-8") == "mine"
    assert quick("weigh", "raid.csv", "--sources", "s.csv", "--force").code == 0
    assert quick("weigh", "raid.csv", "--sources", "s.odt").code == 2


def test_it_is_a_filter(run):
    ended = run("weigh", "-", "--from", "csv", "--format", "csv", stdin=RAID)
    assert ended.code == 0
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert list(rows[0]) == [
        "event", "question", "answer", "low", "high", "probability", "claims", "sources",
        "origins", "why",
    ]  # fmt: skip
    assert run("weigh", "-", stdin=RAID).code == 2
    assert run("weigh", "-", "-", "--from", "csv", stdin=RAID).code == 2


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "jsonl", "md", "html", "rst"])
def test_answers_come_in_every_format(quick, folder, form):
    write(folder, "raid.csv", RAID)
    ended = quick("weigh", "raid.csv", "--format", form)
    assert ended.code == 0
    assert "people killed" in ended.out


def test_tables_of_every_form_say_the_same(quick, folder):
    write(folder, "raid.csv", RAID)
    rows = list(csv.DictReader(io.StringIO(RAID)))
    write(folder, "raid.tsv", RAID.replace(",", "\t"))
    write(folder, "raid.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    write(folder, "raid.json", json.dumps(rows))
    write(folder, "semi.csv", RAID.replace(",", ";"))
    (folder / "utf16.csv").write_text(RAID, encoding="utf-16")
    (folder / "crlf.csv").write_bytes(RAID.replace("\n", "\r\n").encode())
    (folder / "mac.csv").write_bytes(RAID.replace("\n", "\r").encode())
    wanted = quick("weigh", "raid.csv").out
    for name in (
        "raid.tsv", "raid.jsonl", "raid.json", "semi.csv", "utf16.csv", "crlf.csv", "mac.csv",
    ):  # fmt: skip
        assert quick("weigh", name).out == wanted, name


def test_the_order_of_rows_and_tables_makes_no_difference(quick, folder):
    rows = [
        (f"raid {n % 7}", "people killed", str(answer), f"outlet {n % 11}")
        for n, answer in enumerate(CHANCE.choices(range(4), k=150))
    ]
    write(folder, "one.csv", table(rows))
    shuffled = CHANCE.sample(rows, len(rows))
    write(folder, "two.csv", table(shuffled[:60]))
    write(folder, "three.csv", table(shuffled[60:]))

    def told(*tables):
        found = quick("weigh", *tables).rows
        return sorted((row["event"], row["answer"], row["probability"]) for row in found)

    for one, other in zip(told("one.csv"), told("two.csv", "three.csv"), strict=True):
        assert one[:2] == other[:2]
        assert one[2] == pytest.approx(other[2], abs=2e-4)


def test_every_fault_of_every_table_is_named_and_nothing_is_printed(quick, folder):
    write(folder, "bad.csv", "answer,source,kind,said\n,SANA,,\nsix,AFP,colour,soon\n")
    write(folder, "worse.csv", "answer,source\nsix\n")
    write(folder, "labels.csv", "event,question,answer,confidence\n,,6,certain\n")
    ended = quick("weigh", "bad.csv", "worse.csv", "--labels", "labels.csv")
    assert (ended.code, ended.out) == (3, "")
    for told in (
        "row 2, column answer: the cell is empty",
        "row 3, column kind: “colour” is not known here",
        "row 3, column said",
        "worse.csv",
        "row 2: the row has 1 cell where the first row has 2 cells",
        "neither event nor question is named",
        "“certain” is not known here",
    ):
        assert told in ended.err


def test_tables_that_hold_something_else_are_refused_with_where_they_belong(quick, folder):
    write(folder, "raid.csv", RAID)
    write(folder, "grades.csv", "source,grade\nSANA,B\n")
    write(folder, "empty.csv", "")
    refused = quick("weigh", "raid.csv", "grades.csv")
    assert refused.code == 3
    assert "Give it with --grades." in refused.err
    assert quick("weigh", "empty.csv").code == 3
    assert quick("weigh", "nowhere.csv").code == 3
    assert quick("weigh", "raid.csv", "--relays", "grades.csv").code == 3
    assert quick("weigh", "raid.csv", "--within", "grades.csv").code == 3
    assert quick("weigh", "raid.csv", "--labels", "grades.csv").code == 3
    assert quick("weigh").code == 2


def test_another_name_of_a_source_is_the_same_voice(quick, folder):
    rows = [("raid", "people killed", "6", "SANA"), ("raid", "people killed", "6", "سانا")]
    write(folder, "raid.csv", table(rows))
    write(folder, "names.csv", "name,means,kind\nسانا,SANA,source\n")
    assert by_answer(quick("weigh", "raid.csv"))["6"]["origins"] == 2
    assert by_answer(quick("weigh", "raid.csv", "names.csv"))["6"]["origins"] == 1


def test_what_a_retraction_takes_back_no_longer_counts(quick, folder):
    rows = [
        ("c1", "raid", "people killed", "28", "SANA", "", ""),
        ("c2", "raid", "people killed", "6", "AFP", "", ""),
        ("c3", "raid", "people killed", "28", "SANA", "retracts", "c1"),
        ("c4", "raid", "people killed", "28", "Times", "denies", ""),
    ]
    write(folder, "raid.csv", table(rows, "id,event,question,answer,source,stance,about"))
    found = by_answer(quick("weigh", "raid.csv"))
    assert (found["28"]["claims"], found["28"]["why"]) == (0, "no claim of it stands; denied by 1")
    assert found["6"]["claims"] == 1


def test_what_a_retracted_correction_had_taken_back_counts_again(quick, folder):
    rows = [
        ("c1", "raid", "people killed", "28", "SANA", "", ""),
        ("c2", "raid", "people killed", "6", "SANA", "corrects", "c1"),
        ("c3", "raid", "people killed", "6", "SANA", "retracts", "c2"),
    ]
    head = "id,event,question,answer,source,stance,about"
    write(folder, "raid.csv", table(rows[:2], head))
    found = by_answer(quick("weigh", "raid.csv"))
    assert (found["28"]["claims"], found["6"]["claims"]) == (0, 1)
    write(folder, "raid.csv", table(rows, head))
    found = by_answer(quick("weigh", "raid.csv"))
    assert (found["28"]["claims"], found["6"]["claims"]) == (1, 0)


def test_nobody_can_retract_what_another_said(quick, folder):
    rows = [
        ("c1", "raid", "people killed", "28", "SANA", "", ""),
        ("c2", "raid", "people killed", "28", "AFP", "retracts", "c1"),
    ]
    write(folder, "raid.csv", table(rows, "id,event,question,answer,source,stance,about"))
    assert by_answer(quick("weigh", "raid.csv"))["28"]["claims"] == 1


def test_the_latest_word_of_a_source_is_its_answer(quick, folder):
    rows = [
        ("raid", "people killed", "6", "SANA", "2020-01-12"),
        ("raid", "people killed", "9", "SANA", "2020-01-14"),
        ("raid", "people killed", "6", "AFP", "2020-01-12"),
    ]
    write(folder, "raid.csv", table(rows, "event,question,answer,source,said"))
    found = by_answer(quick("weigh", "raid.csv"))
    assert (found["6"]["claims"], found["9"]["claims"]) == (1, 1)


def test_the_same_row_twice_is_one_claim_and_the_same_id_with_other_content_a_fault(quick, folder):
    head = "id,event,question,answer,source\n"
    write(folder, "twice.csv", head + "a,raid,killed,6,SANA\n" * 2)
    found = quick("weigh", "twice.csv")
    assert found.rows[0]["claims"] == 1
    assert "taken once" in found.err
    write(folder, "odd.csv", head + "a,raid,killed,6,SANA\na,raid,killed,7,SANA\n")
    ended = quick("weigh", "odd.csv")
    assert (ended.code, ended.out) == (3, "")
    assert "“a” stands in row 2 with other content" in ended.err


def test_claims_about_others_or_another_moment_are_weighed_apart(quick, folder):
    rows = [
        ("raid", "people killed", "28", "SANA", ""),
        ("raid", "people killed", "6", "AFP", "officers"),
    ]
    write(folder, "raid.csv", table(rows, "event,question,answer,source,population"))
    found = quick("weigh", "raid.csv").rows
    assert [row["population"] for row in found] == ["", "officers"]
    assert all(row["why"].endswith("nothing is known") for row in found)


def test_text_from_outside_does_nothing_to_a_terminal_or_a_spreadsheet(quick, folder):
    rows = [("raid", "=cmd", "+six", "@SANA"), ("raid", "=cmd", "\u202eseven", "AFP")]
    write(folder, "raid.csv", table(rows))
    given = csv.DictReader(io.StringIO(quick("weigh", "raid.csv", "--format", "csv").out))
    assert {row["question"] for row in given} == {"'=cmd"}
    assert "\u202e" not in quick("weigh", "raid.csv").out


def test_a_source_alone_has_a_probability_where_it_answers_elsewhere_beside_others(quick, folder):
    alone = "event,question,answer,source\nraid,how long it lasted,half an hour,A\n"
    (folder / "alone.csv").write_text(alone)
    [row] = quick("weigh", "alone.csv").rows
    assert row["probability"] is None
    (folder / "met.csv").write_text(f"{alone}ferry,killed,17,A\nferry,killed,20,B\n")
    [found] = [row for row in quick("weigh", "met.csv").rows if row["event"] == "raid"]
    assert (found["origins"], found["probability"] is None) == (1, False)
