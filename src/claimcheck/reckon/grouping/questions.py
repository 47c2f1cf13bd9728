"""The question of each claim within its event: by its label, or by what it seems to answer."""

from collections.abc import Callable

from attrs import define, field

from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.model.event import Question, founder_of
from claimcheck.reckon.grouping.placed import GROUPING, Found, Known, Placed
from claimcheck.reckon.names import fold

_SEEMS = 0.8
_BY_UNIT = 0.8


@define(slots=True, eq=False)
class Questions:
    """The known questions by event, with what this batch founds laid over them."""

    known: Known
    name: Callable[[str], str]
    labelled: dict[tuple[str, str], Question] = field(factory=dict)
    of_event: dict[str, list[Question]] = field(factory=dict)
    alike: dict[Placement, Placement] = field(factory=dict)

    def place(self, recorded: RecordedClaim, found: Found) -> Placed:
        """Place a claim in a question of the event that was found for it, or in one it founds."""
        if recorded.claim.question.strip():
            return self._by_label(recorded, found)
        return self._by_what_it_answers(recorded, found)

    def _by_label(self, recorded: RecordedClaim, found: Found) -> Placed:
        claim, event = recorded.claim, found.event.id
        label = claim.question.strip()
        if any(event == new.id for new in found.founded):
            return self._founded(recorded, found, label, claim.kind, found.because)
        held = self._labelled(event, label)
        if held is None:
            because = f"{found.because}, and asks a new question"
            return self._founded(recorded, found, label, claim.kind, because)
        both = "gives the same event label as"
        asks = f"the same question label as {self.name(founder_of(held.id))}"
        because = f"{found.because}, and gives {asks}"
        if found.because.startswith(both):
            _, _, several = found.because.partition("; ")
            because = (
                f"gives the same event and question labels as {self.name(founder_of(held.id))}"
            )
            because += f"; {several}" if several else ""
        return self._placed(recorded.uid, found, held, found.probability, because)

    def _by_what_it_answers(self, recorded: RecordedClaim, found: Found) -> Placed:
        from claimcheck.reckon.grouping.asked import asked_of, fits  # noqa: PLC0415 - word lists

        claim, event = recorded.claim, found.event.id
        asked = asked_of(claim)
        why = f"speaks of “{asked.cue}”" if asked.cue else f"answers with a {asked.kind}"
        new = any(event == each.id for each in found.founded)
        for question in () if new else self._questions(event):
            if fits(question, asked):
                because = f"{found.because}, and {why}, so it answers “{question.label}”"
                sure = min(found.probability, _SEEMS if asked.key else _BY_UNIT)
                return self._placed(recorded.uid, found, question, sure, because)
        label = asked.label or f"unnamed question of {claim.id or recorded.uid}"
        if asked.key:
            return self._founded(recorded, found, label, asked.kind, f"{found.because}, and {why}")
        because = f"{found.because}, and {_asks(asked.label)}"
        return self._founded(recorded, found, label, claim.kind, because)

    def _founded(
        self, recorded: RecordedClaim, found: Found, label: str, kind: str, because: str
    ) -> Placed:
        event = found.event.id
        question = Question(id=f"q-{recorded.uid}", event=event, label=label, kind=kind)
        self.labelled[event, fold(label)] = question
        if found.founded:
            self.of_event.setdefault(event, [])
        self._questions(event).append(question)
        return self._placed(recorded.uid, found, question, found.probability, because, founded=True)

    def _labelled(self, event: str, label: str) -> Question | None:
        key = (event, fold(label))
        if key not in self.labelled:
            held = self.known.question(event, label)
            if held is None:
                return None
            self.labelled[key] = held
        return self.labelled[key]

    def _questions(self, event: str) -> list[Question]:
        if event not in self.of_event:
            self.of_event[event] = list(self.known.questions(event))
        return self.of_event[event]

    def _placed(
        self,
        uid: str,
        found: Found,
        question: Question,
        probability: float,
        because: str,
        *,
        founded: bool = False,
    ) -> Placed:
        placement = Placement(
            question=question.id,
            event=found.event.id,
            by=GROUPING,
            person=False,
            probability=probability,
            because=because,
        )
        # Claims of one question are mostly placed alike: one placement does for all of them.
        placement = self.alike.setdefault(placement, placement)
        return Placed(uid, placement, found.founded, question if founded else None, found.apart)


def _asks(label: str) -> str:
    return f"asks something new: “{label}”" if label else "names no question"
