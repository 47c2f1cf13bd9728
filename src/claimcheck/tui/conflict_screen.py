"""A conflict settled, reopened, its sources graded: in forms at the foot of what is weighed."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from attrs import evolve

from claimcheck import desk as door
from claimcheck.model.exits import BadInputError, ChangedError, ClaimcheckError
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import Verdict
from claimcheck.tui.action import FORM, Action
from claimcheck.tui.actions import footer_actions
from claimcheck.tui.bars import Footer
from claimcheck.tui.conflict_doubt import ConflictDoubt
from claimcheck.tui.draft import TYPED, Draft, finding_of, first_draft
from claimcheck.tui.settle_sheet import SettleSheet
from claimcheck.tui.sheet import GradeSheet, ReopenSheet, Sheet
from claimcheck.tui.words import found

_ROWS_OF_POSITIONS = 16
_NOTHING = "Nothing was recorded."
_CHANGED = (
    "Someone changed this conflict meanwhile; nothing was recorded. It is shown as it stands now: "
    "look at it, then record again."
)


class ConflictScreen(ConflictDoubt):
    """One conflict at a time; the next comes by itself."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self._sheet: Sheet | None = None

    def free(self) -> bool:
        """Whether no form is open."""
        return self._sheet is None

    def footer(self) -> list[Action]:
        """Give the keys that matter now: those of the form while one is open."""
        return footer_actions(FORM) if self._sheet else super().footer()

    def can(self, action: str) -> bool:
        """Whether there is anything to reopen or to grade."""
        if action == "reopen":
            return self._detail is not None and bool(self._detail.state.settlements)
        if action == "grade":
            return bool(self._names())
        return super().can(action)

    async def action_choose(self) -> None:
        """Settle for the position under the cursor, whatever verdict was put away before."""
        await self._settle(Verdict.ESTABLISHED)

    async def action_verdict(self, verdict: str) -> None:
        """Settle by a verdict."""
        await self._settle(Verdict(verdict))

    async def _settle(self, verdict: Verdict) -> None:
        if self._detail is None:
            return
        fresh = first_draft(self._detail, self._cursor, verdict)
        kept = self.review.drafts.get(self._question)
        draft = fresh if kept is None else _taken_up(kept, fresh)
        sheet = SettleSheet(draft, self._detail, self._others())
        await self._open_sheet(sheet, shows=(*sheet.shows(), *_typed(draft)))

    def _others(self) -> tuple[str, ...]:
        if self._detail is None:
            return ()
        return door.of_others(self.review.desk, self._detail.state)

    async def action_reopen(self) -> None:
        """Open a settled conflict again."""
        if self._detail and self._detail.state.settlements:
            label = self._detail.state.question.label
            await self._open_sheet(ReopenSheet(label), shows=(label,))
        else:
            self.review.say("This conflict is not settled, so there is nothing to reopen.")

    async def action_grade(self) -> None:
        """Grade a source of this conflict, those of the position under the cursor first."""
        names = self._names()
        if names:
            await self._open_sheet(GradeSheet(names), shows=names)

    def _names(self) -> tuple[str, ...]:
        names: dict[str, None] = {}
        order = [self._chosen, *self._positions] if self._chosen is not None else []
        for held in order:
            for detail in held.claims:
                claim = detail.recorded.claim
                names.update(dict.fromkeys((claim.source, *(relay.name for relay in claim.via))))
        return tuple(names)

    async def _open_sheet(
        self, sheet: Sheet, done: Callable[[], None] | None = None, *, shows: Iterable[str]
    ) -> None:
        """Open a form; not while names are hidden that it `shows`, for it records what it shows."""
        if any(self.review.veiled(text) != text for text in shows):
            self.review.say("This form would show a confidential name. v shows names again.")
            return
        # Awaited, so that keys typed ahead wait for the form and go into it.
        sheet.hand_in, sheet.put_away = done or self._done, self._close_sheet
        self._sheet = sheet
        self.query_one("#notice").display = False
        await self.mount(sheet, after=self.page)
        sheet.go_to(sheet.first_field())
        self.call_after_refresh(self._make_room)
        self.query_one(Footer).again()

    def _make_room(self) -> None:
        """Bring the positions into view above the form, and as much of the rest as fits."""
        if self._layout and self._sheet is not None:
            spare = max(0, self.page.size.height - _ROWS_OF_POSITIONS)
            self.page.scroll_to(y=max(0, self._layout.head - spare), animate=False)

    def put_forms_away(self) -> None:
        """Close the form, keeping what was typed."""
        self._close_sheet()

    def _close_sheet(self) -> None:
        if self._sheet is None:
            return
        if isinstance(self._sheet, SettleSheet) and self._sheet.is_mounted:
            self.review.drafts[self._question] = self._sheet.draft()
        self._sheet.remove()
        self._sheet = None
        self.query_one("#notice").display = True
        self.set_focus(None)
        self.query_one(Footer).again()

    def _done(self) -> None:
        sheet, state = self._sheet, self._detail.state if self._detail else None
        if state is None or sheet is None:
            return
        desk, question = self.review.desk, self._question
        if isinstance(sheet, SettleSheet):
            draft = sheet.draft()
            replaces = self._others() if draft.replaces else ()
            finding = finding_of(draft)
            offered = door.suggestion(state)
            taken = finding.answer if offered and finding.answer == offered.answer else ""
            self._record(
                lambda: door.settle(
                    desk, question, finding, seen=state.seen, replaces=replaces, suggested=taken
                ),
                f"recorded: {found(finding)}",
                go_on=True,
            )
        elif isinstance(sheet, GradeSheet):
            self._record(
                lambda: door.grade(desk, sheet.source, sheet.letter, sheet.because),
                f"recorded: {sheet.source} has grade {sheet.letter}",
            )
        else:
            self._record(
                lambda: door.reopen(desk, question, sheet.because, seen=state.seen),
                "recorded: open again",
            )

    def _record(self, act: Callable[[], object], did: str, *, go_on: bool = False) -> bool:
        """Have an act recorded; whatever prevents it is said in the form, which stays as it is.

        Tells whether it was recorded.
        """
        sheet = self._sheet
        assert sheet is not None  # noqa: S101 - only an open form is handed in
        try:
            act()
        except ClaimcheckError as problem:
            self._refused(sheet, problem)
            return False
        self._close_sheet()
        self.review.drafts.pop(self._question, None)
        did += self._waiting() if go_on else ""
        self._say_before(f"{did}. u undoes.", self._go_on if go_on else self.look)
        return True

    def _refused(self, sheet: Sheet, problem: ClaimcheckError) -> None:
        """Say what was in the way and that nothing was recorded, and show how it stands now."""
        if isinstance(problem, ChangedError | BadInputError):
            self.look()
        if self._sheet is not sheet:  # nothing is left that a form could be about
            self.review.say(f"{_NOTHING} {self.review.notice}")
        elif isinstance(problem, ChangedError):
            sheet.warn(_CHANGED)
            if isinstance(sheet, SettleSheet):
                sheet.others_are(self._others())
        else:
            told = str(problem)
            sheet.warn(told if _NOTHING in told else f"{told} {_NOTHING}")

    def _say_before(self, did: str, then: Callable[[], None]) -> None:
        """Say what was recorded, and then what came of going on: the one never hides the other."""
        self.review.say(did)
        then()
        if self.review.notice != did:
            self.review.say(f"{did} {self.review.notice}")

    def _waiting(self) -> str:
        """Say so where what was settled waits for a second reviewer."""
        with suppress(ClaimcheckError):
            state = door.question_state(self.review.desk, self._question)
            if state is not None and state.reckoned.status is Status.PROPOSED:
                return "; it waits for a second reviewer to find the same"
        return ""

    def _go_on(self) -> None:
        try:
            question = self._next_open()
        except ClaimcheckError as problem:
            self.review.say(str(problem), warn=True)
            return
        if question is not None:
            self.open(question)
        elif self.review.text:
            self._leave("Nothing is left to settle in this filter; esc shows all.")
        else:
            path = self.review.desk.path
            self._leave(f"Nothing is left to settle: claimcheck export {path} --format csv")


def _typed(draft: Draft) -> tuple[str, ...]:
    """Give all that a form for this draft has in its fields."""
    return tuple(str(getattr(draft, name)) for name in (*TYPED, "because"))


def _taken_up(kept: Draft, fresh: Draft) -> Draft:
    """Go on with what was typed before, for the verdict and the position that are chosen now."""
    draft = evolve(kept, verdict=fresh.verdict)
    if kept.exact != fresh.exact:
        draft = evolve(draft, answer=fresh.answer, exact=fresh.exact, best=fresh.best)
    return draft
