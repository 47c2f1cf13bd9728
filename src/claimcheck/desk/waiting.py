"""How many proposals wait for a person, where telling so keeps nobody waiting."""

from itertools import islice

from claimcheck.desk.deciding import parting_of_event, proposals, proposals_of_event
from claimcheck.desk.opening import Desk, open_desk
from claimcheck.dossier import lookup
from claimcheck.model.proposal import Proposal, Proposed

# Comparing what more claims name and tell would keep whoever only added a table waiting.
_MOST_COMPARED = 300
_ONE_IN_SIX = 0.16


def count_proposals(desk: Desk) -> int | None:
    """Count what is proposed; None where the dossier is too large to do so by the way."""
    return len(proposals(desk)) if _is_small(desk) else None


def may_be_one(desk: Desk, event: str = "") -> list[Proposal]:
    """List what may be one, the likeliest first: of a large dossier the names alone.

    With an event, what that one may be is there too, from one in six on, and how it may be two.
    """
    joins = (Proposed.JOINS,) if _is_small(desk) else ()
    found = {each.id: each for each in proposals(desk, (Proposed.NAMES, *joins))}
    of_event = (*proposals_of_event(desk, event), *parting_of_event(desk, event)) if event else ()
    for each in of_event:
        if each.probability >= _ONE_IN_SIX:
            found.setdefault(each.id, each)
    return sorted(found.values(), key=lambda each: (-each.probability, each.id))


def count_apart(desk: Desk) -> int | None:
    """Count what may be one through a connection of its own, for whoever must go on meanwhile.

    None where the dossier is too large to do so by the way.
    """
    with open_desk(desk.path, desk.by) as apart:
        return len(may_be_one(apart)) if _is_small(apart) else None


def parting_apart(desk: Desk, event: str) -> Proposal | None:
    """Say how an event may be two, through a connection of its own; None where it hardly is."""
    with open_desk(desk.path, desk.by) as apart:
        return next(iter(parting_of_event(apart, event)), None)


def _is_small(desk: Desk) -> bool:
    claims = islice(lookup.all_claims(desk.connection), _MOST_COMPARED + 1)
    return sum(1 for _ in claims) <= _MOST_COMPARED
