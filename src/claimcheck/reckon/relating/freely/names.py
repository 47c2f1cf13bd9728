"""Names in labels: whether two sets of them share one, in whatever spelling or script."""

from claimcheck.reckon.relating.labels import share_names
from claimcheck.reckon.relating.tie import sound_alike
from claimcheck.reckon.words import listed


def names_meet(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether two sets of names share one; what is no name alone (Tel, Umm) is not enough."""
    one, two = telling(one), telling(two)
    return share_names(one, two) or any(
        name.isascii() is not each.isascii() and sound_alike(name, each)
        for name in one
        for each in two
    )


def names_left(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Give the names of the one that the other has not."""
    return frozenset(name for name in telling(names) if not names_meet(frozenset({name}), others))


def telling(names: frozenset[str]) -> frozenset[str]:
    """Leave out what is no name without the next word, where another name is left."""
    return names - listed("terms", "name_begins") or names
