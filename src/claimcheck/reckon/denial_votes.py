"""Votes of those who deny an answer: against it, and a little for whatever else is said."""

from collections import Counter, defaultdict

from claimcheck.reckon.roll import Roll

_DENIAL_SUPPORTS = 0.5
# Up to so many pairs of a denied answer and another on one thing.
_SUPPORTED_IN_FULL = 65_536


def cast_denials(roll: Roll) -> None:
    """Let a denial speak for whatever else is said, unless its voice says what instead.

    Where very many answers of very many are denied, it speaks for none: its share would be nothing.
    """
    if not roll.found.denials:
        return
    seats = {(voter, roll.told[candidate][0]) for voter, _, candidate in roll.votes}
    own: dict[int, list[int]] = defaultdict(list)
    for item, at in zip(roll.items, roll.own, strict=True):
        own[item].append(at)
    denied = Counter(
        item
        for item, position in zip(roll.items, roll.found.positions, strict=True)
        if position.denied_by
    )
    for n, item in enumerate(roll.items):
        against = _denying(roll, n, seats)
        rivals = len(own[item]) - 1
        if against is None or denied[item] * rivals > _SUPPORTED_IN_FULL:
            continue
        for rival in own[item]:
            if rival != roll.own[n]:
                roll.support[against, rival] = _DENIAL_SUPPORTS / rivals


def _denying(roll: Roll, n: int, seats: set[tuple[int, int]]) -> int | None:
    """Cast the denials of one position for their candidate; None where none has a vote.

    `seats` are the voices that voted already, with the item that they voted on.
    """
    at, item = None, roll.items[n]
    for claim in roll.live(roll.found.positions[n].denied_by):
        seat = (roll.voter(claim), item)
        if seat not in seats:
            seats.add(seat)
            at = roll.candidate(("denied", n), item)
            roll.vote(claim, claim.origin, at)
    return at
