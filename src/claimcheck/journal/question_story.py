"""What happened to one question: founded, parted, settled, reopened, joined."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from claimcheck.journal.entries import (
    QuestionFounded,
    QuestionReopened,
    QuestionSettled,
    QuestionsJoined,
)
from claimcheck.journal.story import Happened
from claimcheck.model.event import Question
from claimcheck.model.frozen import frozen
from claimcheck.model.settlement import Settlement


@frozen
class QuestionView:
    """A question with the settlements that hold; replaced ones among them are not taken out.

    `joined_to` is the question that answers for it, "" while it answers for itself. `founded` names
    the entry that says what it asks: another one does since it was parted.
    """

    question: Question
    settlements: tuple[Settlement, ...] = ()
    joined_to: str = ""
    founded: str = ""


def fold_question(story: Sequence[Happened]) -> QuestionView | None:
    """Fold a question by its last founding that holds; its id is answered for after undoing, too.

    Claims of others and decisions may stand in it when the act that founded it is undone.
    """
    foundings: dict[str, Question] = {}
    founded = joined_to = ""
    settled: dict[str, tuple[Settlement, str]] = {}
    for told in story:
        body = told.body
        if isinstance(body, QuestionFounded):
            name = told.entry.hash.hex()
            foundings[name] = body.question
            if not founded or told.live:
                founded = name
        elif not told.live:
            continue
        elif isinstance(body, QuestionSettled):
            settlement = settlement_of(body, told.entry.by, told.entry.done)
            # One of an earlier claimcheck is taken to be of what was asked before it.
            settled[body.id] = settlement, body.asked or founded
        elif isinstance(body, QuestionsJoined):
            joined_to = body.survivor
        elif isinstance(body, QuestionReopened):
            for ended in body.ends:
                settled.pop(ended, None)
    if not founded:
        return None
    held = (
        evolve(settlement, parted_from=_other_than(foundings, asked, founded))
        for settlement, asked in settled.values()
    )
    return QuestionView(foundings[founded], tuple(held), joined_to, founded)


def _other_than(foundings: Mapping[str, Question], asked: str, now: str) -> str:
    """Say what a question asked, where it asks something else now; "" where it does not."""
    before, after = foundings.get(asked), foundings[now]
    if before is None or (before.label, before.event) == (after.label, after.event):
        return ""
    return before.label if before.label != after.label else f"{before.label}, of another event"


def settlement_of(body: QuestionSettled, by: str, at: str) -> Settlement:
    """Give a settlement as it was made, by whom and when."""
    return Settlement(
        id=body.id,
        question=body.question,
        finding=body.finding,
        by=by,
        at=at,
        shown=body.shown,
        versions=body.versions,
        seen=body.seen,
        replaces=body.replaces,
        suggested=body.suggested,
    )
