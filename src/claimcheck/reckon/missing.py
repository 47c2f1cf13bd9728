"""The one missing claim or grade that would move a verdict most, and by how much."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.model.reckoned import Position
from claimcheck.reckon.facts import Facts, Voice
from claimcheck.reckon.votes import Manner

_ANOTHER_VOICE = 1.0
_BEST, _WORST = 0.95, 0.30
_GRADE_COUNTS = 0.6
_SURE = 0.98


@frozen
class _Move:
    """What could come, and how probable the leading position would be then."""

    told: str
    leads: float


def would_move(positions: Sequence[Position], facts: Facts) -> str:
    """Say what would move the most probable position of the conflict most; "" where none is known.

    What could come: a first-hand account of either of the first two answers by a voice as good as
    the best that is known here, or a grade for a named voice that has none, at its best or worst.
    Each is reckoned on the odds as they stand, all else equal; what it would do elsewhere is left
    out.
    """
    pair = _first_two(positions, facts)
    if pair is None:
        return ""
    first = pair[0]
    chance = facts.chance(first) or 0.0
    if chance >= _SURE:
        return ""
    moves = [*_accounts(positions, facts, pair), *_grades(facts, pair)]
    most = max(moves, key=lambda move: (round(abs(move.leads - chance), 3), move.told))
    leader = positions[first].answer
    return f"{most.told} “{leader}” from {_percent(chance)} to {_percent(most.leads)}."


def _first_two(positions: Sequence[Position], facts: Facts) -> tuple[int, int] | None:
    """Give the most probable of the positions that have rivals, and its likeliest rival.

    Positions come with those of whom the question asks first, and these are the ones to move: where
    nothing tells them apart, nothing is said, rather than what would move those of a part.
    """
    every = range(len(positions))
    known = [n for n in every if facts.chance(n) is not None and facts.rivals_of(n)]
    if not known:
        return None
    held = Counter(position.population for position in positions if position.origins)
    several = (each.population for each in positions if held[each.population] > 1)
    whom = next(several, positions[known[0]].population)
    known = [n for n in known if positions[n].population == whom]
    if not known:
        return None
    first = max(known, key=lambda n: (facts.chance(n) or 0.0, -n))
    return first, facts.rivals_of(first)[0]


def _accounts(
    positions: Sequence[Position], facts: Facts, pair: tuple[int, int]
) -> Iterator[_Move]:
    pulls = [voice.pull for n in pair for voice in facts.behind(n)]
    pull = max([_ANOTHER_VOICE, *pulls])
    first, second = pair
    chance, other = facts.chance(first) or 0.0, facts.chance(second) or 0.0
    told = "A first-hand account of “{}” from another independent origin would move it most:"
    yield _Move(told.format(positions[second].answer), _if_other_gains(chance, other, pull))
    yield _Move(told.format(positions[first].answer), _if_gains(chance, pull))


def _grades(facts: Facts, pair: tuple[int, int]) -> Iterator[_Move]:
    for place, n in enumerate(pair):
        for voice in facts.behind(n):
            if voice.grade not in {"", "F"} or voice.manner is not Manner.NAMED:
                continue
            for letter, mean in (("A", _BEST), ("E", _WORST)):
                told = f"A grade for {voice.name} would move it most; {letter} takes"
                gain = _gain(voice, mean)
                chance = facts.chance(pair[0]) or 0.0
                other = facts.chance(pair[1]) or 0.0
                leads = _if_other_gains(chance, other, gain) if place else _if_gains(chance, gain)
                yield _Move(told, leads)


def _gain(voice: Voice, mean: float) -> float:
    """Give by how much log odds a grade moves what a voice counts for."""
    now = min(_SURE, max(1 - _SURE, voice.record.mean))
    return _GRADE_COUNTS * voice.alone * (_logit(mean) - _logit(now))


def _if_gains(chance: float, gain: float) -> float:
    odds = chance * math.exp(gain)
    return odds / (1 - chance + odds)


def _if_other_gains(chance: float, other: float, gain: float) -> float:
    return chance / (1 - other + other * math.exp(gain))


def _logit(share: float) -> float:
    return math.log(share / (1 - share))


def _percent(chance: float) -> str:
    return f"{100 * chance:.0f} %"
