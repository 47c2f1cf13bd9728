"""Recording tables: all that is given or nothing, and every fault named."""

import csv
import json

import pytest
from tests.exchange.workbooks import of_rows

CLAIMS = "id,event,question,answer,source\nc1,Nahtah,taken,six,Firas\nc2,Nahtah,taken,28,media\n"
SOURCES = "name,kind,grade\nFiras,person,B\n"


@pytest.fixture
def table(folder):
    def write(name: str, content: str | bytes) -> str:
        raw = content.encode() if isinstance(content, str) else content
        (folder / name).write_bytes(raw)
        return name

    return write


def test_a_table_of_claims_is_recorded(quick, empty, table):
    ended = quick("add", empty, table("c.csv", CLAIMS))
    assert (ended.code, ended.out, ended.err) == (0, "", "c.csv: 2 claims added.\n")
    assert [row["id"] for row in quick("claims", empty).rows] == ["c1", "c2"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("c.tsv", CLAIMS.replace(",", "\t")),
        ("c.jsonl", '{"answer": "six", "source": "Firas"}\n{"answer": "28", "source": "media"}\n'),
        ("c.json", '[{"answer": "six", "source": "Firas"}, {"answer": 28, "source": "media"}]'),
        ("c.xlsx", of_rows(["answer", "source"], ["six", "Firas"], [28.0, "media"])),
        ("c.CSV", CLAIMS.replace("\n", "\r\n")),
        ("c.csv", b"\xef\xbb\xbf" + CLAIMS.encode()),
    ],
)
def test_other_forms_are_told_by_their_ending(quick, empty, table, name, content):
    assert quick("add", empty, table(name, content)).code == 0
    assert [row["answer"] for row in quick("claims", empty).rows] == ["six", "28"]


def test_standard_input_is_a_table(run, quick, empty):
    ended = run("add", empty, "-", "--from", "csv", stdin=CLAIMS)
    assert (ended.code, ended.err) == (0, "standard input: 2 claims added.\n")
    assert quick("show", empty, "stdin:c1").code == 0


def test_standard_input_needs_its_form_named(quick, empty):
    ended = quick("add", empty, "-")
    assert ended.code == 2
    assert "--from csv|tsv|json|jsonl|xlsx" in ended.err


def test_standard_input_can_come_among_files(run, quick, empty, table):
    ended = run("add", empty, table("s.csv", SOURCES), "-", "--from", "csv", stdin=CLAIMS)
    assert ended.code == 0
    assert len(quick("claims", empty).rows) == 2


def test_standard_input_is_read_once(quick, empty):
    assert quick("add", empty, "-", "-", "--from", "csv").code == 2


def test_the_giver_is_the_tables_name_or_the_one_that_is_told(quick, empty, table):
    quick("add", empty, table("desk.csv", CLAIMS))
    quick("add", empty, table("field.csv", CLAIMS.replace("six", "seven")), "--as", "field team")
    assert quick("show", empty, "desk:c1").rows[0]["claim"]["answer"] == "six"
    assert quick("show", empty, "field team:c1").rows[0]["claim"]["answer"] == "seven"


def test_what_was_given_before_is_recognised(quick, empty, table, log_of):
    name = table("c.csv", CLAIMS)
    quick("add", empty, name)
    ended = quick("add", empty, name)
    assert ended.err == "c.csv: 0 claims added, 2 known already.\n"
    assert log_of(empty) == ["new", "add"]


