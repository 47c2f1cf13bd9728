"""correct, retract and rate: what a reviewer says of one claim, through the program."""

import sqlite3

import pytest

SIX = ("--verdict", "established", "--answer", "six", "--because", "first-hand")
WHY = ("--because", "seen in print")


def claims(quick, dossier) -> dict[str, dict]:
    return {row["id"]: row for row in quick("claims", dossier).rows}


def status(quick, dossier):
    return quick("questions", dossier).rows[0]["status"]


def test_a_correction_is_made_told_and_undone(quick, case):
    before = quick("questions", case).out
    [told] = quick("correct", case, "k1", "--set", "answer=18", "--set", "Note=checked", *WHY).rows
    assert told["corrected"] == "k1"
    assert told["changed"] == {
        "answer": {"was": "28", "now": "18"},
        "note": {"was": None, "now": "checked"},
    }
    assert (told["by"], told["because"]) == ("Amal", "seen in print")
    assert claims(quick, case)["k1"]["low"] == 18
    text = quick("correct", case, "k1", "--set", "note=", *WHY, "--format", "text").out
    assert text.startswith("k1 is corrected: note “checked” → “”.\n")
    quick("undo", case)
    quick("undo", case)
    assert quick("questions", case).out == before
    assert quick("verify", case).code == 0


def test_a_value_may_hold_an_equals_sign(quick, case):
    quick("correct", case, "k1", "--set", "locator=https://x.example/?a=b", *WHY)
    assert claims(quick, case)["k1"]["locator"] == "https://x.example/?a=b"


def test_the_history_of_a_claim_tells_each_step_with_its_reason(quick, case):
    quick("correct", case, "k1", "--set", "answer=18", "--because", "misread the page")
    quick("retract", case, "k1", "--because", "from another report")
    shown = quick("show", case, "k1", "--format", "text").out
    assert "It is retracted and counts no more" in shown
    assert "claim-corrected, answer to “18”: misread the page" in shown
    assert "claim-retracted: from another report" in shown
    [row] = quick("show", case, "k1").rows
    assert row["claim"]["retracted"] is True
    assert [step["because"] for step in row["history"]][-2:] == [
        "misread the page",
        "from another report",
    ]
    quick("undo", case)
    [row] = quick("show", case, "k1").rows
    assert row["claim"]["retracted"] is False
    assert row["history"][-1]["undone"] is True
    assert "(undone)" in quick("show", case, "k1", "--format", "text").out


def test_a_settlement_turns_stale_when_a_claim_it_rests_on_is_corrected_against_it(quick, case):
    quick("settle", case, "k2", *SIX)
    assert status(quick, case) == "settled"
    quick("correct", case, "k2", "--set", "locator=paragraph 11", *WHY)
    assert status(quick, case) == "settled"
    quick("correct", case, "k2", "--set", "answer=nine", *WHY)
    assert status(quick, case) == "stale"
    assert quick("check", case).code == 1
    quick("undo", case)
    assert status(quick, case) == "settled"


def test_the_table_of_a_corrected_claim_is_known_when_it_is_added_again(quick, case, folder):
    (folder / "n.csv").write_text("event,question,answer,source\nTafas,dead,two,SNHR\n")
    quick("add", case, "n.csv")
    uid = quick("claims", case).rows[-1]["id"]
    quick("correct", case, uid, "--set", "answer=three", *WHY)
    assert quick("add", case, "n.csv").err == "n.csv: 0 claims added, 1 known already.\n"
    assert quick("claims", case).rows[-1]["answer"] == "three"


def test_a_correction_of_labels_says_that_the_claim_stays_in_its_question(quick, case):
    ended = quick("correct", case, "k1", "--set", "question=officers kidnapped", *WHY)
    assert ended.code == 0
    assert f"claimcheck move {case} k1 --to QUESTION" in ended.err
    assert len(quick("questions", case).rows) == 1


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("k1",), 2, "--set"),
        (("k1", "--set", "answer=7"), 2, "--because"),
        (("k1", "--set", "answer", *WHY), 2, "“answer” is not COLUMN=VALUE, as in answer=seven."),
        (("k1", "--set", "=7", *WHY), 2, "is not COLUMN=VALUE"),
        (("k1", "--set", "note=a", "--set", "note=b", *WHY), 2, "note is set twice."),
        (("k1", "--set", "answer=7", "--because", " "), 2, "A reason in words is required"),
        (("k1", "--set", "answer=28", *WHY), 3, "k1 says just that already."),
        (("k1", "--set", "answer=", *WHY), 3, "answer: the cell is empty."),
        (("k1", "--set", "said=last week", *WHY), 3, "said: "),
        (("k1", "--set", "id=k9", *WHY), 3, "id cannot be corrected. The columns are: answer,"),
        (("k1", "--set", "rating=1", *WHY), 3, "rating cannot be corrected."),
        (("kilo", "--set", "answer=7", *WHY), 3, "No claim kilo is in"),
    ],
)
def test_a_wrong_correction_is_told_and_nothing_recorded(quick, case, log_of, args, code, words):
    ended = quick("correct", case, *args)
    assert (ended.code, ended.out) == (code, "")
    assert words in ended.err
    assert "the table" not in ended.err
    assert log_of(case) == ["new", "add"]


