"""Handing out: the reconciled tables, whole or not at all, and back in without loss."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
SIX = ("--verdict", "established", "--answer", "six", "--because", '=first-hand, "there"')


def sheet(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def what_contradicts(quick, dossier) -> list:
    """The conflicts, without the ids that each dossier gives its own questions."""
    found = [
        (
            row["event"]["label"],
            row["question"]["label"],
            row["status"],
            sorted((each["answer"], sorted(each["claims"])) for each in row["positions"]),
            sorted((each["a"], each["b"], each["kind"]) for each in row["contradictions"]),
        )
        for row in quick("conflicts", dossier).rows
    ]
    return sorted(found)


@pytest.mark.parametrize("form", ["csv", "tsv", "xlsx", "json", "jsonl"])
def test_the_claims_come_back_in_and_give_the_same_conflicts(quick, demo, empty, form):
    expected = what_contradicts(quick, demo)
    assert len(expected) >= 5
    before = [row["id"] for row in quick("claims", demo).rows]
    assert quick("export", demo, "--table", "claims", "-o", f"claims.{form}").code == 0
    # The names that sources, places and parties go by are tables of their own.
    names = [f"{kind}.csv" for kind in ("sources", "aliases", "within")]
    ended = quick("add", empty, *(SEEDS / name for name in names), f"claims.{form}")
    assert ended.code == 0, ended.err
    assert "passed over: they are claimcheck's own" in ended.err
    assert [row["id"] for row in quick("claims", empty).rows] == before
    assert what_contradicts(quick, empty) == expected


def test_a_settlement_goes_out_with_verdict_reason_and_reviewer(quick, case):
    quick("settle", case, "k1", *SIX, "--confidence", "moderate", "--likelihood", "likely")
    [row] = json.loads(quick("export", case, "--format", "json").out)
    assert row["status"] == "settled"
    assert row["verdict"] == "established"
    assert row["answer"] == "six"
    assert row["reason"] == '=first-hand, "there"'
    assert row["by"] == "Amal"
    assert (row["confidence"], row["likelihood"]) == ("moderate", "likely")
    claims = {row["id"]: row for row in quick("export", case, "--table", "claims").rows}
    assert claims["k1"]["outcome"] == "rejected"
    assert claims["k2"]["outcome"] == "stands"


def test_a_cell_that_a_spreadsheet_could_run_is_made_safe(quick, case):
    quick("settle", case, "k1", *SIX)
    [row] = sheet(quick("export", case, "--format", "csv").out)
    assert row["reason"].startswith("'=first-hand")


def test_the_ending_tells_the_format(quick, case, folder):
    for name, begins in (
        ("t.csv", "question_id,"),
        ("t.md", "| question"),
        ("t.json", "["),
        ("t.html", "<!doctype html>"),
    ):
        assert quick("export", case, "-o", name).code == 0
        assert (folder / name).read_text(encoding="utf-8").startswith(begins)
    ended = quick("export", case, "-o", "t.doc")
    assert ended.code == 2
    assert "--format" in ended.err
    assert quick("export", case, "-o", "t.doc", "--format", "rst").code == 0


def test_a_workbook_goes_to_a_file_or_a_pipe(quick, run, case, folder):
    assert quick("export", case, "-o", "t.xlsx").code == 0
    assert (folder / "t.xlsx").read_bytes().startswith(b"PK")
    script = f"{sys.executable} -m claimcheck claims {case} --format xlsx > piped.xlsx"
    assert subprocess.run(["sh", "-c", script], cwd=folder, check=False).returncode == 0
    assert (folder / "piped.xlsx").read_bytes().startswith(b"PK")


def test_confidential_sources_are_masked_unless_asked_for_and_the_log_keeps_it(quick, case, folder):
    (folder / "n.csv").write_text("event,question,answer,source,confidential\nx,y,1,Rima,yes\n")
    quick("add", case, "n.csv")
    ended = quick("export", case, "--table", "claims", "--format", "csv")
    assert "Rima" not in ended.out
    assert "--with-confidential hands out all" in ended.err
    assert "Rima" in quick("export", case, "--table", "claims", "--with-confidential").out
    summaries = [row["summary"] for row in quick("log", case).rows[:2]]
    assert summaries == ["claims with confidential sources unmasked as jsonl", "claims as csv"]


def test_a_folder_gets_both_tables(quick, case, folder):
    (folder / "out").mkdir()
    ended = quick("export", case, "-o", "out")
    assert ended.code == 0
    assert sorted(each.name for each in (folder / "out").iterdir()) == [
        "claims.csv",
        "questions.csv",
    ]
    assert len(sheet((folder / "out" / "claims.csv").read_text(encoding="utf-8"))) == 3


def test_in_a_folder_one_table_can_be_asked_for(quick, case, folder):
    (folder / "out").mkdir()
    assert quick("export", case, "-o", "out", "--table", "claims", "--format", "tsv").code == 0
    assert [each.name for each in (folder / "out").iterdir()] == ["claims.tsv"]


def test_data_goes_to_standard_output_and_the_head_beside_it(quick, case):
    for out in ([], ["-o", "-"]):
        ended = quick("export", case, "--format", "csv", *out)
        assert ended.code == 0
        assert len(sheet(ended.out)) == 1
        assert ended.err.startswith("State of the journal (head): ")


def test_the_head_is_that_of_the_journal_that_was_exported(quick, case):
    [head] = quick("verify", case).rows[0]["heads"]
    assert f"State of the journal (head): {head}" in quick("export", case).err


def test_what_was_handed_out_is_in_the_log(quick, case):
    quick("export", case, "-o", "t.csv", "--by", "Basel")
    row = quick("log", case).rows[0]
    assert (row["verb"], row["by"], row["summary"]) == ("export", "Basel", "questions as csv")


def test_no_file_is_replaced_unless_told_so(quick, case, folder, log_of):
    (folder / "t.csv").write_text("my work")
    ended = quick("export", case, "-o", "t.csv")
    assert ended.code == 3
    assert "--force" in ended.err
    assert (folder / "t.csv").read_text() == "my work"
    assert "export" not in log_of(case)
    assert quick("export", case, "-o", "t.csv", "--force").code == 0
    assert (folder / "t.csv").read_text(encoding="utf-8").startswith("question_id,")


def test_the_dossier_itself_is_never_replaced(quick, case, folder):
    (folder / "link.csv").symlink_to(case)
    for out in (case, "link.csv"):
        assert quick("export", case, "-o", out, "--format", "csv", "--force").code == 3
    assert quick("verify", case).code == 0


def test_a_link_is_replaced_and_what_it_leads_to_stays_as_it_is(quick, case, folder):
    (folder / "kept.txt").write_text("my work")
    for name, target in (("link.csv", folder / "kept.txt"), ("nowhere.csv", folder / "new.txt")):
        (folder / name).symlink_to(target)
        assert quick("export", case, "-o", name).code == 3
        assert quick("export", case, "-o", name, "--force").code in (0, 3)
    assert (folder / "kept.txt").read_text() == "my work"
    assert not (folder / "new.txt").exists()
    assert (folder / "link.csv").read_text(encoding="utf-8").startswith("question_id,")


def test_a_device_is_not_replaced(quick, case, folder):
    os.mkfifo(folder / "pipe.csv")
    ended = quick("export", case, "-o", "pipe.csv", "--force")
    assert ended.code == 3
    assert "not a file" in ended.err


def test_a_folder_that_is_not_there_is_told(quick, case):
    ended = quick("export", case, "-o", "nowhere/t.csv")
    assert ended.code == 3
    assert "Make it first" in ended.err


def test_where_writing_fails_nothing_is_left_behind(quick, case, folder, monkeypatch, log_of):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    kept = sorted(each.name for each in folder.iterdir())
    ended = quick("export", case, "-o", "t.csv")
    monkeypatch.undo()
    assert ended.code == 5
    assert "No space left" in ended.err
    assert sorted(each.name for each in folder.iterdir()) == kept


def test_a_format_that_is_not_known_writes_nothing(quick, case, folder):
    assert quick("export", case, "-o", "t.csv", "--format", "cvs").code == 2
    assert not (folder / "t.csv").exists()


def test_files_are_utf8_with_plain_line_ends_everywhere(run, case, folder):
    assert run("export", case, "-o", "t.csv", LC_ALL="C", PYTHONUTF8="0").code == 0
    raw = (folder / "t.csv").read_bytes()
    assert b"\r" not in raw
    assert "←" in raw.decode("utf-8")
