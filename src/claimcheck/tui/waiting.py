"""Counting, beside the screen, what may be one and waits for a person."""

from contextlib import suppress

from textual.message import Message
from textual.message_pump import MessagePump

from claimcheck import desk as door
from claimcheck.desk import Desk
from claimcheck.model.exits import ClaimcheckError


class Waiting(Message):
    """So many proposals wait, None where they are too many to count, as of these `heads`."""

    def __init__(self, number: int | None, heads: tuple[str, ...]) -> None:
        super().__init__()
        self.number, self.heads = number, heads


def count_for(asker: MessagePump, desk: Desk, heads: tuple[str, ...]) -> None:
    """Run in a thread: count what waits and say so by a message."""
    with suppress(ClaimcheckError):  # the next look counts again
        asker.post_message(Waiting(door.count_apart(desk), heads))
