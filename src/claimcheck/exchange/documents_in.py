"""Descriptions of documents from a table."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck.exchange.cells import check_cell
from claimcheck.exchange.columns import DOCUMENT_COLUMNS, DOCUMENT_RESERVED, TEXT_COLUMN
from claimcheck.exchange.faults import Faults, quoted
from claimcheck.exchange.rows import Cells, Rows, read_once, rest_of
from claimcheck.exchange.table import Table
from claimcheck.model.document import Document

_TAKEN = frozenset((*DOCUMENT_COLUMNS, *DOCUMENT_RESERVED))
_VERBATIM = ("name", "title", "publisher", "author", "address", "archived", "relays")
_TEXTS = frozenset({"full_text", "full text", "fulltext", "body", "content"})
_MOST_IN_A_CELL = 32_767
_MOST_NAMED = 5
_SHA256 = re.compile(r"[0-9a-f]{64}")


@frozen
class DocumentsRead:
    """Documents of a table, the row of each, and notes for the giver."""

    documents: tuple[Document, ...]
    rows: tuple[int, ...]
    notes: tuple[str, ...]


def read_documents(table: Table) -> DocumentsRead:
    """Read all documents of a table; raises TableError with every fault where there is any."""
    documents, rows, notes = read_once(
        table, DOCUMENT_RESERVED, _document, lambda found: found.name, "name"
    )
    told = (*notes, *_of_texts(table), *_cut_off(table, documents))
    return DocumentsRead(documents, rows, told)


def _of_texts(table: Table) -> Iterator[str]:
    """Say of a column that seems to hold the documents' texts how to have them stored."""
    if TEXT_COLUMN in table.columns:
        return
    for column in table.columns:
        if column.strip().casefold() in _TEXTS:
            yield (
                f"Column {column} is kept as it is, and no quote is looked for in it. If it holds "
                f"the texts of the documents, call it {TEXT_COLUMN} to have them stored."
            )


def _cut_off(table: Table, documents: Iterable[Document]) -> Iterator[str]:
    """Say of the texts of a workbook that just fill a cell that more may have been there."""
    if table.form != "xlsx":
        return
    full = [each.name for each in documents if len(each.text or "") >= _MOST_IN_A_CELL]
    if full:
        named = ", ".join(map(quoted, full[:_MOST_NAMED]))
        more = f" and of {len(full) - _MOST_NAMED:,} more" if len(full) > _MOST_NAMED else ""
        yield (
            f"A cell of a workbook holds {_MOST_IN_A_CELL:,} characters and no more. The text of "
            f"{named}{more} has as many and may be cut off: give it as JSON lines, or with "
            "claimcheck read."
        )


def read_description(cells: Cells) -> Document:
    """Read what is said of one document elsewhere than in a table, by the checks of a table.

    Raises TableError with every fault, each with the column that it is in.
    """
    rows = Rows(Faults())
    for column, cell in cells.items():
        check_cell(0, column, cell, rows.faults)
    document = _document(cells, rows)
    rows.faults.raise_any("the description")
    assert document is not None  # noqa: S101 - a document without faults was read
    return document


def _document(cells: Cells, rows: Rows) -> Document | None:
    before = rows.faults.total
    rows.need(cells, "name")
    document = Document(
        **{column: cells.get(column, "") for column in _VERBATIM},
        published=rows.date(cells, "published"),
        retrieved=rows.date(cells, "retrieved"),
        language=cells.get("language", "").strip(),
        sha256=_sha256(cells, rows),
        text=_text(cells),
        extra=rest_of(cells, _TAKEN),
    )
    return document if rows.faults.total == before else None


def _text(cells: Cells) -> str | None:
    """Give the document's text just as it stands in its cell; None for a blank one."""
    text = cells.get(TEXT_COLUMN, "")
    return text if text.strip() else None


def _sha256(cells: Cells, rows: Rows) -> str:
    text = cells.get("sha256", "").strip().lower()
    if text and not _SHA256.fullmatch(text):
        mend = "Write the 64 hexadecimal figures that sha256sum gives, or leave the cell empty"
        rows.fault("sha256", f"{quoted(text)} is no SHA-256", mend)
    return text
