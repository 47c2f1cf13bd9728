"""The application as far as it shows or hides confidential names."""

from collections.abc import Callable
from typing import Protocol, TypeVar, runtime_checkable

from textual.app import App

from claimcheck import desk as door
from claimcheck.desk import Desk
from claimcheck.model.exits import ClaimcheckError

_T = TypeVar("_T")


@runtime_checkable
class Veilable(Protocol):
    """A screen that can show the same with or without names."""

    def veil_changed(self) -> None:
        """Show what is shown with or without confidential names."""


class VeiledApp(App[None]):
    """Asks the desk, and says what came of it, with confidential names or without."""

    def __init__(self, desk: Desk, *, ansi_color: bool | None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.desk = desk
        self.veil: door.Veil | None = None
        self.confidential = False

    def ask(self, call: Callable[[], _T]) -> _T | None:
        """Ask the desk; a problem is said and nothing else happens."""
        try:
            return call()
        except ClaimcheckError as problem:
            self.say(str(problem), warn=True)
            return None

    def say(self, text: str, *, warn: bool = False) -> None:
        """Say something on the line above the keys."""

    def veiled(self, text: str) -> str:
        """Give a text as it may be shown now."""
        return self.veil.text(text) if self.veil else text

    def action_veil(self) -> None:
        """Hide confidential names, or show them again."""
        if self.veil is not None:
            self.veil = None
            said = "Confidential names are shown."
        else:
            self.veil = self.ask(lambda: door.veil(self.desk))
            said = "Confidential names are hidden, as in exports. v shows them again."
            if self.veil is None:
                self.say("No claim and no source here is marked confidential.")
                return
        self.confidential = True
        for screen in self.screen_stack:
            if isinstance(screen, Veilable):
                screen.veil_changed()
        self.say(said)

    def renew_veil(self) -> None:
        """Hide also what has become confidential since the names were hidden."""
        if self.veil is not None and not door.is_veiled_as_it_stands(self.desk, self.veil):
            self.veil = self.ask(lambda: door.veil(self.desk)) or self.veil
