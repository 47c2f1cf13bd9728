"""Workbooks come in as the person who typed them sees them."""

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter
from tests.exchange.workbooks import by_hand, cells, of_rows, sheet_xml, table, workbook

from claimcheck.exchange.claims_in import read_claims
from claimcheck.model.exits import BadInputError
from claimcheck.model.faults import TableError

HEAD = ("answer", "source", "said")


def test_a_number_comes_in_as_it_was_typed() -> None:
    found = cells(of_rows(HEAD, (28.0, "SANA", 1.5), (0.1, "AFP", -3), (1e20, "SNHR", 0)))
    assert [row["answer"] for row in found] == ["28", "0.1", "1e+20"]
    assert [row["said"] for row in found] == ["1.5", "-3", "0"]


def test_dates_times_and_durations_come_in_as_dates_are_written() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["answer", "source", "minute", "second", "hour", "span"])
        for place, (value, look) in enumerate(
            [
                (date(2021, 8, 27), "dd/mm/yyyy"),
                (date(2021, 8, 27), "yyyy-mm-dd"),
                (datetime(2021, 8, 27, 18, 40), "dd.mm.yyyy hh:mm"),  # noqa: DTZ001 - sheets have none
                (datetime(2021, 8, 27, 18, 40, 5), "yyyy-mm-dd hh:mm:ss"),  # noqa: DTZ001
                (time(18, 40), "hh:mm"),
                (timedelta(hours=30, minutes=5), "[h]:mm"),
            ]
        ):
            sheet.write(1, place, value, book.add_format({"num_format": look}))

    (row,) = cells(workbook(fill))
    assert list(row.values()) == [
        "2021-08-27",
        "2021-08-27",
        "2021-08-27T18:40",
        "2021-08-27T18:40:05",
        "18:40",
        "30:05:00",
    ]


def test_a_date_cell_can_be_when_a_claim_was_said() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, ["six", "SANA"])
        look = book.add_format({"num_format": "d mmm yyyy hh:mm"})
        sheet.write_datetime(1, 2, datetime(2021, 8, 27, 18, 40), look)  # noqa: DTZ001

    (claim,) = read_claims(table(workbook(fill))).claims
    assert claim.said == "2021-08-27T18:40"


def test_ticked_boxes_are_yes_and_no() -> None:
    found = cells(
        of_rows(("answer", "source", "confidential"), ("a", "b", True), ("c", "d", False))
    )
    assert [row["confidential"] for row in found] == ["yes", "no"]


def test_a_formula_comes_in_as_what_it_last_showed() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["answer", "source"])
        sheet.write_formula(1, 0, "=20+8", None, 28)
        sheet.write_string(1, 1, "=1+1")

    assert cells(workbook(fill)) == [{"answer": "28", "source": "=1+1"}]


def test_faults_name_the_row_of_the_sheet_though_rows_above_are_empty() -> None:
    data = of_rows((), HEAD, (), ("six", "SANA", ""), (), ("six", "", ""))
    assert [number for number, _ in table(data).rows] == [4, 6]
    with pytest.raises(TableError, match="row 6, column source: the cell is empty"):
        read_claims(table(data))


def test_a_table_may_stand_in_the_middle_of_its_sheet() -> None:
    data = of_rows((), (None, None, *HEAD), (None, None, "six", "SANA", "2020"))
    assert cells(data) == [{"answer": "six", "source": "SANA", "said": "2020"}]


def test_what_stands_beside_the_table_is_a_fault() -> None:
    data = of_rows(("answer", "source"), ("six", "SANA", "sum: 6"))
    with pytest.raises(
        TableError, match="row 2: the row has text under column 3, which has no name"
    ):
        cells(data)


def test_a_cell_merged_over_rows_stands_in_each_of_them_and_that_is_said() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["event", "answer", "source"])
        sheet.merge_range(1, 0, 3, 0, "Nahtah")
        sheet.write_column(1, 1, ["six", "28", "none", "two"])
        sheet.write_column(1, 2, ["a", "b", "c", "d"])

    data = workbook(fill)
    assert [row["event"] for row in cells(data)] == ["Nahtah", "Nahtah", "Nahtah", ""]
    assert "merged over several rows" in table(data).notes[0]


def test_the_first_sheet_that_is_not_hidden_is_read_and_the_others_are_named() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        for name in ("old", "claims", "sources"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["answer", "source"])
            sheet.write_row(1, 0, [name, "SANA"])
        book.worksheets()[1].activate()
        book.worksheets()[1].set_first_sheet()
        book.worksheets()[0].hide()

    data = workbook(fill)
    assert [row["answer"] for row in cells(data)] == ["claims"]
    (note,) = read_claims(table(data)).notes
    assert note == "Only the first sheet, “claims”, is read; not read: sources."


def test_a_false_dimension_hides_no_row() -> None:
    rows = [("answer", "source"), *((str(number), "SANA") for number in range(100_000))]
    data = by_hand(sheet_xml(rows, before='<dimension ref="A1:B2"/>'))
    assert sum(1 for _ in table(data).rows) == 100_000


def test_texts_come_in_exactly_with_signs_that_a_workbook_escapes() -> None:
    found = cells(of_rows(("answer", "source"), (" قُتل ٢٨ ", "a_x0041_b\nc")))
    assert found == [{"answer": " قُتل ٢٨ ", "source": "a_x0041_b\nc"}]


def test_an_empty_workbook_is_a_fault_with_its_mend() -> None:
    with pytest.raises(TableError, match="there is nothing in it"):
        table(of_rows())
    with pytest.raises(TableError, match="no row below"):
        cells(of_rows(HEAD))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"answer,source\n", "It is no workbook"),
        (b"PK\x03\x04 and no more", "a damaged one"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "old kind (.xls)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "locked with a password",
        ),
    ],
)
def test_what_is_no_workbook_is_refused_with_what_to_do(data: bytes, told: str) -> None:
    with pytest.raises(BadInputError) as caught:
        table(data)
    assert told in str(caught.value)


def test_an_opendocument_sheet_is_refused_with_what_to_do() -> None:

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(BadInputError, match=r"OpenDocument file \(.ods\). Save it as .xlsx"):
        table(out.getvalue())
