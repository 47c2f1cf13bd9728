"""Deciding: verdicts with reasons, grades, and opening a question again."""

import pytest

SIX = ("--verdict", "established", "--answer", "six", "--because", "first-hand")


def outcomes(settlement) -> dict[str, str]:
    return {claim["id"]: claim["outcome"] for claim in settlement["claims"]}


def test_a_question_is_settled_and_what_became_of_its_claims_is_told(quick, case):
    [made] = quick("settle", case, "k1", *SIX, "--confidence", "high").rows
    assert made["verdict"] == "established"
    assert made["by"] == "Amal"
    assert made["because"] == "first-hand"
    assert outcomes(made) == {"k1": "rejected", "k2": "stands", "k3": "stands"}
    [row] = quick("questions", case).rows
    assert row["status"] == "settled"
    assert row["settlements"] == [{key: made[key] for key in row["settlements"][0]}]


@pytest.mark.parametrize("name", ["k1", "k2", "table1:k1"])
def test_a_question_goes_by_any_of_its_claims(quick, case, name):
    [made] = quick("settle", case, name, *SIX).rows
    assert made["question"] == quick("questions", case).rows[0]["id"]


def test_on_request_the_settlement_is_told_in_sentences(quick, case):
    ended = quick("settle", case, "k1", *SIX, "--format", "text", "--likelihood", "likely")
    assert "established “six”" in ended.out
    assert "Likelihood: likely." in ended.out
    assert "claimcheck undo" in ended.out


@pytest.mark.parametrize(
    ("verdict", "lacking", "given"),
    [
        ("established", "--answer", ["--answer", "six"]),
        ("range", "--low", ["--low", "6", "--high", "28", "--best", "6"]),
        ("refuted", "--answer", ["--answer", "28"]),
        ("both", "--part", ["--part", "first night: k2", "--part", "both nights: k1"]),
        ("unsettled", "--would-settle", ["--would-settle", "a list of names"]),
        ("unverifiable", None, []),
    ],
)
def test_each_verdict_says_what_it_needs(quick, case, log_of, verdict, lacking, given):
    settle = ("settle", case, "k1", "--verdict", verdict, "--because", "so it is")
    if lacking:
        ended = quick(*settle)
        assert ended.code == 2
        assert lacking in ended.err
        assert "Nothing was recorded" in ended.err
        assert log_of(case) == ["new", "add"]
    [made] = quick(*settle, *given).rows
    assert made["verdict"] == verdict
    for option, text in zip(given[::2], given[1::2], strict=True):
        if option != "--part":
            assert str(made[option.strip("-").replace("-", "_")]) == text
    if verdict == "both":
        assert [part["label"] for part in made["parts"]] == ["first night", "both nights"]


@pytest.mark.parametrize(
    ("verdict", "given", "misplaced"),
    [
        ("unverifiable", ["--answer", "28", "--likelihood", "likely"], "--answer and --likelihood"),
        (
            "established",
            ["--answer", "28", "--low", "1", "--best", "2", "--high", "50", "--part", "p: k1"],
            "--best, --low, --high and --part",
        ),
        ("established", ["--answer", "28", "--would-settle", "a list"], "--would-settle"),
        ("range", ["--low", "1", "--high", "50", "--answer", "28"], "--answer"),
        ("refuted", ["--answer", "28", "--best", "6"], "--best"),
        ("both", ["--part", "a: k1", "--part", "b: k2", "--likelihood", "likely"], "--likelihood"),
        ("unsettled", ["--would-settle", "a list", "--confidence", "high"], "--confidence"),
    ],
)
def test_what_a_verdict_has_no_place_for_is_refused(quick, case, log_of, verdict, given, misplaced):
    ended = quick("settle", case, "k1", "--verdict", verdict, *given, "--because", "so it is")
    assert ended.code == 2
    assert f"The verdict {verdict} has no place for {misplaced}: it takes " in ended.err
    assert log_of(case) == ["new", "add"]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (["killed on day 1", "killed on day 2"], "The part “killed on day 1” names no claim"),
        (["day 1: k1", "day 2:"], "The part “day 2” names no claim"),
        ([": k1", "day 2: k2"], "A part does not say what its claims are true of"),
        (["day 1: k1"], "two parts or more"),
        (["day 1: k1", "Day 1: k2"], "each called otherwise"),
        (["day 1: k1", "day 2: k1"], "k1 is named twice"),
        (["kidnapped: k1", "day 2: k2"], "“kidnapped” is what the whole question is called"),
    ],
)
def test_parts_that_cannot_be_told_apart_or_name_no_claims_are_refused(
    quick, case, log_of, parts, told
):
    given = [word for part in parts for word in ("--part", part)]
    ended = quick("settle", case, "k1", "--verdict", "both", *given, "--because", "two days")
    assert ended.code == 2
    assert told in ended.err
    if "named" not in told and "whole" not in told:
        assert "--part “killed on day 1: c1,c3”" in ended.err
    assert log_of(case) == ["new", "add"]


def test_the_parts_are_told_with_their_questions_and_claims(quick, case):
    both = ("--verdict", "both", "--part", "first night: table1:k1", "--part", "both nights: k2")
    settle = ("settle", case, "k1", *both, "--because", "two nights")
    told = quick(*settle, "--format", "text").out
    [first, *_] = quick("questions", case).rows
    [one, other] = first["settlements"][0]["parts"]
    assert (one["label"], one["claims"]) == ("first night", ["k1"])
    assert f"Part: first night ({one['question_id']}; k1)" in told
    assert f"Part: both nights ({other['question_id']}; k2)" in told
    shown = quick("show", case, one["question_id"], "--format", "text").out
    assert f"parted from {first['id']}" in shown


