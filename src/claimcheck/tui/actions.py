"""Every key is an action: this one table makes bindings, footer, help, palette and docs/keys.md."""

from textual.binding import Binding, BindingType

from claimcheck.tui.action import ANYWHERE, CONFLICT, FILTER, FORM, QUEUE, Action
from claimcheck.tui.verdict_actions import VERDICT_ACTIONS

_PLACES = {
    QUEUE: "In the queue",
    FILTER: "While the filter is typed",
    CONFLICT: "In an opened conflict",
    FORM: "While a form is open",
    ANYWHERE: "Anywhere",
}
ACTIONS: tuple[Action, ...] = (
    Action("open_conflict", QUEUE, ("enter",), "open", "open the conflict", footer=10),
    Action("down", QUEUE, ("down", "j"), "down", "next conflict", ("ت",)),
    Action("up", QUEUE, ("up", "k"), "up", "conflict before", ("ن",)),
    Action("page_down", QUEUE, ("pagedown",), "page down", "a page down"),
    Action("page_up", QUEUE, ("pageup",), "page up", "a page up"),
    Action("first", QUEUE, ("home", "g"), "first", "first conflict", ("ل",)),
    Action("last", QUEUE, ("end", "G"), "last", "last conflict"),
    Action(
        "filter",
        QUEUE,
        ("slash",),
        "filter",
        "show only conflicts that hold every word typed; enter keeps the filter, escape clears it",
        ("ظ",),
        footer=20,
    ),
    *(
        Action(f"in_conflict('{name}')", QUEUE, (key,), name, does, (arabic,), footer)
        for footer, (name, key, arabic, does) in enumerate(
            (
                ("move", "m", "ة", "open the conflict and move a claim of it"),
                ("join", "c", "ؤ", "open the conflict and join another with it"),
                ("part", "x", "ء", "open the conflict and part claims of it"),
                (
                    "proposals",
                    "e",
                    "ث",
                    "open it and say whether two names or events are one, or one event two",
                ),
            ),
            start=80,
        )
    ),
    Action(
        "clear_filter",
        QUEUE,
        ("escape",),
        "clear",
        "clear the filter; leave while the claims are still being compared",
    ),
    Action(
        "toggle_settled",
        QUEUE,
        ("t",),
        "hide settled",
        "hide or show what is settled already",
        ("ف",),
        footer=50,
    ),
    Action(
        "toggle_unclear",
        QUEUE,
        ("i",),
        "unclear",
        "show also what cannot be compared, or conflicts alone again",
        ("ه",),
        footer=55,
    ),
    Action("keep_filter", FILTER, ("enter",), "keep", "keep it, and go to the queue", footer=1),
    Action("clear_filter", FILTER, ("escape",), "clear", "show all conflicts again", footer=2),
    Action(
        "choose",
        CONFLICT,
        ("enter", "a", "space"),
        "settle",
        "settle: the position under the cursor is right; only the reason is left to write",
        ("ش",),
        footer=10,
    ),
    *VERDICT_ACTIONS,
    Action("skip", CONFLICT, ("s", "n"), "skip", "go to the next conflict", ("س", "ى"), footer=25),
    Action("back", CONFLICT, ("p",), "back", "go to the conflict before", ("ح",)),
    Action("next_position", CONFLICT, ("right", "tab", "l"), "right", "next position", ("م",)),
    Action(
        "previous_position",
        CONFLICT,
        ("left", "shift+tab", "h"),
        "left",
        "position before",
        ("ا",),
    ),
    Action("scroll_down", CONFLICT, ("down", "j"), "down", "scroll down", ("ت",)),
    Action("scroll_up", CONFLICT, ("up", "k"), "up", "scroll up", ("ن",)),
    Action("scroll_page_down", CONFLICT, ("pagedown",), "page down", "scroll a page down"),
    Action("scroll_page_up", CONFLICT, ("pageup",), "page up", "scroll a page up"),
    Action("scroll_top", CONFLICT, ("home",), "top", "scroll to the top"),
    Action("scroll_bottom", CONFLICT, ("end", "G"), "bottom", "scroll to the bottom"),
    Action(
        "whole",
        CONFLICT,
        ("w",),
        "whole",
        "show all that is shortened, each quote in its paragraph; again, and it is short",
        ("ص",),
        footer=35,
    ),
    Action(
        "grade",
        CONFLICT,
        ("g",),
        "grade",
        "grade a source, A to F, with a reason",
        ("ل",),
        footer=70,
    ),
    Action(
        "reopen",
        CONFLICT,
        ("o",),
        "reopen",
        "reopen what is settled, with a reason",
        ("خ",),
        footer=45,
    ),
    Action(
        "move",
        CONFLICT,
        ("m",),
        "move",
        "move a claim of the position under the cursor to another question",
        ("ة",),
        footer=80,
    ),
    Action(
        "join",
        CONFLICT,
        ("c",),
        "join",
        "join another question with this one, or another event with its event",
        ("ؤ",),
        footer=81,
    ),
    Action(
        "part",
        CONFLICT,
        ("x",),
        "part",
        "part claims of the position under the cursor from the others",
        ("ء",),
        footer=82,
    ),
    Action(
        "proposals",
        CONFLICT,
        ("e",),
        "proposals",
        "say whether two names or events are one, or this event two; those of this conflict first",
        ("ث",),
        footer=83,
    ),
    Action(
        "filter",
        CONFLICT,
        ("slash",),
        "filter",
        "go back to the queue and type words to filter by",
        ("ظ",),
    ),
    Action("to_queue", CONFLICT, ("escape",), "queue", "go back to the queue", footer=30),
    Action("record", FORM, ("enter", "ctrl+s"), "record", "record it", footer=1),
    Action("next_field", FORM, ("tab",), "next field", "go to the next field", footer=2),
    Action("previous_field", FORM, ("shift+tab",), "field before", "go to the field before"),
    Action("new_line", FORM, ("ctrl+j",), "new line", "begin a new line in a longer text"),
    Action(
        "put_away",
        FORM,
        ("escape",),
        "put away",
        "put the form away; what was typed is kept until the screen is closed",
        footer=3,
    ),
    Action(
        "undo", ANYWHERE, ("u",), "undo", "undo the last thing that you decided", ("ع",), footer=40
    ),
    Action(
        "redo", ANYWHERE, ("z",), "redo", "let what you last undid hold again", ("ئ",), footer=60
    ),
    Action(
        "veil",
        ANYWHERE,
        ("v",),
        "hide names",
        "hide confidential names, masked as in exports, or show them again",
        ("ر",),
        footer=65,
    ),
    Action("look_again", ANYWHERE, ("r",), "refresh", "look again at what is recorded", ("ق",)),
    Action("keys", ANYWHERE, ("question_mark", "f1"), "keys", "show the keys", ("؟",), footer=99),
    Action("light_or_dark", ANYWHERE, ("ctrl+t",), "light", "change between dark and light"),
    Action("command_palette", ANYWHERE, ("ctrl+p",), "palette", "find any of these by name"),
    Action(
        "quit",
        ANYWHERE,
        ("q",),
        "quit",
        "leave; all that was decided is on disk",
        ("ض",),
        footer=75,
    ),
)


def actions_in(where: str) -> tuple[Action, ...]:
    """Give the actions of one place, without those that work anywhere."""
    return tuple(action for action in ACTIONS if action.where == where)


def bindings(where: str) -> list[BindingType]:
    """Make Textual's bindings for one place."""
    return [
        Binding(
            ",".join((*action.keys, *action.arabic)),
            action.id,
            action.label,
            show=bool(action.footer),
            priority=where == FORM,  # at once, so that what is typed ahead lands in the right field
            id=f"{where}.{action.id.replace(chr(39), '').strip(')').replace('(', '.')}",
        )
        for action in actions_in(where)
    ]


def footer_actions(where: str) -> list[Action]:
    """Give what the footer shows in a place, the most used first and how to see all keys last."""
    places = (where,) if where in (FORM, FILTER) else (where, ANYWHERE)
    shown = [action for action in ACTIONS if action.footer and action.where in places]
    return sorted(shown, key=lambda action: action.footer)


def groups() -> list[tuple[str, tuple[Action, ...]]]:
    """Give the actions by place, each with its heading."""
    return [(heading, actions_in(where)) for where, heading in _PLACES.items()]
