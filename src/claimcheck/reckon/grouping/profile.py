"""What the claims of one group tell together of their event."""

from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import TypeVar

from attrs import define

from claimcheck.reckon.grouping.figures import Figure
from claimcheck.reckon.grouping.levels import Where
from claimcheck.reckon.grouping.surroundings import Surroundings, surroundings_of
from claimcheck.reckon.grouping.told import Span
from claimcheck.reckon.grouping.traits import Days, Traits, Written
from claimcheck.reckon.grouping.weighed import Counts, Weighed, count, once, weighed

_Told = TypeVar("_Told", bound=Hashable)
_CACHED = 65_536

_NO_TEXTS: Mapping[str, float] = {}

Spots = dict[str, set[int | None]]
Numbers = dict[str, set[int]]


@define(slots=True, eq=False)
class Profile:
    """The claims of one group, counted by what they tell; `event` is the known event's id.

    `days` and `places` are those that givers give, `told` the days given or told in words.
    `written` is what their givers write for time and place, `numbers` how they number the claims.
    `around` are the names in the paragraphs of the claims. `certain` and `fixed` are days and
    places that exclude others. `quotes` tells that they quote words, `caseless` that none is
    written with capitals. `members` are numbers of claims in an order that does not hang on that
    of the table. While `lent`, what is counted is shared with other profiles.
    """

    members: list[int]
    event: str
    names: Weighed
    stems: Weighed
    kinds: Weighed
    around: Weighed
    days: Counts[Days]
    told: Counts[Span]
    said: Counts[int]
    places: Counts[Where]
    certain: Counts[Days]
    fixed: Counts[Where]
    givers: Counts[str]
    documents: Counts[str]
    spots: Spots
    written: Counts[Written]
    numbers: Numbers
    figures: Counts[Figure]
    quotes: bool
    caseless: bool
    text: Surroundings | None = None
    lent: bool = True


def profile_of(
    number: int,
    traits: Traits,
    rarity: Mapping[str, float],
    around: Weighed,
    event: str = "",
    in_texts: Mapping[str, float] = _NO_TEXTS,
) -> Profile:
    """Make the group of one claim; `in_texts` is how rare words are in documents' texts."""
    where = (traits.places, traits.around) if traits.places else None
    passage = traits.passage
    return Profile(
        [number],
        event,
        weighed((each for each in traits.features if each[0] == "~"), rarity),
        weighed((each for each in traits.features if each[0] not in "~="), rarity),
        weighed((each for each in traits.features if each[0] == "="), rarity),
        Weighed(around.words, around.square, lent=True),
        days=once(traits.days),
        told=once(traits.told),
        said=once(traits.said),
        places=once(where),
        certain=once(None if traits.gives_time else traits.days),
        fixed=once(None if traits.gives_place else where),
        givers=once(traits.giver),
        documents=once(traits.document or None),
        spots=_spots(traits.document, traits.spot),
        written=once(traits.written),
        numbers=_numbers(traits.numbered),
        figures=once(traits.figure),
        quotes=traits.quotes,
        caseless=traits.caseless,
        text=surroundings_of(traits.document, passage, in_texts) if passage else None,
    )


@lru_cache(maxsize=_CACHED)
def _spots(document: str, spot: int | None) -> Spots:
    return {document: {spot}} if document else {}


def _numbers(numbered: tuple[str, int] | None) -> Numbers:
    return {numbered[0]: {numbered[1]}} if numbered else {}


def nobody() -> Profile:
    """Make a group that no claims are in, to stand where another took in the one that was there."""
    gone = profile_of(0, Traits(""), {}, Weighed({}, 0.0))
    gone.members.clear()
    return gone


def merge(into: Profile, other: Profile) -> None:
    """Let one group take in another."""
    if into.lent:
        _own(into)
    into.members += other.members
    into.quotes = into.quotes or other.quotes
    into.caseless = into.caseless and other.caseless
    into.event = into.event or other.event
    count(into.days, other.days)
    count(into.told, other.told)
    count(into.said, other.said)
    count(into.places, other.places)
    count(into.certain, other.certain)
    count(into.fixed, other.fixed)
    count(into.givers, other.givers)
    count(into.documents, other.documents)
    count(into.written, other.written)
    count(into.figures, other.figures)
    _gather(into.spots, other.spots)
    _gather(into.numbers, other.numbers)
    into.names.take(other.names)
    into.stems.take(other.stems)
    into.kinds.take(other.kinds)
    into.around.take(other.around)
    if into.text is None:
        into.text = other.text
    elif other.text:
        into.text.take(other.text)


def _own(profile: Profile) -> None:
    """Let a group have for its own what it shares with others, before more is counted."""
    profile.lent = False
    profile.days, profile.told = dict(profile.days), dict(profile.told)
    profile.said, profile.places = dict(profile.said), dict(profile.places)
    profile.certain, profile.fixed = dict(profile.certain), dict(profile.fixed)
    profile.givers, profile.documents = dict(profile.givers), dict(profile.documents)
    profile.written, profile.figures = dict(profile.written), dict(profile.figures)
    profile.spots = {document: set(spots) for document, spots in profile.spots.items()}
    profile.numbers = {numbering: set(found) for numbering, found in profile.numbers.items()}


def _gather(into: dict[str, set[_Told]], other: dict[str, set[_Told]]) -> None:
    for key, found in other.items():
        into.setdefault(key, set()).update(found)
