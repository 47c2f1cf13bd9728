"""What was weighed of all questions end to end, given back to each of them."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from claimcheck.reckon.votes import Votes
from claimcheck.reckon.weighing.ballots import Floats, Ints, Silence, Weighed
from claimcheck.reckon.weights import Weight

_DIGITS = 4


def read_back(
    votes: Mapping[str, Votes], weighed: Weighed, item_of: Ints, known: Collection[str]
) -> dict[str, Weight]:
    """Give each question its share; `known` are the voices of which something is known.

    Where all votes on an item are one voice there is no probability, unless that voice gives one
    answer and something is known of it, or a settlement holds.
    """
    probability = plain(weighed.probability)
    silence = weighed.silence[item_of].tolist()
    pull, alone = plain(weighed.pull), plain(weighed.independence)
    found: dict[str, Weight] = {}
    at = vote = 0
    for name, each in votes.items():
        count, last = len(each.candidates), vote + len(each.votes)
        told = silence[at : at + count]
        chances = [None if np.isnan(chance) else chance for chance in probability[at : at + count]]
        found[name] = _weight(each, chances, told, known, (pull[vote:last], alone[vote:last]))
        at, vote = at + count, last
    return found


def _weight(
    votes: Votes,
    chances: Sequence[float | None],
    told: Sequence[int],
    known: Collection[str],
    moved: tuple[list[float], list[float]],
) -> Weight:
    mute = _one_voice(votes, known)
    wholes = _wholes(votes, chances) if votes.closed else {}
    probability: list[float | None] = []
    silence: list[int] = []
    for candidate, share in votes.positions:
        item, chance = votes.candidates[candidate][0], chances[candidate]
        silent = mute.get(item, told[candidate])
        if chance is None or item in mute:
            probability.append(None)
        else:
            probability.append(round(chance * share / wholes.get(item, 1.0), _DIGITS))
        silence.append(int(silent))
    return Weight(probability, silence, *moved)


def _one_voice(votes: Votes, known: Collection[str]) -> dict[int, Silence]:
    """Find the items on which one voice alone speaks that cannot carry a probability, and why."""
    voices: dict[int, set[int]] = {}
    voters: dict[int, set[str]] = {}
    answers: dict[int, set[int]] = {}
    for voter, origin, candidate in votes.votes:
        item = votes.candidates[candidate][0]
        voices.setdefault(item, set()).add(origin)
        voters.setdefault(item, set()).add(votes.voters[voter][0])
        answers.setdefault(item, set()).add(candidate)
    settled = {votes.candidates[candidate][0] for candidate, _, _ in votes.settled}
    mute: dict[int, Silence] = {}
    for item, origins in voices.items():
        if len(origins) > 1 or item in settled:
            continue
        if len(answers[item]) > 1:
            mute[item] = Silence.NOTHING_TELLS_APART
        elif voters[item].isdisjoint(known):
            mute[item] = Silence.ONE_ORIGIN
    return mute


def _wholes(votes: Votes, chances: Sequence[float | None]) -> dict[int, float]:
    """Add up the probabilities of items whose candidates are all that there can be."""
    wholes: dict[int, list[float]] = {}
    for (item, _, _), chance in zip(votes.candidates, chances, strict=True):
        wholes.setdefault(item, []).append(chance or 0.0)
    return {item: sum(told) for item, told in wholes.items() if len(told) > 1 and sum(told) > 0}


def plain(values: Floats) -> list[float]:
    """Give an array as numbers that are short to write."""
    return [float(value) for value in np.round(values, _DIGITS)]
