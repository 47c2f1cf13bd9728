"""Sources from a table, with the grades that it gives them."""

from attrs import frozen

from claimcheck.exchange.columns import NAMED_OPENLY, SOURCE_COLUMNS, SOURCE_RESERVED
from claimcheck.exchange.rows import Cells, Rows, read_once, rest_of
from claimcheck.exchange.table import Table
from claimcheck.model.scales import Reliability
from claimcheck.model.source import Source

_TAKEN = frozenset((*SOURCE_COLUMNS, *SOURCE_RESERVED))
_LETTERS = {letter.lower(): letter for letter in Reliability}
_LETTER_WORDS = tuple(_LETTERS)


@frozen
class GradedSource:
    """A source with the Admiralty letter that the table gives it, None where it gives none."""

    source: Source
    grade: Reliability | None = None
    because: str = ""


@frozen
class SourcesRead:
    """Sources of a table, the row of each, and notes for the giver."""

    sources: tuple[GradedSource, ...]
    rows: tuple[int, ...]
    notes: tuple[str, ...]


def read_sources(table: Table) -> SourcesRead:
    """Read all sources of a table; raises TableError with every fault where there is any."""
    read = read_once(table, SOURCE_RESERVED, _source, lambda graded: graded.source.name, "name")
    return SourcesRead(*read)


def split_names(text: str) -> tuple[str, ...]:
    """Read several names, joined by `|`."""
    return tuple(name for part in text.split("|") if (name := part.strip()))


def _source(cells: Cells, rows: Rows) -> GradedSource | None:
    before = rows.faults.total
    rows.need(cells, "name")
    letter = rows.one_of(cells, "grade", _LETTER_WORDS)
    openly = cells.get("confidential", "").strip().lower() == NAMED_OPENLY
    source = Source(
        name=cells.get("name", ""),
        kind=cells.get("kind", ""),
        affiliation=cells.get("affiliation", ""),
        aliases=split_names(cells.get("aliases", "")),
        confidential=not openly and rows.yes(cells, "confidential", NAMED_OPENLY),
        note=cells.get("note", ""),
        extra=rest_of(cells, _TAKEN),
        named_openly=openly,
    )
    if rows.faults.total != before:
        return None
    return GradedSource(source, _LETTERS.get(letter), cells.get("because", ""))
