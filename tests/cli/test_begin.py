"""Making dossiers: the demo, and an empty one."""

import pytest


def test_the_demo_prints_its_conflicts_where_there_is_no_terminal(run, folder):
    ended = run("demo")
    assert ended.code == 0
    assert (folder / "daraa.dossier").is_file()
    assert ended.out.startswith("id ")
    assert any(
        "Nahtah kidnapping" in line and "28 (1)" in line and "six (1)" in line
        for line in ended.out.splitlines()
    )
    assert "Made daraa.dossier" in ended.err
    assert "claimcheck review daraa.dossier" in ended.err


def test_a_second_demo_takes_another_name(quick, folder):
    quick("demo", "--no-screen")
    ended = quick("demo", "--no-screen")
    assert ended.code == 0
    assert (folder / "daraa-2.dossier").is_file()
    assert ended.err.splitlines()[:2] == [
        "daraa.dossier is here already and stays: claimcheck review daraa.dossier",
        "Made daraa-2.dossier: 5 documents, 36 sources, 286 claims, from five reports on Daraa.",
    ]


def test_a_name_that_leads_nowhere_is_taken_too(quick, folder):
    (folder / "daraa.dossier").symlink_to("elsewhere")
    assert quick("demo", "--no-screen").code == 0
    assert (folder / "daraa-2.dossier").is_file()


def test_the_demo_goes_where_it_is_told(quick, folder):
    assert quick("demo", "mine.dossier", "--no-screen").code == 0
    assert (folder / "mine.dossier").is_file()


def test_the_demo_overwrites_nothing(quick, folder):
    (folder / "mine.dossier").write_text("my notes")
    ended = quick("demo", "mine.dossier")
    assert ended.code == 3
    assert (folder / "mine.dossier").read_text() == "my notes"


def test_the_demo_is_a_dossier_like_any_other(quick, demo):
    assert quick("verify", demo).code == 0


def test_new_makes_an_empty_dossier_and_says_what_comes_next(quick, folder):
    ended = quick("new", "inquiry.dossier", "--title", "Nahtah", "--reviewers", "2")
    assert ended.code == 0
    assert ended.out == ""
    assert "claimcheck add inquiry.dossier TABLE" in ended.err
    assert quick("claims", "inquiry.dossier").rows == []


def test_new_never_overwrites(quick, case):
    ended = quick("new", case)
    assert ended.code == 3
    assert len(quick("claims", case).rows) == 3


def test_new_needs_its_folder_to_be_there(quick):
    ended = quick("new", "nowhere/inquiry.dossier")
    assert ended.code == 3
    assert "Make it first" in ended.err


@pytest.mark.parametrize("count", ["0", "3", "two"])
def test_a_question_has_one_reviewer_or_two(quick, folder, count):
    assert quick("new", "inquiry.dossier", "--reviewers", count).code == 2
    assert not (folder / "inquiry.dossier").exists()


def test_with_two_reviewers_a_first_verdict_is_a_proposal(quick, folder):
    quick("new", "two.dossier", "--reviewers", "2")
    (folder / "t.csv").write_text(
        "event,question,answer,source\nNahtah,taken,six,A\nNahtah,taken,28,B\n"
    )
    quick("add", "two.dossier", "t.csv")
    [row] = quick("conflicts", "two.dossier").rows
    settle = ("settle", "two.dossier", row["id"], "--verdict", "established", "--answer", "six")
    assert quick(*settle, "--because", "seen").code == 0
    assert quick("questions", "two.dossier").rows[0]["status"] == "proposed"
    assert quick(*settle, "--because", "seen too", "--by", "Basel").code == 0
    assert quick("questions", "two.dossier").rows[0]["status"] == "settled"
