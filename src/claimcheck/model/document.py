"""Documents: stored texts with their publisher, date and address."""

import hashlib

from attrs import frozen

# In characters: three times the longest novels, and a row of a table in UTF-8 that holds such a
# text is still a line that is read.
LONGEST_TEXT = 5_000_000


@frozen
class Document:
    """A text that claims come from; `text` is None while only its description is held.

    `published` and `retrieved` are EDTF; `sha256` is of the bytes as they were published or stored.
    """

    name: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    retrieved: str = ""
    address: str = ""
    archived: str = ""
    language: str = ""
    relays: str = ""
    sha256: str = ""
    text: str | None = None
    extra: tuple[tuple[str, str], ...] = ()


def hash_of_text(text: str) -> str:
    """Give the SHA-256 of a text's UTF-8 bytes, as sha256sum gives it of a file that holds it."""
    return hashlib.sha256(text.encode()).hexdigest()


@frozen
class StoredDocument:
    """A document as the dossier holds it, with the dossier's own id for it."""

    id: str
    document: Document


@frozen
class Evidence:
    """Where the words that prove a claim stand: W3C text quote and text position selectors.

    `start` and `end` count Unicode characters of the stored text and are None unless anchored.
    """

    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None
    state: str
