"""What weighing a whole dossier gave, as plain numbers end to end, and each question's share."""

from collections.abc import Mapping, Sequence
from math import fsum

from attrs import field, frozen

from claimcheck.reckon.votes import Votes

NOWHERE = -1
_DIGITS = 4
_NOBODY, _ONE_VOICE, _TIED = 1, 2, 3
_Answer = tuple[float | None, int]


@frozen
class Weight:
    """What weighing says of one question.

    `probability` is per position, None where the claims are too few to say, for the reason that
    `silence` gives as a number (`weighing.ballots.Silence`), per position too. `pull` is per vote:
    by how much it moves the log odds of its candidate; `alone` per vote: how much of an independent
    voice it is.
    """

    probability: Sequence[float | None] = ()
    silence: Sequence[int] = ()
    pull: Sequence[float] = ()
    alone: Sequence[float] = ()


@frozen
class Record:
    """What a voice is known by: its reliability (a 90 % credible interval) and its settled claims.

    `right` and `wrong` are whole claims that settlements let stand and rejected; `undecided` is the
    number of open questions in which it speaks, `compared` of the items in which its answer could
    be compared with another voice's; `known` says that a grade or a settlement tells of it.
    """

    mean: float
    low: float
    high: float
    right: int = 0
    wrong: int = 0
    undecided: int = 0
    compared: int = 0
    known: bool = False


@frozen
class Weights:
    """A whole dossier, weighed. Voices go by their folded names, questions by their ids.

    `starts` says where the candidates and the votes of a question begin in `probability` and
    `silence`, and in `pull` and `alone`; a question of which nothing could be compared has none.
    `pressing` are the priorities of the undecided questions; `copies` are (who copies, from whom,
    probability).
    """

    starts: Mapping[str, tuple[int, int]] = field(factory=dict)
    probability: Sequence[float | None] = ()
    silence: Sequence[int] = ()
    pull: Sequence[float] = ()
    alone: Sequence[float] = ()
    voices: Mapping[str, Record] = field(factory=dict)
    pressing: Mapping[str, float] = field(factory=dict)
    copies: Sequence[tuple[str, str, float]] = ()


@frozen
class Place:
    """Where a question's candidates and votes lie behind its start; NOWHERE for what is left out.

    `items` numbers the items that are weighed.
    """

    candidates: Sequence[int]
    votes: Sequence[int]
    items: Mapping[int, int]


def place_of(votes: Votes) -> Place:
    """Say which candidates and votes of a question are weighed.

    Items on which one voice alone speaks, and that no settlement holds, are left out: they show
    nothing of how reliable it is, however many there are.
    """
    voices: dict[int, int] = {}
    items: dict[int, int] = {}
    for candidate, _, _ in votes.settled:
        items.setdefault(votes.candidates[candidate][0], len(items))
    for _, origin, candidate in votes.votes:
        item = votes.candidates[candidate][0]
        if voices.setdefault(item, origin) != origin:
            items.setdefault(item, len(items))
    if not items:
        return Place((NOWHERE,) * len(votes.candidates), (NOWHERE,) * len(votes.votes), items)
    candidates = _numbered([item in items for item, _, _ in votes.candidates])
    voted = _numbered([candidates[candidate] != NOWHERE for _, _, candidate in votes.votes])
    return Place(candidates, voted, items)


def _numbered(chosen: Sequence[bool]) -> list[int]:
    numbers: list[int] = []
    count = 0
    for each in chosen:
        numbers.append(count if each else NOWHERE)
        count += each
    return numbers


def weight_of(question: str, votes: Votes, weights: Weights) -> Weight:
    """Give one question its share.

    Where one voice alone answers, and something is known of it, its reliability is the probability
    of its answer. Where it gives several answers, or nothing is known of it, there is none.
    """
    alone = _alone(votes, weights.voices)
    start = weights.starts.get(question)
    place = place_of(votes)
    told = [alone.get(candidate, (None, _NOBODY)) for candidate in range(len(votes.candidates))]
    if start is not None:
        for candidate, at in enumerate(place.candidates):
            if at != NOWHERE:
                told[candidate] = (
                    weights.probability[start[0] + at],
                    weights.silence[start[0] + at],
                )
    if votes.closed:
        told = _shared_out(votes, told)
    answers = [_part(told[candidate], share) for candidate, share in votes.positions]
    moved = [start[1] + at if start and at != NOWHERE else NOWHERE for at in place.votes]
    return Weight(
        [chance for chance, _ in answers],
        [silent for _, silent in answers],
        [weights.pull[at] if at != NOWHERE else 0.0 for at in moved],
        [weights.alone[at] if at != NOWHERE else 1.0 for at in moved],
    )


def _part(answer: _Answer, share: float) -> _Answer:
    chance, silent = answer
    return (None if chance is None else round(chance * share, _DIGITS)), silent


def _alone(votes: Votes, voices: Mapping[str, Record]) -> dict[int, _Answer]:
    """Give the candidates of items on which one voice speaks: how probable, or why not."""
    answers: dict[int, set[int]] = {}
    held: dict[int, float] = {}
    for voter, _, candidate in votes.votes:
        answers.setdefault(votes.candidates[candidate][0], set()).add(candidate)
        record = voices.get(votes.voters[voter][0])
        if record is not None and record.known:
            held[candidate] = max(held.get(candidate, 0.0), record.mean)
    found: dict[int, _Answer] = {}
    for given in answers.values():
        for candidate in given:
            silent = _TIED if len(given) > 1 else _ONE_VOICE
            chance = held.get(candidate) if len(given) == 1 else None
            found[candidate] = (chance, 0 if chance is not None else silent)
    return found


def _shared_out(votes: Votes, told: Sequence[_Answer]) -> list[_Answer]:
    """Let the candidates of an item share all that there is, where there can be no others."""
    wholes: dict[int, list[float]] = {}
    for (item, _, _), (chance, _) in zip(votes.candidates, told, strict=True):
        if chance is not None:
            wholes.setdefault(item, []).append(chance)
    return [
        _part(answer, 1 / fsum(whole)) if len(whole) > 1 and fsum(whole) > 0 else answer
        for answer, (item, _, _) in zip(told, votes.candidates, strict=True)
        for whole in (wholes.get(item, []),)
    ]
