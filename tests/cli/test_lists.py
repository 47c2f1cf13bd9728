"""Looking: lists in every format, chosen by words and status."""

import csv
import io
import json
from pathlib import Path

import pytest

LISTS = ("claims", "events", "questions", "conflicts", "sources", "documents")
QUESTION_KEYS = [
    *("id", "event", "question", "status", "positions", "contradictions", "contradictions_total"),
    *("notes", "priority", "why", "would_change", "settlements", "seen"),
]


@pytest.mark.parametrize("verb", LISTS)
def test_a_list_in_a_pipe_is_one_object_a_line(quick, demo, verb):
    ended = quick(verb, demo)
    assert (ended.code, ended.err) == (0, "")
    assert len(ended.rows) >= 5
    assert all(isinstance(row, dict) for row in ended.rows)


@pytest.mark.parametrize("verb", LISTS)
@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "md", "html", "rst"])
def test_every_list_comes_in_every_format(quick, demo, verb, form):
    ended = quick(verb, demo, "--format", form)
    assert ended.code == 0
    assert ended.out


def test_conflicts_are_questions_as_the_contract_has_them(quick, case):
    [row] = quick("conflicts", case).rows
    assert list(row) == QUESTION_KEYS
    assert {each["answer"]: each["origins"] for each in row["positions"]} == {"28": 1, "six": 1}
    assert {(each["a"], each["b"]) for each in row["contradictions"]} <= {
        ("k1", "k2"),
        ("k2", "k1"),
    }


def test_conflicts_come_by_priority_and_all_of_them_contradict(quick, demo):
    rows = quick("conflicts", demo).rows
    priorities = [row["priority"] for row in rows]
    assert priorities == sorted(priorities, reverse=True)
    assert all(row["contradictions_total"] for row in rows)
    assert len(rows) < len(quick("questions", demo).rows)


def test_the_table_of_conflicts_sets_the_answers_against_each_other(quick, case):
    head, _, row = quick("conflicts", case, "--format", "table").out.splitlines()
    for column in ("id", "status", "event", "question", "positions", "priority"):
        assert column in head
    assert "28 (1)" in row
    assert "six (1)" in row
    assert " ⇄ " in row


def test_answers_that_may_both_be_true_are_not_set_against_each_other(quick, empty, folder):
    (folder / "c.csv").write_text(
        "event,question,answer,source,via\n"
        "Nahtah,fighters taken,six,A,\n"
        "Nahtah,fighters taken,28,B,\n"
        "Jassim,when,November 2019,A,\n"
        "Jassim,when,8 November 2019,B,\n"
        "Tafas,who,the army,A,\n"
    )
    quick("add", empty, "c.csv")
    lines = quick("questions", empty, "--format", "table").out.splitlines()
    [contested] = [line for line in lines if "Nahtah" in line]
    assert "six (1) ⇄ 28 (1)" in contested or "28 (1) ⇄ six (1)" in contested
    for event in ("Jassim", "Tafas"):
        [line] = [line for line in lines if event in line]
        assert "⇄" not in line


def test_an_answer_that_is_denied_is_marked(quick, case):
    row = quick("conflicts", case, "--format", "table").out.splitlines()[2]
    assert "denied" not in row
    denial = "event,question,answer,source,stance\nNahtah,kidnapped,28,Firas,denies\n"
    Path("d.csv").write_text(denial)
    quick("add", case, "d.csv")
    row = quick("conflicts", case, "--format", "table").out.splitlines()[2]
    assert "28 (1) denied" in row


def test_a_claim_that_denies_is_shown_as_a_denial(quick, demo):
    ended = quick("claims", demo, "--format", "table", "--search", "d0-21")
    assert "denies: 28" in ended.out


def test_sheets_are_flat_and_hold_all_columns(quick, demo):
    [row, *_] = csv.DictReader(io.StringIO(quick("conflicts", demo, "--format", "csv").out))
    [whole, *_] = quick("conflicts", demo).rows
    assert row["event"] == whole["event"]["label"]
    assert row["question"] == whole["question"]["label"]
    assert row["why"].lstrip("'") == whole["why"]
    assert row["seen"] == whole["seen"]


def test_json_is_one_list(quick, demo):
    ended = quick("claims", demo, "--format", "json")
    assert json.loads(ended.out) == quick("claims", demo).rows


