"""A document's text that endangers somebody is taken out for good, and handed out by no export."""

import json
import shutil

import pytest
from tests.building import held_bytes

CLAIMS = """id,event,question,answer,source,document,quote,confidential
t1,raid,killed,five,Umm Khalid,report,she hid in the cellar and counted five,yes
t2,raid,killed,six,SANA,report,"six were killed, Umm Khalid said",
t3,raid,killed,seven,SNHR,other,seven were killed,
"""
FIRST = "Zaytun Street, first version: she hid there. six were killed, Umm Khalid said."
TEXT = (
    "Zaytun Street. One said she hid in the cellar and counted five.\r\n\r\n"
    "From the yard: six were killed, Umm\r\nKhalid said. “Mulberry”, said a neighbour.\n"
)
# Longer than a page of the file, with words that can be looked for throughout it.
LONG = TEXT + "".join(f"Quince{n} stood by the gate of Zaytun Street. " for n in range(4_000))
SECRETS = (b"Zaytun", b"Mulberry", b"Quince", b"From the yard", b"first version")
WHY = ("--because", "a witness in danger", "--yes")


@pytest.fixture
def raid(quick, empty, folder):
    """A dossier of a report that was read twice, the second time as it was corrected."""
    (folder / "claims.csv").write_text(CLAIMS)
    quick("add", empty, "claims.csv")
    for text in (FIRST, LONG):
        (folder / "report.txt").write_bytes(text.encode())
        assert quick("read", empty, "report.txt", "--title", "The raid").code == 0
    return empty


def states(quick, dossier) -> dict[str, str]:
    return {row["id"]: row["evidence"]["state"] for row in quick("claims", dossier).rows}


def is_whole(quick, dossier) -> bool:
    return bool(json.loads(quick("verify", dossier).out)["whole"])


def test_before_it_is_taken_out_the_text_is_in_the_file(quick, raid):
    assert states(quick, raid) == {"t1": "anchored", "t2": "anchored", "t3": "unheld"}
    assert all(secret in held_bytes(raid) for secret in SECRETS)


def test_of_a_redacted_text_nothing_is_left_in_the_file_and_its_quotes_are_unheld(quick, raid):
    ended = quick("redact", raid, "report", *WHY)
    assert ended.code == 0
    assert ended.rows[0]["texts"] == 2
    assert not [secret for secret in SECRETS if secret in held_bytes(raid)]
    assert set(states(quick, raid).values()) == {"unheld"}
    assert quick("documents", raid).rows == []
    assert is_whole(quick, raid)


def test_an_older_copy_does_not_bring_it_back(quick, raid, folder):
    older = shutil.copy(raid, folder / "older.dossier")
    described = shutil.copy(raid, folder / "described.dossier")
    (folder / "papers.csv").write_text("name,title,author\nreport,The raid,Rima\n")
    quick("add", described, "papers.csv")
    quick("redact", raid, "report", *WHY)
    for copy in (older, described):
        assert quick("merge", raid, copy).code == 0
        assert not [secret for secret in SECRETS if secret in held_bytes(raid)]
        assert quick("merge", copy, raid).code == 0
        assert not [secret for secret in SECRETS if secret in held_bytes(copy)]
        assert states(quick, copy)["t2"] == "unheld"
        assert is_whole(quick, copy)
    assert is_whole(quick, raid)


def test_whoever_takes_out_a_claim_is_told_of_the_text_that_holds_its_words(quick, raid):
    document = quick("documents", raid).rows[0]["id"]
    ended = quick("redact", raid, "t1", *WHY)
    assert document in ended.rows[0]["held"]
    assert document in ended.err


def test_whoever_reads_the_file_again_stores_it_anew(quick, raid):
    quick("redact", raid, "report", *WHY)
    assert quick("read", raid, "report.txt").rows[0]["read"][0]["did"] == "made"
    assert states(quick, raid)["t2"] == "anchored"


@pytest.mark.parametrize("table", ["questions", "claims"])
@pytest.mark.parametrize("form", ["csv", "jsonl", "html", "md"])
def test_what_is_handed_out_masked_has_no_name_and_no_words_from_around_a_quote(
    quick, raid, table, form
):
    out = quick("export", raid, "--table", table, "--format", form).out
    assert "SANA" in out
    for word in ("Khalid", "cellar", "Mulberry", "From the yard", "Zaytun"):
        assert word not in out
    open_ = quick("export", raid, "--table", table, "--format", form, "--with-confidential").out
    assert "Khalid" in open_
    assert "Mulberry" not in open_
