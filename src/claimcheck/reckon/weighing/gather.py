"""A whole dossier weighed: its questions together, and what came of it laid end to end."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import isnan

import numpy as np

from claimcheck.reckon.weighing.ballots import Ballots, Floats, Weighed
from claimcheck.reckon.weighing.pressing import priorities, undecided_of
from claimcheck.reckon.weighing.sheets import Laid, Register, ballots_of, prior_of, starts_of
from claimcheck.reckon.weighing.weigh import weigh_ballots
from claimcheck.reckon.weights import Record, Weights

_DIGITS = 4


def weigh_dossier(
    laid: Mapping[str, Laid],
    register: Register,
    grade_of: Callable[[str], str],
    key_of: Callable[[str], str],
) -> Weights:
    """Weigh all questions together; `laid` are they, by id, as the register numbers their voices.

    `grade_of` gives the letter of a source by its folded name ("" for none), `key_of` the one
    folded name for all names of a source.
    """
    compared = {name: each for name, each in laid.items() if each.source}
    undecided = undecided_of(list(laid.values()), len(register.voices))
    if not compared:
        return Weights(voices=_unweighed(register, grade_of))
    questions = list(compared.values())
    ballots = ballots_of(questions, register, grade_of)
    weighed = weigh_ballots(ballots)
    rated = priorities(questions, ballots.item_of, weighed, undecided)
    first = starts_of(len(each.item_of) for each in questions).tolist()
    first_vote = starts_of(len(each.source) for each in questions).tolist()
    return Weights(
        starts=dict(zip(compared, zip(first, first_vote, strict=True), strict=True)),
        probability=[None if isnan(chance) else chance for chance in _plain(weighed.probability)],
        silence=weighed.silence[ballots.item_of].tolist(),
        pull=_plain(weighed.pull),
        alone=_plain(weighed.independence),
        voices=_records(_judged(laid, key_of), register, (ballots, weighed), grade_of, key_of,
                        undecided.tolist()),
        pressing=dict(zip(compared, rated, strict=True)),
        copies=_copies(register, weighed),
    )  # fmt: skip


def _unweighed(register: Register, grade_of: Callable[[str], str]) -> dict[str, Record]:
    """Give what is held of voices before anything is compared."""
    records = {}
    for key, (graded, manner) in zip(register.voices, register.graded, strict=True):
        grade = grade_of(graded)
        mean, _ = prior_of(grade, manner)
        records[key] = Record(mean, 0.0, 1.0, known=grade not in {"", "F"})
    return records


def _judged(laid: Mapping[str, Laid], key_of: Callable[[str], str]) -> Counter[tuple[str, bool]]:
    return Counter((key_of(name), right) for each in laid.values() for name, right in each.outcomes)


def _records(
    judged: Counter[tuple[str, bool]],
    register: Register,
    result: tuple[Ballots, Weighed],
    grade_of: Callable[[str], str],
    key_of: Callable[[str], str],
    undecided: Sequence[int],
) -> dict[str, Record]:
    ballots, weighed = result
    edges = (weighed.accuracy, weighed.accuracy_low, weighed.accuracy_high)
    mean, low, high = (_plain(edge) for edge in edges)
    told = ~np.isnan(weighed.probability[ballots.candidate])
    compared = np.bincount(ballots.source, told, minlength=len(register.voices)).tolist()
    records = {}
    for number, (key, (graded, _)) in enumerate(zip(register.voices, register.graded, strict=True)):
        name = key_of(graded)
        right, wrong = judged[name, True], judged[name, False]
        records[key] = Record(
            mean[number],
            low[number],
            high[number],
            right,
            wrong,
            undecided[number],
            int(compared[number]),
            known=right + wrong > 0 or grade_of(graded) not in {"", "F"},
        )
    return records


def _copies(register: Register, weighed: Weighed) -> list[tuple[str, str, float]]:
    names = list(register.voices)
    chances = _plain(weighed.copying)
    pairs = zip(weighed.copier.tolist(), weighed.copied.tolist(), chances, strict=True)
    return [(names[a], names[b], chance) for a, b, chance in pairs]


def _plain(values: Floats) -> list[float]:
    """Give an array as numbers that are short to write."""
    rounded: list[float] = np.round(values, _DIGITS).tolist()
    return rounded
