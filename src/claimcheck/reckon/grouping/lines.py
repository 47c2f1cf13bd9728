"""The sentences of a document: what each tells, and when."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from attrs import field, frozen

from claimcheck.reckon.grouping.asides import revises
from claimcheck.reckon.grouping.features import features_of
from claimcheck.reckon.grouping.narrative import Time, times_in
from claimcheck.reckon.grouping.stems import words_of
from claimcheck.reckon.grouping.told import Span, is_exact, tokens_of
from claimcheck.reckon.paragraphs import paragraphs_of, sentences_of
from claimcheck.reckon.relating.labels.told import concepts_told

# Of a longer text, or a longer sentence, only the beginning is looked through.
LONGEST_TEXT = 200_000
_LONGEST = 2_000
# In the first words of an agency's report stands when it was written.
_DATELINE = 8


@frozen(slots=True)
class Line:
    """A sentence of a document and what it tells.

    `begin` is where it begins in the text, `times` are those that it names. `turns` counts the
    sentences up to this one that go on from another time than the one before them did, `newcomers`
    the names up to this one, each where it is first met; `revises` tells that it gives a count
    anew.
    """

    begin: int
    paragraph: int
    features: tuple[str, ...]
    concepts: frozenset[str]
    times: tuple[Time, ...]
    turns: int
    newcomers: int
    revises: bool


@frozen(slots=True)
class Lines:
    """The sentences of a document, where each begins, and names and concepts by paragraph."""

    lines: tuple[Line, ...] = ()
    begins: tuple[int, ...] = ()
    names: Mapping[int, tuple[str, ...]] = field(factory=dict)
    concepts: Mapping[int, frozenset[str]] = field(factory=dict)


@lru_cache(maxsize=512)  # of a dossier the same few documents are asked for again and again
def lines_of(text: str, said: Span | None) -> Lines:
    """Read the sentences of a document that was published on some days.

    Where nobody says when, days without a year are read by the last time that the text told.
    """
    lines: list[Line] = []
    met: set[str] = set()
    last: Span | None = None
    turns = 0
    for number, paragraph in paragraphs_of(text[:LONGEST_TEXT]).items():
        for begin, end in sentences_of(text, paragraph):
            sentence = text[begin:end][:_LONGEST]
            features = features_of(words_of(sentence), frozenset())
            met.update(each for each in features if each[0] == "~")
            words = tokens_of(sentence)
            times = _times(words, said, last, opening=not lines)
            goes_on = _shortest([time for time in times if time.goes_on])
            if goes_on and goes_on.days != last:
                turns += 1
            if goes_on:
                last = goes_on.days
            concepts = concepts_told(sentence)
            lines.append(
                Line(begin, number, features, concepts, times, turns, len(met), revises(words))
            )
    return _with_paragraphs(tuple(lines))


def _with_paragraphs(lines: tuple[Line, ...]) -> Lines:
    names: dict[int, tuple[str, ...]] = {}
    concepts: dict[int, frozenset[str]] = {}
    for number, paragraph in groupby(lines, lambda line: line.paragraph):
        held = list(paragraph)
        told = all_of(line.features for line in held)
        names[number] = tuple(each for each in told if each[0] == "~")
        concepts[number] = frozenset().union(*(line.concepts for line in held))
    return Lines(lines, tuple(line.begin for line in lines), names, concepts)


def _times(
    words: Sequence[str], said: Span | None, last: Span | None, *, opening: bool
) -> tuple[Time, ...]:
    """List the times of a sentence; when an agency's report was written is no time of an event."""
    found = times_in(words, said, last)
    return tuple(time for time in found if not opening or time.at > _DATELINE or time.days != said)


def _shortest(times: Sequence[Time]) -> Time | None:
    """Give the first of the times that are told to the day, or else the shortest."""
    return min(times, key=_width, default=None)


def _width(time: Time) -> int:
    return 0 if is_exact(time.days) else time.days[1] - time.days[0]


def all_of(features: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Put the features of several sentences together, in order."""
    return tuple(sorted({each for some in features for each in some}))
