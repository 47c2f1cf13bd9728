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
    yes_or_no = phrase_at(folded, 0, phrases("asking", "yes_or_no"))
    if yes_or_no:
        return _whether(words, yes_or_no[1])
    return TwoWords(_apart(words, folded) or _by_actor(words, folded), words)


def _apart(words: tuple[Word, ...], folded: list[str]) -> frozenset[str]:
    opening = listed("asking", "question_words") | listed("asking", "heads") | {"person"}
    if len(folded) <= 1 or folded[0] not in opening or folded[1] in _MEASURING:
        return frozenset()
    for kind, first, second in _pairs():
        if kind in {"perpetrator", "first"} and folded[1] in _PASSIVE:
            continue
        at = next((at for at, each in enumerate(folded) if each in first), None)
        if at is not None and not second.isdisjoint(_verbs(words[at + 1 :])):
            return frozenset({kind})
    return frozenset()


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


def _whether(words: tuple[Word, ...], begins: int) -> TwoWords:
    """Give what a question asks that is answered by yes or no: the state that ends it."""
    stems, joints = [each for _, each in words], listed("asking", "joints")
    for at in range(begins, len(words)):
        state = phrase_at(stems, at, states_asked())
        if state and (state[1] == len(words) or fold(words[state[1]][0]) in joints):
            kinds = kinds_meant(str(states_asked()[state[0]])) | {"whether"}
            return TwoWords(kinds, (*words[begins:at], *words[state[1] :]))
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
