"""Which claims are taken back for good, where what takes back may itself be taken back."""

from collections import defaultdict, deque
from collections.abc import Collection, Mapping


def taken_back(takers: Mapping[str, Collection[str]]) -> frozenset[str]:
    """Name the claims that one takes back which stands, by `takers` of each (uids).

    A claim stands that nothing takes back, or nothing but what is itself taken back. Of claims that
    take each other back in a circle nobody can tell, and none of them is named; the work grows with
    the takers alone, however long a chain they make.
    """
    takes: dict[str, set[str]] = defaultdict(set)
    for claim, by in takers.items():
        for taker in by:
            takes[taker].add(claim)
    waiting = {claim: len(set(by)) for claim, by in takers.items()}
    standing = deque(sorted(taker for taker in takes if not waiting.get(taker)))
    fallen: set[str] = set()
    while standing:
        for claim in takes[standing.popleft()] - fallen:
            fallen.add(claim)
            for freed in takes.get(claim, ()):
                waiting[freed] -= 1
                if not waiting[freed] and freed not in fallen:
                    standing.append(freed)
    return frozenset(fallen)
