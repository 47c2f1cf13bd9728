"""Cells that a spreadsheet would run as a formula, made harmless, and read back exactly.

An apostrophe goes before a text that starts with a sign of danger, and before one that starts with
apostrophes and then such a sign, so that taking one apostrophe off always gives the stored text.
"""

import re

# The full-width forms are folded to = + - @ by East Asian editions of spreadsheets.
DANGEROUS = "=+-@\t\r\n＝＋－＠"
_NEEDS_PREFIX = re.compile(rf"\A'*[{re.escape(DANGEROUS)}]")
# No person writes such a text, whatever the columns: it was handed out, or kept from running.
_HAS_PREFIX = re.compile(rf"\A'+[{re.escape(DANGEROUS)}]")


def protect(text: str) -> str:
    """Put the prefix before a text that a spreadsheet could run; others stay as they are."""
    return "'" + text if _NEEDS_PREFIX.match(text) else text


def unprotect(text: str) -> str:
    """Take off the prefix that `protect` put on; `unprotect(protect(text)) == text` always."""
    return text[1:] if text[:1] == "'" and _HAS_PREFIX.match(text) else text


def unprotected(cells: list[str]) -> list[str]:
    """Take the prefix off the cells of a row; most rows have no apostrophe at all."""
    return [unprotect(cell) for cell in cells] if "'" in "".join(cells) else cells


def kept_apart(text: str) -> str:
    """Give a text so that `unprotect` gives it back, where nothing runs a formula anyway."""
    return "'" + text if unprotect(text) != text else text
