"""A reviewer's verdict on a question, with its reason."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from claimcheck.model.reckoned import Bound
from claimcheck.model.scales import Confidence, Likelihood


class Verdict(StrEnum):
    """What a reviewer can find."""

    ESTABLISHED = "established"
    RANGE = "range"
    REFUTED = "refuted"
    BOTH = "both"
    UNSETTLED = "unsettled"
    UNVERIFIABLE = "unverifiable"


class Outcome(StrEnum):
    """What became of a claim in a settlement."""

    STANDS = "stands"
    REJECTED = "rejected"
    OVERTAKEN = "overtaken"
    WITHDRAWN = "withdrawn"
    ELSEWHERE = "elsewhere"
    UNDECIDED = "undecided"


@frozen
class ClaimOutcome:
    """What became of one claim, and why where the reviewer said so. `claim` is a uid."""

    claim: str
    outcome: Outcome
    because: str = ""


@frozen
class Part:
    """What some of the claims (uids) on a question are true of, and the question that it became."""

    label: str
    claims: tuple[str, ...] = ()
    question: str = ""


@frozen
class Figures:
    """What was understood of the words of a range: numbers, days of a duration, dates."""

    best: Bound = None
    low: Bound = None
    high: Bound = None


@frozen
class Finding:
    """What a reviewer hands in: verdict, answer, reason.

    `best`, `low`, `high` belong to a range, as they were typed, and `figures` are what they were
    read as; `parts` belong to `both` (what each answer is true of); `would_settle` to `unsettled`.
    A reason in words is required. `FITTING` says which fields a verdict has a place for.
    """

    verdict: Verdict
    because: str
    answer: str = ""
    best: str = ""
    low: str = ""
    high: str = ""
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    claims: tuple[ClaimOutcome, ...] = ()
    parts: tuple[Part, ...] = ()
    would_settle: str = ""
    figures: Figures | None = None


@frozen
class Fields:
    """The fields of a finding that a verdict needs, and those that it has a place for besides."""

    needs: tuple[str, ...] = ()
    may_have: tuple[str, ...] = ()

    @property
    def fitting(self) -> tuple[str, ...]:
        """All of them, what is needed first."""
        return (*self.needs, *self.may_have)


_HOW_SURE = ("likelihood", "confidence")
FITTING: Mapping[Verdict, Fields] = {
    Verdict.ESTABLISHED: Fields(("answer",), _HOW_SURE),
    Verdict.RANGE: Fields(("low", "high"), ("best", *_HOW_SURE)),
    Verdict.REFUTED: Fields(("answer",), _HOW_SURE),
    Verdict.BOTH: Fields(("parts",), ("confidence",)),
    Verdict.UNSETTLED: Fields(("would_settle",)),
    Verdict.UNVERIFIABLE: Fields((), ("confidence",)),
}
"""What each verdict takes beside its reason: how likely an answer is only where there is one."""


@frozen
class Settlement:
    """A finding as it stands in the journal.

    `id` names it; `shown` are the uids of the claims that the reviewer saw, and `versions` the
    entries that held them then, in the same order; `seen` is the state of the question that was
    decided on; `replaces` are the settlements that it puts aside. `suggested` is the answer that
    the tool suggested and that the reviewer took over, "" where the reviewer came to it alone.
    `parted_from` is what the question asked then, where it was parted since.
    """

    id: str
    question: str
    finding: Finding
    by: str
    at: str
    shown: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    seen: str = ""
    replaces: tuple[str, ...] = ()
    suggested: str = ""
    parted_from: str = ""

    @property
    def took_suggestion(self) -> bool:
        """Whether it is the tool's own suggestion, unchanged."""
        return bool(self.suggested) and self.finding.answer == self.suggested