def test_a_retracted_claim_counts_no_more_until_that_is_undone(quick, case):
    before = quick("questions", case).out
    [told] = quick("retract", case, "k1", "--because", "from another report").rows
    assert told == {"retracted": "k1", "by": "Amal", "because": "from another report"}
    assert set(claims(quick, case)) == {"k2", "k3"}
    assert quick("conflicts", case).rows == []
    again = quick("retract", case, "k1", "--because", "again")
    assert (again.code, "k1 is retracted already." in again.err) == (3, True)
    quick("undo", case)
    assert quick("questions", case).out == before


def test_a_rating_is_listed_exported_and_undone(quick, case):
    [told] = quick("rate", case, "k2", "2", "--because", "he was there").rows
    assert (told["claim"], told["rating"], told["means"]) == ("k2", 2, "probably true")
    assert claims(quick, case)["k2"]["rating"] == 2
    assert claims(quick, case)["k1"]["rating"] is None
    exported = quick("export", case, "--table", "claims", "--format", "jsonl").rows
    assert [row["rating"] for row in exported] == [None, 2, None]
    assert "rating: 2" in quick("show", case, "k2", "--format", "text").out
    text = quick("rate", case, "k2", "4", "--because", "doubts", "--format", "text").out
    assert text.startswith("k2 is rated 4: doubtful.\n")
    quick("undo", case)
    assert claims(quick, case)["k2"]["rating"] == 2
    quick("undo", case)
    assert claims(quick, case)["k2"]["rating"] is None


def test_a_rating_of_one_needs_two_independent_origins(quick, case, folder):
    ended = quick("rate", case, "k2", "1", "--because", "widely reported")
    assert ended.code == 3
    assert "only one origin stands behind it" in ended.err
    (folder / "n.csv").write_text("event,question,answer,source\nNahtah,kidnapped,six,SNHR\n")
    quick("add", case, "n.csv")
    assert quick("rate", case, "k2", "1", "--because", "two who were there").code == 0


@pytest.mark.parametrize("wrong", ["0", "7", "B"])
def test_a_rating_that_is_none_is_a_usage_error(quick, case, wrong):
    ended = quick("rate", case, "k2", wrong, *WHY)
    assert ended.code == 2
    assert wrong in ended.err


def test_what_changed_since_it_was_seen_is_left_alone(quick, case, log_of):
    [question] = quick("questions", case).rows
    quick("retract", case, "k3", "--because", "too vague", "--by", "Basel")
    for args in (
        ("correct", case, "k1", "--set", "answer=18"),
        ("retract", case, "k1"),
        ("rate", case, "k1", "4"),
        ("move", case, "k1", "--to", "k2"),
        ("part", case, "k1", "--question", "officers"),
    ):
        ended = quick(*args, *WHY, "--seen", question["seen"])
        if args[0] != "move":  # which has nowhere to go, and says so first
            assert (ended.code, ended.out) == (4, "")
            assert "was changed by someone since you looked at it" in ended.err
    assert log_of(case) == ["new", "add", "retract"]
    [question] = quick("questions", case).rows
    assert quick("retract", case, "k1", *WHY, "--seen", question["seen"]).code == 0


def test_a_dossier_that_another_program_writes_refuses_with_5(run, case, log_of):
    other = sqlite3.connect(case, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ended = run("retract", case, "k1", *WHY)
    other.execute("ROLLBACK")
    other.close()
    assert (ended.code, ended.out) == (5, "")
    assert "is being written by another program" in ended.err
    assert log_of(case) == ["new", "add"]


def test_a_revised_table_corrects_and_keeps_the_first_version(quick, case, folder):
    revised = "id,event,question,answer,source,via,quote\nk2,Nahtah,kidnapped,seven,Firas,,\n"
    (folder / "table1.csv").write_text(revised)
    refused = quick("add", case, "table1.csv")
    assert refused.code == 3
    assert "Correct it with --revise" in refused.err
    told = quick("add", case, "table1.csv", "--revise")
    assert (told.code, told.err) == (0, "table1.csv: 0 claims added, 1 revised.\n")
    assert claims(quick, case)["k2"]["answer"] == "seven"
    history = quick("show", case, "k2").rows[0]["history"]
    assert history[-1]["because"] == "revised in table1.csv"
    assert quick("add", case, "table1.csv").err == "table1.csv: 0 claims added, 1 known already.\n"
    quick("undo", case)
    assert claims(quick, case)["k2"]["answer"] == "six"


def test_a_revised_row_that_names_another_question_stays_and_says_so(quick, case, folder):
    revised = "id,event,question,answer,source\nk2,Nahtah,officers kidnapped,six,Firas\n"
    (folder / "table1.csv").write_text(revised)
    told = quick("add", case, "table1.csv", "--revise")
    assert "(k2). Put them elsewhere with claimcheck move." in told.err
    assert len(quick("questions", case).rows) == 1
