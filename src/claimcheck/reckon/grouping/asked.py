"""Which question a claim answers, by the vocabulary of questions that ships as data."""

from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.event import Question
from claimcheck.reckon.grouping.idle import is_filler
from claimcheck.reckon.grouping.stems import stem, words_of
from claimcheck.reckon.kinds import read_kind
from claimcheck.reckon.names import fold, plain
from claimcheck.reckon.quoting import shortened
from claimcheck.reckon.words import Phrases, listed, phrase_at, sections

_LOOKED_AT = 1_000
_ALIKE = 0.5


@frozen
class Asked:
    """A question that a claim seems to answer.

    `key` is its name in the vocabulary ("" for none of it), `label` what a new one is called,
    `kind` the kind of its answers, and `cue` the words that tell.
    """

    key: str
    label: str
    kind: str
    cue: str = ""


def asked_of(claim: Claim) -> Asked:
    """Say which question a claim answers that names none; a new one where none fits."""
    # When it was said tells nothing of the kind, and most answers come again and again.
    bare = Claim(claim.answer, "", unit=claim.unit, population=claim.population, kind=claim.kind)
    kind = str(read_kind((bare,)))
    found = _by_cue(claim, kind)
    if found:
        key, cue = found
        told = sections("grouping/asked")[key]
        label = told["arabic"] if claim.language.startswith("ar") else told["label"]
        return Asked(key, str(label), kind, cue)
    if claim.unit.strip():
        return Asked("", claim.unit.strip(), kind)
    return Asked("", shortened(claim.quote), kind)


def _by_cue(claim: Claim, kind: str) -> tuple[str, str] | None:
    """Find the question by the words of what is counted, then by those nearest to the answer."""
    for text in (f"{claim.unit} {claim.population}", claim.answer, claim.quote):
        cues = _cues(text[:_LOOKED_AT], kind)
        if cues:
            at = _answer_at(claim, text)
            return min(cues, key=lambda cue: (abs(cue[0] - at), cue[0]))[1:]
    plainly = [key for key, told in _of_kind(kind) if not told]
    return (plainly[0], "") if plainly else None


def _answer_at(claim: Claim, text: str) -> int:
    """Give the number of the word at which an answer begins in a text, 0 where it is not there."""
    before, found, _ = text.lower().partition(claim.answer.lower())
    return len(words_of(before)) if found else 0


def _cues(text: str, kind: str) -> list[tuple[int, str, str]]:
    words = words_of(text)
    stems = [stem(word) for word in words]
    known = _phrases(kind)
    found = []
    for at, first in enumerate(stems):
        phrase = phrase_at(stems, at, known) if first in known.longest else None
        if phrase:
            found.append((at, known[phrase[0]], " ".join(words[at : phrase[1]])))
    return found


@cache
def _of_kind(kind: str) -> tuple[tuple[str, Sequence[str]], ...]:
    table = sections("grouping/asked")
    return tuple((key, told["words"]) for key, told in table.items() if kind in told["kinds"])


@cache
def _phrases(kind: str) -> Phrases:
    found: dict[str, str] = {}
    for key, phrases in _of_kind(kind):
        for phrase in phrases:
            found.setdefault(" ".join(stem(word) for word in words_of(phrase)), key)
    return Phrases(found)


@lru_cache(maxsize=16_384)
def key_of_label(label: str, kind: str) -> str:
    """Say which question of the vocabulary a label asks; "" where none."""
    folded = fold(label)
    for key in sections("grouping/asked"):
        if folded in _plain_labels(key):
            return key
    for each in (kind,) if kind else ("count", "time", "place", "party"):
        cues = _cues(label, each)
        if cues:
            return cues[0][1]
    return ""


def asks(label: str, kind: str) -> tuple[str, frozenset[str]] | None:
    """Say which question of the vocabulary a label asks, and the stems of what else it tells.

    None where it tells nothing.
    """
    key = key_of_label(label, kind)
    if key and fold(label) in _plain_labels(key):
        return key, frozenset()
    words = [stem(word) for word in words_of(label) if not _counts_only(word)]
    for cue in sections("grouping/asked")[key]["words"] if key else ():
        of_cue = [stem(word) for word in words_of(cue)]
        if all(word in words for word in of_cue):
            words = [word for word in words if word not in of_cue]
    return (key, frozenset(words)) if key or words else None


def plain_label(key: str) -> str:
    """Give what a question of the vocabulary is called."""
    return str(sections("grouping/asked")[key]["label"])


@cache
def _plain_labels(key: str) -> tuple[str, str]:
    """Give what a question of the vocabulary is called in either language, folded."""
    told = sections("grouping/asked")[key]
    return fold(told["label"]), fold(told["arabic"])


def _counts_only(word: str) -> bool:
    """Whether a word of a label says no more than that something is counted."""
    return plain(word) in listed("grouping/idle", "counting")


def fits(question: Question, asked: Asked) -> bool:
    """Whether a question that is asked already is the one that a claim answers."""
    if question.kind and question.kind != asked.kind:
        return False
    if asked.key:
        return key_of_label(question.label, question.kind or asked.kind) == asked.key
    return bool(asked.label) and _alike(question.label, asked.label)


def asks_as_plainly(one: Question, other: Question) -> bool:
    """Whether two questions ask one thing of the vocabulary, one of them in its very words.

    “people kidnapped”, which the tool wrote, is what “fighters kidnapped” asks.
    """
    kind = one.kind or other.kind
    key = key_of_label(one.label, kind)
    if not key or key != key_of_label(other.label, kind) or (other.kind or kind) != kind:
        return False
    return not {fold(one.label), fold(other.label)}.isdisjoint(_plain_labels(key))


def _alike(one: str, two: str) -> bool:
    """Whether most of what two labels say is the same."""
    if fold(one) == fold(two):
        return True
    first, second = _telling(one), _telling(two)
    return len(first & second) > _ALIKE * max(len(first | second), 2)


@lru_cache(maxsize=16_384)
def _telling(label: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(label) if not is_filler(word))
