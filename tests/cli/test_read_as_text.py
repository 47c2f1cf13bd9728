"""What lists things lists them as text too, to read and to mail, in every verb that has formats."""

import json

import pytest

SIX = ("--verdict", "established", "--answer", "six", "--because", "first-hand")


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        (("log", "CASE"), "did: settle\n"),
        (("log", "CASE"), "because: first-hand\n"),
        (("check", "OPEN"), "“six”: 1 independent origin, "),
        (("changes", "CASE", "--since", "2020-01-01"), "now: settled\n"),
        (("proposals", "SPELLED"), "proposal: raid on Nahtah = raid on Nahta\n"),
        (("weigh", "k.csv"), "answer: six\n"),
        (("compare", "six", "28"), "relation: contradicts\n"),
        (("compare", "--pairs", "pairs.jsonl"), "relation: contradicts\n"),
    ],
)
def test_every_list_reads_as_text(quick, case, folder, verb, said):
    (folder / "open.dossier").write_bytes(case.read_bytes())
    quick("settle", case, "k1", *SIX)
    rows = "event,question,answer,source\nraid on Nahtah,killed,6,A\nraid on Nahta,killed,9,B\n"
    (folder / "k.csv").write_text(rows + "Nahtah,taken,six,Firas\nNahtah,taken,28,Reuters\n")
    quick("new", "spelled.dossier")
    quick("add", "spelled.dossier", "k.csv")
    pair = {"a": {"answer": "six"}, "b": {"answer": "28"}}
    (folder / "pairs.jsonl").write_text(f"{json.dumps(pair)}\n{json.dumps(pair)}\n")
    paths = {"CASE": case, "OPEN": "open.dossier", "SPELLED": "spelled.dossier"}
    ended = quick(*(paths.get(word, word) for word in verb), "--format", "text")
    assert ended.code in (0, 1)
    assert said in ended.out


def test_blocks_of_text_are_parted_by_a_rule_and_what_is_not_known_is_left_out(quick, case):
    quick("settle", case, "k1", *SIX)
    first, second, *_ = quick("log", case, "--format", "text").out.split(f"\n\n{'─' * 76}\n\n")
    assert "did: settle" in first
    assert "did: add" in second
    assert "because" not in second


def test_a_long_text_is_wrapped_for_mail(quick, case):
    quick("settle", case, "k1", *SIX[:-1], "word " * 60)
    block = quick("log", case, "--limit", "1", "--format", "text").out
    assert max(map(len, block.splitlines())) <= 76
    assert block.count("word") == 60


def test_an_export_is_a_table_and_says_that_text_is_for_lists(quick, case):
    ended = quick("export", case, "--format", "text")
    assert ended.code == 2
    assert "text is for lists: claimcheck questions" in ended.err


@pytest.mark.parametrize("form", [(), ("--format", "json"), ("--format", "jsonl")])
def test_two_answers_compared_are_one_object_in_every_json(quick, form):
    found = json.loads(quick("compare", "six", "28", *form).out)
    assert found["relation"] == "contradicts"


def test_pairs_compared_are_a_list_in_json(quick, folder):
    (folder / "pairs.jsonl").write_text('{"a": {"answer": "six"}, "b": {"answer": "28"}}\n')
    [found] = json.loads(quick("compare", "--pairs", "pairs.jsonl", "--format", "json").out)
    assert found["relation"] == "contradicts"
