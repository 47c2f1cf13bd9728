"""Claims are placed by what is known of their documents and names: their tables come last."""

import os
import threading

import pytest

CLAIMS = """id,answer,source,document,quote
c1,14,the port,corla,14 have drowned
"""
PAPERS = """{"name": "corla", "published": "2024-03-02", "text": "On Thursday 14 have drowned."}
"""


@pytest.fixture
def tables(folder):
    (folder / "claims.csv").write_text(CLAIMS)
    (folder / "papers.jsonl").write_text(PAPERS)
    (folder / "sources.csv").write_text("name,kind,grade\nthe port,body,B\n")


@pytest.mark.usefixtures("tables")
def test_documents_are_recorded_before_claims_whatever_the_order(quick, empty):
    ended = quick("add", empty, "claims.csv", "papers.jsonl", "sources.csv")
    assert ended.code == 0
    assert [row["summary"] for row in reversed(quick("log", empty).rows)][1:] == [
        "1 document",
        "1 source, 1 grade",
        "1 claim",
    ]


@pytest.mark.usefixtures("tables")
def test_what_is_told_of_the_tables_comes_in_the_order_in_which_they_were_named(quick, empty):
    told = quick("add", empty, "claims.csv", "papers.jsonl", "sources.csv").err.splitlines()
    assert [line for line in told if "added" in line] == [
        "claims.csv: 1 claim added.",
        "papers.jsonl: 1 document added.",
        "sources.csv: 1 source added.",
    ]
    assert told[2].startswith(
        "  With the text of 1 document. 1 claim cites it: 1 quote found in it"
    )


@pytest.mark.usefixtures("tables")
def test_the_faults_of_tables_come_in_that_order_too(quick, empty, folder):
    (folder / "claims.csv").write_text("answer,source\nsix\n")
    (folder / "papers.jsonl").write_text('{"name": "", "title": "x"}\n')
    ended = quick("add", empty, "claims.csv", "papers.jsonl", "none.csv")
    assert ended.code == 3
    named = [line.split(":")[0] for line in ended.err.splitlines() if not line.startswith("  ")]
    assert named == [
        "claimcheck",
        "papers.jsonl",
        "none.csv does not exist. Check the name and the folder.",
    ]
    assert quick("documents", empty).rows == []


@pytest.mark.usefixtures("tables")
def test_standard_input_may_be_either_of_the_tables(run, quick, empty):
    ended = run(
        "add",
        empty,
        "-",
        "papers.jsonl",
        "--from",
        "jsonl",
        stdin='{"answer": "six", "source": "x"}',
    )
    assert ended.code == 0
    assert [row["summary"] for row in quick("log", empty).rows][:2] == ["1 claim", "1 document"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.usefixtures("tables")
def test_a_table_may_come_through_a_pipe_that_gives_it_once(quick, empty, folder):
    os.mkfifo(folder / "pipe.csv")
    giver = threading.Thread(target=(folder / "pipe.csv").write_text, args=(CLAIMS,))
    giver.start()
    ended = quick("add", empty, "pipe.csv", "papers.jsonl")
    giver.join(timeout=30)
    assert ended.code == 0
    assert [row["id"] for row in quick("claims", empty).rows] == ["c1"]
