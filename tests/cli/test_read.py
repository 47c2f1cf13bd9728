"""Documents are stored from files of plain text, and the quotes that cite them are looked for."""

import json
import shutil
from pathlib import Path

import pytest

REPORT = "At dawn.\r\n\r\n14 have\r\ndrowned, said the port.\r\nNine, said others: nine.\r\n"
CLAIMS = """id,event,question,answer,source,document,quote,locator
f1,ferry,drowned,14,the port,corla,14 have drowned,
f2,ferry,drowned,9,others,corla,nine dead,
f3,ferry,drowned,nine,others,corla,Nine,
f4,ferry,drowned,12,Red Crescent,corla,,
f5,ferry,drowned,12,the mayor,courier,twelve dead,
"""


@pytest.fixture
def ferry(quick, empty, folder):
    """A dossier of claims that cite two documents of which nothing is held, and a file of one."""
    (folder / "ferry.csv").write_text(CLAIMS)
    assert quick("add", empty, "ferry.csv").code == 0
    write("corla.txt", REPORT)
    return empty


def write(name: str, content: str | bytes) -> str:
    path = Path(name)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def states(quick, dossier) -> dict[str, str | None]:
    return {
        row["id"]: row["evidence"] and row["evidence"]["state"]
        for row in quick("claims", dossier).rows
    }


def text_of(quick, dossier, name: str):
    return json.loads(quick("show", dossier, name, "--format", "json").out)["document"]["text"]


def nothing_is_stored(quick, dossier) -> bool:
    return not quick("documents", dossier).rows and "read" not in quick("log", dossier).out


def test_a_text_is_stored_as_its_file_has_it_and_named_by_its_file(quick, ferry):
    ended = quick("read", ferry, "corla.txt")
    assert ended.code == 0
    [shown] = quick("documents", ferry).rows
    assert (shown["name"], shown["claims"]) == ("corla", ["f1", "f2", "f3", "f4"])
    assert text_of(quick, ferry, "corla") == REPORT


def test_the_quotes_of_claims_that_cite_it_are_found_in_it_or_orphans(quick, ferry):
    assert set(states(quick, ferry).values()) == {"unheld", None}
    quick("read", ferry, "corla.txt")
    assert states(quick, ferry) == {
        "f1": "anchored",
        "f2": "orphan",
        "f3": "anchored",
        "f4": None,
        "f5": "unheld",
    }


def test_how_many_quotes_were_found_is_said_and_which_were_not(quick, ferry):
    ended = quick("read", ferry, "corla.txt")
    assert ended.err == (
        f"corla: stored as a new document, {len(REPORT)} characters. 4 claims cite it: 2 quotes "
        f"found in it, 1 not, or in several places (f2): claimcheck show {ferry} f2 tells more.\n"
        f"Take it back with: claimcheck undo {ferry}\n"
    )
    [told] = ended.rows
    assert told["by"] == "Amal"
    assert told["read"] == [
        {
            "id": quick("documents", ferry).rows[0]["id"],
            "name": "corla",
            "did": "made",
            "text_length": len(REPORT),
            "claims": 4,
            "found": 2,
            "astray": ["f2"],
        }
    ]
    assert told["act"] == quick("log", ferry).rows[0]["id"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "courier",
            "Here twelve dead lay.",
            "1 claim cites it: 1 quote found in it, none missing.",
        ),
        ("nobody", "Not a word of it.", "No claim cites it yet."),
    ],
)
def test_a_text_without_such_quotes_is_told_shortly(quick, ferry, name, text, said):
    assert said in quick("read", ferry, write(f"{name}.txt", text)).err


def test_of_many_quotes_that_are_not_there_the_first_five_are_named(quick, record, empty):
    record("id,answer,source,document,quote", *(f"q{n},six,S,d,word{n}" for n in range(7)))
    assert "(q0, q1, q2, q3, q4, …)" in quick("read", empty, write("d.txt", "wordless")).err


def test_an_undone_reading_takes_the_text_back(quick, ferry):
    quick("read", ferry, "corla.txt")
    assert quick("undo", ferry).code == 0
    assert states(quick, ferry)["f1"] == "unheld"
    assert quick("documents", ferry).rows == []


def test_the_same_text_again_adds_nothing(quick, ferry):
    quick("read", ferry, "corla.txt")
    before = len(quick("log", ferry).rows)
    ended = quick("read", ferry, "corla.txt")
    assert ended.err.startswith(f"corla: known already, {len(REPORT)} characters. 4 claims cite it")
    assert "Take it back" not in ended.err
    assert (ended.rows[0]["act"], ended.rows[0]["read"][0]["did"]) == (None, "known")
    assert len(quick("log", ferry).rows) == before


def test_another_text_takes_its_place_and_that_is_said(quick, ferry):
    quick("read", ferry, "corla.txt")
    write("corla.txt", "Not a word of it.")
    ended = quick("read", ferry, "corla.txt")
    assert f"stored, 17 characters, in place of the text of {len(REPORT)} that it had." in ended.err
    assert states(quick, ferry)["f1"] == "orphan"
    quick("undo", ferry)
    assert text_of(quick, ferry, "corla") == REPORT