def test_a_reason_is_required(quick, case, log_of):
    assert quick("settle", case, "k1", *SIX[:4]).code == 2
    blank = quick("settle", case, "k1", *SIX[:4], "--because", "  ")
    assert blank.code == 2
    assert "A reason in words is required" in blank.err
    assert log_of(case) == ["new", "add"]


def test_a_reviewer_can_say_what_became_of_each_claim(quick, case):
    said = ("--claim", "k3=undecided", "--claim", "k1=withdrawn:taken back: see Firas = six")
    [made] = quick("settle", case, "k1", *SIX, *said).rows
    assert outcomes(made) == {"k1": "withdrawn", "k2": "stands", "k3": "undecided"}
    reasons = {claim["id"]: claim["because"] for claim in made["claims"]}
    assert reasons["k1"] == "taken back: see Firas = six"
    assert reasons["k3"] is None


def test_two_outcomes_of_one_claim_are_refused(quick, case, log_of):
    said = ("--claim", "k3=undecided", "--claim", "table1:k3=rejected")
    ended = quick("settle", case, "k1", *SIX, *said)
    assert ended.code == 2
    assert "k3 is named twice: each claim has one outcome" in ended.err
    assert log_of(case) == ["new", "add"]


@pytest.mark.parametrize("said", ["k1", "k1=", "k1=wrong", "=stands", "k1:stands"])
def test_an_outcome_that_cannot_be_read_is_a_usage_error(quick, case, said):
    ended = quick("settle", case, "k1", *SIX, "--claim", said)
    assert ended.code == 2
    assert "ID=OUTCOME" in ended.err


def test_a_claim_of_another_question_is_refused(quick, case, folder, log_of):
    (folder / "o.csv").write_text("id,event,question,answer,source\no1,Jassim,killed,two,X\n")
    quick("add", case, "o.csv")
    assert quick("settle", case, "k1", *SIX, "--claim", "o1=stands").code == 3
    assert "settle" not in log_of(case)


@pytest.mark.parametrize("option", ["--verdict", "--likelihood", "--confidence"])
def test_words_outside_the_scales_are_refused(quick, case, option):
    assert quick("settle", case, "k1", *SIX, option, "perhaps").code == 2


def test_what_was_seen_and_did_not_change_is_settled(quick, case):
    seen = quick("questions", case).rows[0]["seen"]
    assert quick("settle", case, "k1", *SIX, "--seen", seen).code == 0


def test_what_was_changed_by_someone_since_is_not(quick, case, log_of):
    seen = quick("questions", case).rows[0]["seen"]
    quick("settle", case, "k1", *SIX, "--by", "Basel")
    ended = quick("settle", case, "k1", *SIX, "--seen", seen)
    assert ended.code == 4
    assert "changed by someone since" in ended.err
    assert log_of(case) == ["new", "add", "settle"]
    assert quick("reopen", case, "k1", "--because", "x", "--seen", seen).code == 4


def test_two_reviewers_who_differ_dispute_until_one_is_replaced(quick, case):
    [first] = quick("settle", case, "k1", *SIX).rows
    other = ("settle", case, "k1", "--verdict", "refuted", "--answer", "28", "--because", "no")
    quick(*other, "--by", "Basel")
    assert quick("questions", case).rows[0]["status"] == "disputed"
    [made] = quick(*other, "--by", "Basel", "--replaces", first["id"]).rows
    assert first["id"] in made["replaces"]
    assert quick("questions", case).rows[0]["status"] == "settled"


def test_only_what_stands_can_be_replaced(quick, case):
    assert quick("settle", case, "k1", *SIX, "--replaces", "s-none").code == 3


def test_reopening_ends_the_settlement_and_keeps_it_in_history(quick, case):
    [made] = quick("settle", case, "k1", *SIX).rows
    [opened] = quick("reopen", case, "k1", "--because", "a second witness").rows
    assert opened["ended"] == [made["id"]]
    assert quick("questions", case).rows[0]["status"] == "open"
    history = quick("show", case, made["question"]).rows[0]["history"]
    assert [entry["did"] for entry in history][-2:] == ["question-settled", "question-reopened"]


def test_what_is_not_settled_cannot_be_reopened(quick, case):
    assert quick("reopen", case, "k1", "--because", "x").code == 3


def test_a_grade_is_kept_with_reviewer_and_reason(quick, case):
    [row] = quick("grade", case, "firas", "b", "--because", "on the ground").rows
    assert row == {"source": "Firas", "grade": "B", "by": "Amal", "because": "on the ground"}
    told = quick("grade", case, "Firas", "F", "--because", "gone", "--format", "text")
    assert told.out == "Firas is graded F: reliability cannot be judged.\n"
    grades = quick("show", case, "Firas").rows[0]["source"]["grades"]
    assert [grade["grade"] for grade in grades] == ["B", "F"]


@pytest.mark.parametrize(
    ("source", "letter", "code"), [("Firas", "G", 2), ("Firas", "AB", 2), ("Nobody", "A", 3)]
)
def test_a_grade_needs_a_known_source_and_letter(quick, case, source, letter, code):
    assert quick("grade", case, source, letter, "--because", "x").code == code
