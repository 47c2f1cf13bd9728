"""What a cell of any table may hold."""

import re

from claimcheck.exchange.columns import TEXT_COLUMN, column_name
from claimcheck.exchange.faults import Faults
from claimcheck.model.document import LONGEST_TEXT

LONGEST_CELL = 1_000_000
MOST_COLUMNS = 1_000
_IN_PARTS = "Give the text in parts, each a document of its own"
# Tab and line ends may stand in a cell; lone surrogates (from \\ud800 in JSON) are no characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def suspicious(cells: list[str]) -> bool:
    """Whether a row needs a closer look: one quick test of all its cells together."""
    row = "".join(cells)
    return len(row) > LONGEST_CELL or (not row.isprintable() and _FORBIDDEN.search(row) is not None)


def check_cell(number: int, column: str, cell: str, faults: Faults) -> None:
    """Note what is wrong with one cell: too long, or characters that no text holds."""
    whole = column_name(column) == TEXT_COLUMN
    longest = LONGEST_TEXT if whole else LONGEST_CELL
    if len(cell) > longest:
        wrong = f"the cell has {len(cell):,} characters, more than {longest:,}"
        mend = "Keep a long text as a document and quote from it here"
        faults.add(number, column, wrong, _IN_PARTS if whole else mend)
    found = _FORBIDDEN.search(cell)
    if found is None:
        return
    point = ord(found[0])
    if 0xD800 <= point <= 0xDFFF:
        wrong = f"character {found.start() + 1} is half of a character (U+{point:04X})"
        faults.add(number, column, wrong, "Write the whole character, or leave it out")
    elif point == 0:
        wrong = f"character {found.start() + 1} is NUL (U+0000)"
        mend = "If the file is UTF-16 or no text at all, save it as UTF-8 text"
        faults.add(number, column, wrong, mend)
    else:
        wrong = f"character {found.start() + 1} is a control character (U+{point:04X})"
        faults.add(number, column, wrong, "Take it out; it is not part of any text")
