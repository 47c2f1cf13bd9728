"""The review screen as a fact-checker uses it: by keys, on a dossier in a file."""

import time
from contextlib import asynccontextmanager

from textual import events
from textual.keys import _character_to_key

from claimcheck import desk
from claimcheck.reckon.status import live_settlements
from claimcheck.tui.app import ReviewApp
from claimcheck.tui.queue import Queue

CONFLICTS = """\
id,event,question,answer,source,via,said,document,quote,note
k1,Nahtah,fighters kidnapped,28,some media,Firas (denies) > Enab Baladi (quotes),2020-01-12,,28 men,
k2,Nahtah,fighters kidnapped,six,Firas,Enab Baladi (quotes),2020-01-12,,six fighters,his own count
k3,siege,first day of the siege,31 May 2021,Amnesty,,2021-08-01,,since 31 May,
k4,siege,first day of the siege,24 June 2021,Enab Baladi,,2021-08-02,,on 24 June,
k5,raid,people killed in the raid,four,SANA,,2021-03-01,,four killed,
k6,raid,people killed in the raid,9,Horan Free League,,2021-03-02,,nine killed,
"""


_CHARACTERS: dict[str, str | None] = {
    "enter": "\r",
    "tab": "\t",
    "space": " ",
    "slash": "/",
    "question_mark": "?",
}
_CHARACTERS |= dict.fromkeys(("up", "down", "left", "right", "home", "end", "escape", "f1"))
_CHARACTERS |= dict.fromkeys(("pageup", "pagedown", "shift+tab", "ctrl+s", "ctrl+t", "ctrl+j"))
_CHARACTERS |= dict.fromkeys(("backspace", "ctrl+u"))


# What a key sets going passes from widget to widget; each pause lets one round of it come to rest.
_ROUNDS = 4


class Reviewer:
    """Hands on the keys, eyes on the screen."""

    def __init__(self, app, pilot):
        self.app, self.pilot = app, pilot

    async def press(self, *keys):
        """Press keys as fast as a terminal sends them; Pilot's own press takes 60 ms a key."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(events.Key(name, _CHARACTERS.get(key, key[-1:])))
        for _ in range(_ROUNDS):
            await self.pilot.pause()

    async def type(self, text):
        """Type as fast as a terminal takes it: a key a time costs Pilot 60 ms each."""
        self.app.post_message(events.Paste(text))

    async def until(self, text, *, there=True):
        """Look until a text is there: some things come after a short pause."""
        end = time.monotonic() + 60
        while (text in self.sees) != there:
            assert time.monotonic() < end, f"waited for {text!r} and saw:\n{self.sees}"
            await self.pilot.pause(0.02)

    async def until_gone(self, text):
        """Look until a text is no longer there: what was typed is searched for after a pause."""
        await self.until(text, there=False)

    async def type_key_by_key(self, text):
        await self.press(*("space" if char == " " else char for char in text))

    @property
    def rows(self):
        """What stands on the screen, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def sees(self):
        return "\n".join(self.rows)

    @property
    def words(self):
        """What stands on the screen, however it is broken into rows."""
        return " ".join(self.sees.split())


@asynccontextmanager
async def reviewing(path, by="Amal", size=(80, 24)):
    """Open the review screen on a dossier, as the command does."""
    with desk.open_desk(path, by) as at:
        app = ReviewApp(at)
        async with app.run_test(size=size) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert app.screen.query(Queue)
            yield Reviewer(app, pilot)


def settlements(path, question=""):
    """What is stored: (question, settlement) of all that holds, in the order of the questions."""
    with desk.open_desk(path, "anyone") as at:
        return [
            (state.question.label, settlement)
            for state in desk.questions(at)
            for settlement in live_settlements(state.settlements)
            if question in state.question.label
        ]


def statuses(path):
    """What is stored: where each question stands."""
    with desk.open_desk(path, "anyone") as at:
        return {s.question.label: str(s.reckoned.status) for s in desk.questions(at)}
