"""What a question gives to be weighed with all others: its candidates, and who votes for which.

It is kept beside what is reckoned of the question, so that a whole dossier can be weighed without
reading its claims again. Everything is numbers and folded names.
"""

from collections.abc import Sequence
from enum import IntEnum

from attrs import frozen

from claimcheck.reckon.priority import NOT_URGENT, Urgency


class Manner(IntEnum):
    """How a voice is known."""

    NAMED = 0
    NAMELESS = 1
    THROUGH_A_DENIER = 2


@frozen
class Votes:
    """What one question gives to be weighed. Numbers count from 0 within the question.

    `candidates` are (item, value or None, label); candidates of one item exclude each other.
    `positions` says for each position which candidate it is (-1: none) and its share of it.
    `voters` are (folded name of the voice, folded name by which it is graded, Manner); `votes` are
    (voter, number of the origin that the voice goes back to, candidate). `support` is (from, to,
    weight), `settled` (candidate, probability, how much it teaches), `relays` (folded name of who
    repeats, of whom), `outcomes` (folded name, whether it was right). `closed` says that the
    candidates of an item are all that there can be (yes and no).
    """

    asked: str = ""
    kind: str = ""
    candidates: Sequence[tuple[int, float | None, str]] = ()
    positions: Sequence[tuple[int, float]] = ()
    voters: Sequence[tuple[str, str, int]] = ()
    votes: Sequence[tuple[int, int, int]] = ()
    support: Sequence[tuple[int, int, float]] = ()
    settled: Sequence[tuple[int, float, float]] = ()
    relays: Sequence[tuple[str, str]] = ()
    outcomes: Sequence[tuple[str, bool]] = ()
    closed: bool = False
    undecided: bool = False
    urgency: Urgency = NOT_URGENT