@pytest.mark.parametrize("verb", ["questions", "conflicts"])
def test_status_chooses(quick, demo, verb):
    rows = quick(verb, demo, "--status", "open", "--status", "single").rows
    assert rows
    assert {row["status"] for row in rows} <= {"open", "single"}
    every = quick(verb, demo).rows
    assert len(rows) == sum(row["status"] in ("open", "single") for row in every)


def test_an_unknown_status_is_a_usage_error(quick, demo):
    assert quick("questions", demo, "--status", "odd").code == 2


def test_search_takes_words_in_any_case_and_order(quick, demo):
    rows = quick("claims", demo, "--search", "NAHTAH kidnapping 28").rows
    assert {"d0-20", "d0-21"} <= {row["id"] for row in rows}
    assert len(rows) < len(quick("claims", demo).rows)


def test_limit_gives_the_first(quick, demo):
    assert quick("claims", demo, "--limit", 3).rows == quick("claims", demo).rows[:3]
    assert quick("claims", demo, "--limit", 0).code == 2


@pytest.mark.parametrize("verb", LISTS)
def test_an_empty_list_says_so_and_what_to_do(quick, empty, verb):
    ended = quick(verb, empty)
    assert (ended.code, ended.out) == (0, "")
    assert str(empty) in ended.err
    assert "claimcheck" in ended.err


@pytest.mark.parametrize("verb", LISTS)
def test_a_search_that_finds_nothing_says_so(quick, demo, verb):
    ended = quick(verb, demo, "--search", "zzzz")
    assert (ended.code, ended.out) == (0, "")
    assert "Leave out --search" in ended.err


@pytest.mark.parametrize(("form", "out"), [("json", "[]\n"), ("table", "")])
def test_an_empty_list_in_other_formats(quick, empty, form, out):
    assert quick("conflicts", empty, "--format", form).out == out


def test_an_empty_sheet_still_has_its_columns(quick, empty):
    assert quick("claims", empty, "--format", "csv").out.startswith("id,event,part_of,question")


def test_a_mistyped_format_is_guessed_before_anything_is_written(quick, demo):
    ended = quick("claims", demo, "--format", "cvs")
    assert (ended.code, ended.out) == (2, "")
    assert "Did you mean csv" in ended.err


def test_a_name_made_to_look_like_another_is_warned_of(quick, empty, folder):
    (folder / "c.csv").write_text("answer,source\nsix,R\u0435uters\n28,Reuters\n", encoding="utf-8")
    quick("add", empty, "c.csv")
    ended = quick("sources", empty)
    assert len(ended.rows) == 2
    assert ended.err.count("Look twice at this source") == 1


def test_sources_are_graded_and_counted(quick, case):
    quick("grade", case, "Firas", "B", "--because", "on the ground")
    settle = ("settle", case, "k1", "--verdict", "established", "--answer", "six")
    quick(*settle, "--because", "first-hand")
    rows = {row["name"]: row for row in quick("sources", case).rows}
    assert rows["Firas"]["grades"][0]["grade"] == "B"
    assert (rows["Firas"]["right"], rows["Firas"]["wrong"]) == (1, 0)
    assert (rows["some media reports"]["right"], rows["some media reports"]["wrong"]) == (0, 1)
    assert "B" in quick("sources", case, "--format", "table", "--search", "Firas").out


def test_conflicts_as_text_are_blocks_to_read_with_the_words_that_prove_them(quick, demo):
    ended = quick("conflicts", demo, "--format", "text", "--limit", "2")
    first, second = ended.out.split("\n" + "─" * 76 + "\n\n")
    assert "Nahtah kidnapping: fighters kidnapped" in first
    assert "«kidnapped\n      six fighters»" in first
    assert "exactly 6 and exactly 28 cannot both be true" in first
    rows = [json.loads(line) for line in quick("conflicts", demo).out.splitlines()]
    assert f"{rows[1]['event']['label']}: {rows[1]['question']['label']}" in second
    assert "History" not in ended.out
    assert max(map(len, ended.out.splitlines())) <= 76


@pytest.mark.parametrize("what", ["claims", "events", "questions", "sources", "documents"])
def test_every_list_can_be_read_as_text(quick, demo, what):
    ended = quick(what, demo, "--format", "text", "--limit", "3")
    assert ended.code == 0
    assert ended.out.count("─" * 76) == 2


def test_an_empty_list_as_text_says_so_beside_the_output(quick, empty):
    ended = quick("conflicts", empty, "--format", "text")
    assert (ended.code, ended.out) == (0, "")
    assert "No answers contradict each other" in ended.err
