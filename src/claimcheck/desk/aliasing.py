"""Other names, by a person's word: that two names are one, or one lies within another."""

from itertools import chain

from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.settling import need_reason
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import claim_words, lookup
from claimcheck.dossier.search import needles
from claimcheck.journal.entries import AliasGiven
from claimcheck.model.exits import BadInputError
from claimcheck.model.source import ALIAS_KINDS, Alias
from claimcheck.reckon.knowing import count_bounds
from claimcheck.reckon.names import fold, meant_by, without_article

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
        if held.kind == given.kind not in _SET_ANEW and _one_name(held.name, given.name):
            raise BadInputError(
                f"{held.name} means {held.means} here, and a name can mean one {given.kind} alone. "
                f"If {held.means} and {given.means} are one, say so of these two; else undo the "
                "first, or put it right in a table of other names. Nothing was recorded."
            )
    around = surroundings(desk)
    means = meant_by(fold(given.name), around.context)
    means_another = means is not None and not _one_name(means, given.name)
    one = around.canonical(given.name) == around.canonical(given.means)
    if given.kind not in _SET_ANEW and one and not means_another:
        raise BadInputError(
            f"{given.name} and {given.means} are one already. Nothing was recorded."
        )


def _one_name(name: str, other: str) -> bool:
    """Say whether two names differ by an article at the most."""
    return without_article(fold(name)) == without_article(fold(other))


def unheard_of(desk: Desk, given: Alias) -> bool:
    """Say whether neither name of an alias occurs in the dossier yet, with or without its article.

    That of a number word is not looked for: it may stand in any answer.
    """
    return given.kind != "number" and not any(
        _occurs(desk, name, given) for name in (given.name, given.means)
    )


def _occurs(desk: Desk, name: str, given: Alias) -> bool:
    told = without_article(fold(name))
    if next(claim_words.holding(desk.connection, needles(told)), None):
        return True
    sources = (view.source for view in lookup.all_sources(desk.connection))
    others = (each for each in lookup.all_aliases(desk.connection) if each != given)
    known = chain(
        chain.from_iterable((each.name, *each.aliases) for each in sources),
        chain.from_iterable((each.name, each.means) for each in others),
    )
    return any(_one_name(each, name) for each in known)
