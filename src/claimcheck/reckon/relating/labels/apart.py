"""Words of which only one of two wordings makes it speak of something else: “new”, “since”."""

from functools import lru_cache

from claimcheck.reckon.relating.labels.read import read_label, unmet
from claimcheck.reckon.words import sections


@lru_cache(maxsize=16_384)
def set_apart(a: str, b: str) -> bool:
    """Say whether what only one wording has makes it another count: “new cases”, “cases since”."""
    one, two = read_label(a).known, read_label(b).known
    ours, theirs = unmet(one, two), unmet(two, one)
    opposing, ordering = (
        frozenset(sections("concepts")["lists"][key]) for key in ("opposing", "ordering")
    )
    if any(each <= opposing for each in ours | theirs):
        return True
    return all(any(each <= ordering for each in left) for left in (ours, theirs))