@pytest.mark.parametrize(
    ("row", "options"),
    [
        ("corla,The ferry,", ()),
        ("Corla,The ferry,", ()),
        ("corla.txt,The ferry,", ()),
        ("first report,The ferry,corla.txt", ()),
        ("first report,The ferry,https://x.example/1", ("--address", "https://x.example/1")),
        ("first report,The ferry,", ("--name", "first report")),
    ],
)
def test_a_document_that_is_held_gets_the_text_and_keeps_its_description(
    quick, ferry, row, options
):
    write("papers.csv", f"name,title,address,desk\n{row},night\n")
    quick("add", ferry, "papers.csv")
    ended = quick("read", ferry, "corla.txt", *options)
    assert "stored as the text of the document that is described" in ended.err
    [document] = quick("documents", ferry).rows
    assert (document["title"], document["desk"], document["text_length"]) == (
        "The ferry",
        "night",
        len(REPORT),
    )


def test_what_the_options_say_describes_a_new_document(quick, ferry):
    options = {
        "name": "corla",
        "title": "Ferry sinks",
        "publisher": "Corla Radio",
        "published": "2024-03-02",
        "address": "https://corla.example/1",
        "language": "en",
    }
    words = [word for name, text in options.items() for word in (f"--{name}", text)]
    assert quick("read", ferry, write("x.md", REPORT), *words).code == 0
    [document] = quick("documents", ferry).rows
    assert {name: document[name] for name in options} == options


def test_what_the_options_say_of_a_held_document_is_new_and_the_rest_stays(quick, ferry):
    quick("read", ferry, "corla.txt", "--title", "Ferry sinks", "--publisher", "Corla Radio")
    ended = quick("read", ferry, "corla.txt", "--title", "Ferry sank", "--language", " ")
    assert "its text was held already" in ended.err
    [document] = quick("documents", ferry).rows
    assert (document["title"], document["publisher"]) == ("Ferry sank", "Corla Radio")
    assert text_of(quick, ferry, "corla") == REPORT


def test_several_files_are_one_act(quick, ferry, log_of):
    write("courier.md", "Twelve. # twelve dead")
    ended = quick("read", ferry, "corla.txt", "courier.md", "--publisher", "Corla Press")
    assert [each["name"] for each in ended.rows[0]["read"]] == ["corla", "courier"]
    assert log_of(ferry) == ["new", "add", "read"]
    assert {row["publisher"] for row in quick("documents", ferry).rows} == {"Corla Press"}


def test_where_any_file_is_none_to_read_nothing_is_stored_and_all_are_told(quick, ferry):
    write("page.html", "<p>14 have drowned")
    write("latin.txt", "caf\xe9".encode("latin-1"))
    write("blank.md", " \n\n")
    ended = quick("read", ferry, "corla.txt", "page.html", "latin.txt", "blank.md", "no.txt")
    assert (ended.code, ended.out) == (3, "")
    page, latin, blank, missing, end = ended.err.splitlines()
    assert page.startswith("claimcheck: page.html: This is a web page: open it in a browser, save")
    assert latin.startswith("latin.txt: Byte 4 (0xE9) is not UTF-8 text.")
    assert blank == "blank.md: There is no text in it."
    assert missing == "no.txt does not exist. Check the name and the folder."
    assert end == "Nothing was recorded."
    assert nothing_is_stored(quick, ferry)


def test_a_folder_is_no_text(quick, ferry, folder):
    (folder / "papers").mkdir()
    assert quick("read", ferry, "papers").code == 3
    (folder / "t.txt").mkdir()
    ended = quick("read", ferry, "t.txt")
    assert ended.code == 3
    assert "t.txt is a folder, no text. Name the files in it." in ended.err


def test_two_files_that_would_be_one_document_are_refused(quick, ferry):
    write("corla.md", "Another text.")
    ended = quick("read", ferry, "corla.txt", "corla.md")
    assert ended.code == 3
    assert "corla.txt and corla.md would both be the text of the document corla." in ended.err
    assert nothing_is_stored(quick, ferry)


def test_two_files_that_are_one_held_document_are_refused(quick, ferry):
    write("papers.csv", "name,title,address\ncorla,The ferry,other.txt\n")
    quick("add", ferry, "papers.csv")
    write("other.txt", "Another text.")
    ended = quick("read", ferry, "corla.txt", "other.txt")
    assert (ended.code, "would both be the text of the document corla." in ended.err) == (3, True)


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("soon", "corla.txt: published: “soon”"),
        ("02/03/2024", "published: “02/03/2024” can be read in two ways"),
    ],
)
def test_a_date_is_checked_as_that_of_a_table(quick, ferry, published, said):
    ended = quick("read", ferry, "corla.txt", "--published", published)
    assert ended.code == 3
    assert said in ended.err
    assert "row" not in ended.err
    assert nothing_is_stored(quick, ferry)


def test_a_title_may_hold_no_control_characters(quick, ferry):
    ended = quick("read", ferry, "corla.txt", "--title", "Ferry\x1b[31m")
    assert ended.code == 3
    assert "title: character 6 is a control character (U+001B)" in ended.err


