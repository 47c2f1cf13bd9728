"""Keys that mean nothing where they are pressed, and what is typed right behind them."""

from collections.abc import Iterable

from textual.events import Key

from claimcheck.tui.action import CONFLICT, QUEUE, Action, shown_key

# Whoever types a word leaves less between two keys; whoever looks at what a key did takes longer.
_PAUSE_SECONDS = 0.4
_ELSEWHERE = {
    QUEUE: "is a key of the queue: esc goes back there",
    CONFLICT: "is a key of an opened conflict: enter opens one",
}


class Strays:
    """Remembers when something was typed that nothing here takes.

    The letters that follow belong to the same word: none of them may open a form and fill it in.
    """

    def __init__(self) -> None:
        self._until = 0.0

    def begin(self, event: Key) -> None:
        """Note a key that means nothing here."""
        self._until = event.time + _PAUSE_SECONDS

    def hold(self, event: Key) -> bool:
        """Whether a key was typed right behind such a key, and is to do nothing either."""
        held = event.time < self._until and (event.is_printable or event.key == "enter")
        if held:
            self.begin(event)
        return held


def why_nothing(event: Key, where: str, actions: Iterable[Action]) -> str:
    """Say that a key does nothing here, and where it does something."""
    key = shown_key(event.key)
    for action in actions:
        elsewhere = action.where != where and _ELSEWHERE.get(action.where)
        if elsewhere and event.key in (*action.keys, *action.arabic):
            return f"{key} ({action.label}) {elsewhere}."
    return f"{event.character or key} does nothing here; ? shows the keys."
