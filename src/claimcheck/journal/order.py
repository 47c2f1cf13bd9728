"""The order in which a journal is folded, and which of its acts are struck.

Forks are legal: entries form a graph by their parents. The order is topological, with ties by
hash, never by clock or by the place in a file, so that every copy folds alike.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.journal.entry import Entry


class BrokenJournalError(ValueError):
    """A journal in which an entry names a parent that is not there, or that is its own ancestor."""


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Sort entries topologically, ties by hash; BrokenJournalError where parents are missing."""
    by_hash = {entry.hash: entry for entry in entries}
    waiting: dict[bytes, int] = {}
    children: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for entry in by_hash.values():
        for parent in entry.parents:
            if parent not in by_hash:
                raise BrokenJournalError(f"entry {entry.hash.hex()[:12]} names an unknown parent")
            children[parent].append(entry.hash)
        waiting[entry.hash] = len(entry.parents)
    ready = [name for name, count in waiting.items() if count == 0]
    heapq.heapify(ready)
    ordered = []
    while ready:
        name = heapq.heappop(ready)
        ordered.append(by_hash[name])
        for child in children[name]:
            waiting[child] -= 1
            if waiting[child] == 0:
                heapq.heappush(ready, child)
    if len(ordered) != len(by_hash):
        raise BrokenJournalError("entries name each other as parents")
    return ordered


def heads_of(entries: Iterable[Entry]) -> tuple[bytes, ...]:
    """Name the entries that no other names as its parent, sorted."""
    known = list(entries)
    parents = {parent for entry in known for parent in entry.parents}
    return tuple(sorted(entry.hash for entry in known if entry.hash not in parents))


def struck_acts(strikes: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Name the acts that are struck, from (striking act, struck act) in the journal's order.

    A strike can only name an act before it, so the last strike surely holds, and from there back
    each one is known to hold or to be struck itself.
    """
    struck: set[str] = set()
    for striking, target in reversed(strikes):
        if striking not in struck:
            struck.add(target)
    return frozenset(struck)


def group_by_subject(entries: Sequence[Entry]) -> Mapping[str, list[Entry]]:
    """Sort entries that are in order into what they are about, keeping the order."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for subject in entry.subjects:
            groups[subject].append(entry)
    return groups
