"""Plain text files: from bytes to the very text that a person wrote."""

import codecs
from pathlib import PurePath

from claimcheck.model.document import LONGEST_TEXT
from claimcheck.model.exits import BadInputError

# No encoding that is read takes more than four bytes a character; the mark at the beginning is one.
MOST_BYTES = 4 * (LONGEST_TEXT + 1)
_TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
_SAVE = "Save it as UTF-8 text and read that"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_TABLES = frozenset({".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm"})
_OTHERS = {
    ".htm": "a web page: open it in a browser, save what it says as plain text (.txt)",
    ".html": "a web page: open it in a browser, save what it says as plain text (.txt)",
    ".mhtml": "a web page: open it in a browser, save what it says as plain text (.txt)",
    ".xhtml": "a web page: open it in a browser, save what it says as plain text (.txt)",
    ".pdf": "a PDF: copy its words into a file of plain text (.txt), or make one with pdftotext",
    ".doc": "a document of a word processor: save it there as plain text (.txt)",
    ".docx": "a document of a word processor: save it there as plain text (.txt)",
    ".odt": "a document of a word processor: save it there as plain text (.txt)",
    ".rtf": "a document of a word processor: save it there as plain text (.txt)",
}


def check_ending(name: str) -> None:
    """Raise BadInputError, with how to mend it, where the ending of a name is none of plain text.

    What else a file may be (a web page, a PDF) is not read: what is stored is just what it holds.
    """
    ending = PurePath(name).suffix.lower()
    if ending in _TEXT:
        return
    if ending in _TABLES:
        raise BadInputError("This is a table by its ending. Record it with: claimcheck add")
    named = ", ".join(sorted(_TEXT))
    if ending in _OTHERS:
        raise BadInputError(f"This is {_OTHERS[ending]}, and read that.")
    raise BadInputError(
        f"Its ending does not say that it is plain text ({named}). Save it as plain text, under a "
        "name that ends in .txt, and read that."
    )


def decode(content: bytes) -> str:
    """Give the text of a file, exactly, but for a byte order mark at its beginning.

    It is UTF-8, or UTF-16 that begins with a byte order mark. Raises BadInputError for all else,
    with the first byte that is none, for a text that is too long, and for one of white space alone.
    """
    if len(content) > MOST_BYTES:
        raise _too_long()
    mark, encoding, named = next(
        (each for each in _MARKS if content.startswith(each[0])), (b"", "utf-8", "UTF-8")
    )
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        place = len(mark) + error.start
        raise BadInputError(
            f"Byte {place + 1:,} (0x{content[place]:02X}) is not {named} text. {_SAVE}."
        ) from error
    nul = text.find("\0")
    if nul >= 0:
        place = len(mark) + len(text[:nul].encode(encoding))
        raise BadInputError(
            f"Byte {place + 1:,} is NUL (0x00), which no text holds. If this is text in another "
            f"encoding, such as UTF-16 without a byte order mark: {_SAVE[0].lower()}{_SAVE[1:]}."
        )
    if len(text) > LONGEST_TEXT:
        raise _too_long()
    if not text.strip():
        raise BadInputError("There is no text in it.")
    return text


def _too_long() -> BadInputError:
    return BadInputError(
        f"The text has more than {LONGEST_TEXT:,} characters. Read it in parts, each a document of "
        "its own."
    )
