"""A reviewer's verdict on a question, with its reason."""

from enum import StrEnum

from attrs import frozen

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
class Finding:
    """What a reviewer hands in: verdict, answer, reason.

    `best`, `low`, `high` belong to a range; `parts` to `both` (what each answer is true of);
    `would_settle` to `unsettled`. A reason in words is required.
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
    parts: tuple[str, ...] = ()
    would_settle: str = ""


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
