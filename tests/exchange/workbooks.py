"""Workbooks for tests: sound ones by a writer, hostile ones put together by hand."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping

import xlsxwriter

from claimcheck.exchange.table import Table, read_table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="S" sheetId="1" r:id="r"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" '
    f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def by_hand(sheet: str | bytes, **parts: str | bytes) -> bytes:
    """A workbook of one sheet, given as XML."""
    return zipped({**PARTS, "xl/worksheets/sheet1.xml": sheet, **parts})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def sheet_xml(rows: Iterable[Iterable[str]], before: str = "") -> str:
    """A sheet of short texts, every cell with its place."""
    lines = (
        f'<row r="{number}">'
        + "".join(
            f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for place, cell in enumerate(row)
        )
        + "</row>"
        for number, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{"".join(lines)}</sheetData></worksheet>'


def workbook(fill: Callable[[xlsxwriter.Workbook], object]) -> bytes:
    """A workbook as a spreadsheet program writes it."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        fill(book)
    return out.getvalue()


def of_rows(*rows: Iterable[object]) -> bytes:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, list(row))

    return workbook(fill)


def table(data: bytes) -> Table:
    return read_table(io.BytesIO(data), "claims.xlsx", "xlsx")


def cells(data: bytes) -> list[dict[str, str]]:
    read = table(data)
    found = [row for _, row in read.rows]
    read.faults.raise_any(read.name)
    return found