def test_a_handed_out_table_is_known_also_with_few_of_its_columns(quick, empty, table, folder):
    columns = "id,event,question,answer,source,note"
    quick("add", empty, table("c.csv", f"{columns}\nc1,Nahtah,taken,six,Firas,-5 at first\n"))
    quick("export", empty, "--table", "claims", "-o", "out.csv")
    with (folder / "out.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    kept = [row[name] for name in columns.split(",")]
    assert kept[-1] == "'-5 at first"
    ended = quick("add", empty, table("c.csv", f"{columns}\n{','.join(kept)}\n"))
    assert ended.err == "c.csv: 0 claims added, 1 known already.\n"


def test_several_tables_are_told_one_by_one(quick, empty, table):
    aliases = table("a.csv", "name,means\nEB,Enab Baladi\n")
    ended = quick("add", empty, table("s.csv", SOURCES), aliases, table("c.csv", CLAIMS))
    assert ended.err.splitlines() == [
        "s.csv: 1 source added.",
        "a.csv: 1 alias added.",
        "c.csv: 2 claims added.",
    ]


def test_what_the_columns_do_not_tell_can_be_said(quick, empty, table):
    bare = table("names.csv", "name,note\nFiras,correspondent\n")
    told = quick("add", empty, bare)
    assert told.code == 3
    assert told.err.startswith("claimcheck: names.csv: The columns do not tell")
    assert quick("add", empty, bare, "--table", "sources").code == 0
    assert [row["name"] for row in quick("sources", empty).rows] == ["Firas"]


def test_every_fault_of_a_table_is_named_and_nothing_is_recorded(quick, empty, table, log_of):
    bad = "answer,source,stance,said\nsix,,asserts,\n,Firas,shrugs,\n28,media,asserts,yesterday\n"
    ended = quick("add", empty, table("bad.csv", bad))
    assert ended.code == 3
    for row, column in ((2, "source"), (3, "answer"), (3, "stance"), (4, "said")):
        assert f"row {row}, column {column}:" in ended.err
    assert log_of(empty) == ["new"]


def test_one_bad_table_keeps_all_out_and_the_faults_of_all_are_named(quick, empty, table, log_of):
    bad, worse = table("bad.csv", "answer,source\nsix\n"), table("worse.csv", "answer,source\n,x\n")
    ended = quick("add", empty, table("c.csv", CLAIMS), bad, table("s.csv", SOURCES), worse)
    assert ended.code == 3
    assert "bad.csv: 1 fault" in ended.err
    assert "worse.csv: 1 fault" in ended.err
    assert log_of(empty) == ["new"]
    assert quick("claims", empty).rows == []
    assert quick("verify", empty).code == 0


def test_an_id_with_other_content_keeps_all_tables_out(quick, empty, table):
    first, second = table("c.csv", CLAIMS), table("other.csv", CLAIMS.replace("six", "seven"))
    ended = quick("add", empty, first, second, "--as", "desk")
    assert ended.code == 3
    assert "c1 was given by desk before, with other content" in ended.err
    assert quick("claims", empty).rows == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("t.csv", "", "nothing in it"),
        ("t.csv", CLAIMS.encode() + b"c3,N,t,caf\xe9,x\n", "byte 11 of line 4 (0xE9)"),
        ("t.csv", "answer,source\nsix,Firas,more\n", "row 2: the row has 3 cells"),
        ("t.csv", "answer,source\nsix\n", "row 2: the row has 1 cell"),
        ("t.csv", "answer,source,answer\nsix,x,six\n", "two columns have this name"),
        ("t.jsonl", '{"answer": "six", "source": "x"}\n{"answer":\n', "row 2"),
        ("t.jsonl", '{"answer": NaN, "source": "x"}\n', "row 1"),
        ("t.csv", "answer,source\nsi\x1b[2Jx,Firas\n", "control character (U+001B)"),
        ("t.xlsx", b"PK\x03\x04", "t.xlsx: It is no workbook, or a damaged one"),
        ("t.xls", b"\xd0\xcf\x11\xe0", "Save it as .xlsx"),
        ("t.ods", b"PK\x03\x04", "Save it as .xlsx"),
    ],
)
def test_what_is_no_good_table_is_told_in_a_sentence(quick, empty, table, name, content, told):
    ended = quick("add", empty, table(name, content))
    assert ended.code == 3
    assert told in ended.err
    assert quick("claims", empty).rows == []


@pytest.mark.parametrize("path", ["nowhere.csv", "nowhere", "a/b.csv"])
def test_a_table_that_is_not_there(quick, empty, path):
    ended = quick("add", empty, path)
    assert ended.code == 3
    assert f"{path} does not exist" in ended.err


@pytest.mark.parametrize("name", ["tables", "tables.csv"])
def test_a_folder_is_no_table(quick, empty, folder, name):
    (folder / name).mkdir()
    ended = quick("add", empty, name)
    assert ended.code == 3
    assert f"{name} is a folder" in ended.err


def test_an_unknown_ending_asks_for_the_form(quick, empty, table):
    name = table("claims.txt", CLAIMS)
    assert quick("add", empty, name).code == 2
    assert quick("add", empty, name, "--from", "csv").code == 0


def test_columns_that_claimcheck_does_not_know_come_out_again(quick, empty, table):
    quick("add", empty, table("c.csv", "answer,source,province\nsix,Firas,Daraa\n"))
    assert quick("claims", empty).rows[0]["province"] == "Daraa"
    head, row = quick("claims", empty, "--format", "csv").out.splitlines()
    assert dict(zip(head.split(","), row.split(","), strict=True))["province"] == "Daraa"


def test_what_stands_in_cells_is_kept_exactly(quick, empty, table):
    nasty = [
        "=cmd|' /C calc'!A0",
        "Robert'); DROP TABLE journal;--",
        "\u202egnp.exe",
        "[link=file:///etc/passwd]six[/]",
        "٢٨ قتيلاً",
    ]
    lines = [json.dumps({"answer": text, "source": text}) for text in nasty]
    assert quick("add", empty, table("n.jsonl", "\n".join(lines) + "\n")).code == 0
    assert [row["answer"] for row in quick("claims", empty).rows] == nasty
    assert quick("verify", empty).code == 0


def test_an_empty_giver_is_refused(quick, empty, table):
    assert quick("add", empty, table("c.csv", CLAIMS), "--as", "  ").code == 2


def test_how_many_proposals_wait_is_told_where_claims_were_added(quick, empty, table):
    two_scripts = "event,question,answer,source,where\n"
    two_scripts += "raid,killed,six,Firas,Tell Rumman\nfire,dunams burnt,90,SANA,تل رمان\n"
    ended = quick("add", empty, table("p.csv", two_scripts))
    (proposed,) = quick("proposals", empty).rows
    assert proposed["proposal"] == "تل رمان = Tell Rumman"
    assert ended.err.splitlines() == [
        "p.csv: 2 claims added.",
        f"1 proposal of what may be one: claimcheck proposals {empty}",
    ]
    assert "proposal" not in quick("add", empty, table("s.csv", SOURCES)).err
    assert "proposal" not in quick("add", empty, "p.csv").err, "nothing was added"


def test_of_many_claims_it_is_told_who_lists_what_is_proposed(quick, empty, table):
    many = "".join(f"raid {row},killed,{row},Firas\n" for row in range(301))
    ended = quick("add", empty, table("many.csv", f"event,question,answer,source\n{many}"))
    assert ended.err.splitlines()[1:] == [
        f"What may be one in it is proposed by: claimcheck proposals {empty}"
    ]
