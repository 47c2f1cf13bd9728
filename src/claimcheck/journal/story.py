"""What happened to one subject, read from its entries."""

from collections.abc import Container, Iterable, Sequence

from claimcheck.journal.codec import decode
from claimcheck.journal.entries import Body
from claimcheck.journal.entry import Entry
from claimcheck.journal.redactions import Shortened
from claimcheck.model.frozen import frozen

_ENDED = "question-reopened"


@frozen
class Happened:
    """An entry with its body read; `live` is False once the act that it belongs to is struck."""

    entry: Entry
    body: Body
    live: bool


def read_story(entries: Iterable[Entry], struck: Container[str]) -> list[Happened]:
    """Read the entries about one subject, in the journal's order.

    One whose words were taken out says what was left of it; one that was redacted whole says
    nothing.
    """
    return tell_story([(entry, body_of(entry)) for entry in entries], struck)


def tell_story(read: Sequence[tuple[Entry, Body | None]], struck: Container[str]) -> list[Happened]:
    """Tell what happened from entries whose bodies are read, None for those taken out."""
    left = _left(read)
    story = []
    for entry, body in read:
        short = left.get(entry.hash.hex()) if body is None and left else None
        told = decode(short.kind, short.version, short.body) if short else body
        if told is not None and not isinstance(told, Shortened):
            story.append(Happened(entry, told, entry.act not in struck))
    return story


def _left(read: Sequence[tuple[Entry, Body | None]]) -> dict[str, Shortened]:
    """Give what is left of entries, by name.

    Where copies left two things of a settlement, that it ended outranks that only its reason went.
    """
    left: dict[str, Shortened] = {}
    for _, body in read:
        if isinstance(body, Shortened):
            held = left.get(body.entry)
            if held is None or body.kind in (held.kind, _ENDED):
                left[body.entry] = body
    return left


def body_of(entry: Entry) -> Body | None:
    """Read the body of an entry; None where it was taken out."""
    return None if entry.body is None else decode(entry.kind, entry.version, entry.body)
