"""Labels in two scripts: what can be told of them when their words cannot be compared."""

from claimcheck.reckon.answers.units import classes_of
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.asked import read_asked


def in_two_scripts(one: str, other: str) -> bool:
    """Say whether two labels are written in two scripts, so that their words do not tell."""
    return bool(one and other) and _is_latin(one) is not _is_latin(other)


def _is_latin(label: str) -> bool:
    return fold(label[:300]).replace(" ", "").isascii()


def questions_exclude(one: str, other: str) -> bool:
    """Say whether two questions in two scripts ask for other sorts of answers, or other counts."""
    first, second = read_asked(one), read_asked(other)
    if first.sorts and second.sorts and first.sorts.isdisjoint(second.sorts):
        return True
    if first.edges and second.edges and first.edges.isdisjoint(second.edges):
        return True
    acts = classes_of(one).acts, classes_of(other).acts
    return bool(acts[0] and acts[1]) and acts[0].isdisjoint(acts[1])


def ask_one_thing(one: str, other: str) -> bool:
    """Say whether two questions in two scripts surely ask for one sort of answer or one count."""
    first, second = read_asked(one), read_asked(other)
    acts = classes_of(one).acts & classes_of(other).acts
    return bool(acts) or bool(first.sorts & second.sorts)
