"""Which voices behind one answer are independent: those that rest on no other voice behind it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from claimcheck.reckon.answered import AnsweredClaim, Rests, Tie

_LISTED = 6


@frozen
class Voices:
    """The independent voices behind an answer, sorted, and in sentences why others are not.

    Each stands for all that rest on it, as `stands_for` leads back from them; `circles` are those
    that cite each other.
    """

    origins: tuple[str, ...]
    stands_for: Mapping[str, str] = field(factory=dict)
    why: tuple[str, ...] = ()
    circles: tuple[tuple[str, ...], ...] = ()


def independent_voices(claims: Iterable[AnsweredClaim]) -> Voices:
    """Find the voices behind claims that give one answer and count for it.

    A voice rests on another where it passes on that other's claim to the same answer, where its
    own description says that it speaks for it, and where its document says that it passes it on.
    Voices in a circle, voices that print one text, and voices that pass on nobody but the same
    third are one. Time is linear in claims and ties.
    """
    claims = tuple(claims)
    speaking = {claim.origin for claim in claims}
    ties = {tie for claim in claims if claim.ties for tie in claim.ties}
    if not ties or len(speaking) < 2:
        return Voices(tuple(sorted(speaking)))
    return _settled(speaking, sorted(ties, key=_in_order))


def _settled(speaking: Collection[str], ties: Sequence[Tie]) -> Voices:
    rests: dict[str, set[str]] = defaultdict(set)
    shared: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.voice not in speaking or tie.voice == tie.on:
            continue
        if tie.on in speaking:
            rests[tie.voice].add(tie.on)
        elif tie.only:
            shared[tie.on].append(tie)
    told = [_alike(on, group) for on, group in shared.items() if _joined(group, rests)]
    wholes = _circles(sorted(speaking), rests)
    whole_of = {voice: number for number, whole in enumerate(wholes) for voice in whole}
    resting = {
        number
        for number, whole in enumerate(wholes)
        if any(whole_of[on] != number for voice in whole for on in rests[voice])
    }
    origins = tuple(sorted(whole[0] for n, whole in enumerate(wholes) if n not in resting))
    circles = tuple(sorted(_cited(wholes, ties)))
    told += [
        f"{_listed(circle)} cite each other: who said it first is not known, and they count as one."
        for circle in circles
    ]
    told += _followers(ties, speaking, whole_of)
    return Voices(origins, _led_back(wholes, whole_of, rests), tuple(told), circles)


def _led_back(
    wholes: Sequence[Sequence[str]], whole_of: Mapping[str, int], rests: Mapping[str, set[str]]
) -> dict[str, str]:
    """Lead from each voice that rests on others to the first origin that it goes back to.

    Wholes come in the order in which those that are rested on come first.
    """
    origin_of: dict[str, str] = {}
    for number, whole in enumerate(wholes):
        further = sorted(
            origin_of[on] for voice in whole for on in rests[voice] if whole_of[on] != number
        )
        origin_of.update(dict.fromkeys(whole, further[0] if further else whole[0]))
    return origin_of


def _joined(group: Sequence[Tie], rests: dict[str, set[str]]) -> bool:
    """Make voices that rest on one silent third rest on each other."""
    voices = sorted({tie.voice for tie in group})
    for voice, following in zip(voices, voices[1:] + voices[:1], strict=True):
        if voice != following:
            rests[voice].add(following)
    return len(voices) > 1


def _alike(on: str, group: Sequence[Tie]) -> str:
    voices = _listed(sorted({tie.voice for tie in group}))
    if group[0].how is Rests.SAME_TEXT:
        return f"{voices} give the same text, and count as one."
    return f"{voices} pass on {on} alone, and count as one."


_HOW = {
    Rests.PASSES_ON: "passes on",
    Rests.SPEAKS_FOR: "speaks for",
    Rests.DECLARES: "says that it passes on",
}


def _followers(
    ties: Sequence[Tie], speaking: Collection[str], whole_of: Mapping[str, int]
) -> Iterator[str]:
    """Say of each voice that is no origin of its own on whom it rests."""
    followed: dict[tuple[str, Rests], list[str]] = defaultdict(list)
    for tie in ties:
        known = tie.voice in speaking and tie.on in speaking and tie.how in _HOW
        if known and whole_of[tie.voice] != whole_of[tie.on]:
            followed[tie.on, tie.how].append(tie.voice)
    for (on, how), voices in followed.items():
        several = len(set(voices)) > 1
        words = _HOW[how].replace("passes", "pass").replace("speaks", "speak")
        words = words.replace("says that it", "say that they") if several else _HOW[how]
        counts = "count" if several else "counts"
        yield f"{_listed(sorted(set(voices)))} {words} {on}, and {counts} with it."


def _cited(wholes: Iterable[Sequence[str]], ties: Sequence[Tie]) -> Iterator[tuple[str, ...]]:
    """Give the wholes in which voices pass each other's claims on."""
    cites = {tie.voice for tie in ties if tie.how is Rests.PASSES_ON}
    cited = {tie.on for tie in ties if tie.how is Rests.PASSES_ON}
    for whole in wholes:
        circle = tuple(voice for voice in whole if voice in cites and voice in cited)
        if len(circle) > 1:
            yield circle


def _circles(voices: Sequence[str], rests: Mapping[str, set[str]]) -> list[tuple[str, ...]]:
    """Put voices that rest on each other together (strongly connected: Tarjan 1972, no recursion).

    Each whole is sorted.
    """
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_now: dict[str, None] = {}
    wholes: list[tuple[str, ...]] = []
    for first in voices:
        if first in order:
            continue
        ahead = [(first, iter(sorted(rests.get(first, ()))))]
        order[first] = lowest[first] = len(order)
        open_now[first] = None
        while ahead:
            voice, following = ahead[-1]
            on = next(following, None)
            if on is None:
                ahead.pop()
                if ahead:
                    before = ahead[-1][0]
                    lowest[before] = min(lowest[before], lowest[voice])
                if lowest[voice] == order[voice]:
                    wholes.append(_closed(voice, open_now))
            elif on not in order:
                order[on] = lowest[on] = len(order)
                open_now[on] = None
                ahead.append((on, iter(sorted(rests.get(on, ())))))
            elif on in open_now:
                lowest[voice] = min(lowest[voice], order[on])
    return wholes


def _closed(voice: str, open_now: dict[str, None]) -> tuple[str, ...]:
    """Take from the open voices all that were opened since this one, itself included."""
    whole = []
    while True:
        last, _ = open_now.popitem()
        whole.append(last)
        if last == voice:
            return tuple(sorted(whole))


def _listed(names: Sequence[str]) -> str:
    if len(names) > _LISTED:
        return f"{', '.join(names[:_LISTED])} and {len(names) - _LISTED} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _in_order(tie: Tie) -> tuple[str, str, str]:
    return (tie.voice, tie.on, tie.how)