def test_standard_input_is_a_text_with_a_name(run, quick, ferry):
    ended = run("read", ferry, "-", "--name", "corla", stdin=REPORT)
    assert (ended.code, ended.rows[0]["read"][0]["found"]) == (0, 2)
    assert text_of(quick, ferry, "corla") == REPORT


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-",), "Standard input has no name. Name the document with --name NAME."),
        (("-", "-", "--name", "x"), "Standard input (-) can be given only once."),
        (("corla.txt", "b.txt", "--name", "x"), "--name is of one document."),
        (("corla.txt", "b.txt", "--title", "x"), "--title is of one document."),
        (("corla.txt", "b.txt", "--address", "x"), "--address is of one document."),
        (("corla.txt", "--name", " "), "The name is empty."),
        ((), "Missing argument 'FILE...'"),
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(quick, ferry, words, said):
    ended = quick("read", ferry, *words)
    assert ended.code == 2
    assert said in ended.err
    assert nothing_is_stored(quick, ferry)


def test_names_and_texts_in_arabic_come_as_they_are(quick, record, empty):
    record("id,answer,source,document,quote", "a1,ستة,فراس,تقرير,خُطف ستة مقاتلين")
    write("تقرير.txt", "\ufeffأمس خُطف ستة\nمقاتلين في ناحتة.".encode())
    ended = quick("read", empty, "تقرير.txt")
    assert ended.rows[0]["read"][0]["found"] == 1
    assert text_of(quick, empty, "تقرير") == "أمس خُطف ستة\nمقاتلين في ناحتة."


def test_whoever_reads_is_in_the_log(quick, ferry):
    quick("read", ferry, "corla.txt", "--by", "Rana Haddad")
    act = quick("log", ferry).rows[0]
    assert (act["by"], act["verb"], act["summary"]) == ("Rana Haddad", "read", "1 document")


def test_on_a_terminal_nothing_but_sentences_is_told(quick, ferry):
    ended = quick("read", ferry, "corla.txt", "--format", "text")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith("corla: stored")


def test_the_dossier_verifies_with_texts_in_it(quick, ferry):
    quick("read", ferry, "corla.txt")
    assert json.loads(quick("verify", ferry).out)["whole"] is True


def test_show_tells_what_an_orphan_is_and_where_the_words_of_another_stand(quick, ferry):
    quick("read", ferry, "corla.txt")
    orphan = " ".join(quick("show", ferry, "f2", "--format", "text").out.split())
    assert "«nine dead» (corla; orphan)" in orphan
    assert "Orphan: these words do not stand in the document's text, or stand in several" in orphan
    found = " ".join(quick("show", ferry, "f1", "--format", "text").out.split())
    assert "…At dawn. «14 have drowned», said the port. Nine" in found
    assert "Orphan" not in found


def test_show_prints_the_whole_text_and_nothing_in_it_acts_on_the_terminal(quick, ferry):
    told = "At \x1b[31mdawn\x07 [bold]14[/]\u202e drowned.\r\n\r\n" + "It sank slowly. " * 40
    quick("read", ferry, write("corla.txt", told))
    out = quick("show", ferry, "corla", "--format", "text").out
    assert "At ␛[31mdawn␇ [bold]14[/]⟨U+202E⟩ drowned.\n\n" in out
    assert out.count("slowly.") == 40
    assert max(map(len, out.splitlines())) <= 100
    assert text_of(quick, ferry, "corla") == told


def test_what_is_wrong_with_standard_input_is_said_of_it(run, quick, ferry):
    ended = run("read", ferry, "-", "--name", "x", stdin=b"six\xff")
    assert ended.code == 3
    assert ended.err.startswith("claimcheck: standard input: Byte 4 (0xFF) is not UTF-8 text.")
    assert nothing_is_stored(quick, ferry)


def test_claims_that_spell_its_name_otherwise_cite_it_too(quick, record, empty):
    record("id,answer,source,document,quote", "a1,six,S,CORLA,six of them", "a2,six,S,corla,six of")
    read = quick("read", empty, write("Corla.txt", "It was six of them.")).rows[0]["read"]
    assert (read[0]["claims"], read[0]["found"]) == (2, 2)
    assert quick("documents", empty).rows[0]["claims"] == ["a1", "a2"]
    shown = json.loads(quick("show", empty, "corla", "--format", "json").out)
    assert shown["document"]["claims"] == ["a1", "a2"]


@pytest.mark.parametrize("described_first", [True, False])
def test_a_document_that_two_copies_hold_apart_has_the_text_that_one_of_them_read(
    quick, ferry, folder, described_first
):
    other = shutil.copy(ferry, folder / "other.dossier")
    write("papers.csv", "name,title\ncorla,The ferry\n")
    one, two = (ferry, other) if described_first else (other, ferry)
    quick("add", one, "papers.csv")
    quick("read", two, "corla.txt")
    assert quick("merge", ferry, other).code == 0
    assert states(quick, ferry)["f1"] == "anchored"
    assert quick("read", ferry, "corla.txt").rows[0]["read"][0]["did"] == "known"
