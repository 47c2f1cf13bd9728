"""Closed vocabularies of claims and questions: kinds of answer, stances, relays, statuses."""

from enum import StrEnum


class AnswerKind(StrEnum):
    """What sort of thing answers a question."""

    COUNT = "count"
    MEASURE = "measure"
    DURATION = "duration"
    TIME = "time"
    PLACE = "place"
    PARTY = "party"
    PERSONS = "persons"
    YESNO = "yesno"
    LABEL = "label"
    WORDING = "wording"


SCALED = frozenset({AnswerKind.COUNT, AnswerKind.MEASURE, AnswerKind.DURATION, AnswerKind.TIME})
"""The kinds whose answers are numbers or times: what is not read as such cannot be compared."""


class Stance(StrEnum):
    """What the source does with the answer."""

    ASSERTS = "asserts"
    DENIES = "denies"
    RETRACTS = "retracts"
    CORRECTS = "corrects"


class How(StrEnum):
    """How a relay passed a claim on."""

    QUOTES = "quotes"
    TRANSLATES = "translates"
    PARAPHRASES = "paraphrases"
    REPUBLISHES = "republishes"
    DENIES = "denies"


class Status(StrEnum):
    """Where a question stands; where several fit, the first in this order is said."""

    STALE = "stale"
    DISPUTED = "disputed"
    PROPOSED = "proposed"
    SETTLED = "settled"
    OPEN = "open"
    AGREED = "agreed"
    SINGLE = "single"


class EvidenceState(StrEnum):
    """Whether the words that prove a claim stand in the document."""

    ANCHORED = "anchored"
    ORPHAN = "orphan"
    UNHELD = "unheld"
