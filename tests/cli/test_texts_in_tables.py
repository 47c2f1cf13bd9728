"""Tables of documents bring the texts of the documents, exactly; lists take none of it away."""

import csv
import io
import json

import pytest
from tests.exchange.workbooks import of_rows

TEXT = ' “Six were taken”,\tsaid F.\r\n\r\nخُطف ستة; "28", said others.\nEnd. '
CLAIMS = """id,answer,source,document,quote
c1,six,Firas,d1,Six were taken
c2,28,others,d1,28 were taken
c3,ستة,فراس,d2,خُطف ستة
"""


def rows_in(form: str, *rows: dict[str, str]) -> bytes:
    """A table in a form, just as another program writes it."""
    columns = list(rows[0])
    if form == "jsonl":
        return "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    if form == "json":
        return json.dumps(rows, ensure_ascii=False).encode()
    if form == "xlsx":
        return of_rows(columns, *([row[column] for column in columns] for row in rows))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, delimiter="\t" if form == "tsv" else ",")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.fixture
def cited(quick, empty, folder):
    (folder / "claims.csv").write_text(CLAIMS)
    assert quick("add", empty, "claims.csv").code == 0
    return empty


@pytest.fixture
def given(quick, cited, folder):
    """Record documents from rows, and what is said of them."""

    def add(*rows: dict[str, str], form: str = "jsonl"):
        (folder / f"papers.{form}").write_bytes(rows_in(form, *rows))
        return quick("add", cited, f"papers.{form}")

    return add


def text_of(quick, dossier, name: str = "d1"):
    return json.loads(quick("show", dossier, name, "--format", "json").out)["document"]["text"]


def listed(quick, dossier) -> list[dict]:
    return list(quick("documents", dossier).rows)


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl"])
def test_a_text_is_stored_just_as_its_cell_has_it(quick, cited, given, form):
    assert given({"name": "d1", "title": "A day", "text": TEXT}, form=form).code == 0
    assert text_of(quick, cited) == TEXT


def test_a_workbooks_cell_is_a_text_too(quick, cited, given):
    text = TEXT.replace("\r\n", "\n")  # XML knows no other end of a line
    assert given({"name": "d1", "Text": text}, form="xlsx").code == 0
    assert text_of(quick, cited) == text


def test_how_many_quotes_stand_in_the_texts_of_a_table_is_said(cited, given):
    ended = given(*({"name": name, "text": TEXT} for name in ("d1", "d2", "d3")))
    assert ended.err == (
        "papers.jsonl: 3 documents added.\n"
        "  With the texts of 3 documents. 3 claims cite them: 2 quotes found in them, 1 not, or in "
        f"several places (c2): claimcheck show {cited} c2 tells more.\n"
    )
    assert "With the text" not in given({"name": "d4", "text": ""}).err
    ended = given({"name": "d5", "text": "x"})
    assert "  With the text of 1 document. No claim cites it yet." in ended.err.splitlines()


def test_an_empty_cell_says_nothing_of_the_text_and_one_that_is_held_stays(quick, cited, given):
    given({"name": "d1", "title": "A day", "text": TEXT})
    for blank in ("", " \n"):
        ended = given({"name": "d1", "title": "A day", "text": blank})
        assert ended.err == "papers.jsonl: 0 documents added, 1 known already.\n"
    assert "1 document added" in given({"name": "d1", "title": "Another day", "text": ""}).err
    assert text_of(quick, cited) == TEXT


def test_the_same_text_again_is_known_and_another_takes_its_place(quick, cited, given):
    row = {"name": "d1", "text": TEXT}
    given(row)
    assert given(row).err == "papers.jsonl: 0 documents added, 1 known already.\n"
    given({**row, "text": "Not a word of it."})
    assert text_of(quick, cited) == "Not a word of it."


def test_a_text_that_comes_to_a_description_later_is_new(quick, cited, given):
    given({"name": "d1", "title": "A day"})
    assert "1 document added" in given({"name": "d1", "title": "A day", "text": TEXT}).err
    assert text_of(quick, cited) == TEXT


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("six\0", "row 1, column text: character 4 is NUL (U+0000)"),
        ("six\ud800", "row 1, column text: character 4 is half of a character (U+D800)"),
        ("six\x1b[0m", "row 1, column text: character 4 is a control character (U+001B)"),
        (
            "a" * 5_000_001,
            "column text: the cell has 5,000,001 characters, more than 5,000,000. Give the text in",
        ),
    ],
)
def test_what_no_text_holds_is_a_fault_of_its_row(quick, cited, given, text, said):
    ended = given({"name": "d1", "text": text}, {"name": "d2", "text": TEXT})
    assert ended.code == 3
    assert said in ended.err
    assert listed(quick, cited) == []


