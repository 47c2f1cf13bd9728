"""Kinds of question told by two words apart: “what the judges … ruled”, “is it … open”."""

from functools import cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.asking import kinds_asked, kinds_meant, states_asked
from claimcheck.reckon.relating.labels.words import Word, stems_of
from claimcheck.reckon.words import listed, phrase_at, phrases

# After these, “how” asks for a number, and “who” for whom something was done to.
_MEASURING = frozenset({"many", "much", "long", "often", "old", "far", "strong", "fast", "deep"})
_LAST = frozenset({"perpetrator", "cause", "outcome"})
_PASSIVE = frozenset({"was", "were", "is", "are", "got", "had", "has", "did", "else"})
_PERFECT = frozenset({"has", "had", "have"})
_THAT = frozenset({"that", "which", "who", "qui", "que", "التي", "الذي"})
_TURNING = frozenset({"off", "down", "up", "out", "wrong", "part", "place", "over", "control"})


@frozen
class TwoWords:
    """The kinds that two words of a question tell together (none where none do), and the rest.

    The rest is what is asked of: “is the crossing open” asks of the crossing.
    """

    kinds: frozenset[str]
    rest: tuple[Word, ...]


def by_two_words(words: tuple[Word, ...]) -> TwoWords:
    """Give the kind that a question tells by a word near its beginning and another after it."""
    folded = [fold(word) for word, _ in words]
    begins = _yes_or_no(folded)
    if begins:
        return _whether(words, begins)
    return TwoWords(_apart(words, folded) or _by_actor(words, folded), words)


def _yes_or_no(folded: list[str]) -> tuple[int, int] | None:
    """Say where the words stand that let a question be answered by yes or no."""
    first = phrase_at(folded, 0, phrases("asking", "yes_or_no"))
    if first:
        return 0, first[1]
    if not folded or folded[0] in _opening():
        return None
    found = (
        (at, phrase_at(folded, at, phrases("asking", "inverted"))) for at in range(len(folded))
    )
    return next(((at, phrase[1]) for at, phrase in found if phrase), None)


def _apart(words: tuple[Word, ...], folded: list[str]) -> frozenset[str]:
    if len(folded) <= 1 or folded[0] not in _opening() or folded[1] in _MEASURING:
        return frozenset()
    for kind, first, second in _pairs():
        if kind in {"perpetrator", "first"} and folded[1] in _PASSIVE:
            continue
        at = next((at for at, each in enumerate(folded) if each in first), None)
        if at is not None and not second.isdisjoint(_verbs(words[at + 1 :])):
            return frozenset({kind})
    return frozenset()


@cache
def _opening() -> frozenset[str]:
    return listed("asking", "question_words") | listed("asking", "heads") | {"person"}


def _by_actor(words: tuple[Word, ...], folded: list[str]) -> frozenset[str]:
    """Give the kind where it is asked which of some actors did it: “which country brokered it”.

    Or “party that broke it”.
    """
    if len(folded) <= 2:
        return frozenset()
    actors = listed("asking", "actors")
    which = folded[0] in listed("asking", "which") and folded[1] in actors
    if not which and not (folded[0] in actors and folded[1] in _THAT):
        return frozenset()
    done = _verbs(words[3:] if folded[2] in _PERFECT else words[2:])[:1]
    found = (kind for kind, first, second in _pairs() if "who" in first and {*done} & second)
    return frozenset(list(found)[:1])


def _whether(words: tuple[Word, ...], asking: tuple[int, int]) -> TwoWords:
    """Give what a question asks that is answered by yes or no: the state that ends it."""
    stems, joints = [each for _, each in words], listed("asking", "joints")
    for at in range(asking[1], len(words)):
        state = phrase_at(stems, at, states_asked())
        if state and (state[1] == len(words) or fold(words[state[1]][0]) in joints):
            kinds = kinds_meant(str(states_asked()[state[0]])) | {"whether"}
            of = (*words[: asking[0]], *words[asking[1] : at], *words[state[1] :])
            return TwoWords(kinds, of)
    return TwoWords(frozenset(), words)


def _verbs(words: tuple[Word, ...]) -> list[str]:
    """Leave out verbs that the next word makes another: “went off”, “sent down”."""
    after = [fold(word) for word, _ in words[1:]]
    pairs = zip(words, [*after, ""], strict=False)
    return [_verb(word) for (word, _), then in pairs if then not in _TURNING]


def _verb(word: str) -> str:
    """Give a verb as it is compared: in Arabic without “them”, which is no word of its own."""
    folded = fold(word)
    return folded if folded.isascii() else stems_of(folded)


@cache
def _pairs() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    found = []
    for kind, told in kinds_asked().items():
        if "both" in told:
            first, second = told["both"]
            found.append((kind, frozenset(map(fold, first)), frozenset(map(_verb, second))))
    # Who gave an order is asked for even where what was ordered is a killing.
    return tuple(sorted(found, key=lambda pair: pair[0] in _LAST))
