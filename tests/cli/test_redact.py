"""redact: a text is gone from the whole file, for good, and the log says why."""

import os
import pty
import shutil
import sqlite3
import subprocess

import pytest
from tests.building import KIDNAPPED, held_bytes, new_dossier
from tests.cli.conftest import PROGRAM

WHY = ("--because", "a witness in danger")
SECRET = b"Umm Khalid"


@pytest.fixture
def named(folder):
    """The case, with the name of a witness in the words of a claim."""
    return new_dossier(folder, KIDNAPPED.replace("kidnapped six fighters", "Umm Khalid saw six"))


def test_a_redacted_text_is_nowhere_in_the_file_and_verify_passes(run, named):
    run("correct", named, "k2", "--set", "note=Umm Khalid is his mother", "--because", "x")
    run("rate", named, "k2", "2", "--because", "Umm Khalid was there")
    run("questions", named)
    assert SECRET in held_bytes(named)
    [told] = run("redact", named, "k2", *WHY, "--yes").rows
    assert (told["texts"], told["traces"], told["because"]) == (3, False, "a witness in danger")
    assert SECRET not in held_bytes(named)
    assert run("verify", named).code == 0
    assert [row["id"] for row in run("claims", named).rows] == ["k1", "k3"]
    [act, *_] = run("log", named).rows
    assert (act["verb"], act["by"], act["because"]) == ("redact", "Amal", "a witness in danger")
    assert SECRET not in held_bytes(named)
    assert run("show", named, "k2").code == 3  # the giver's id was one of its words


def test_merging_an_older_copy_does_not_bring_it_back(quick, named):
    older = shutil.copy(named, "older.dossier")
    quick("retract", older, "k3", "--because", "too vague", "--by", "Basel")
    quick("redact", named, "k2", *WHY, "--yes")
    assert quick("merge", named, older).code == 0
    assert SECRET not in held_bytes(named)
    assert [row["id"] for row in quick("claims", named).rows] == ["k1"]
    assert quick("verify", named).code == 0


@pytest.mark.parametrize("into", ["here", "there"])
def test_merging_says_what_still_holds_the_words_that_were_redacted(quick, named, folder, into):
    copy = shutil.copy(named, folder / "basel.dossier")
    settle = ("settle", copy, "k3", "--verdict", "established", "--answer", "six")
    [settled] = quick(*settle, "--because", "Umm Khalid saw six", "--by", "Basel").rows
    quick("redact", named, "k2", *WHY, "--yes")
    ours, theirs = (named, copy) if into == "here" else (copy, named)
    ended = quick("merge", ours, theirs)
    [merged] = ended.rows[0]["merged"]
    assert merged["held"] == ["k1", settled["id"]], "k1 goes back to the same man"
    assert f"Words that were redacted still stand in k1, {settled['id']}." in ended.err
    assert quick("redact", ours, settled["id"], *WHY, "--yes").code == 0
    assert SECRET not in held_bytes(ours)
    assert quick("merge", ours, theirs).rows[0]["merged"][0]["held"] == []


def test_what_is_redacted_is_gone_from_the_past_too(quick, named):
    quick("redact", named, "k2", *WHY, "--yes")
    assert b"Khalid" not in quick("claims", named, "--as-of", "2026-01-10").out.encode()


def test_a_redaction_cannot_be_undone(quick, named):
    [told] = quick("redact", named, "k2", *WHY, "--yes").rows
    ended = quick("undo", named, told["act"])
    assert (ended.code, "cannot be undone" in ended.err) == (3, True)
    assert quick("redact", named, "k2", *WHY, "--yes").code == 3


def test_documents_sources_and_settlements_can_be_redacted(quick, case, folder):
    (folder / "d.csv").write_text("name,title,publisher\nd1,Umm Khalid speaks,Enab\n")
    (folder / "s.csv").write_text("name,kind,note\nFiras,person,cousin of Umm Khalid\n")
    quick("add", case, "d.csv", "s.csv")
    because = "Umm Khalid told us"
    settle = ("settle", case, "k2", "--verdict", "unverifiable", "--because", because)
    [settled] = quick(*settle).rows
    for thing in ("d1", "Firas", settled["id"]):
        assert SECRET in held_bytes(case)
        ended = quick("redact", case, thing, *WHY, "--yes")
        assert (ended.code, ended.rows[0]["named"]) == (0, thing == "Firas")
        assert ("hold the name are redacted each by itself" in ended.err) == (thing == "Firas")
    assert SECRET not in held_bytes(case)
    assert quick("verify", case).code == 0


