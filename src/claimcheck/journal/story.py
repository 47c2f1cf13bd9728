"""What happened to one subject, read from its entries."""

from collections.abc import Container, Iterable

from attrs import frozen

from claimcheck.journal.codec import decode
from claimcheck.journal.entries import Body
from claimcheck.journal.entry import Entry


@frozen
class Happened:
    """An entry with its body read; `live` is False once the act that it belongs to is struck."""

    entry: Entry
    body: Body
    live: bool


def happened(entry: Entry, struck: Container[str]) -> Happened | None:
    """Read an entry; None once it is redacted."""
    if entry.body is None:
        return None
    body = decode(entry.kind, entry.version, entry.body)
    return Happened(entry, body, entry.act not in struck)


def read_story(entries: Iterable[Entry], struck: Container[str]) -> list[Happened]:
    """Read the entries about one subject, in the journal's order."""
    return [known for entry in entries if (known := happened(entry, struck))]
