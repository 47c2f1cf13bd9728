"""A whole dossier as ballots: the votes of its questions laid end to end, and the way back."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from attrs import field, frozen

from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.votes import Manner, Votes
from claimcheck.reckon.weighing.ballots import Ballots, Scale, Weighed
from claimcheck.reckon.weighing.grades import prior_of_grade
from claimcheck.reckon.weighing.readback import plain, read_back
from claimcheck.reckon.weighing.weigh import weigh_ballots
from claimcheck.reckon.weights import Record, Weight, Weights

# A voice without a grade: who is named answers with the name, who is not does not, and what is
# known through its denier alone is known through nobody who stands behind it.
_UNGRADED: Mapping[int, float] = {Manner.NAMELESS: 0.6, Manner.THROUGH_A_DENIER: 0.4}
_FITTED = frozenset({AnswerKind.COUNT, AnswerKind.MEASURE, AnswerKind.DURATION, AnswerKind.TIME})


@frozen(eq=False)
class _Sheets:
    """The arrays of the ballots while they are lists."""

    voices: dict[str, int] = field(factory=dict)
    graded: list[tuple[str, int]] = field(factory=list)
    asked: dict[str, int] = field(factory=dict)
    labels: dict[tuple[int, str], int] = field(factory=dict)
    source: list[int] = field(factory=list)
    candidate: list[int] = field(factory=list)
    origin: list[int] = field(factory=list)
    item_of: list[int] = field(factory=list)
    value: list[float] = field(factory=list)
    label: list[int] = field(factory=list)
    asks: list[int] = field(factory=list)
    scale: list[int] = field(factory=list)
    support: list[tuple[int, int, float]] = field(factory=list)
    settled: list[tuple[int, float, float]] = field(factory=list)
    relays: dict[tuple[str, str], None] = field(factory=dict)


def weigh_dossier(
    votes: Mapping[str, Votes], grade_of: Callable[[str], str], key_of: Callable[[str], str]
) -> Weights:
    """Weigh all questions together; `votes` are theirs, by id.

    `grade_of` gives the letter of a source by its folded name ("" for none), `key_of` the one
    folded name for all names of a source.
    """
    sheets = _Sheets()
    for each in votes.values():
        _lay(each, sheets)
    if not sheets.candidate:
        return Weights(questions={name: _unweighed(each) for name, each in votes.items()})
    weighed = weigh_ballots(_ballots(sheets, grade_of))
    return Weights(
        questions=read_back(
            votes, weighed, np.array(sheets.item_of), _known(votes, sheets, grade_of)
        ),
        voices=_records(votes, sheets, weighed, key_of),
        copies=_copies(sheets, weighed),
    )


def _unweighed(votes: Votes) -> Weight:
    return Weight((None,) * len(votes.positions), (1,) * len(votes.positions))


def _lay(votes: Votes, sheets: _Sheets) -> None:
    """Lay the votes of a question behind those that lie there."""
    first, first_item = len(sheets.item_of), len(sheets.asks)
    asked = sheets.asked.setdefault(votes.asked, len(sheets.asked))
    items = 1 + max((item for item, _, _ in votes.candidates), default=-1)
    sheets.asks.extend([asked] * items)
    scale = Scale.UNKNOWN if votes.kind in _FITTED else Scale.EXACT
    sheets.scale.extend([int(scale)] * items)
    for item, value, label in votes.candidates:
        sheets.item_of.append(first_item + item)
        sheets.value.append(np.nan if value is None else value)
        told = sheets.labels.setdefault((asked, label), len(sheets.labels)) if label else -1
        sheets.label.append(told)
    for voter, origin, candidate in votes.votes:
        key, graded, manner = votes.voters[voter]
        number = sheets.voices.setdefault(key, len(sheets.voices))
        if number == len(sheets.graded):
            sheets.graded.append((graded, manner))
        sheets.source.append(number)
        sheets.candidate.append(first + candidate)
        sheets.origin.append(origin)
    sheets.support.extend((first + a, first + b, weight) for a, b, weight in votes.support)
    sheets.settled.extend((first + at, held, teaches) for at, held, teaches in votes.settled)
    sheets.relays.update(dict.fromkeys(map(_pair, votes.relays)))


def _known(
    votes: Mapping[str, Votes], sheets: _Sheets, grade_of: Callable[[str], str]
) -> frozenset[str]:
    """Give the voices of which something is known: a grade, or what a settlement showed."""
    judged = {name for each in votes.values() for name, _ in each.outcomes}
    return frozenset(
        key
        for key, (graded, _) in zip(sheets.voices, sheets.graded, strict=True)
        if graded in judged or grade_of(graded) not in {"", "F"}
    )


def _pair(relay: Sequence[str]) -> tuple[str, str]:
    return relay[0], relay[1]


def _ballots(sheets: _Sheets, grade_of: Callable[[str], str]) -> Ballots:
    priors = [_prior(grade_of(graded), manner) for graded, manner in sheets.graded]
    known = sheets.voices
    relays = [(known[a], known[b]) for a, b in sheets.relays if a in known and b in known]
    return Ballots(
        source=np.array(sheets.source, dtype=np.int32),
        candidate=np.array(sheets.candidate, dtype=np.int32),
        item_of=np.array(sheets.item_of, dtype=np.int32),
        prior_mean=np.array([mean for mean, _ in priors]),
        prior_strength=np.array([strength for _, strength in priors]),
        origin=np.array(sheets.origin, dtype=np.int32),
        value=np.array(sheets.value),
        label=np.array(sheets.label, dtype=np.int32),
        asked=np.array(sheets.asks, dtype=np.int32),
        scale=np.array(sheets.scale, dtype=np.int32),
        support_from=np.array([a for a, _, _ in sheets.support], dtype=np.int32),
        support_to=np.array([b for _, b, _ in sheets.support], dtype=np.int32),
        support_weight=np.array([weight for _, _, weight in sheets.support], dtype=np.float64),
        relay_source=np.array([a for a, _ in relays], dtype=np.int32),
        relay_of=np.array([b for _, b in relays], dtype=np.int32),
        settled=np.array([at for at, _, _ in sheets.settled], dtype=np.int32),
        settled_as=np.array([held for _, held, _ in sheets.settled], dtype=np.float64),
        settled_teaches=np.array([much for _, _, much in sheets.settled], dtype=np.float64),
    )


def _prior(grade: str, manner: int) -> tuple[float, float]:
    mean, strength = prior_of_grade(grade)
    return (mean if grade not in {"", "F"} else _UNGRADED.get(manner, mean)), strength


def _records(
    votes: Mapping[str, Votes],
    sheets: _Sheets,
    weighed: Weighed,
    key_of: Callable[[str], str],
) -> dict[str, Record]:
    judged: Counter[tuple[str, bool]] = Counter()
    undecided: Counter[str] = Counter()
    for each in votes.values():
        judged.update((key_of(name), right) for name, right in each.outcomes)
        if each.undecided:
            undecided.update({each.voters[voter][0] for voter, _, _ in each.votes})
    edges = (weighed.accuracy, weighed.accuracy_low, weighed.accuracy_high)
    mean, low, high = (plain(edge) for edge in edges)
    compared = np.bincount(
        np.array(sheets.source),
        ~np.isnan(weighed.probability[np.array(sheets.candidate)]),
        minlength=len(sheets.voices),
    )
    return {
        key: Record(
            mean[number],
            low[number],
            high[number],
            judged[key_of(graded), True],
            judged[key_of(graded), False],
            undecided[key],
            int(compared[number]),
            manner,
        )
        for (key, number), (graded, manner) in zip(
            sheets.voices.items(), sheets.graded, strict=True
        )
    }


def _copies(sheets: _Sheets, weighed: Weighed) -> list[tuple[str, str, float]]:
    names = list(sheets.voices)
    chances = plain(weighed.copying)
    pairs = zip(weighed.copier.tolist(), weighed.copied.tolist(), chances, strict=True)
    return [(names[a], names[b], chance) for a, b, chance in pairs]