def test_a_source_that_only_claims_name_is_redacted_with_these_claims(quick, empty, folder):
    rows = "".join(f"c{n},{n},Survivor Ahmad K.\n" for n in range(7))
    (folder / "c.csv").write_text(f"id,answer,source\n{rows}")
    (folder / "v.csv").write_text("id,answer,source,via\nv1,9,SNHR,survivor  ahmad k. (quotes)\n")
    quick("add", empty, "c.csv", "v.csv")
    quick("retract", empty, "c0", "--because", "wrong")
    ended = quick("redact", empty, "survivor Ahmad K.", *WHY, "--yes")
    assert (ended.code, ended.out) == (3, "")
    assert "the name stands in these claims: c0, c1, c2, c3, c4 … (8 in all)" in ended.err
    assert "Redact each of them by its id." in ended.err
    for claim in ("v1", *(f"c{n}" for n in range(7))):
        assert quick("redact", empty, claim, *WHY, "--yes").code == 0
    assert b"Ahmad" not in held_bytes(empty)
    assert "goes by Survivor" in quick("redact", empty, "Survivor Ahmad K.", *WHY, "--yes").err


def test_a_claim_whose_own_id_looks_like_a_settlements_is_found(quick, empty, folder):
    (folder / "c.csv").write_text("id,answer,source\ns-1,six,Umm Khalid\n")
    quick("add", empty, "c.csv")
    assert quick("redact", empty, "s-1", *WHY, "--yes").code == 0
    assert quick("claims", empty).rows == []


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("k2", *WHY), 2, "Say that it is meant with --yes."),
        (("k2", "--yes"), 2, "--because"),
        (("k2", "--because", " ", "--yes"), 2, "A reason in words is required"),
        (("kilo", *WHY, "--yes"), 3, "kilo"),
        (("s-none", *WHY, "--yes"), 3, "s-none"),
        ((*WHY, "--yes"), 2, "ID"),
    ],
)
def test_a_wrong_use_is_told_and_nothing_is_taken_out(run, named, args, code, words):
    ended = run("redact", named, *args)
    assert (ended.code, ended.out) == (code, "")
    assert words in ended.err
    assert SECRET in held_bytes(named)
    assert [row["verb"] for row in run("log", named).rows] == ["add", "new"]


def asked(dossier, answer: bytes) -> tuple[int, str]:
    """Redact at a terminal, and answer its question; gives the exit code and what was shown."""
    ours, theirs = pty.openpty()
    command = [*PROGRAM, "redact", str(dossier), "k2", *WHY]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as program:
        os.close(theirs)
        os.write(ours, answer)
        told = b""
        while True:
            try:
                told += (chunk := os.read(ours, 4096))
            except OSError:
                break
            if not chunk:
                break
    os.close(ours)
    return program.returncode, told.decode()


@pytest.mark.skipif(os.name != "posix", reason="no terminals of this kind here")
def test_a_terminal_asks_first(named):
    code, told = asked(named, b"n\n")
    assert code == 130
    assert "for good? It cannot be undone. [y/N]" in told
    assert "Nothing was taken out" in told
    assert SECRET in held_bytes(named)
    code, told = asked(named, b"y\n")
    assert code == 0
    assert "Taken out of" in told
    assert SECRET not in held_bytes(named)


def test_traces_that_another_reader_keeps_are_told_and_go_with_it(run, named):
    other = sqlite3.connect(named, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM journal").fetchall()
    ended = run("redact", named, "k2", *WHY, "--yes")
    assert (ended.code, ended.rows[0]["traces"]) == (0, True)
    assert "keeps traces of the text until claimcheck opens it the next time" in ended.err
    other.execute("ROLLBACK")
    other.close()
    run("claims", named)
    assert SECRET not in held_bytes(named)
    assert run("verify", named).code == 0
