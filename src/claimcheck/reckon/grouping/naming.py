"""What an event is called that nobody has named: what happened, where, when."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.event import Event
from claimcheck.reckon.grouping.idle import is_filler
from claimcheck.reckon.grouping.reasons import spelled
from claimcheck.reckon.grouping.traits import Traits
from claimcheck.reckon.names import is_arabic
from claimcheck.reckon.quoting import shortened
from claimcheck.reckon.words import sections

# A name that one claim in so many has is that of their event, and so is a kind of happening.
_OF_NAME, _OF_KIND = 2, 3
_SEVERAL = 3
# Kinds that go with many others name an event only where no other does.
_LOOSE = frozenset({"attack", "shooting", "search"})

_CAPITAL = re.compile(r"(?:[ae][a-z]{1,2}-)?[^\W\d_a-z]", re.UNICODE)
_MARKS = ".,;:!?()[]\"'“”‘’"
_LONGEST_NAME = 3

Member = tuple[RecordedClaim, Traits]


def event_of(founder: str, members: Sequence[Member], rarity: Mapping[str, float]) -> Event:
    """Make the event of claims that name none, with the uid of the claim that founds it.

    It is called by what happened with where or when; what of that is not told, the words of the
    claim make up for that tells most of what they all do.
    """
    when = _most(claim.claim.when for claim, _ in members)
    where = _most(claim.claim.where for claim, _ in members)
    larger = _most(claim.claim.part_of.strip() for claim, _ in members)
    kind = _kind(members, rarity)
    happened = _noun(kind, members) if kind else ""
    place = where or (_named(members, rarity) if kind else "")
    label = ", ".join(part for part in (happened, place, when) if part)
    if not (kind and (place or when)):
        label = ": ".join(part for part in (label, _quoted(members, kind, rarity)) if part)
    return Event(f"e-{founder}", label, when=when, where=where, part_of=larger)


def unlike(event: Event, taken: Callable[[str], bool], number: int = 1) -> tuple[Event, int]:
    """Give an event a label that is not taken, with a number behind it: one above `number`."""
    label = event.label
    while taken(event.label):
        number += 1
        event = evolve(event, label=f"{label} ({number})")
    return event, number


def _most(texts: Iterable[str]) -> str:
    counted = Counter(text for text in texts if text)
    return max(counted, key=lambda text: (counted[text], -len(text), text), default="")


def _kind(members: Sequence[Member], rarity: Mapping[str, float]) -> str:
    """Give the kind of happening that most tell of, a third or several at least; "" of none."""
    counted = Counter(kind for _, traits in members for kind in traits.kinds)

    def told(kind: str) -> tuple[bool, float, str]:
        return kind not in _LOOSE, counted[kind] * rarity.get("=" + kind, 1.0), kind

    kind = max(counted, key=told, default="")
    return kind if counted[kind] * _OF_KIND >= len(members) or counted[kind] >= _SEVERAL else ""


def _noun(kind: str, members: Sequence[Member]) -> str:
    """Name a kind of happening, in Arabic where all claims are."""
    arabic = all(_in_arabic(recorded.claim) for recorded, _ in members)
    return str(sections("grouping/happenings")[kind]["arabic" if arabic else "noun"])


def _in_arabic(claim: Claim) -> bool:
    return claim.language.startswith("ar") if claim.language else is_arabic(claim.quote)


def _named(members: Sequence[Member], rarity: Mapping[str, float]) -> str:
    """Give the most telling name if half of the claims or several have it; "" where none is.

    Of words without capitals nobody can tell which are names.
    """
    telling = [each for each in members if not each[1].caseless]
    names = Counter(
        feature for _, traits in telling for feature in traits.features if feature[0] == "~"
    )
    best = max(names, key=lambda each: (names[each] * rarity.get(each, 1.0), each), default="")
    if names[best] * _OF_NAME < len(telling) and names[best] < _SEVERAL:
        return ""
    return _whole_name(telling, _spelled_first(telling, best))


def _whole_name(members: Sequence[Member], word: str) -> str:
    """Give a name with the capitalised words beside it: “Umm Batnah”, not “Umm”.

    "" where no quote has it.
    """
    quoted = ""
    for claim, _ in members:
        words = claim.claim.quote.split()
        bare = [each.strip(_MARKS) for each in words]
        at = [n for n, each in enumerate(bare) if each == word or each.endswith(f"-{word}")]
        if not at:
            continue
        quoted = word
        first = last = at[0]
        while last + 1 < len(words) and words[last] == bare[last] and _is_name(bare[last + 1]):
            last += 1
        # The first word of a text has a capital whatever it is.
        while first > 1 and words[first - 1] == bare[first - 1] and _is_name(bare[first - 1]):
            first -= 1
        if last - first < _LONGEST_NAME:
            return " ".join(bare[first : last + 1])
    return quoted


def _is_name(word: str) -> bool:
    return bool(_CAPITAL.match(word)) and not is_filler(word)


def _spelled_first(members: Sequence[Member], feature: str) -> str:
    for claim, _ in members:
        words = spelled(claim, (feature,))
        if words:
            return words[0]
    return ""


def _quoted(members: Sequence[Member], kind: str, rarity: Mapping[str, float]) -> str:
    """Quote the claim that tells of a kind of happening and shares most with the others.

    One in letters with capitals goes before the others, of those alike one that tells more. What is
    confidential is not quoted.
    """
    counted = Counter(feature for _, traits in members for feature in traits.features)

    def telling(member: Member) -> tuple[bool, bool, float, int]:
        traits = member[1]
        shared = sum((counted[each] - 1) * rarity.get(each, 1.0) for each in traits.features)
        return not traits.caseless, kind in traits.kinds, shared, len(traits.features)

    quoting = [
        each for each in members if each[0].claim.quote.strip() and not each[0].claim.confidential
    ]
    if not quoting:
        claim = members[0][0].claim
        return f"what {claim.id or members[0][0].uid} tells: {shortened(claim.answer)}"
    told, _ = max(quoting, key=telling)
    return f"‘{shortened(told.claim.quote)}’"
