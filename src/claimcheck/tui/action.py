"""What an action of the screen is: something that a reviewer can do by a key."""

from attrs import frozen

QUEUE, FILTER, CONFLICT, FORM, ANYWHERE = "queue", "filter", "conflict", "form", "anywhere"

_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "pagedown": "page down",
    "pageup": "page up",
    "escape": "esc",
}


def shown_key(key: str) -> str:
    """Name a key as a person would."""
    return _NAMES.get(key, key)


@frozen
class Action:
    """Something a reviewer can do by a key.

    `keys` are in Textual's names, the first of them shown; `arabic` are the letters that the same
    keys send on an Arabic keyboard (101). `footer` orders the footer, 0 keeps it out of there, and
    `hint` is what the footer says where it is not key and label.
    """

    id: str
    where: str
    keys: tuple[str, ...]
    label: str
    help: str
    arabic: tuple[str, ...] = ()
    footer: int = 0
    hint: str = ""

    @property
    def shown(self) -> str:
        """Name the first key as a person would."""
        return shown_key(self.keys[0])
