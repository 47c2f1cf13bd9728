"""Other names, by a person's word: that two names are one, or one lies within another."""

from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.settling import need_reason
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.journal.entries import AliasGiven
from claimcheck.model.exits import BadInputError
from claimcheck.model.source import ALIAS_KINDS, Alias
from claimcheck.reckon.knowing import count_bounds
from claimcheck.reckon.names import fold

_SET_ANEW = ("within", "number")


def alias(desk: Desk, name: str, means: str, kind: str, because: str) -> Alias:
    """Confirm another name for the same source, place, party or person."""
    need_reason(because)
    given = Alias(name.strip(), means.strip(), kind)
    if not given.name or not given.means or given.name == given.means:
        raise BadInputError("Give a name and the other name that it means. Nothing was recorded.")
    if kind not in ALIAS_KINDS:
        raise BadInputError(f"{kind} is no kind of name: use one of {', '.join(ALIAS_KINDS)}.")
    if kind == "number" and count_bounds(given.means) is None:
        raise BadInputError(f"{means} is not read as a count. Write 12-99, or 12 or more.")
    with one_act(desk):
        _refuse_known_name(desk, given)
        append_act(desk, "alias", (AliasGiven(given, because.strip()),))
    return given


def _refuse_known_name(desk: Desk, given: Alias) -> None:
    """Refuse a name that means just that already, or something else: it can mean one thing.

    A name can lie within many places, and what a number word stands for is the dossier's to set.
    What a name is the meaning of cannot mean that one in turn: the two are one already.
    """
    for held in lookup.all_aliases(desk.connection):
        if held == given:
            raise BadInputError(f"{given.name} means {given.means} already. Nothing was recorded.")
        if held.kind == given.kind not in _SET_ANEW and fold(held.name) == fold(given.name):
            raise BadInputError(
                f"{held.name} means {held.means} here, and a name can mean one {given.kind} alone. "
                f"If {held.means} and {given.means} are one, say so of these two; else undo the "
                "first, or put it right in a table of other names. Nothing was recorded."
            )
    around = surroundings(desk)
    means_another = fold(given.name) in around.context.aliases
    one = around.canonical(given.name) == around.canonical(given.means)
    if given.kind not in _SET_ANEW and one and not means_another:
        raise BadInputError(
            f"{given.name} and {given.means} are one already. Nothing was recorded."
        )
