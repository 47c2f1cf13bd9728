"""One table of keys: nothing is bound twice, nothing is missing where keys are told."""

from pathlib import Path

import pytest

from claimcheck.tui.action import ANYWHERE, CONFLICT, FILTER, FORM, QUEUE
from claimcheck.tui.actions import ACTIONS, actions_in, footer_actions
from claimcheck.tui.app import ReviewApp
from claimcheck.tui.arrange_screen import ArrangeScreen
from claimcheck.tui.help_screen import help_lines
from claimcheck.tui.keys_page import keys_as_markdown
from claimcheck.tui.lines import plain
from claimcheck.tui.queue_screen import QueueScreen
from claimcheck.tui.sheet import Sheet

KEYS_PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
OWNERS = {
    QUEUE: QueueScreen,
    FILTER: QueueScreen,
    CONFLICT: ArrangeScreen,
    FORM: Sheet,
    ANYWHERE: ReviewApp,
}
# Terminals send these as backspace, enter and tab.
NEVER_ARRIVE = {"ctrl+h", "ctrl+m", "ctrl+i"}


@pytest.mark.parametrize("where", [QUEUE, CONFLICT])
def test_no_key_means_two_things_in_one_place(where):
    keys = [
        key for a in (*actions_in(where), *actions_in(ANYWHERE)) for key in (*a.keys, *a.arabic)
    ]
    assert len(keys) == len(set(keys))


def test_no_key_is_one_that_terminals_send_as_another():
    assert not NEVER_ARRIVE & {key for action in ACTIONS for key in action.keys}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.where}.{action.id}")
def test_every_action_is_done_by_somebody(action):
    assert hasattr(OWNERS[action.where], f"action_{action.id.partition('(')[0]}") or (
        # a longer text begins its new lines itself
        action.id == "new_line"
    )


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.where}.{action.id}")
def test_every_letter_has_its_key_on_an_arabic_keyboard(action):
    letters = [key for key in action.keys if len(key) == 1 and not key.isupper()]
    assert bool(letters) <= bool(action.arabic)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.where}.{action.id}")
def test_every_action_is_in_the_help(action):
    told = "\n".join(map(plain, help_lines(200)))
    assert action.help in told


def test_the_keys_page_is_the_table():
    assert KEYS_PAGE.read_text(encoding="utf-8") == keys_as_markdown(), (
        "write it again with: python docs/write_keys.py"
    )


@pytest.mark.parametrize("where", [QUEUE, CONFLICT, FORM])
def test_the_footer_begins_with_what_is_done_most(where):
    assert footer_actions(where)[0].id in {"open_conflict", "choose", "record"}
