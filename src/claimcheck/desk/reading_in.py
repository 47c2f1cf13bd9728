"""Documents read in: the texts of files, each with the description that it has or is given."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from attrs import evolve, frozen

from claimcheck.desk.describing import as_stored
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.quotes import NO_QUOTES, Quotes, quotes_in
from claimcheck.dossier import lookup
from claimcheck.exchange.documents_in import read_description
from claimcheck.journal.entries import DocumentStored
from claimcheck.journal.subjects import name_key
from claimcheck.model.document import Document, StoredDocument
from claimcheck.model.exits import BadInputError
from claimcheck.model.faults import TableError
from claimcheck.reading.plain import MOST_BYTES, check_ending, decode

__all__ = [
    "MOST_BYTES",
    "GivenText",
    "ReadDocument",
    "TextDid",
    "check_ending",
    "decode",
    "read_texts",
]


@frozen
class GivenText:
    """A text with the names by which its document may be held, the first of them for a new one.

    `of` is where the text comes from, for sentences: the path of its file.
    """

    of: str
    names: tuple[str, ...]
    text: str


class TextDid(StrEnum):
    """What a text that was read did to its document.

    It made a document; it came to one of which only a description was held; it took the place of
    another text; it was held, and only what is said of the document is new; all was known.
    """

    MADE = "made"
    CAME = "came"
    REPLACED = "replaced"
    DESCRIBED = "described"
    KNOWN = "known"


@frozen
class ReadDocument:
    """What became of a text: the document that has it now, and the quotes that cite it.

    `length` is that of the text, and `had` that of the text that the document had before, 0 without
    one, in characters.
    """

    id: str
    name: str
    did: TextDid
    length: int
    had: int
    quotes: Quotes = NO_QUOTES


def read_texts(
    desk: Desk, given: Sequence[GivenText], described: Mapping[str, str]
) -> tuple[tuple[ReadDocument, ...], str]:
    """Store texts as documents, in one act; gives what became of each, and the act's id.

    A document that is held gets the text and keeps its description but for what is `described`, by
    the columns of the table of documents. The act is "" where all was known. BadInputError, and
    nothing is recorded, for a description that no table could hold, and for two texts of one
    document.
    """
    with one_act(desk):
        told = [(each, *_described(desk, each, described)) for each in given]
        _refuse_doubles(told)
        bodies = [as_stored(desk, document) for _, _, document in told]
        new = [body for body in bodies if body is not None]
        act = append_act(desk, "read", new).id if new else ""
        read = [
            _became(held, document, body)
            for (_, held, document), body in zip(told, bodies, strict=True)
        ]
    quotes = quotes_in(desk, {each.id for each in read})
    return tuple(evolve(each, quotes=quotes[each.id]) for each in read), act


def _described(
    desk: Desk, given: GivenText, described: Mapping[str, str]
) -> tuple[StoredDocument | None, Document]:
    """Find the document that a text is of, or describe a new one."""
    found = (lookup.document_by_name(desk.connection, name) for name in given.names)
    held = next(filter(None, found), None)
    try:
        told = read_description({"name": given.names[0], **described})
    except TableError as problem:
        faults = " ".join(f"{each.column}: {each.wrong}. {each.mend}." for each in problem.faults)
        raise BadInputError(f"{given.of}: {faults} Nothing was recorded.") from problem
    if held is None:
        return None, evolve(told, text=given.text)
    said = {column: getattr(told, column) for column, cell in described.items() if cell.strip()}
    return held, evolve(held.document, text=given.text, **said)


def _refuse_doubles(
    told: Sequence[tuple[GivenText, StoredDocument | None, Document]],
) -> None:
    """Refuse two files of which one would take the other's place."""
    first: dict[str, str] = {}
    for given, held, document in told:
        key = held.id if held else f"new:{name_key(document.name)}"
        if key in first:
            raise BadInputError(
                f"{first[key]} and {given.of} would both be the text of the document "
                f"{document.name}. Read one of them by itself, under a name of its own, with "
                "--name. Nothing was recorded."
            )
        first[key] = given.of


def _became(
    held: StoredDocument | None, document: Document, body: DocumentStored | None
) -> ReadDocument:
    text = document.text or ""
    before = held.document.text or "" if held else ""
    if held is None:
        did = TextDid.MADE
    elif not before:
        did = TextDid.CAME
    elif before != text:
        did = TextDid.REPLACED
    else:
        did = TextDid.DESCRIBED if body else TextDid.KNOWN
    stored = body.id if body else held.id if held else ""
    return ReadDocument(stored, document.name, did, len(text), len(before))
