"""The form that decides on proposals: whether two names, events or questions are one."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from textual import on
from textual.widget import Widget

from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.tui.fields import Choices, Row
from claimcheck.tui.lines import run
from claimcheck.tui.picks import ArrangeSheet, Picks

_ONE, _TWO = "one", "two"


class ProposalSheet(ArrangeSheet):
    """What may be one, or two, that of this conflict first; whether it is, and why."""

    def __init__(self, proposals: Sequence[Proposal], here: AbstractSet[str]) -> None:
        two = any(each.of == Proposed.PARTS for each in proposals)
        super().__init__("What may be one, or two" if two else "What may be one")
        self._proposals = sorted(proposals, key=lambda each: here.isdisjoint(each.about))
        self._which = Picks([_proposed(each, here) for each in self._proposals])
        self._are = Choices((_ONE, _TWO), self._as_proposed)
        self._leant_on = self.proposal

    @property
    def proposal(self) -> Proposal:
        """The proposal that is decided on."""
        return self._proposals[self._which.chosen]

    @property
    def said(self) -> str:
        """What was decided: that they are one, or two."""
        return self._are.word

    @property
    def accepts(self) -> bool:
        """Whether it is so as it was proposed."""
        return self._are.chosen == self._as_proposed

    @property
    def _as_proposed(self) -> int:
        return (_ONE, _TWO).index(_TWO if self.proposal.of == Proposed.PARTS else _ONE)

    @on(Choices.Changed)
    def lean(self) -> None:
        """Begin each proposal with what it proposes."""
        if self._leant_on is not self.proposal:
            self._leant_on = self.proposal
            self._are.choose(self._as_proposed)

    def rows(self) -> list[Row]:
        """Give the proposals and the decision."""
        return [Row("which", "proposed", self._which), Row("same", "they are", self._are)]

    def first_field(self) -> Widget:
        """Begin with the proposals where there are several."""
        return self._which if len(self._proposals) > 1 else self._are

    def why(self) -> str:
        """Tell why they may be one, or two."""
        return f"{self.proposal.because}."

    def effect(self) -> str:
        """Tell what the decision does."""
        return f"{self.proposal.effect}." if self.accepts else "it is not proposed again."


def _proposed(proposal: Proposal, here: AbstractSet[str]) -> str:
    """Tell a proposal on a line; of what is `here` the other alone, since that tells more."""
    look = f"{'! ' if proposal.warns else ''}{proposal.probability:.0%}"
    # A name and an event that is called by it may be proposed in the same words.
    of = "" if proposal.of in (Proposed.NAMES, Proposed.MOVES) else f" {proposal.kind}:"
    return run(f"{look}{of} {_said(proposal, here)}").text


def _said(proposal: Proposal, here: AbstractSet[str]) -> str:
    own, other = proposal.labels
    if proposal.of == Proposed.PARTS:
        return (
            f"this{proposal.said.removeprefix(own)}" if proposal.about[0] in here else proposal.said
        )
    labels = zip(proposal.about, (own, other), strict=True)
    others = [label for name, label in labels if name not in here and label]
    return f"this = {others[0]}" if len(others) == 1 else proposal.said
