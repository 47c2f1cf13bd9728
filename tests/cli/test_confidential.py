"""A witness whom one confidential claim names is named in nothing that is handed out."""

import csv
import io
import re
from pathlib import Path

import pytest

from claimcheck.exchange.table import read_table

SAM = """id,event,question,answer,source,confidential,note,via
z1,Tafas,killed,5,Secret Sam,yes,,
z2,Tafas,killed,6,Open,,Secret Sam told us,Secret Sam
z3,Saida,killed,6,Secret Sam,,at home,
"""


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl", "md", "html"])
@pytest.mark.parametrize("table", ["claims", "questions"])
def test_a_witness_whom_one_confidential_claim_names_is_named_nowhere(
    quick, empty, folder, table, form
):
    (folder / "sam.csv").write_text(SAM)
    quick("add", empty, "sam.csv")
    reason = "SECRET SAM saw it, and Open heard of it"
    quick("settle", empty, "z3", "--verdict", "established", "--answer", "six", "--because", reason)
    ended = quick("export", empty, "--table", table, "--format", form, "-o", f"out.{form}")
    assert ended.code == 0
    handed = texts_of(folder / f"out.{form}")
    # As a word of its own: three letters in a row may stand in an id of the dossier's.
    assert not re.search(r"\bsam\b", handed, re.IGNORECASE)
    assert "Open" in handed
    assert "confidential source 1" in handed
    assert (
        "2 claims that are not marked confidential name somebody whom a confidential claim"
        in ended.err
    )
    assert "Sam" not in ended.err


def test_who_is_confidential_is_marked_by_a_word_wherever_people_read_the_name(
    quick, empty, folder
):
    (folder / "sam.csv").write_text(SAM)
    (folder / "who.csv").write_text("name,kind,confidential\nOpen,person,\nHidden One,person,yes\n")
    (folder / "more.csv").write_text(
        "id,event,question,answer,source\nz4,Tafas,killed,7,Hidden One\n"
    )
    for table in ("sam.csv", "who.csv", "more.csv"):
        assert quick("add", empty, table).code == 0
    claims = quick("claims", empty, "--format", "table").out
    marked = [line.split()[0] for line in claims.splitlines() if "(CONFIDENTIAL)" in line]
    assert marked == ["z1", "z4"]
    sources = quick("sources", empty, "--format", "table").out
    assert next(line for line in sources.splitlines() if "CONFIDENTIAL" in line).startswith(
        "Hidden One (CONFIDENTIAL)"
    )
    question = quick("questions", empty).rows[0]["id"]
    for told in (
        quick("show", empty, question, "--format", "text").out,
        quick("questions", empty, "--format", "text").out,
    ):
        assert "Secret Sam (CONFIDENTIAL): 5" in told
        assert "Hidden One (CONFIDENTIAL): 7" in told
        assert "Open: 6" in told
    assert quick("show", empty, "z4", "--format", "text").out.startswith(
        "z4  Hidden One (CONFIDENTIAL): 7"
    )
    assert quick("show", empty, "Hidden One", "--format", "text").out.startswith(
        "Hidden One (CONFIDENTIAL)"
    )
    for form in ("jsonl", "csv"):
        assert "CONFIDENTIAL" not in quick("claims", empty, "--format", form).out


def test_a_confidential_relay_is_marked_as_well(quick, empty, folder):
    (folder / "who.csv").write_text("name,kind,confidential\nHidden One,person,yes\n")
    (folder / "more.csv").write_text(
        "id,event,question,answer,source,via\n"
        "z4,Tafas,killed,7,Open,Hidden One (quotes) > SANA (translates)\n"
    )
    for table in ("who.csv", "more.csv"):
        assert quick("add", empty, table).code == 0
    told = quick("show", empty, "z4", "--format", "text").out
    assert "via: Hidden One (CONFIDENTIAL) (quotes) > SANA (translates)" in told
    assert "Open (CONFIDENTIAL)" not in told


def texts_of(path: Path) -> str:
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    with path.open("rb") as file:
        return str([row for _, row in read_table(file, "out", "xlsx").rows])


def test_a_retracted_confidential_claim_still_hides_its_witness(quick, empty, folder):
    (folder / "sam.csv").write_text(SAM)
    quick("add", empty, "sam.csv")
    quick("retract", empty, "z1", "--because", "It stands in z3.")
    for table in ("claims", "questions"):
        assert "Sam" not in quick("export", empty, "--table", table).out


def test_a_source_may_be_named_openly_where_a_table_says_so(quick, empty, folder):
    (folder / "sam.csv").write_text(SAM)
    (folder / "sources.csv").write_text("name,confidential\nSecret Sam,open\n")
    quick("add", empty, "sam.csv")
    assert quick("add", empty, "sources.csv", "--table", "sources").code == 0
    told = {row["id"]: row for row in quick("export", empty, "--table", "claims").rows}
    assert told["z1"]["source"] == "confidential source 1"
    assert told["z2"]["via"] == "Secret Sam (quotes)"
    assert told["z3"]["source"] == "Secret Sam"
    listed = quick("sources", empty, "--format", "csv").out
    assert {row["name"]: row["confidential"] for row in csv.DictReader(io.StringIO(listed))}[
        "Secret Sam"
    ] == "open"
    (folder / "again.csv").write_text(listed)
    assert "1 known already" in quick("add", empty, "again.csv").err


def test_a_list_of_sources_that_comes_back_opens_no_source(quick, empty, folder):
    (folder / "sam.csv").write_text(SAM)
    quick("add", empty, "sam.csv")
    (folder / "again.csv").write_text(quick("sources", empty, "--format", "csv").out)
    assert quick("add", empty, "again.csv").code == 0
    assert "Sam" not in quick("export", empty, "--table", "claims").out
