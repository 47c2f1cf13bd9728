"""Forms that say what belongs together: a claim moved, questions joined and parted.

Each shows, before anything is recorded, why the tool thinks so and what will happen.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.widget import Widget

from claimcheck.desk import ClaimDetail, Neighbour
from claimcheck.model.counting import counted
from claimcheck.screentext import fit, visible
from claimcheck.tui.fields import Row, ShortText
from claimcheck.tui.lines import run
from claimcheck.tui.picks import ArrangeSheet, Picks, claim_words

_OTHER = "another, by its id below"
# So many cells of an event are shown before what is asked of it.
_OF_EVENT = 28


class TargetSheet(ArrangeSheet):
    """A form with a question or event to choose, or to name by its id."""

    towards: ClassVar[str] = "with"

    def __init__(self, title: str, targets: Sequence[Neighbour]) -> None:
        super().__init__(title)
        self._targets = tuple(targets)
        self._to = Picks([run(each).text for each in (*map(_marked, targets), _OTHER)])
        self._other = ShortText(placeholder="the id of a question, or of a claim in it")

    @property
    def neighbour(self) -> Neighbour | None:
        """What was chosen of the list; None where it is named by its id."""
        return self._targets[self._to.chosen] if self._to.chosen < len(self._targets) else None

    @property
    def target(self) -> str:
        """The id of what was chosen."""
        return self.neighbour.id if self.neighbour else self._other.value.strip()

    def rows(self) -> list[Row]:
        """Give the list and the field for an id."""
        return [Row("to", self.towards, self._to), Row("other", "or id", self._other)]

    def first_field(self) -> Widget:
        """Begin with what is to be chosen."""
        return self._to if self._targets else self._other

    def wants(self) -> tuple[str, str]:
        """Ask for a target, then for the reason."""
        if not self.target:
            return "other", "Name the question by its id, or by that of a claim in it."
        return super().wants()

    def why(self) -> str:
        """Tell why the target is named."""
        return self.neighbour.why if self.neighbour else ""


def _marked(target: Neighbour) -> str:
    """Name a question or event, with a sign where it is likely and a word where it hardly is."""
    likely = f"{target.probability:.0%} " if target.probability else ""
    event, colon, question = target.label.rpartition(": ")
    # Of several questions about one event, what they ask tells them apart.
    cut = colon and not target.is_event
    label = f"{fit(visible(event), _OF_EVENT)}{colon}{question}" if cut else target.label
    if target.asks_else:
        return f"{likely}{label} (asks something else)"
    return f"{'≈ ' if target.proposed else likely}{label}"


class MoveSheet(TargetSheet):
    """A claim of the position under the cursor, and the question that it answers instead."""

    towards: ClassVar[str] = "to"

    def __init__(
        self, claims: Sequence[ClaimDetail], targets: Sequence[Neighbour], here: str
    ) -> None:
        super().__init__(f"Move a claim out of: {here}", [t for t in targets if not t.is_event])
        self._claims = tuple(claims)
        self._claim = Picks([claim_words(each) for each in claims])

    @property
    def claim(self) -> ClaimDetail:
        """The claim that is moved."""
        return self._claims[self._claim.chosen]

    def rows(self) -> list[Row]:
        """Put the claim above where it goes."""
        return [Row("claim", "claim", self._claim), *super().rows()]

    def first_field(self) -> Widget:
        """Begin with the claim where there are several."""
        return self._claim if len(self._claims) > 1 else super().first_field()

    def why(self) -> str:
        """Tell why the claim stands here, and why it may stand there."""
        placed = self.claim.recorded.placement
        here = f"{self.claim.id} stands here: {placed.because}" if placed else ""
        if placed and placed.person:
            here = f"{placed.by} put {self.claim.id} here: {placed.because}"
        there = super().why()
        return f"{here}. There: {there}." if there else f"{here}."

    def effect(self) -> str:
        """Tell where the claim goes, and that it stays there."""
        beside = f", beside {counted(self.neighbour.claims, 'claim')}" if self.neighbour else ""
        where = f"“{self.neighbour.label}”" if self.neighbour else (self.target or "…")
        return f"{self.claim.id} answers {where}{beside}, whatever is added later."


class JoinSheet(TargetSheet):
    """The question, or event, that is the same as the one that is shown."""

    def __init__(self, targets: Sequence[Neighbour], here: str) -> None:
        # Of what may be one event, its questions come with it, and would hide the next likeliest.
        others = [each for each in targets if each.is_event or not each.probability]
        super().__init__(f"Join with: {here}", others)

    def effect(self) -> str:
        """Tell which of the two survives."""
        if self.neighbour is None:
            return f"{self.target or 'it'} becomes this one, and its id leads here."
        joined = f"“{self.neighbour.label}” ({counted(self.neighbour.claims, 'claim')}) becomes"
        if self.neighbour.is_event:
            return f"{joined} this event; what asks the same is one."
        return f"{joined} this question, and its id leads here."


class PartSheet(ArrangeSheet):
    """Claims of the position under the cursor, and what they answer instead."""

    def __init__(
        self,
        claims: Sequence[ClaimDetail],
        question: str,
        event: str,
        rest: int,
        called_so: Callable[[str, str], Neighbour | None],
    ) -> None:
        super().__init__(f"Part from: {event}: {question}")
        self._claims, self._rest, self._called_so = tuple(claims), rest, called_so
        every = [f"all {len(claims)} of this position"] if len(claims) > 1 else []
        self._which = Picks([*every, *map(claim_words, claims)])
        self._was = question, event
        self._question = ShortText(run(question).text)
        self._event = ShortText(run(event).text)

    @property
    def claims(self) -> tuple[ClaimDetail, ...]:
        """The claims that leave."""
        if len(self._claims) > 1 and self._which.chosen == 0:
            return self._claims
        return (self._claims[self._which.chosen - (len(self._claims) > 1)],)

    @property
    def labels(self) -> tuple[str, str]:
        """The new labels of question and event, "" where they stay as they are."""
        typed = self._question.value.strip(), self._event.value.strip()
        pairs = zip(typed, self._was, strict=True)
        question, event = ("" if new == run(old).text.strip() else new for new, old in pairs)
        return question, event

    def rows(self) -> list[Row]:
        """Give the claims and the two labels."""
        return [
            Row("which", "claims", self._which),
            Row("question", "question", self._question),
            Row("event", "event", self._event),
        ]

    def first_field(self) -> Widget:
        """Begin with the new question."""
        return self._question

    def wants(self) -> tuple[str, str]:
        """Ask for another label, then for the reason."""
        if not any(self.labels):
            return "question", "Say what they answer instead: change the question or the event."
        return super().wants()

    def effect(self) -> str:
        """Tell how many go and how many stay, and where what they answer is called so already."""
        going = counted(len(self.claims), "claim")
        staying = self._rest + len(self._claims) - len(self.claims)
        left = f"{staying:,} left in this one."
        called = self._called_so(*self.labels) if any(self.labels) else None
        if called is None:
            return f"{going} to a question apart; {left}"
        beside = counted(called.claims, "claim")
        if called.is_event:
            return f"{going} to an event apart, beside another of that label ({beside}); {left}"
        return f"{going} to “{called.label}”, which is asked already ({beside}); {left}"
