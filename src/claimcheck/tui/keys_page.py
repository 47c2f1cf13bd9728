"""docs/keys.md, written from the table of actions."""

from claimcheck.tui.action import Action, shown_key
from claimcheck.tui.actions import groups

_ABOUT = """\
The first of several keys is the one that the screen shows. All that a key does is in the command
palette too (`ctrl+p`), and the keys at the foot of the screen can be clicked. On an Arabic keyboard
(101) the same keys work without changing the layout. `python docs/write_keys.py` writes this page
from `src/claimcheck/tui/actions.py`.
"""


def keys_as_markdown() -> str:
    """Write the table as docs/keys.md has it."""
    parts = [
        "# Keys of the review screen\n",
        _ABOUT,
    ]
    for heading, actions in groups():
        parts.append(f"## {heading}\n\n| key | on an Arabic keyboard | does |\n|---|---|---|")
        parts.extend(_row(action) for action in actions)
        parts.append("")
    return "\n".join(parts)


def _row(action: Action) -> str:
    keys = " ".join(f"`{shown_key(key)}`" for key in action.keys)
    arabic = " ".join(f"`{key}`" for key in action.arabic)
    return f"| {keys} | {arabic} | {action.help} |"
