"""The order in which a journal is folded, and which of its acts are struck.

Forks are legal: entries form a graph by their parents. The order is topological (by depth, that is
the longest way from the beginning), with ties by hash, never by clock or by the place in a file, so
that every copy folds alike, and an entry's place never changes when others come.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.journal.entry import Entry

_HASH_BITS = 35


class BrokenJournalError(ValueError):
    """A journal in which an entry names a parent that is not there, or that is its own ancestor."""


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Sort entries by depth, ties by hash; BrokenJournalError where parents are missing."""
    by_hash = {entry.hash: entry for entry in entries}
    depths = depths_of(by_hash)
    return sorted(by_hash.values(), key=lambda entry: (depths[entry.hash], entry.hash))


def depths_of(
    by_hash: Mapping[bytes, Entry], known: Mapping[bytes, int] | None = None
) -> dict[bytes, int]:
    """Give every entry its depth: one more than the deepest of its parents, 1 without parents.

    An entry is always deeper than all that its writer had seen, and its depth is the same in every
    copy. `known` are the depths of entries that are not among these.
    """
    held = known or {}
    children: defaultdict[bytes, list[bytes]] = defaultdict(list)
    waiting: dict[bytes, int] = {}
    for entry in by_hash.values():
        within = [parent for parent in entry.parents if parent in by_hash]
        if any(parent not in by_hash and parent not in held for parent in entry.parents):
            raise BrokenJournalError(f"entry {entry.hash.hex()[:12]} names an unknown parent")
        waiting[entry.hash] = len(within)
        for parent in within:
            children[parent].append(entry.hash)
    depths: dict[bytes, int] = {}
    ready = [name for name, count in waiting.items() if count == 0]
    while ready:
        name = ready.pop()
        parents = by_hash[name].parents
        depths[name] = 1 + max((depths.get(p) or held[p] for p in parents), default=0)
        for child in children[name]:
            waiting[child] -= 1
            if waiting[child] == 0:
                ready.append(child)
    if len(depths) != len(by_hash):
        raise BrokenJournalError("entries name each other as parents")
    return depths


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


def beginnings(ordered: Iterable[Entry]) -> dict[str, int]:
    """Give the depth at which each act begins, for a whole journal in order."""
    depths: dict[bytes, int] = {}
    began: dict[str, int] = {}
    for entry in ordered:
        depths[entry.hash] = 1 + max((depths[each] for each in entry.parents), default=0)
        began.setdefault(entry.act, depths[entry.hash])
    return began


def place_in_order(depth: int, entry: bytes) -> int:
    """Give a place in the order of the fold as one number of 63 bits.

    35 bits of the hash part entries of one depth, so that two of a hundred thousand pairs agree
    with a chance of one in three hundred thousand; they then stand beside each other.
    """
    return depth << _HASH_BITS | int.from_bytes(entry[:5], "big") >> 40 - _HASH_BITS


def group_by_subject(entries: Sequence[Entry]) -> Mapping[str, list[Entry]]:
    """Sort entries that are in order into what they are about, keeping the order."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for subject in entry.subjects:
            groups[subject].append(entry)
    return groups
