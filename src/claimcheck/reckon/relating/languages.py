"""Labels in two scripts: what can be told of them when their words cannot be compared."""

from claimcheck.reckon.answers.units import classes_of
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.asked import read_asked
from claimcheck.reckon.relating.labels import read_label, share_names
from claimcheck.reckon.words import sections


def in_two_scripts(one: str, other: str) -> bool:
    """Say whether two labels are written in two scripts, so that their words do not tell."""
    return bool(one and other) and _is_latin(one) is not _is_latin(other)


def _is_latin(label: str) -> bool:
    return fold(label[:300]).replace(" ", "").isascii()


def events_exclude(one: str, other: str) -> bool:
    """Say whether two labels in two scripts tell of two kinds of happening, days or places.

    Of places only those of several words (Tel Maruf) are surely names.
    """
    first, second = read_label(one), read_label(other)
    days = [{word for word in label.dates if word.isdecimal()} for label in (first, second)]
    if all(days) and days[0].isdisjoint(days[1]):
        return True
    sure = [frozenset(name for name in label.names if "-" in name) for label in (first, second)]
    if all(sure) and not share_names(*sure):
        return True
    if not first.kinds or not second.kinds or first.kinds & second.kinds:
        return False
    together = [frozenset(pair) for pair in sections("events")["together"]["pairs"]]
    return not any(frozenset({x, y}) in together for x in first.kinds for y in second.kinds)


def name_one_event(one: str, other: str) -> bool:
    """Say whether two labels in two scripts share a name, or tell of one kind on one day."""
    first, second = read_label(one), read_label(other)
    day = any(word.isdecimal() for word in first.dates & second.dates)
    return share_names(first.names, second.names) or (day and bool(first.kinds & second.kinds))


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
