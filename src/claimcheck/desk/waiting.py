"""How many proposals wait for a person, where telling so keeps nobody waiting."""

from itertools import islice

from claimcheck.desk.deciding import proposals
from claimcheck.desk.opening import Desk, open_desk
from claimcheck.dossier import lookup

# Comparing what more claims name and tell would keep whoever only added a table waiting.
_MOST_COMPARED = 300


def count_proposals(desk: Desk) -> int | None:
    """Count what is proposed; None where the dossier is too large to do so by the way."""
    claims = sum(1 for _ in islice(lookup.all_claims(desk.connection), _MOST_COMPARED + 1))
    return len(proposals(desk)) if claims <= _MOST_COMPARED else None


def count_proposals_apart(desk: Desk) -> int | None:
    """Count them through a connection of its own, for whoever must go on meanwhile."""
    with open_desk(desk.path, desk.by) as apart:
        return count_proposals(apart)
