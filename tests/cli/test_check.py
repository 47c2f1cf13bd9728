"""For scripts: is anything left to decide?"""

import pytest
from tests.building import KIDNAPPED

SIX = ("--verdict", "established", "--answer", "six", "--because", "first-hand")
REFUTED = ("--verdict", "refuted", "--answer", "28", "--because", "a denial")


def test_an_open_question_is_found(run, case):
    ended = run("check", case)
    assert ended.code == 1
    assert [row["status"] for row in ended.rows] == ["open"]
    assert ended.err == f"Left to decide in {case}: 1 open.\n"


def test_a_settled_dossier_is_clear(quick, case):
    quick("settle", case, "k1", *SIX)
    ended = quick("check", case)
    assert (ended.code, ended.out) == (0, "")
    assert "Nothing is left to decide" in ended.err


def test_a_disputed_question_is_found(quick, case):
    quick("settle", case, "k1", *SIX)
    quick("settle", case, "k1", *REFUTED, "--by", "Basel")
    ended = quick("check", case)
    assert ended.code == 1
    assert "1 disputed" in ended.err


def test_a_stale_question_is_found(quick, case, folder):
    quick("settle", case, "k1", *SIX)
    (folder / "later.csv").write_text(
        "id,event,question,answer,source\nl1,Nahtah,kidnapped,forty,Red Crescent\n"
    )
    quick("add", case, "later.csv")
    ended = quick("check", case)
    assert ended.code == 1
    assert "1 stale" in ended.err


def test_an_empty_dossier_is_clear(quick, empty):
    assert quick("check", empty).code == 0


def test_the_code_stands_when_nobody_reads_the_list(run, demo):
    # A script's `check … | head -0` under pipefail must not take the dossier for settled.
    ended = run(
        "check", demo, before=("bash", "-c", '"$@" | head -n 0; exit ${PIPESTATUS[0]}', "x")
    )
    assert ended.code == 1


@pytest.fixture
def two_eyes(quick, folder):
    """A dossier that asks for two reviewers."""
    quick("new", "two.dossier", "--reviewers", "2")
    (folder / "k.csv").write_text(KIDNAPPED)
    quick("add", "two.dossier", "k.csv")
    return "two.dossier"


def test_what_waits_for_a_second_reviewer_is_said_to_wait(quick, two_eyes):
    settled = quick("settle", two_eyes, "k1", *SIX, "--format", "text")
    [question] = quick("questions", two_eyes).rows
    assert settled.out.splitlines()[0] == (
        f"Proposed for {question['id']}: it is settled once a second reviewer finds the same."
    )
    ended = quick("check", two_eyes)
    assert ended.code == 0
    assert ended.err == (
        f"Nothing is left to decide in {two_eyes}.\n"
        "1 proposed question waits for a second reviewer to find the same.\n"
    )
    second = quick("settle", two_eyes, "k1", *SIX, "--by", "Basel", "--format", "text")
    assert second.out.startswith(f"Settled {question['id']}.\n")
    assert quick("check", two_eyes).code == 0


def test_a_script_reads_from_settle_where_the_question_stands_now(quick, two_eyes, case):
    assert quick("settle", two_eyes, "k1", *SIX).rows[0]["status"] == "proposed"
    assert quick("settle", case, "k1", *SIX).rows[0]["status"] == "settled"


def test_who_finds_otherwise_than_another_is_told_that_it_is_disputed(quick, case):
    quick("settle", case, "k1", *SIX)
    second = quick("settle", case, "k1", *REFUTED, "--by", "Basel", "--format", "text")
    assert second.out.splitlines()[0].endswith(
        " is disputed now: another settlement that holds finds otherwise."
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [(1, "1 open question has no contradiction"), (2, "2 open questions have no contradiction")],
)
def test_how_many_open_questions_do_not_contradict_is_said_in_good_english(
    quick, empty, folder, rows, said
):
    lines = [
        f"{n}{way},fire {n},what was said,{words},{way}"
        for n in range(rows)
        for way, words in (("a", "they wanted bread"), ("b", "it began at the mill"))
    ]
    (folder / "w.csv").write_text("id,event,question,answer,source\n" + "\n".join(lines))
    quick("add", empty, "w.csv")
    ended = quick("check", empty)
    assert f"{said}: whether" in ended.err
