"""A desk: one reviewer at one dossier."""

import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import apsw
from attrs import frozen

from claimcheck.dossier import cache, file, place
from claimcheck.dossier.redaction import leave_no_trace, traces_left
from claimcheck.dossier.refolding import ensure_views
from claimcheck.dossier.refusals import plain_refusals
from claimcheck.dossier.transaction import transaction
from claimcheck.dossier.upgrading import upgrade
from claimcheck.dossier.writing import Act, append
from claimcheck.journal.entries import Body, DossierFounded
from claimcheck.model.exits import BadInputError, RefusedError
from claimcheck.reckon.question import RECKONER

# Letters and digits that are not mistaken for one another when read aloud or typed.
_ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_LETTER_OF_BYTE = _ID_LETTERS.encode() * 8
_ID_LENGTH = 8


def new_id() -> str:
    """Make an id that is short enough to type and says nothing of what it names."""
    # Of 256 bytes, eight lead to each of the 32 letters: all are equally likely.
    return secrets.token_bytes(_ID_LENGTH).translate(_LETTER_OF_BYTE).decode()


def utc_now() -> datetime:
    """Tell the time."""
    return datetime.now(UTC)


@frozen
class Desk:
    """A reviewer, `by`, at an open dossier. Close it through `open_desk`.

    `notes` are what the user should know of where the dossier lies, and `moment` is the time that
    is looked back to, "" for now: nothing can be recorded in the past.
    """

    path: Path
    connection: apsw.Connection
    by: str
    now: Callable[[], datetime] = utc_now
    new_id: Callable[[], str] = new_id
    notes: tuple[str, ...] = ()
    moment: str = ""

    @property
    def readonly(self) -> bool:
        """Whether the machine lets the dossier be read only."""
        return file.is_readonly(self.connection)


@contextmanager
def open_desk(
    path: Path,
    by: str,
    *,
    now: Callable[[], datetime] = utc_now,
    new_id: Callable[[], str] = new_id,
) -> Iterator[Desk]:
    """Open a dossier. Errors: BadInputError for what is none, RefusedError by the machine."""
    connection = file.connect(path)
    try:
        with plain_refusals(path):
            upgrade(path, connection)
            if file.is_readonly(connection):
                cache.use_temporary_cache(connection)
            ensure_views(connection)
            if not file.is_readonly(connection):  # where a redaction was cut off
                leave_no_trace(connection, patient=False)
            cache.ensure_reckoner(connection, RECKONER)
            yield Desk(path, connection, by, now, new_id, place.notes(path))
    finally:
        connection.close()


def found_dossier(
    path: Path,
    by: str,
    *,
    title: str = "",
    reviewers: int = 1,
    now: Callable[[], datetime] = utc_now,
) -> None:
    """Make an empty dossier that asks for so many reviewers a question; never overwrites.

    It is there whole or not at all, whenever its making is cut off.
    """
    if reviewers < 1:
        raise BadInputError(
            "A question needs one reviewer at the least before it is settled. Nothing was made."
        )
    beside = place.name_beside(path)
    connection = file.create(path, beside=beside)
    try:
        try:
            desk = Desk(path, connection, by, now)
            # A file's name can be any bytes; what is recorded is text.
            named = title or os.fsencode(path.stem).decode(errors="replace")
            act(desk, "new", (DossierFounded(named, reviewers),))
        finally:
            connection.close()
        file.appear(path, beside)
    except BaseException:
        file.discard(beside)
        raise


@contextmanager
def one_act(desk: Desk) -> Iterator[None]:
    """Hold the right to write while an act is checked and appended."""
    if desk.moment:
        raise BadInputError(
            f"This is {desk.path} as it was known at {desk.moment}, and nothing can be recorded in "
            "the past. Nothing was recorded: do it now."
        )
    refuse_readonly(desk)
    outermost = not desk.connection.in_transaction
    with plain_refusals(desk.path):
        with transaction(desk.connection):
            yield
            traces = traces_left(desk.connection)
        if outermost and traces:
            leave_no_trace(desk.connection)


@contextmanager
def all_or_nothing(desk: Desk) -> Iterator[None]:
    """Make several acts stand or fall together: on disk when this ends, undone by any error."""
    with one_act(desk):
        yield


def append_act(desk: Desk, verb: str, bodies: Iterable[Body]) -> Act:
    """Append an act within `one_act`."""
    made = Act(desk.new_id(), verb, desk.by, time_of(desk))
    append(desk.connection, made, bodies)
    return made


def time_of(desk: Desk) -> str:
    """Tell the time as the journal writes it, whatever zone the clock goes by."""
    return desk.now().astimezone(UTC).isoformat(timespec="microseconds")


def act(desk: Desk, verb: str, bodies: tuple[Body, ...]) -> str:
    """Append an act; it is on disk when this comes back. Gives its id."""
    with one_act(desk):
        return append_act(desk, verb, bodies).id


def refuse_readonly(desk: Desk) -> None:
    """Say so where the machine lets the dossier be read only."""
    if desk.readonly:
        raise RefusedError(
            f"{desk.path} may only be read: the file or its folder is write-protected. "
            "Copy it to a folder of your own, or ask its owner for leave to write."
        )
