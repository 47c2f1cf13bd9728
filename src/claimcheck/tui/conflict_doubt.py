"""A conflict whose event may be two: looked for beside the screen, told above the positions."""

from contextlib import suppress

from textual import on
from textual.message import Message
from textual.worker import get_current_worker

from claimcheck import desk as door
from claimcheck.model.counting import some_of
from claimcheck.model.exits import ClaimcheckError
from claimcheck.model.proposal import Proposal
from claimcheck.tui.conflict_view import ConflictView


class ConflictDoubt(ConflictView):
    """Says so where some claims of a conflict may be of another event than the others."""

    class Looked(Message):
        """How the event of the conflict may be two was looked for; None where it hardly is."""

        def __init__(self, parting: Proposal | None) -> None:
            super().__init__()
            self.parting = parting

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self._parting: Proposal | None = None

    def _load(self) -> bool:
        loaded = super()._load()
        if loaded:
            self.run_worker(self._look_for_two, thread=True, exclusive=True, group="doubt")
        return loaded

    def _look_for_two(self) -> None:
        """Run in a thread: look whether the event may be two."""
        worker, state = get_current_worker(), self._detail.state if self._detail else None
        with suppress(ClaimcheckError):  # the next look tries again
            found = door.parting_apart(self.review.desk, state.event.id) if state else None
            if not worker.is_cancelled:
                self.post_message(self.Looked(found))

    @on(Looked)
    def _looked(self, message: Looked) -> None:
        if message.parting != self._parting:
            self._parting = message.parting
            self._show(keep_scroll=True)

    def doubt(self) -> str:
        """Say which claims of the conflict may be of another event; "" where all or none are."""
        if self._parting is None or self._detail is None:
            return ""
        here = self._detail.state.understood
        away = [uid for uid in self._parting.claims if uid in here]
        if not 0 < len(away) < len(here):
            return ""
        ids = some_of([door.shown_id(self.review.desk, uid) for uid in away])
        told = f"{ids} may be of another event ({self._parting.probability:.0%}, e decides)"
        return self.review.veiled(f"{told}: {self._parting.because}")
