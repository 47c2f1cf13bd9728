"""Who wrote without knowing of whom, when the entries of another copy come in.

An entry is bound to the heads that its writer had, so it knows of all that lies before these. Two
entries of which neither knows of the other were written apart, in whatever copy they stand by now.
"""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush

import apsw
from attrs import evolve, field, frozen

from claimcheck.dossier.rows import depth_of, split_parents
from claimcheck.dossier.transaction import heads
from claimcheck.journal.entry import Entry


@frozen
class _Place:
    """Where an entry that comes in stands: on which branch, after how many entries of it.

    `known` has, of other branches that come in, how far the writer knew each; `held` are the
    entries that were here already and that it follows at the nearest.
    """

    branch: int
    step: int
    known: Mapping[int, int]
    held: frozenset[bytes]


@frozen
class Unknowing:
    """Tells of entries that are here or come in whether they were written apart."""

    _connection: apsw.Connection
    _places: Mapping[bytes, _Place]
    _unknown: dict[bytes, frozenset[bytes]] = field(factory=dict)

    def apart(self, one: Entry, other: Entry) -> bool:
        """Tell whether neither writer knew of the other's entry; one of the two comes in."""
        return not (self._knew(one, other) or self._knew(other, one))

    def _knew(self, one: Entry, other: Entry) -> bool:
        place, others = self._places.get(one.hash), self._places.get(other.hash)
        if place is None:
            return False  # it was here before the other came
        if others is None:
            return any(other.hash not in self._unknown_to(name) for name in place.held)
        if place.branch == others.branch:
            return place.step >= others.step
        return place.known.get(others.branch, -1) >= others.step

    def _unknown_to(self, name: bytes) -> frozenset[bytes]:
        if name not in self._unknown:
            self._unknown[name] = _not_before(self._connection, name)
        return self._unknown[name]


def unknowing(connection: apsw.Connection, coming: Iterable[Entry]) -> Unknowing:
    """Look at the entries that come in, in the order of the fold, before they do."""
    places: dict[bytes, _Place] = {}
    tips: list[int] = []
    for entry in coming:
        followed = [places[name] for name in entry.parents if name in places]
        held = frozenset(name for name in entry.parents if name not in places)
        place = _after(followed, held, tips)
        places[entry.hash] = place
        tips[place.branch : place.branch + 1] = [place.step]
    return Unknowing(connection, places)


def _after(followed: Sequence[_Place], held: frozenset[bytes], tips: Sequence[int]) -> _Place:
    """Place an entry after others; `tips` has the last step of each branch."""
    first = next((each for each in followed if tips[each.branch] == each.step), None)
    if first is not None and len(followed) == 1 and not held:
        return evolve(first, step=first.step + 1)  # nearly all do, and share what they know
    known: dict[int, int] = {}
    for each in followed:
        for branch, step in (*each.known.items(), (each.branch, each.step)):
            known[branch] = max(known.get(branch, -1), step)
    rests = held.union(*(each.held for each in followed))
    if first is not None:
        return _Place(first.branch, first.step + 1, known, rests)
    return _Place(len(tips), 0, known, rests)


def _not_before(connection: apsw.Connection, name: bytes) -> frozenset[bytes]:
    """Name the entries here that one of them does not follow, nor is.

    From the heads back, the deepest first, so that an entry comes after all that follow it: where
    nothing is ahead but what lies before `name`, the rest does, too.
    """
    before, unknown = {name}, set[bytes]()
    ahead: list[tuple[int, bytes]] = []
    waiting: set[bytes] = set()
    undecided = 0
    for start in {name, *heads(connection)}:
        heappush(ahead, (-(depth_of(connection, start) or 0), start))
        waiting.add(start)
        undecided += start not in before
    while undecided:
        _, here = heappop(ahead)
        if here not in before:
            unknown.add(here)
            undecided -= 1
        for parent in _parents(connection, here):
            if here in before and parent not in before:
                before.add(parent)
                undecided -= parent in waiting
            if parent not in waiting:
                waiting.add(parent)
                heappush(ahead, (-(depth_of(connection, parent) or 0), parent))
                undecided += parent not in before
    return frozenset(unknown)


def _parents(connection: apsw.Connection, name: bytes) -> tuple[bytes, ...]:
    found = connection.execute("SELECT parents FROM journal WHERE hash=?", (name,)).get
    return split_parents(found) if isinstance(found, bytes) else ()
