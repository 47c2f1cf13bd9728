"""The votes of a dossier's questions laid end to end as arrays."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

import numpy as np
from attrs import field, frozen

from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.priority import Urgency
from claimcheck.reckon.votes import Manner, Votes
from claimcheck.reckon.weighing.ballots import Ballots, Ints, Scale
from claimcheck.reckon.weighing.grades import prior_of_grade
from claimcheck.reckon.weights import NOWHERE, place_of

# A voice without a grade: who is named answers with the name, who is not does not, and what is
# known through its denier alone is known through nobody who stands behind it.
_UNGRADED: Mapping[int, float] = {Manner.NAMELESS: 0.6, Manner.THROUGH_A_DENIER: 0.4}
_FITTED = frozenset({AnswerKind.COUNT, AnswerKind.MEASURE, AnswerKind.DURATION, AnswerKind.TIME})


@frozen(eq=False)
class Register:
    """Numbers for voices, question labels and answers, in the order in which they are first met.

    They grow and never change: what is laid out in another order, or of what is gone, needs a new
    register. `graded` has for each voice the name by which it is graded and its Manner.
    """

    voices: dict[str, int] = field(factory=dict)
    graded: list[tuple[str, int]] = field(factory=list)
    asked: dict[str, int] = field(factory=dict)
    labels: dict[tuple[int, str], int] = field(factory=dict)

    def voice(self, voter: Sequence[str | int]) -> int:
        """Give the number of a voice."""
        key, graded, manner = str(voter[0]), str(voter[1]), int(voter[2])
        number = self.voices.setdefault(key, len(self.voices))
        if number == len(self.graded):
            self.graded.append((graded, manner))
        return number


@frozen(eq=False)
class Laid:
    """One question laid out: its voices by their numbers, all else counted from 0.

    `voters` are all of its voices, each once, `outcomes` what settlements showed of which names.
    `registered` is the same for all that the register would number alike.
    """

    voters: tuple[int, ...]
    source: tuple[int, ...]
    candidate: tuple[int, ...]
    origin: tuple[int, ...]
    item_of: tuple[int, ...]
    value: tuple[float, ...]
    label: tuple[int, ...]
    items: int
    asked: int
    scale: int
    support: tuple[tuple[int, int, float], ...]
    settled: tuple[tuple[int, float, float], ...]
    relays: tuple[tuple[str, str], ...]
    outcomes: tuple[tuple[str, bool], ...]
    closed: bool
    undecided: bool
    urgency: Urgency
    registered: int


def lay(votes: Votes, register: Register) -> Laid:
    """Lay a question out; what is not compared with anything is left out."""
    place = place_of(votes)
    voters = [register.voice(voter) for voter in votes.voters]
    asked = register.asked.setdefault(votes.asked, len(register.asked))
    kept = [each for each, at in zip(votes.candidates, place.candidates, strict=True) if at >= 0]
    cast = [each for each, at in zip(votes.votes, place.votes, strict=True) if at >= 0]
    at = place.candidates
    return Laid(
        voters=tuple(dict.fromkeys(voters)),
        source=tuple(voters[voter] for voter, _, _ in cast),
        candidate=tuple(at[candidate] for _, _, candidate in cast),
        origin=tuple(origin for _, origin, _ in cast),
        item_of=tuple(place.items[item] for item, _, _ in kept),
        value=tuple(np.nan if value is None else value for _, value, _ in kept),
        label=tuple(_labelled(asked, label, register) for _, _, label in kept),
        items=len(place.items),
        asked=asked,
        scale=int(Scale.UNKNOWN if votes.kind in _FITTED else Scale.EXACT),
        support=tuple(
            (at[a], at[b], weight) for a, b, weight in votes.support if min(at[a], at[b]) >= 0
        ),
        settled=tuple((at[candidate], held, much) for candidate, held, much in votes.settled),
        relays=tuple((relay[0], relay[1]) for relay in votes.relays),
        outcomes=tuple((outcome[0], outcome[1]) for outcome in votes.outcomes),
        closed=votes.closed,
        undecided=votes.undecided,
        urgency=votes.urgency,
        registered=hash((tuple(map(tuple, votes.voters)), asked, *(each[2] for each in kept))),
    )


def _labelled(asked: int, label: str, register: Register) -> int:
    return register.labels.setdefault((asked, label), len(register.labels)) if label else NOWHERE


def starts_of(counts: Iterable[int]) -> Ints:
    """Say where each of several stretches begins that lie end to end."""
    lengths = np.fromiter(counts, dtype=np.int32)
    return (np.cumsum(lengths) - lengths).astype(np.int32)


def ballots_of(laid: Sequence[Laid], register: Register, grade_of: Callable[[str], str]) -> Ballots:
    """Make the arrays."""
    priors = [prior_of(grade_of(graded), manner) for graded, manner in register.graded]
    first = starts_of(len(each.item_of) for each in laid)
    first_item = starts_of(each.items for each in laid)
    known = register.voices
    pairs = dict.fromkeys(chain.from_iterable(each.relays for each in laid))
    relays = [(known[a], known[b]) for a, b in pairs if a in known and b in known]
    support = [(at + a, at + b, w) for at, each in zip(first, laid, strict=True)
               for a, b, w in each.support]  # fmt: skip
    settled = [(at + a, held, much) for at, each in zip(first, laid, strict=True)
               for a, held, much in each.settled]  # fmt: skip
    items = [each.items for each in laid]
    return Ballots(
        source=_ints(each.source for each in laid),
        candidate=_ints(each.candidate for each in laid)
        + np.repeat(first, [len(each.source) for each in laid]),
        item_of=_ints(each.item_of for each in laid)
        + np.repeat(first_item, [len(each.item_of) for each in laid]),
        prior_mean=np.array([mean for mean, _ in priors]),
        prior_strength=np.array([strength for _, strength in priors]),
        origin=_ints(each.origin for each in laid),
        value=np.fromiter(chain.from_iterable(each.value for each in laid), dtype=np.float64),
        label=_ints(each.label for each in laid),
        asked=np.repeat(np.array([each.asked for each in laid], dtype=np.int32), items),
        scale=np.repeat(np.array([each.scale for each in laid], dtype=np.int32), items),
        support_from=np.array([a for a, _, _ in support], dtype=np.int32),
        support_to=np.array([b for _, b, _ in support], dtype=np.int32),
        support_weight=np.array([weight for _, _, weight in support], dtype=np.float64),
        relay_source=np.array([a for a, _ in relays], dtype=np.int32),
        relay_of=np.array([b for _, b in relays], dtype=np.int32),
        settled=np.array([at for at, _, _ in settled], dtype=np.int32),
        settled_as=np.array([held for _, held, _ in settled], dtype=np.float64),
        settled_teaches=np.array([much for _, _, much in settled], dtype=np.float64),
    )


def _ints(lists: Iterable[Sequence[int]]) -> Ints:
    return np.fromiter(chain.from_iterable(lists), dtype=np.int32)


def prior_of(grade: str, manner: int) -> tuple[float, float]:
    """Give mean and strength of what is held of a voice before anything is counted."""
    mean, strength = prior_of_grade(grade)
    return (mean if grade not in {"", "F"} else _UNGRADED.get(manner, mean)), strength
