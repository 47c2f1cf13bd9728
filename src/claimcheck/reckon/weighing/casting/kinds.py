"""The kind of each question, read from its distinct answers and never claim by claim."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from heapq import nsmallest

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.answers.units import class_of
from claimcheck.reckon.kinds import asks_outcome, read_kind
from claimcheck.reckon.names import fold, plain
from claimcheck.reckon.relating.questions import label_words
from claimcheck.reckon.relating.respects import is_known
from claimcheck.reckon.weighing.casting.clock import minute_of_day
from claimcheck.reckon.words import sections

_LOOKED_AT = 50
_YEAR = re.compile(r"[0-9]{4}", re.ASCII)
_WHOLE = re.compile(r"[0-9]{1,15}", re.ASCII)
_DECIMAL = re.compile(r"[-+−]?[0-9]{1,15}(?:\.[0-9]{1,2}|\.[0-9]{4,9})|[-−][0-9]{1,15}", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[01][0-9](?:-[0-3][0-9](?:T[0-2][0-9]:[0-5][0-9])?)?", re.ASCII)
_SHORT = 4
# Words that make an answer of letters alone a number, a time or a yes.
_SMALL_WORDS = frozenset({"a", "an", "the", "one"})
# Stands for whatever words ask how something ended.
_OUTCOME = "finished"
_UNLISTED = frozenset({AnswerKind.WORDING, AnswerKind.LABEL})
_KINDS = {str(kind): kind for kind in AnswerKind}


def kind_of(
    label: str,
    unit: str,
    answers: Mapping[str, int],
    said: Mapping[str, int],
    places: Collection[str] = (),
) -> AnswerKind:
    """Tell the kind of a question: what most claims say it is, else as `read_kind` reads it.

    `answers` are its distinct answers with how many claims give each, `said` the kinds that claims
    name. The fifty commonest answers are looked at. Answers that are no numbers or times and list
    several things (`a | b`) are parties, so that a part of a list supports the whole; those that
    mostly name one of `places` (folded) are places.
    """
    told = {word: count for word, count in said.items() if word in _KINDS}
    if told:
        return _KINDS[max(told, key=lambda word: (told[word], word))]
    common = commonest(answers)
    ended = common if asks_outcome(label) else ()
    outcomes = {text for text in ended if is_known(text, "outcomes")}
    looks = Counter(text if text in outcomes else _stand_in(text) for text in common)
    kind = _read(signature(label), unit, tuple(sorted(looks.items())))
    if kind not in _UNLISTED:
        return kind
    if places and 2 * sum(fold(text) in places for text in common) >= len(common):
        return AnswerKind.PLACE
    return AnswerKind.PARTY if any("|" in text for text in common) else kind


def commonest(answers: Mapping[str, int]) -> list[str]:
    """Give the fifty commonest answers, whatever order they came in."""
    if len(answers) <= _LOOKED_AT:
        return sorted(answers)
    return nsmallest(_LOOKED_AT, answers, key=lambda text: (-answers[text], text))


@lru_cache(maxsize=8_192)
def signature(label: str) -> str:
    """Give the words of a question that its answers are read by; thousands of labels have few."""
    telling = _telling()
    kept = {word for word in label_words(label) if word in telling or class_of(word, "acts")}
    return " ".join(sorted({*kept, _OUTCOME} if asks_outcome(label) else kept))


@lru_cache(maxsize=16_384)
def _read(label: str, unit: str, looks: tuple[tuple[str, int], ...]) -> AnswerKind:
    every: Iterable[str] = (text for text, count in looks for _ in range(count))
    return read_kind(Claim(text, "", question=label, unit=unit) for text in every)


def _stand_in(text: str) -> str:
    """Give a text that looks like any other of its sort, so that a sort is looked at once."""
    if _WHOLE.fullmatch(text):
        return "1955" if _YEAR.fullmatch(text) else "28"
    if _DECIMAL.fullmatch(text):
        return "1.5"
    if _DATE.fullmatch(text) or minute_of_day(text) is not None:
        return "2020-01-12"
    words = plain(text).split() if text.isascii() else []
    if words and not _may_tell(words):
        return " ".join(["house"] * min(len(words), _SHORT + 1))
    return text


def _may_tell(words: list[str]) -> bool:
    known = _reading_words()
    return any(not word.isalpha() or word in known for word in words)


@cache
def _telling() -> frozenset[str]:
    return frozenset(
        word for key, words in sections("terms")["lists"].items() if key.startswith("asks")
        for word in plain(" ".join(words)).split()
    )  # fmt: skip


@cache
def _reading_words() -> frozenset[str]:
    """Gather every word of the lists that numbers, times and yes or no are read with."""
    found: set[str] = set(_SMALL_WORDS)
    for table in ("numbers", "calendar"):
        for section in sections(table).values():
            _gather(section, found)
    for key in ("yes", "no"):
        _gather(sections("terms")["lists"][key], found)
    return frozenset(found)


def _gather(value: object, found: set[str]) -> None:
    if isinstance(value, str):
        found.update(plain(value).split())
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            found.update(plain(key).split())
            _gather(inner, found)
    elif isinstance(value, list):
        for inner in value:
            _gather(inner, found)
