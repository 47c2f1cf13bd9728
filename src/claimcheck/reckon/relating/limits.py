"""What only one of two claims says of those it counts: “turnout abroad”, “2,000 in the port”."""

from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.answers.cardinals import cardinal
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.read import concepts_in, read_label
from claimcheck.reckon.relating.stems import stem
from claimcheck.reckon.relating.units import more_than_whole
from claimcheck.reckon.words import listed, phrase_at, phrases, sections

_PLACED = frozenset({"in", "at", "from", "inside", "near", "في"})
_AT_MOST = 500


def limit_of_one(a: AnsweredClaim, b: AnsweredClaim) -> str:
    """Give the words by which only one of two claims limits whom it counts; "" where none does.

    What the label of an event says limits nothing. A part that is more than its whole is
    no part.
    """
    one, two = a.recorded.claim, b.recorded.claim
    ours, theirs = _limits(one), _limits(two)
    known = _words(f"{one.event} {two.event}")
    first = [limit for limit in ours if not _said(limit, two, known)]
    second = [limit for limit in theirs if not _said(limit, one, known)]
    if bool(first) is bool(second):
        return " / ".join((first[0], second[0])) if first else ""
    part, whole = (a, b) if first else (b, a)
    return "" if more_than_whole(part.understood, whole.understood) else (first or second)[0]


def _said(limit: str, other: Claim, known: frozenset[str]) -> bool:
    """Say whether the other claim says so too, or the label of an event does."""
    return _words(limit) <= _words(f"{other.question} {other.answer} {other.where}") | known


@lru_cache(maxsize=8_192)
def _words(text: str) -> frozenset[str]:
    return frozenset(map(stem, fold(text[:_AT_MOST]).split()))


def _limits(claim: Claim) -> tuple[str, ...]:
    return (*_limits_in(claim.question), *_limits_in(claim.answer))


@lru_cache(maxsize=8_192)
def _limits_in(text: str) -> tuple[str, ...]:
    """Find the limits in a text: words that are known for it, and where it ends with a place."""
    words, at = _without_source(fold(text[:_AT_MOST]).split()), 0
    found = []
    while at < len(words):
        phrase = phrase_at(words, at, phrases("terms", "limiting"))
        if phrase:
            found.append(phrase[0])
        at = phrase[1] if phrase else at + 1
    placed = [at for at, word in enumerate(words) if word in _PLACED and at]
    idle = listed("terms", "idle") | listed("terms", "place_idle") | listed("terms", "no_limit")
    end = [word for word in words[placed[-1] :] if word not in idle] if placed else []
    numbered = any(word.isdigit() or cardinal(word) is not None for word in end)
    if end and not numbered and not _tells_an_event(" ".join(end)):
        found.append(" ".join(end))
    return tuple(found)


def _without_source(words: list[str]) -> list[str]:
    """Leave out who says so: “seven were inside, according to the register”."""
    sources = listed("terms", "says_who")
    at = next((at for at, word in enumerate(words) if at and word in sources), len(words))
    return words[:at]


def _tells_an_event(text: str) -> bool:
    """Say whether words name what happened, as “in the Karrada blast”, and limit nothing."""
    results = sections("concepts")["lists"]["results"]
    happened = read_label(text).of("happenings")
    return any(not (each & concepts_in("happenings")).issubset(results) for each in happened)
