"""What stands around a claim's words in the text of its document."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from attrs import field, frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.evidence import find_evidence
from claimcheck.reckon.grouping.features import features_of
from claimcheck.reckon.grouping.narrative import Time, times_in
from claimcheck.reckon.grouping.stems import words_of
from claimcheck.reckon.grouping.told import Span, is_exact, tokens_of
from claimcheck.reckon.paragraphs import paragraphs_of, sentences_of
from claimcheck.reckon.relating.labels.told import concepts_told

# Of a longer text, or a longer sentence, only the beginning is looked through.
_LONGEST_TEXT = 200_000
_LONGEST = 2_000
# A time that is told holds for so many paragraphs more.
_GOES_ON = 2
# In the first words of an agency's report stands when it was written.
_DATELINE = 8


@frozen(slots=True)
class Line:
    """A sentence of a document and what it tells.

    `begin` is where it begins in the text, `times` are those that it names, `last` is the last one
    told before it. `turns` counts the sentences up to this one that go on from another time than
    the one before them did, `newcomers` the names up to this one, each where it is first met.
    """

    begin: int
    paragraph: int
    features: tuple[str, ...]
    concepts: frozenset[str]
    times: tuple[Time, ...]
    last: Span | None
    turns: int
    newcomers: int


@frozen(slots=True)
class Passage:
    """What stands around a claim's words: its sentence, and its paragraph.

    `line` is the number of the sentence in the document. `carried` is the time that its sentence
    tells, or else the last one told before it, in this paragraph or one of the two before; `names`
    are those of the paragraph, `near` its concepts.
    """

    line: int
    paragraph: int
    turns: int
    newcomers: int
    features: tuple[str, ...]
    concepts: frozenset[str]
    told: Span | None
    carried: Span | None
    names: tuple[str, ...]
    near: frozenset[str]


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
    turns = since = 0
    for number, paragraph in paragraphs_of(text[:_LONGEST_TEXT]).items():
        for begin, end in sentences_of(text, paragraph):
            sentence = text[begin:end][:_LONGEST]
            features = features_of(words_of(sentence), frozenset())
            met.update(each for each in features if each[0] == "~")
            times = _times(sentence, said, last, opening=not lines)
            before = last if number - since <= _GOES_ON else None
            goes_on = _shortest([time for time in times if time.goes_on])
            if goes_on and goes_on.days != last:
                turns += 1
            if goes_on:
                last, since = goes_on.days, number
            concepts = concepts_told(sentence)
            lines.append(Line(begin, number, features, concepts, times, before, turns, len(met)))
    return _with_paragraphs(tuple(lines))


def _with_paragraphs(lines: tuple[Line, ...]) -> Lines:
    names: dict[int, tuple[str, ...]] = {}
    concepts: dict[int, frozenset[str]] = {}
    for number, paragraph in groupby(lines, lambda line: line.paragraph):
        held = list(paragraph)
        told = _all(line.features for line in held)
        names[number] = tuple(each for each in told if each[0] == "~")
        concepts[number] = frozenset().union(*(line.concepts for line in held))
    return Lines(lines, tuple(line.begin for line in lines), names, concepts)


def _times(
    sentence: str, said: Span | None, last: Span | None, *, opening: bool
) -> tuple[Time, ...]:
    """List the times of a sentence; when an agency's report was written is no time of an event."""
    found = times_in(sentence, said, last)
    return tuple(time for time in found if not opening or time.at > _DATELINE or time.days != said)


def _shortest(times: Sequence[Time]) -> Time | None:
    """Give the first of the times that are told to the day, or else the shortest."""
    return min(times, key=_width, default=None)


def _width(time: Time) -> int:
    return 0 if is_exact(time.days) else time.days[1] - time.days[0]


def passage_of(claim: Claim, text: str, told: Lines) -> Passage | None:
    """Find what stands around a claim's quote; None where the text does not hold it for sure."""
    found = find_evidence(claim.quote, claim.locator, text)
    if found is None or found.start is None or found.end is None:
        return None
    if not told.lines or found.end > _LONGEST_TEXT:
        return None
    first = max(bisect_right(told.begins, found.start) - 1, 0)
    last = max(bisect_right(told.begins, found.end - 1) - 1, first)
    stands, own = told.lines[first : last + 1], told.lines[first]
    days = _told(own, text[own.begin : found.start])
    return Passage(
        line=first,
        paragraph=own.paragraph,
        turns=own.turns,
        newcomers=own.newcomers,
        features=_all(line.features for line in stands),
        concepts=frozenset().union(*(line.concepts for line in stands)),
        told=days,
        carried=days or own.last,
        names=told.names[own.paragraph],
        near=told.concepts[own.paragraph],
    )


def _all(features: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({each for some in features for each in some}))


def _told(line: Line, before: str) -> Span | None:
    """Give the last time of a sentence that stands in the words `before` some, or the next one."""
    spoken = len(tokens_of(before))
    told = [time for time in line.times if time.goes_on]
    times = [time for time in told if is_exact(time.days)] or told
    earlier = [time for time in times if time.at <= spoken]
    chosen = earlier[-1] if earlier else next(iter(times), None)
    return chosen.days if chosen else None


def words_beside(passage: Passage) -> set[str]:
    """List all by which a claim may meet others: words, names, "=" and concepts, "@" and days."""
    carried = passage.carried
    days = range(carried[0], carried[1] + 1) if carried and is_exact(carried) else ()
    concepts = map(marked, passage.near)
    return {*passage.features, *passage.names, *concepts, *(f"@{day}" for day in days)}


def marked(concept: str) -> str:
    """Mark a concept, so that it is no word: “fire” of a blaze."""
    return f"={concept}"
