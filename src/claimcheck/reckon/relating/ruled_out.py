"""What a wording rules out in so many words: “birds were ruled out”, “no liquor was involved”."""

import re
from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.read import Concepts, Label, read_label
from claimcheck.reckon.words import Phrases, listed, phrase_at, phrases

_CLAUSES = re.compile(r"[;,.:()،؛]|\s[-–—]\s|\b(?:but|mais|pero|sino|بل|لكن)\b|\sو(?=لم\b)")
_AT_MOST = 300


@frozen
class Said:
    """What the clauses of a wording say, and what each of those that deny rules out."""

    told: Label
    ruled_out: tuple[Label, ...]


@lru_cache(maxsize=16_384)
def read_said(text: str) -> Said:
    """Take a wording apart into what it says and what it rules out."""
    told, denied = [], []
    for clause in filter(str.strip, _CLAUSES.split(text[:_AT_MOST])):
        words = fold(clause).split()
        nots = _count_denials(words)
        hedged = any(
            phrase_at(words, at, phrases("denials", "hedging")) for at in range(len(words))
        )
        if nots == 1 and not hedged:
            denied.append(read_label(_without_denying(words)))
        elif not nots and not hedged:
            told.append(clause)
    return Said(read_label(". ".join(told)), tuple(denied))


def rules_out(a: str, b: str, question: str = "") -> bool:
    """Say whether one wording rules out, in other words too, what the other says.

    What the question says already need not be said again.
    """
    one, two, asked = read_said(a), read_said(b), read_label(question)
    return any(
        _says(other.told, denied, asked)
        for said, other in ((one, two), (two, one))
        for denied in said.ruled_out
    )


def _says(told: Label, denied: Label, asked: Label) -> bool:
    """Say whether all that is denied is told, and something of it not by the question alone."""
    known = _met(denied.known, told.known)
    words = (denied.names | denied.others) & (told.names | told.others)
    if not known and not words:
        return False
    left = denied.known - known - _met(denied.known, asked.known)
    rest = (denied.names | denied.others) - words - asked.names - asked.others
    return not left and not rest


def _met(one: frozenset[Concepts], two: frozenset[Concepts]) -> frozenset[Concepts]:
    return frozenset(each for each in one if any(each & other for other in two))


def _denying() -> Phrases:
    return phrases("denials", "denying")


def _count_denials(words: list[str]) -> int:
    found, at = 0, 0
    while at < len(words):
        phrase = phrase_at(words, at, _denying())
        found, at = found + bool(phrase), phrase[1] if phrase else at + 1
    return found


def _without_denying(words: list[str]) -> str:
    kept, at = [], 0
    while at < len(words):
        phrase = phrase_at(words, at, _denying())
        if phrase is None and words[at] not in listed("denials", "idle"):
            kept.append(words[at])
        at = phrase[1] if phrase else at + 1
    return " ".join(kept)
