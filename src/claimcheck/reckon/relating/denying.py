"""Names that an answer denies, and whether it says that nobody else is meant."""

from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import Phrases, listed, phrase_at


@frozen
class Named:
    """What names an answer gives, which it denies, and whether those given are all (`only`).

    `nobody` says that there is nobody to name.
    """

    given: tuple[str, ...]
    denied: tuple[str, ...]
    only: bool
    nobody: bool = False


@lru_cache(maxsize=16_384)
def read_named(values: tuple[str, ...]) -> Named:
    """Read “not the army but the rebels” and “only Ida Korr”, name by name, folded."""
    if len(values) == 1 and values[0] in _phrases("nobody"):
        return Named((), (), only=False, nobody=True)
    given: list[str] = []
    denied: list[str] = []
    only = False
    for value in values:
        words = _without_not_only(value.split())
        kept = [word for word in words if word not in _phrases("only")]
        if kept and len(kept) < len(words):
            words, only = kept, True
        said, against = _apart(words)
        given.extend(said)
        denied.extend(against)
    return Named(tuple(given), tuple(denied), only)


def name_by_name(value: str, put: Callable[[str], str]) -> str:
    """Put another name for each that an answer gives, and leave what stands between them."""
    words, told, name, at = value.split(), list[str](), list[str](), 0
    while at < len(words):
        between = phrase_at(words, at, _between())
        if between is None:
            name.append(words[at])
            at += 1
            continue
        told += [*filter(None, [put(" ".join(name))]), between[0]]
        name, at = [], between[1]
    return " ".join([*told, *filter(None, [put(" ".join(name))])])


@cache
def _between() -> Phrases:
    keys = ("denying", "instead", "only", "joining")
    return Phrases({phrase: key for key in keys for phrase in _phrases(key)})


def _without_not_only(words: list[str]) -> list[str]:
    """Take off “not only”, which denies nobody and leaves room for others."""
    for at in range(len(words) - 2):
        if words[at] in _phrases("denying") and words[at + 1] in _phrases("only"):
            return words[:at] + words[at + 2 :]
    return words


@cache
def _phrases(key: str) -> Phrases:
    return Phrases(dict.fromkeys(fold(phrase) for phrase in listed("parties", key)))


def _apart(words: list[str]) -> tuple[Iterable[str], Iterable[str]]:
    for at in range(len(words)):
        found = phrase_at(words, at, _phrases("denying"))
        if found is None or found[1] >= len(words):
            continue
        before, after = words[:at], words[found[1] :]
        for place in range(1, len(after)):
            turn = phrase_at(after, place, _phrases("instead"))
            if turn is not None and turn[1] < len(after):
                return [*_name(before), *_name(after[turn[1] :])], _name(after[:place])
        return _name(before), _name(after)
    return _name(words), ()


def _name(words: list[str]) -> tuple[str, ...]:
    """Give a name without what joins it to the rest, or none."""
    idle = listed("terms", "by") | listed("terms", "at") | {"and", "it", "was", "were"}
    while words and words[0] in idle:
        words = words[1:]
    while words and words[-1] in {"and", "it", "was", "were"}:
        words = words[:-1]
    return (" ".join(words),) if words else ()
