"""One settlement, whole: its verdict, its question, and whether it holds still."""

from attrs import frozen

from claimcheck.desk.listing import settlement_shape
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import question_state
from claimcheck.desk.reckoning import event_of
from claimcheck.desk.showing_gone import act_shape
from claimcheck.desk.telling import history
from claimcheck.desk.worded import told
from claimcheck.dossier import lookup
from claimcheck.dossier.acts import act_by_id
from claimcheck.dossier.became import redacted_by, undone_by
from claimcheck.dossier.joins import Joinable, family, survivor
from claimcheck.dossier.refolding import story_of
from claimcheck.dossier.rows import entries_where
from claimcheck.dossier.still_held import entry_id
from claimcheck.dossier.striking import struck
from claimcheck.exchange.shapes import Shape
from claimcheck.journal.entries import QuestionReopened, QuestionSettled
from claimcheck.journal.entry import Entry
from claimcheck.journal.question_story import settlement_of
from claimcheck.journal.story import Happened
from claimcheck.journal.subjects import question_subject


@frozen
class _Made:
    """A settlement as it was made: the entry that did so, and what is left of what it said."""

    entry: Entry
    body: QuestionSettled | QuestionReopened


def show_settlement(desk: Desk, text: str) -> Shape | None:
    """Give a settlement by its id with its question; None where none ever had it."""
    made = _made(desk, text)
    if made is None:
        return None
    said: Shape = {"id": text, "by": made.entry.by, "at": made.entry.done}
    if isinstance(made.body, QuestionSettled):
        said = settlement_shape(desk, settlement_of(made.body, made.entry.by, made.entry.done))
    steps = history(desk, question_subject(made.body.question))
    own = [step for step in steps if step["id"] == entry_id(made.entry)]
    asked = _asked(desk, made.body.question)
    return {"settlement": {**said, **asked, "became": _became(desk, text, made)}, "history": own}


def _asked(desk: Desk, question: str) -> Shape:
    """Give the question of a settlement, as it is answered for and stands now."""
    view = lookup.question_by_id(desk.connection, question)
    state = question_state(desk, view.question.id) if view else None
    return {
        "question_id": view.question.id if view else question,
        "event": event_of(desk, view.question).label if view else None,
        "question": view.question.label if view else None,
        "question_status": str(state.reckoned.status) if state else None,
    }


def _made(desk: Desk, text: str) -> _Made | None:
    """Find a settlement; where it was redacted in any way, what is left of it goes before."""
    if not text.startswith("s-"):
        return None
    found = None
    for entry, name, body in told(desk, "question-settled"):
        if isinstance(body, QuestionSettled) and body.id == text:
            found = found or _Made(_behind(desk, entry, name), body)
        elif isinstance(body, QuestionReopened) and body.ends[:1] == (text,):
            behind = _behind(desk, entry, name)
            if behind.kind == "question-settled":  # and not a reopening without its reason
                return _Made(behind, body)
    return found


def _behind(desk: Desk, entry: Entry, name: str) -> Entry:
    """Give the entry for which one tells what is left, or that one itself."""
    found = entries_where(desk.connection, "hash=?", (bytes.fromhex(name),))
    return next((named for _, _, named in found), entry)


def _became(desk: Desk, text: str, made: _Made) -> Shape | None:
    """Say by which act it holds no more; None while it holds."""
    connection = desk.connection
    if isinstance(made.body, QuestionReopened):
        return act_shape("redacted", redacted_by(connection, [made.entry]))
    if undone := undone_by(connection, made.entry.act):
        return act_shape("undone", undone)
    for each in _told_of(desk, made.body.question):  # the first that ended it did
        act = act_by_id(connection, each.entry.act)
        if isinstance(each.body, QuestionSettled) and text in each.body.replaces:
            return act_shape("replaced", act)
        if isinstance(each.body, QuestionReopened) and text in each.body.ends:
            settled = each.entry.kind == "question-settled"  # one that was redacted since
            return act_shape("replaced" if settled else "reopened", act)
    return None


def _told_of(desk: Desk, question: str) -> list[Happened]:
    """Tell what holds of a question and of all joined to it, in the order of the fold of each."""
    connection = desk.connection
    answering = survivor(connection, Joinable.QUESTION, question)
    names = dict.fromkeys((*family(connection, Joinable.QUESTION, answering), question))
    struck_now = struck(connection)
    stories = (story_of(connection, question_subject(name), struck_now) for name in names)
    return [each for story in stories for each in story if each.live]
