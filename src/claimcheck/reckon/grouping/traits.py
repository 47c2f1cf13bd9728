"""What a claim tells of its event: when, where, what happened, and the words around it."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.grouping.stems import bones, is_idle, stem, words_of
from claimcheck.reckon.grouping.told import Span, told_days
from claimcheck.reckon.names import canonical, plain
from claimcheck.reckon.words import Phrases, listed, phrase_at, sections

Days = tuple[int, int, bool]
"""First and last day as ordinals, and whether they are certain."""

Written = tuple[str, str, str]
"""Who gives a claim, and its event's time and place as he writes them."""

_FIGURES = re.compile(r"\d+")
_NUMBERED = re.compile(r"(.*?)(\d{1,9})")
_PLACES = re.compile(r"[|;,،؛]")
_LONGEST = 2_000
_ANSWERS_IN_WORDS = {"", "wording", "party", "place", "persons", "label"}


@frozen(slots=True)
class Traits:
    """What a claim tells of its event, made comparable.

    `days` is the event's time, `told` the days that are given or that its words tell, `said` the
    day on which the claim was made; `places` are those given, `around` they and all that contains
    them; `kinds` what happened; `features` the stems of its words, with "~" the bones of its names,
    with "=" its kinds; `spot` is where in the document, `written` the giver and the event's time
    and place as he writes them, `numbered` whose numbering of that document's claims the number
    of this one belongs to.
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


@frozen(slots=True)
class DocumentTraits:
    """What the title of a document tells, and the days on which it was published."""

    said: Days | None
    features: tuple[str, ...]
    kinds: frozenset[str]


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
    return Traits(
        uid=recorded.uid,
        giver=recorded.giver,
        days=days,
        told=days[:2]
        if days
        else told_days(f"{claim.when_text} {claim.quote}", said[:2] if said else None),
        said=_middle(said) if said else None,
        places=places,
        around=around,
        kinds=kinds,
        features=features_of(words, kinds),
        document=claim.document,
        spot=_spot(claim.locator),
        gives_time=claim.kind == "time",
        gives_place=claim.kind == "place",
        written=(recorded.giver, claim.when, claim.where) if claim.when or claim.where else None,
        numbered=_numbered(recorded.giver, claim),
    )


def read_document(document: Document) -> DocumentTraits:
    """Read what a document's title tells."""
    words = words_of(document.title[:_LONGEST])
    kinds = kinds_of(words)
    return DocumentTraits(read_days(document.published), features_of(words, kinds), kinds)


def _texts(claim: Claim) -> Iterable[str]:
    answer = claim.answer if claim.kind in _ANSWERS_IN_WORDS else ""
    texts = (claim.quote, answer, claim.question, claim.unit, claim.event)
    return (text[:_LONGEST] for text in texts if text)


def features_of(words: Iterable[str], kinds: frozenset[str]) -> tuple[str, ...]:
    """List what a text tells, each once, in order: stems, "~" and bones of names, "=" and kinds."""
    found = {"=" + kind for kind in kinds}
    for word in words:
        found.update(_features(word))
    return tuple(sorted(found))


@lru_cache(maxsize=65_536)
def _features(word: str) -> tuple[str, ...]:
    """Give a word's stem, or the bones of a name; both of a word without capitals."""
    if is_idle(word):
        return ()
    capital = word[0].isupper()
    name = ("~" + (bones(word) or plain(word)),) if capital or not word.isascii() else ()
    return name if capital else (*name, stem(word))


def kinds_of(words: Iterable[str]) -> frozenset[str]:
    """Name what happened, by the words for it."""
    # In March nobody need have marched.
    stems = ["" if word in _doubtful_months() else stem(word) for word in words]
    known = _happenings()
    found: set[str] = set()
    at = 0
    while at < len(stems):
        phrase = phrase_at(stems, at, known) if stems[at] in known.longest else None
        if phrase:
            found.update(known[phrase[0]])
        at = phrase[1] if phrase else at + 1
    return frozenset(found)


@cache
def _doubtful_months() -> frozenset[str]:
    """Give the names of months that are other words without their capital."""
    return frozenset(word.capitalize() for word in listed("grouping/telling", "doubtful"))


@cache
def _happenings() -> Phrases:
    found: dict[str, tuple[str, ...]] = {}
    for kind, told in sections("grouping/happenings").items():
        for phrase in told["words"]:
            key = " ".join(stem(word) for word in words_of(phrase))
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), kind)))
    return Phrases(found)


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
