"""Judged stories as they are given in several ways, ready for weights to be fitted to them."""

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from math import sqrt
from pathlib import Path
from unittest.mock import patch

from attrs import evolve, frozen
from benchmarks.judge_grouping import placed
from tests.reckon.grouping.stories import JUDGED, Story, daraa, mixed, stories

from claimcheck.reckon.grouping import bare
from claimcheck.reckon.grouping.comparing import Compared
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.score import Scorer

_REPORTS = (("d0", "d3"), ("d1",), ("d2", "d4"))
FOLDS = 4
_MIXED, _WITHOUT = "mixed", " without texts"
# The reports on Daraa are no made-up ones.
_REAL = 4.0
# What is learned where date and place are given counts half; half of all claims have no ids.
WAYS = tuple(
    ({"place_and_time": given, "numbered": numbered}, 0.25 if given else 0.5)
    for given in (False, True)
    for numbered in (False, True)
)


@frozen(eq=False)
class Case:
    """A story as it is given in one of the ways: what is compared (pickled), and its events."""

    name: str
    counts: float
    what: bytes
    events: tuple[str, ...]

    def compared(self) -> Compared:
        """Give a fresh copy of what is compared, since joining changes it."""
        found: Compared = pickle.loads(self.what)  # noqa: S301 - our own
        return found


class _CapturedError(Exception):
    pass


def case_of(story: Story, much: float, **way: bool) -> Case:
    """Take down what is compared in a story."""
    taken: list[bytes] = []

    def take(what: Compared, _: Scorer) -> None:
        taken.append(pickle.dumps(what))
        raise _CapturedError

    with patch.object(bare, "put_together", take), suppress(_CapturedError):
        placed(story, **way)
    event = {claim.id: claim.event for claim in story.claims}
    events = tuple(event[each.uid] for each in in_order(story.stripped(**way)))
    counts = much * sqrt(len(story.claims) / 50) * (_REAL if is_real(story.name) else 1.0)
    return Case(story.name, counts, taken[0], events)


def is_real(name: str) -> bool:
    """Whether a story is no made-up one."""
    return name.startswith("daraa")


def cases_of(judged: Iterable[Story]) -> list[Case]:
    """Take down all stories in all ways."""
    return [case_of(story, much, **way) for story in judged for way, much in WAYS]


def every_story(folders: Sequence[Path], *, by_report: bool) -> list[Story]:
    """Give all stories, those with texts also without them, and several in one dossier."""
    held = stories(JUDGED / "with_texts")
    held += [
        evolve(daraa(some, texts=True), name=f"daraa {' '.join(some)}")
        for some in (_REPORTS if by_report else (("d0", "d1", "d2", "d3", "d4"),))
    ]
    without = [evolve(each.without_texts(), name=f"{each.name}{_WITHOUT}") for each in held]
    told = [*stories(), *(each for some in folders for each in stories(some))]
    fold = folds_of([each.name for each in (*told, *held)])
    return [
        *(*told, *held, *without),
        *_mixed("without texts", [*told, *without], fold),
        *_mixed("with texts", held, fold),
    ]


def _mixed(how: str, some: Sequence[Story], fold: Mapping[str, int]) -> Iterator[Story]:
    """Put the made-up stories of each fold into one dossier, as if a desk had all of them."""
    for number in range(FOLDS):
        own = [each for each in some if fold[_base(each.name)] == number]
        yield mixed(f"{_MIXED} {how} {number}", [each for each in own if not is_real(each.name)])


def folds_of(names: Iterable[str]) -> dict[str, int]:
    """Deal stories out to folds, with and without texts to one; what is mixed tells its own."""
    every = sorted({_base(name) for name in names if not name.startswith(_MIXED)})
    fold = {name: number % FOLDS for number, name in enumerate(every)}
    return {name: int(name[-1]) if name.startswith(_MIXED) else fold[_base(name)] for name in names}


def is_mixed(name: str) -> bool:
    """Whether a story is several."""
    return name.startswith(_MIXED)


def _base(name: str) -> str:
    return name.removesuffix(_WITHOUT)
