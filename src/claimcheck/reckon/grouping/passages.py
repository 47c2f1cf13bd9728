"""What stands around a claim's words in the text of its document."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.evidence import find_evidence
from claimcheck.reckon.grouping.features import features_of
from claimcheck.reckon.grouping.stems import words_of
from claimcheck.reckon.grouping.told import Span, told_days
from claimcheck.reckon.paragraphs import paragraphs_of, sentences_of
from claimcheck.reckon.relating.labels.told import concepts_told

# Of a longer text only the beginning is looked through.
_LONGEST_TEXT = 200_000
_LONGEST = 2_000
_BACK = 1


@frozen(slots=True)
class Line:
    """A sentence of a document and what it tells.

    `begin` is where it begins in the text, `told` the shortest time that it names. `turns` counts
    the sentences up to this one that tell another time than the one before them did, `newcomers`
    the names up to this one, each where it is first met.
    """

    begin: int
    paragraph: int
    features: tuple[str, ...]
    concepts: frozenset[str]
    told: Span | None
    turns: int
    newcomers: int


@frozen(slots=True)
class Passage:
    """What stands around a claim's words: its sentence, and its paragraph.

    `line` is the number of the sentence in the document. `carried` is the time that its sentence
    tells, or else the last one told before it in this paragraph or the one before; `names` are
    those of the paragraph, `near` its concepts.
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


@lru_cache(maxsize=128)  # of a dossier the same few documents are asked for again and again
def lines_of(text: str, said: Span | None) -> tuple[Line, ...]:
    """Read the sentences of a document that was published on some days.

    Where nobody says when, days without a year are read by the first time that the text tells.
    """
    lines: list[Line] = []
    met: set[str] = set()
    last: Span | None = None
    turns = 0
    for number, paragraph in paragraphs_of(text[:_LONGEST_TEXT]).items():
        for begin, end in sentences_of(text, paragraph):
            sentence = text[begin:end][:_LONGEST]
            features = features_of(words_of(sentence), frozenset())
            told = told_days(sentence, said)
            said = said or told
            if told and told != last:
                turns, last = turns + 1, told
            met.update(each for each in features if each[0] == "~")
            concepts = concepts_told(sentence)
            lines.append(Line(begin, number, features, concepts, told, turns, len(met)))
    return tuple(lines)


def passage_of(claim: Claim, text: str, lines: Sequence[Line]) -> Passage | None:
    """Find what stands around a claim's quote; None where the text does not hold it for sure."""
    found = find_evidence(claim.quote, claim.locator, text)
    if found is None or found.start is None or found.end is None:
        return None
    if not lines or found.end > _LONGEST_TEXT:
        return None
    begins = [line.begin for line in lines]
    first = max(bisect_right(begins, found.start) - 1, 0)
    last = max(bisect_right(begins, found.end - 1) - 1, first)
    stands = lines[first : last + 1]
    own = lines[first]
    around = _paragraph(lines, first)
    told = next((line.told for line in stands if line.told), None)
    return Passage(
        line=first,
        paragraph=own.paragraph,
        turns=own.turns,
        newcomers=own.newcomers,
        features=_all(line.features for line in stands),
        concepts=frozenset().union(*(line.concepts for line in stands)),
        told=told,
        carried=told or _carried(lines, first),
        names=tuple(each for each in _all(line.features for line in around) if each[0] == "~"),
        near=frozenset().union(*(line.concepts for line in around)),
    )


def _all(features: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({each for some in features for each in some}))


def _carried(lines: Sequence[Line], at: int) -> Span | None:
    """Give the last time told before a sentence, in its paragraph or the one before."""
    for number in range(at - 1, -1, -1):
        line = lines[number]
        if line.paragraph < lines[at].paragraph - _BACK:
            return None
        if line.told:
            return line.told
    return None


def _paragraph(lines: Sequence[Line], at: int) -> Sequence[Line]:
    paragraph = lines[at].paragraph
    first = last = at
    while first and lines[first - 1].paragraph == paragraph:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].paragraph == paragraph:
        last += 1
    return lines[first : last + 1]
