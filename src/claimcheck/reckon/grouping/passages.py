"""What stands around a claim's words in the text of its document."""

from bisect import bisect_right

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.evidence import find_evidence
from claimcheck.reckon.grouping.dating import Dated, days_of
from claimcheck.reckon.grouping.lines import LONGEST_TEXT, Lines, all_of
from claimcheck.reckon.grouping.told import Span, is_exact, tokens_of

# A day that is likelier than this is that of the claim, as far as one can be named.
_LIKELY = 0.5
# By one that is as likely, a claim may meet others.
_POSSIBLE = 0.25


@frozen(slots=True)
class Passage:
    """What stands around a claim's words: its sentence, and its paragraph.

    `line` is the number of the sentence in the document. `days` are the times that it may tell of,
    the likeliest first; `names` are those of the paragraph, `near` its concepts.
    """

    line: int
    paragraph: int
    turns: int
    newcomers: int
    features: tuple[str, ...]
    concepts: frozenset[str]
    days: Dated
    names: tuple[str, ...]
    near: frozenset[str]


def passage_of(claim: Claim, text: str, told: Lines) -> Passage | None:
    """Find what stands around a claim's quote; None where the text does not hold it for sure."""
    found = find_evidence(claim.quote, claim.locator, text)
    if found is None or found.start is None or found.end is None:
        return None
    if not told.lines or found.end > LONGEST_TEXT:
        return None
    first = max(bisect_right(told.begins, found.start) - 1, 0)
    last = max(bisect_right(told.begins, found.end - 1) - 1, first)
    stands, own = told.lines[first : last + 1], told.lines[first]
    spoken = len(tokens_of(text[own.begin : found.start]))
    return Passage(
        line=first,
        paragraph=own.paragraph,
        turns=own.turns,
        newcomers=own.newcomers,
        features=all_of(line.features for line in stands),
        concepts=frozenset().union(*(line.concepts for line in stands)),
        days=days_of(told.lines, first, spoken),
        names=told.names[own.paragraph],
        near=told.concepts[own.paragraph],
    )


def likely_days(passage: Passage) -> Span | None:
    """Give the time that a claim most likely tells of, where one is likelier than not."""
    return passage.days[0][0] if passage.days and passage.days[0][1] > _LIKELY else None


def words_beside(passage: Passage) -> set[str]:
    """List all by which a claim may meet others: words, names, "=" and concepts, "@" and days."""
    spans = (days for days, share in passage.days if is_exact(days) and share >= _POSSIBLE)
    days = {f"@{day}" for span in spans for day in range(span[0], span[1] + 1)}
    return {*passage.features, *passage.names, *map(marked, passage.near), *days}


def marked(concept: str) -> str:
    """Mark a concept, so that it is no word: “fire” of a blaze."""
    return f"={concept}"
