"""For scripts: is anything left to decide?"""

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
