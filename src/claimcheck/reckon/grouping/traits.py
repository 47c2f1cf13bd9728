"""What a claim tells of its event: when, where, what happened, and the words around it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from attrs import field, frozen

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.grouping.features import features_of, kinds_of
from claimcheck.reckon.grouping.figures import Figure, figure_of
from claimcheck.reckon.grouping.lines import Lines, lines_of
from claimcheck.reckon.grouping.passages import Passage, likely_days, passage_of
from claimcheck.reckon.grouping.stems import may_name, words_of
from claimcheck.reckon.grouping.told import Span, told_days
from claimcheck.reckon.names import canonical

Days = tuple[int, int, bool]
"""First and last day as ordinals, and whether they are certain."""

Written = tuple[str, str, str]
"""Who gives a claim, and its event's time and place as he writes them."""

_FIGURES = re.compile(r"\d+")
_NUMBERED = re.compile(r"(.*?)(\d{1,9})")
_PLACES = re.compile(r"[|;,،؛]")
_LONGEST = 2_000
_NO_KINDS: frozenset[str] = frozenset()
_ANSWERS_IN_WORDS = {"", "wording", "party", "place", "persons", "label"}


@frozen(slots=True)
class Traits:
    """What a claim tells of its event, made comparable.

    `days` is the event's time, `told` the days that are given or that its words tell, `said` the
    day on which the claim was made; `places` are those given, `around` they and all that contains
    them; `kinds` what happened; `features` the stems of its words, with "~" the bones of its names,
    with "=" its kinds; `spot` is where in the document, `written` the giver and the event's time
    and place as he writes them, `numbered` whose numbering of that document's claims the number
    of this one belongs to; `quotes` tells that its quote has a telling word, `caseless` that it
    is written without capitals, so that no name in it is known for one.
    """

    uid: str
    giver: str = ""
    days: Days | None = None
    told: Span | None = None
    said: int | None = None
    places: tuple[str, ...] = ()
    around: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    features: tuple[str, ...] = ()
    document: str = ""
    spot: int | None = None
    gives_time: bool = False
    gives_place: bool = False
    written: Written | None = None
    numbered: tuple[str, int] | None = None
    passage: Passage | None = None
    figure: Figure | None = None
    quotes: bool = False
    caseless: bool = False


@frozen(slots=True)
class DocumentTraits:
    """What the title of a document tells, its sentences, and the days when it was published."""

    said: Days | None
    features: tuple[str, ...]
    kinds: frozenset[str]
    text: str = ""
    lines: Lines = field(factory=Lines)


def read_traits(
    recorded: RecordedClaim, context: Context, document: DocumentTraits | None
) -> Traits:
    """Read what a claim tells of its event."""
    claim = recorded.claim
    texts = _texts(claim)
    words = [word for text in texts for word in words_of(text)]
    places, around = read_places(claim.where, context)
    said = read_days(claim.said) or (document.said if document else None)
    days = read_days(claim.when)
    kinds = kinds_of(words)
    passage = passage_of(claim, document.text, document.lines) if document else None
    told = told_days(f"{claim.when_text} {claim.quote}", said[:2] if said else None)
    quoted = words_of(claim.quote[:_LONGEST])
    return Traits(
        uid=recorded.uid,
        giver=recorded.giver,
        days=days,
        told=days[:2] if days else told or (likely_days(passage) if passage else None),
        said=_middle(said) if said else None,
        places=places,
        around=around,
        kinds=kinds,
        features=features_of(words, kinds),
        document=claim.document,
        spot=passage.paragraph if passage else _spot(claim.locator),
        gives_time=claim.kind == "time",
        gives_place=claim.kind == "place",
        written=(recorded.giver, claim.when, claim.where) if claim.when or claim.where else None,
        numbered=_numbered(recorded.giver, claim),
        passage=passage,
        figure=figure_of(claim),
        quotes=bool(features_of(quoted, _NO_KINDS)),
        caseless=_is_caseless(quoted or words),
    )


def read_document(document: Document) -> DocumentTraits:
    """Read what a document's title and its text tell."""
    words = words_of(document.title[:_LONGEST])
    kinds = kinds_of(words)
    said = read_days(document.published)
    text = document.text or ""
    lines = lines_of(text, said[:2] if said else None)
    return DocumentTraits(said, features_of(words, kinds), kinds, text, lines)


def _is_caseless(words: Sequence[str]) -> bool:
    """Whether most words are in a script that has no capitals."""
    return 2 * sum(may_name(word) and not word[0].isupper() for word in words) > len(words)


def _texts(claim: Claim) -> Iterable[str]:
    answer = claim.answer if claim.kind in _ANSWERS_IN_WORDS else ""
    texts = (claim.quote, answer, claim.question, claim.unit, claim.event)
    return (text[:_LONGEST] for text in texts if text)


@lru_cache(maxsize=16_384)
def read_days(text: str) -> Days | None:
    """Read an EDTF time as its first and last day; None where it is open or not understood."""
    if not text:
        return None
    try:
        span = read_edtf(text)
    except ValueError:
        return None
    if span.low is None or span.high is None:
        return None
    certain = not (span.uncertain or span.approximate)
    return _ordinal(span.low), _ordinal(span.high), certain


def _ordinal(day: str) -> int:
    return date.fromisoformat(day[:10]).toordinal()


def _middle(days: Days) -> int:
    return (days[0] + days[1]) // 2


def read_places(where: str, context: Context) -> tuple[tuple[str, ...], frozenset[str]]:
    """Read the places named, and with them all that contains them."""
    if not where:
        return (), frozenset()
    places = tuple(
        dict.fromkeys(place for part in _PLACES.split(where) if (place := canonical(part, context)))
    )
    return places, _around(places, context)


def _around(places: tuple[str, ...], context: Context) -> frozenset[str]:
    reached = set(places)
    ahead = list(places)
    while ahead:
        for name in context.within.get(ahead.pop(), ()):
            larger = canonical(name, context)
            if larger not in reached:
                reached.add(larger)
                ahead.append(larger)
    return frozenset(reached)


def _spot(locator: str) -> int | None:
    found = _FIGURES.search(locator)
    return int(found[0][:6]) if found else None


def _numbered(giver: str, claim: Claim) -> tuple[str, int] | None:
    found = _NUMBERED.fullmatch(claim.id[:_LONGEST]) if claim.document else None
    return (f"{giver}\n{claim.document}\n{found[1]}", int(found[2])) if found else None