def test_a_text_may_be_as_long_as_a_book(quick, cited, given):
    long = f"{'Six were taken. ' * 300_000}End."
    for form in ("jsonl", "csv"):
        assert given({"name": form, "text": long}, form=form).code == 0
        assert text_of(quick, cited, form) == long


def test_a_column_body_is_kept_aside_and_told_what_to_be_called(quick, cited, given):
    ended = given({"name": "d1", "title": "A day", "body": TEXT})
    assert "call it text to have them stored" in ended.err
    assert text_of(quick, cited) is None
    assert listed(quick, cited)[0]["body"] == TEXT
    assert "call it text" not in given({"name": "d2", "text": TEXT, "body": "p. 3"}).err


def test_a_table_of_names_and_texts_is_one_of_documents(quick, cited, given):
    assert "1 document added" in given({"name": "d1", "text": TEXT}).err


def test_a_list_tells_that_a_text_is_held_and_holds_none_of_it(quick, cited, given):
    given(
        {"name": "d1", "title": "A day", "text": TEXT, "sha256": ""},
        {"name": "d2", "title": "A day", "text": "", "sha256": "a" * 64},
        {"name": "d3", "title": "A day", "text": TEXT, "sha256": "b" * 64},
    )
    for form in ("jsonl", "csv", "html", "table", "text"):
        assert "Six were" not in quick("documents", cited, "--format", form).out
    ours, theirs, both = listed(quick, cited)
    assert "text" not in ours
    assert [each["text_length"] for each in (ours, theirs, both)] == [len(TEXT), None, len(TEXT)]
    assert [theirs["sha256"], both["sha256"]] == ["a" * 64, "b" * 64]
    table = quick("documents", cited, "--format", "table").out.splitlines()
    assert [line.split()[-1] for line in table] == ["text", "────", "held", "1", "held"]


def test_the_hash_that_a_list_gives_is_that_of_a_file_with_the_text(
    run, quick, cited, given, folder
):
    given({"name": "d1", "text": TEXT})
    (folder / "d1.txt").write_bytes(TEXT.encode())
    told = run(before=("sh", "-c", "sha256sum d1.txt")).out.split()[0]
    assert listed(quick, cited)[0]["sha256"] == told


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "xlsx"])
def test_a_list_that_comes_in_again_adds_nothing_and_takes_no_text_away(
    run, quick, cited, given, form
):
    given(
        {"name": "d1", "title": "=A day", "text": TEXT, "desk": "night", "shelf": "2"},
        {"name": "d2", "title": "", "text": "", "shelf": "1"},
        {"name": "d3", "title": "", "text": TEXT, "shelf": "1", "desk": "day"},
    )
    out = f"list.{form}"
    to_file = ("sh", "-c", f'"$@" > {out}', "sh")
    assert run("documents", cited, "--format", form, before=to_file).code == 0
    ended = quick("add", cited, out)
    assert ended.err.startswith(f"{out}: 0 documents added, 3 known already.")
    assert text_of(quick, cited) == TEXT
    assert quick("log", cited).rows[0]["summary"] == "3 documents"


def test_what_a_list_says_otherwise_is_recorded_and_the_text_stays(quick, cited, given, folder):
    given({"name": "d1", "title": "A day", "text": TEXT})
    out = quick("documents", cited, "--format", "csv").out.replace("A day", "Another day")
    (folder / "list.csv").write_text(out)
    assert "1 document added" in quick("add", cited, "list.csv").err
    assert listed(quick, cited)[0]["title"] == "Another day"
    assert text_of(quick, cited) == TEXT


def test_a_text_that_fills_a_workbooks_cell_may_be_cut_off(given):
    ended = given({"name": "d1", "text": "a" * 32_767}, {"name": "d2", "text": "b"}, form="xlsx")
    assert ended.code == 0
    assert "The text of “d1” has as many and may be cut off: give it as JSON lines" in ended.err
    assert "cut off" not in given({"name": "d3", "text": "a" * 32_767}).err
