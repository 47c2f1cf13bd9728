"""Documents: stored texts with their publisher, date and address."""

from attrs import frozen


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
