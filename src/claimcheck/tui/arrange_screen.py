"""A conflict in which claims are moved, questions joined and parted, and names made to meet."""

from asyncio import to_thread
from collections.abc import Callable, Iterator, Sequence

from claimcheck import desk as door
from claimcheck.desk import ClaimDetail, Neighbour, QuestionState
from claimcheck.model.counting import counted
from claimcheck.model.exits import ClaimcheckError
from claimcheck.model.proposal import Proposal
from claimcheck.tui.arrange_sheets import JoinSheet, MoveSheet, PartSheet
from claimcheck.tui.conflict_screen import ConflictScreen
from claimcheck.tui.picks import claim_words
from claimcheck.tui.proposal_sheet import ProposalSheet
from claimcheck.tui.sheet import Sheet

_NOTHING_ALIKE = (
    "No names, events or questions in this dossier look like one another, nor this event like two."
)


class ArrangeScreen(ConflictScreen):
    """The opened conflict, with all that is done about it."""

    async def action_move(self) -> None:
        """Move a claim of the position under the cursor to another question."""
        claims, state = self._claims_here(), self._state()
        if state is None or not claims:
            return
        near = self.review.ask(lambda: door.neighbours(self.review.desk, state))
        if near is not None:
            sheet = MoveSheet(claims, near, state.question.label)
            shows = (*_told_of(claims), *_told_near(near), state.question.label)
            await self._open_sheet(sheet, lambda: self._moved(sheet), shows=shows)

    def _moved(self, sheet: MoveSheet) -> None:
        desk, claim, seen = self.review.desk, sheet.claim, self._seen()
        if not self._are_here(sheet, [claim]):
            return
        self._arrange(
            lambda: door.move(desk, [claim.recorded.uid], sheet.target, sheet.because, seen=seen),
            f"moved: {claim.id}",
        )

    async def action_join(self) -> None:
        """Join another question with this one, or another event with its event."""
        state = self._state()
        if state is None:
            return
        near = self.review.ask(lambda: door.neighbours(self.review.desk, state))
        if near is not None:
            sheet = JoinSheet(near, state.question.label)
            shows = (*_told_near(near), state.question.label)
            await self._open_sheet(sheet, lambda: self._joined(sheet), shows=shows)

    def _joined(self, sheet: JoinSheet) -> None:
        desk, state = self.review.desk, self._state()
        if state is None:
            return
        of_events = sheet.target.startswith("e-")
        kept = state.event.id if of_events else state.question.id
        seen = None if of_events else state.seen
        self._arrange(
            lambda: door.join(desk, kept, sheet.target, sheet.because, seen=seen),
            f"joined: {sheet.neighbour.label if sheet.neighbour else sheet.target}",
        )

    async def action_part(self) -> None:
        """Part claims of the position under the cursor from the others."""
        claims, state = self._claims_here(), self._state()
        if state is None or not claims:
            return
        rest = len(state.understood) - len(claims)

        def called_so(question: str, event: str) -> Neighbour | None:
            desk = self.review.desk
            return self.review.ask(lambda: door.called_so(desk, state, question, event))

        sheet = PartSheet(claims, state.question.label, state.event.label, rest, called_so)
        shows = (*_told_of(claims), state.question.label, state.event.label)
        await self._open_sheet(sheet, lambda: self._parted(sheet), shows=shows)

    def _parted(self, sheet: PartSheet) -> None:
        desk, seen, names = self.review.desk, self._seen(), sheet.labels
        claims = [each.recorded.uid for each in sheet.claims]
        if not self._are_here(sheet, sheet.claims):
            return
        self._arrange(
            lambda: door.part(
                desk, claims, sheet.because, question=names[0], event=names[1], seen=seen
            ),
            f"parted: {counted(len(claims), 'claim')}",
        )

    def _seen(self) -> str | None:
        """Give the state of the conflict that is shown now: a form may be older."""
        state = self._state()
        return state.seen if state else None

    def _are_here(self, sheet: Sheet, claims: Sequence[ClaimDetail]) -> bool:
        """Whether claims that a form names still stand in the conflict; says so where not."""
        state = self._state()
        here = state.understood if state else {}
        gone = [each.id for each in claims if each.recorded.uid not in here]
        if gone:
            sheet.warn(f"Not in this conflict any more: {', '.join(gone)}. Nothing was recorded.")
        return not gone

    async def action_proposals(self) -> None:
        """Decide whether two names, events or questions are one, and whether an event is two."""
        desk, state = self.review.desk, self._state()
        self.review.say("Looking for what may be one …")
        try:
            # Beside the screen: among very many names it takes its time.
            found = await to_thread(door.may_be_one, desk, state.event.id if state else "")
        except ClaimcheckError as problem:
            self.review.say(str(problem), warn=True)
            return
        if not found:
            self.review.say(_NOTHING_ALIKE)
            return
        self.review.say("")
        sheet = ProposalSheet(found, self._named_here())
        shows = [text for each in found for text in (each.said, each.because, each.effect)]
        await self._open_sheet(sheet, lambda: self._decided(sheet.proposal, sheet), shows=shows)

    def _decided(self, proposal: Proposal, sheet: ProposalSheet) -> None:
        act, state = door.accept if sheet.accepts else door.dismiss, self._state()
        event = state.event.id if state else ""
        did = f"{sheet.said}{' from now on' if sheet.accepts else ', and not proposed again'}"
        self._arrange(
            lambda: act(self.review.desk, [proposal.id], sheet.because, of_event=event),
            f"{did}: {proposal.said}",
        )

    def can(self, action: str) -> bool:
        """Whether there is a claim to move, or to part from others."""
        here = len(self._claims_here())
        if action == "part":
            return here > 0 and self._claims_in_all() > 1
        return here > 0 if action == "move" else super().can(action)

    def _claims_in_all(self) -> int:
        state = self._state()
        return len(state.understood) if state else 0

    def _arrange(self, act: Callable[[], object], did: str) -> None:
        """Have it recorded, and say what it changed in the conflict that is shown."""
        before = self._stands()
        if not self._record(act, did):
            return
        after = self._stands()
        changed = f" Here: {before} → {after}." if before and after and after != before else ""
        self.review.say(f"{did}.{changed} u undoes.")

    def _stands(self) -> str:
        """Say in short how the question stands; "" where the machine refuses to tell."""
        try:
            state = door.question_state(self.review.desk, self._question)
        except ClaimcheckError:
            return ""
        if state is None:
            return "nothing is left"
        positions = counted(len(state.reckoned.positions), "position")
        return f"{positions}, {state.reckoned.status}"

    def _state(self) -> QuestionState | None:
        return self._detail.state if self._detail else None

    def _claims_here(self) -> tuple[ClaimDetail, ...]:
        """Give the claims of the position under the cursor, the compatible and denying ones too."""
        held = self._chosen
        return (*held.claims, *held.compatible, *held.denied_by) if held else ()

    def _named_here(self) -> set[str]:
        """Give the names of this conflict, with the ids of its question and event."""
        state = self._state()
        names = {state.question.id, state.event.id} if state else set()
        for held in self._positions:
            for detail in (*held.claims, *held.compatible, *held.denied_by):
                claim = detail.recorded.claim
                relays = (relay.name for relay in claim.via)
                names.update((claim.source, *relays, claim.where, *claim.answer.split(" | ")))
        return names


def _told_of(claims: Sequence[ClaimDetail]) -> Iterator[str]:
    """Give what a form tells of claims: who says what, and why it stands where it does."""
    for each in claims:
        yield claim_words(each)
        yield each.recorded.placement.because if each.recorded.placement else ""


def _told_near(near: Sequence[Neighbour]) -> Iterator[str]:
    return (text for each in near for text in (each.label, each.why))
