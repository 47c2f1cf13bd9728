"""Sources, documents and aliases from tables."""

import io

import pytest

from claimcheck.exchange.aliases_in import read_aliases
from claimcheck.exchange.documents_in import read_documents
from claimcheck.exchange.sources_in import GradedSource, read_sources
from claimcheck.exchange.table import Table, read_table
from claimcheck.exchange.within_in import read_within
from claimcheck.model.document import Document
from claimcheck.model.faults import TableError
from claimcheck.model.scales import Reliability
from claimcheck.model.source import Alias, Source


def table(content: str) -> Table:
    return read_table(io.BytesIO(content.encode()), "table.csv", "csv")


def test_sources_come_with_the_grade_that_the_table_gives_them() -> None:
    found = read_sources(
        table(
            "name,kind,affiliation,aliases,grade,because,confidential,note,city\n"
            "SANA,agency,Syrian government,Syrian Arab News Agency | سانا,d,"
            "state voice,no,,Damascus\n"
            "a nurse,witness,,,,,yes,in danger,\n"
        )
    )
    sana = Source(
        name="SANA",
        kind="agency",
        affiliation="Syrian government",
        aliases=("Syrian Arab News Agency", "سانا"),
        extra=(("city", "Damascus"),),
    )
    nurse = Source(name="a nurse", kind="witness", confidential=True, note="in danger")
    assert found.sources == (
        GradedSource(sana, Reliability.D, "state voice"),
        GradedSource(nurse, None, ""),
    )
    assert found.rows == (2, 3)


def test_a_grade_outside_the_admiralty_letters_is_refused() -> None:
    with pytest.raises(TableError, match="row 2, column grade: “G” is not known here"):
        read_sources(table("name,grade\nSANA,G\n"))


def test_one_source_described_in_two_ways_is_refused() -> None:
    with pytest.raises(TableError, match="row 3, column name: “SANA” stands in row 2"):
        read_sources(table("name,kind\nSANA,agency\nSANA,outlet\n"))


def test_our_own_columns_of_a_table_of_sources_are_passed_over() -> None:
    found = read_sources(table("name,kind,claims,right,wrong\nSANA,agency,3,1,0\n"))
    assert found.sources[0].source == Source("SANA", "agency")
    assert "claims, right, wrong passed over" in found.notes[0]


def test_documents_come_with_their_dates_and_hash_checked() -> None:
    digest = "0f" * 32
    found = read_documents(
        table(
            "name,title,publisher,published,retrieved,address,language,sha256,desk\n"
            f"002,Rebels,Middle East Eye,2021-09-01,2021-09-02,https://x.example,en,{digest.upper()},b\n"
        )
    )
    assert found.documents == (
        Document(
            name="002",
            title="Rebels",
            publisher="Middle East Eye",
            published="2021-09-01",
            retrieved="2021-09-02",
            address="https://x.example",
            language="en",
            sha256=digest,
            extra=(("desk", "b"),),
        ),
    )


@pytest.mark.parametrize("column", ["Full text", "full_text", "body", "Content"])
def test_a_column_that_may_hold_the_texts_of_documents_is_kept_and_told_what_to_be_called(
    column,
) -> None:
    found = read_documents(table(f"name,title,{column}\nd1,A day,six were taken\n"))
    assert found.documents[0].extra == ((column, "six were taken"),)
    [note] = found.notes
    assert note == (
        f"Column {column} is kept as it is, and no quote is looked for in it. If it holds the "
        "texts of the documents, call it text to have them stored."
    )
    assert found.documents[0].text is None
    assert read_documents(table("name,title,coder\nd1,A day,Rima\n")).notes == ()


def test_faults_of_documents_are_told_together() -> None:
    with pytest.raises(TableError) as caught:
        read_documents(table("name,published,sha256\n,soon,abc\n"))
    told = str(caught.value)
    assert "3 faults" in told
    assert "column name: the cell is empty" in told
    assert "column published" in told
    assert "column sha256: “abc” is no SHA-256" in told


def test_aliases_lead_from_one_name_to_another() -> None:
    found = read_aliases(
        table("name,means,kind\nسانا,SANA,source\nAl-Karak,Karak,place\nNahtah,Daraa,Within\n")
    )
    assert found.aliases == (
        Alias("سانا", "SANA", "source"),
        Alias("Al-Karak", "Karak", "place"),
        Alias("Nahtah", "Daraa", "within"),
    )


def test_an_alias_needs_both_names_a_known_kind_and_another_name() -> None:
    with pytest.raises(TableError) as caught:
        read_aliases(table("name,means,kind\nSANA,,\nA,B,planet\nC,C,\n"))
    told = str(caught.value)
    assert "row 2, column means: the cell is empty" in told
    assert "row 3, column kind: “planet” is not known here" in told
    assert "row 4, column means: the name means itself" in told


def test_places_lie_within_larger_ones_and_never_within_themselves() -> None:
    assert read_within(table("place,within\nNahtah,Daraa\nNahtah,Daraa\n")).aliases == (
        Alias("Nahtah", "Daraa", "within"),
    )
    with pytest.raises(TableError) as caught:
        read_within(table("place,within\nDaraa,Daraa\nNahtah,\n"))
    told = str(caught.value)
    assert "row 2, column within: the place lies within itself" in told
    assert "row 3, column within: the cell is empty" in told
