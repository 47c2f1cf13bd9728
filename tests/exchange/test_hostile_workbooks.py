"""A workbook made to do harm is refused at once, in little memory, with a sentence."""

import io
import struct
import subprocess
import sys
import textwrap
import time
import zipfile

import pytest
from tests.exchange.workbooks import PARTS, by_hand, sheet_xml, table, zipped

from claimcheck.exchange import archive
from claimcheck.model.exits import BadInputError

ROWS = [("answer", "source"), ("six", "SANA")]
SHEET = sheet_xml(ROWS)


def refusal(data: bytes) -> str:
    begun = time.process_time()
    with pytest.raises(BadInputError) as caught:
        list(table(data).rows)
    assert time.process_time() - begun < 1
    return str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_bomb_is_refused_in_a_second_and_300_megabytes(tmp_path) -> None:
    filled = SHEET.replace("six", "6" * 200_000_000)
    data = by_hand(filled)
    assert len(data) < 1_100_000
    (tmp_path / "bomb.xlsx").write_bytes(data)
    script = """
        import sys, time
        from pathlib import Path
        from claimcheck.exchange.table import read_table
        from claimcheck.model.exits import BadInputError
        import python_calamine
        begun = time.process_time()
        try:
            with open(sys.argv[1], "rb") as source:
                read_table(source, "bomb.xlsx", "xlsx")
        except BadInputError as problem:
            print(problem)
        print(time.process_time() - begun)
        status = Path("/proc/self/status").read_text()
        print(next(line.split()[1] for line in status.splitlines() if "VmHWM" in line))
    """
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), tmp_path / "bomb.xlsx"],
        capture_output=True,
        text=True,
        check=True,
    )
    told, seconds, kilobytes = ended.stdout.splitlines()
    assert "times its size" in told
    assert float(seconds) < 1
    assert int(kilobytes) < 300_000


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    whole = SHEET.encode() + b" " * 50_000_000
    data = bytearray(by_hand(whole))
    true, false = struct.pack("<L", len(whole)), struct.pack("<L", 5_000)
    assert data.count(true) == 2  # in the part's own header and in the archive's list
    assert "not as large as it says" in refusal(bytes(data.replace(true, false)))


def test_parts_that_are_one_and_the_same_bytes_are_refused() -> None:
    many = zipped({**PARTS, "xl/worksheets/sheet1.xml": SHEET, "a": "x" * 3_000_000, "b": "y"})
    with zipfile.ZipFile(io.BytesIO(many)) as read:
        a, b = read.getinfo("a"), read.getinfo("b")
    data = bytearray(many)
    listed = data.rindex(b"PK\x01\x02", 0, data.rindex(b"b"))
    data[listed + 16 : listed + 28] = struct.pack("<3L", a.CRC, a.compress_size * 99, a.file_size)
    assert b.header_offset
    assert "unpack" in refusal(bytes(data))


def test_more_parts_than_a_workbook_has_are_refused() -> None:
    parts = {f"xl/{number}.xml": "" for number in range(archive.MOST_ENTRIES + 1)}
    assert "5,001 parts" in refusal(zipped(parts))


def test_an_archive_that_two_readers_could_read_differently_is_refused() -> None:
    sound = by_hand(SHEET)
    assert "not put together" in refusal(sound + b"behind the end")
    doubled = by_hand(SHEET, **{"xl/worksheets/sheet2.xml": SHEET}).replace(b"sheet2", b"sheet1")
    assert "not put together" in refusal(doubled)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
        "<!doctype x>",
    ],
)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_declared_entities_are_refused_wherever_they_stand(declared: str, part: str) -> None:
    parts = {**PARTS, "xl/worksheets/sheet1.xml": SHEET, "xl/styles.xml": "<styleSheet/>"}
    told = refusal(zipped({**parts, part: declared + str(parts[part])}))
    assert "declares entities of its own" in told
    assert part in told


def test_declarations_in_other_encodings_are_refused() -> None:
    hidden = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]>' + SHEET
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        assert "is not UTF-8 text" in refusal(by_hand(hidden.encode(encoding)))


def test_two_cells_that_stand_for_millions_are_refused() -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    told = refusal(by_hand(SHEET.replace("</sheetData>", far)))
    assert "reaches to row 1,048,576 and column 16,384" in told
    assert "Delete what stands far outside" in told


@pytest.mark.parametrize(
    "far",
    [
        '<c t="n"  r = "XFD1048576"><v>1</v></c>',
        "<c\tr='XFD1048576'><v>1</v></c>",
        '<x:c r="XFD1048576"><v>1</v></x:c>',
        "<c><v>1</v></c>",
        '<!-- <c r="A1"> --><c s="r"><v>1</v></c>',
    ],
)
def test_no_other_way_of_writing_a_cell_gets_by(far: str) -> None:
    told = refusal(by_hand(SHEET.replace("</sheetData>", f"<row>{far}</row></sheetData>")))
    assert "reaches to row" in told or "do not say where they stand" in told


def test_a_sheet_under_the_name_of_a_picture_is_looked_through_all_the_same() -> None:
    far = SHEET.replace("</sheetData>", '<row><c r="XFD1048576"/></row></sheetData>')
    rels = PARTS["xl/_rels/workbook.xml.rels"].replace("worksheets/sheet1.xml", "media/a.png")
    parts = {**PARTS, "xl/_rels/workbook.xml.rels": rels, "xl/media/a.png": far}
    assert "reaches to row" in refusal(zipped(parts))


def test_a_damaged_part_is_refused() -> None:
    data = bytearray(by_hand(SHEET))
    with zipfile.ZipFile(io.BytesIO(data)) as read:
        start = read.getinfo("xl/worksheets/sheet1.xml").header_offset + 60
    data[start : start + 40] = b"\xff" * 40
    assert "damaged" in refusal(bytes(data)) or "cannot be read" in refusal(bytes(data))


def test_names_in_the_archive_that_lead_elsewhere_lead_nowhere(tmp_path, monkeypatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    parts = {**PARTS, "xl/worksheets/sheet1.xml": SHEET, "../evil.xml": "<a/>", "/evil.xml": "<a/>"}
    assert [cells for _, cells in table(zipped(parts)).rows] == [dict(zip(*ROWS, strict=True))]
    assert [path.name for path in tmp_path.rglob("*")] == ["in"]
