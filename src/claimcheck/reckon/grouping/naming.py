"""What an event is called that nobody has named: what happened, where, when."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event
from claimcheck.reckon.grouping.idle import is_filler
from claimcheck.reckon.grouping.reasons import spelled
from claimcheck.reckon.grouping.traits import Traits
from claimcheck.reckon.words import sections

# Kinds that go with many others name an event only where no other does.
_LOOSE = frozenset({"attack", "shooting", "search"})

_CAPITAL = re.compile(r"(?:[ae][a-z]{1,2}-)?[^\W\d_a-z]", re.UNICODE)
_MARKS = ".,;:!?()[]\"'“”‘’"
_LONGEST_NAME = 3

Member = tuple[RecordedClaim, Traits]


def event_of(founder: str, members: Sequence[Member], rarity: Mapping[str, float]) -> Event:
    """Make the event of claims that name none, with the uid of the claim that founds it."""
    when = _most(claim.claim.when for claim, _ in members)
    where = _most(claim.claim.where for claim, _ in members)
    larger = _most(claim.claim.part_of.strip() for claim, _ in members)
    place = where or _named(members, rarity)
    told = [_what(members, rarity), place, when]
    label = ", ".join(part for part in told if part) or _quoted(members[0][0])
    return Event(f"e-{founder}", label, when=when, where=where, part_of=larger)


def _most(texts: Iterable[str]) -> str:
    counted = Counter(text for text in texts if text)
    return max(counted, key=lambda text: (counted[text], -len(text), text), default="")


def _what(members: Sequence[Member], rarity: Mapping[str, float]) -> str:
    """Name what happened by the noun of its kind, in Arabic where all claims are."""
    counted = Counter(kind for _, traits in members for kind in traits.kinds)
    if not counted:
        return _telling(members, rarity)
    kind = max(
        counted,
        key=lambda each: (each not in _LOOSE, counted[each] * rarity.get("=" + each, 1.0), each),
    )
    arabic = all(claim.claim.language.startswith("ar") for claim, _ in members)
    return str(sections("grouping/happenings")[kind]["arabic" if arabic else "noun"])


def _telling(members: Sequence[Member], rarity: Mapping[str, float]) -> str:
    """Give the words that most of the claims share, or the rarest of the first."""
    words = Counter(
        feature for _, traits in members for feature in traits.features if feature[0] not in "~="
    )
    best = sorted(words, key=lambda each: (-words[each] * rarity.get(each, 1.0), each))[:2]
    return " ".join(_spelled_first(members, each) for each in best)


def _named(members: Sequence[Member], rarity: Mapping[str, float]) -> str:
    names = Counter(
        feature for _, traits in members for feature in traits.features if feature[0] == "~"
    )
    if not names:
        return ""
    best = max(names, key=lambda each: (names[each] * rarity.get(each, 1.0), each))
    return _whole_name(members, _spelled_first(members, best))


def _whole_name(members: Sequence[Member], word: str) -> str:
    """Give a name with the capitalised words beside it: “Umm Batnah”, not “Umm”."""
    for claim, _ in members:
        words = claim.claim.quote.split()
        bare = [each.strip(_MARKS) for each in words]
        at = [n for n, each in enumerate(bare) if each == word or each.endswith(f"-{word}")]
        if not at:
            continue
        first = last = at[0]
        while last + 1 < len(words) and words[last] == bare[last] and _is_name(bare[last + 1]):
            last += 1
        # The first word of a text has a capital whatever it is.
        while first > 1 and words[first - 1] == bare[first - 1] and _is_name(bare[first - 1]):
            first -= 1
        if last - first < _LONGEST_NAME:
            return " ".join(bare[first : last + 1])
    return word


def _is_name(word: str) -> bool:
    return bool(_CAPITAL.match(word)) and not is_filler(word)


def _spelled_first(members: Sequence[Member], feature: str) -> str:
    for claim, _ in members:
        words = spelled(claim, (feature,))
        if words:
            return words[0]
    return ""


def _quoted(recorded: RecordedClaim) -> str:
    claim = recorded.claim
    text = claim.quote or claim.answer
    return f"what {claim.id or recorded.uid} tells: {text[:60]}".strip()
