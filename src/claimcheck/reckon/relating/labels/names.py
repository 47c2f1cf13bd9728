"""Names in labels: whether two sets of them share one, in whatever spelling or script."""

from claimcheck.reckon.names import fold, sounds
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
    return names - listed("concepts", "name_begins") or names


def share_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether two sets of names share one by its spelling or its sounds."""
    if one & two:
        return True
    known = {sounds(name): name for name in one}
    return any(_one_name(known[each], name) for name in two if (each := sounds(name)) in known)


def holds_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether every name of the one is among those of the other, in whatever spelling."""
    return all(name in two or share_names(frozenset({name}), two) for name in one)


def place_names(where: str) -> frozenset[str]:
    """Give the names in a place as an event's label would have them."""
    idle = listed("terms", "areas") | listed("terms", "place_idle")
    return frozenset(word for word in fold(where[:200]).split() if word not in idle)


def _one_name(name: str, other: str) -> bool:
    """Say whether equal sounds are enough: short ones only where the script is another."""
    return len(sounds(name)) >= (3 if name.isascii() is other.isascii() else 2)
