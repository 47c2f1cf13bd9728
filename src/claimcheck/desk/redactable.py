"""What a person can name to have its words taken out, and which texts these are."""

from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from claimcheck.desk.finding import claims_named, claims_naming
from claimcheck.desk.founded_alone import founded_alone, founded_by
from claimcheck.desk.opening import Desk
from claimcheck.desk.worded import Left, still_telling, texts_about, told, worded
from claimcheck.dossier import lookup
from claimcheck.dossier.claim_joins import answering, joined_with
from claimcheck.dossier.rows import entries_where
from claimcheck.dossier.still_held import entries_by_id
from claimcheck.dossier.versions import has_history
from claimcheck.journal.corrections import ClaimReplaced
from claimcheck.journal.entries import (
    AliasGiven,
    Body,
    ClaimRecorded,
    DocumentStored,
    EventFounded,
    QuestionSettled,
    SourceDescribed,
)
from claimcheck.journal.entry import Entry
from claimcheck.journal.shortening import REDACTED, ended, leave, told_by
from claimcheck.journal.subjects import (
    alias_subject,
    claim_subject,
    document_subject,
    event_subject,
    name_key,
    question_subject,
    source_subject,
)
from claimcheck.model.exits import BadInputError

_MOST_NAMED = 5


@frozen
class Redactable:
    """What is taken out: texts that go whole, what is left of others, and what this is all about.

    Each text of which something is left comes with that. `name` is the id by which it is told;
    `subjects` are those of which copies that do not know yet
    must lose their texts, too.
    """

    name: str
    whole: tuple[Entry, ...] = ()
    left: Left = ()
    subjects: tuple[str, ...] = ()


def find_redactable(desk: Desk, text: str) -> Redactable:
    """Find the one thing that an id or name means; `KIND:ID` where it means several.

    BadInputError where it means none or more than one.
    """
    kind, colon, rest = text.partition(":")
    if colon and kind in _FINDERS and (found := _FINDERS[kind](desk, rest)):
        return found
    means = {kind: found for kind, find in _FINDERS.items() if (found := find(desk, text))}
    if len(means) > 1:
        kinds = " and ".join(f"a {kind}" if kind[0] not in "ae" else f"an {kind}" for kind in means)
        choices = " or ".join(f"{kind}:{text}" for kind in means)
        raise BadInputError(f"{text} names {kinds}. Say which: {choices}. Nothing was recorded.")
    if not means:
        raise _nothing_goes_by(desk, text)
    return next(iter(means.values()))


def _nothing_goes_by(desk: Desk, text: str) -> BadInputError:
    """Say that nothing goes by a text, or which claims name a source of which no more is told."""
    naming = claims_naming(desk, text.removeprefix("source:"))
    if naming:
        more = f" … ({len(naming)} in all)" if len(naming) > _MOST_NAMED else ""
        return BadInputError(
            f"Nothing is said of {text} itself in {desk.path}, but the name stands in these "
            f"claims: {', '.join(naming[:_MOST_NAMED])}{more}. Redact each of them by its id. "
            "Nothing was taken out."
        )
    return BadInputError(
        f"Nothing in {desk.path} goes by {text}. Give the whole id of a claim, document, "
        "settlement, question, event, act or step of a history, or the name of a source or "
        f"another name; list them with: claimcheck log {desk.path}"
    )


def _claim(desk: Desk, text: str) -> Redactable | None:
    uids = claims_named(desk, text)
    if len(uids) > 1:
        raise BadInputError(
            f"{text} could be any of these claims: {', '.join(uids)}. Name one of them."
        )
    if not uids:
        return None
    uid = answering(desk.connection, uids[0])
    # The same row under other names says the same words.
    every = joined_with(desk.connection, uid)
    subjects = [claim_subject(each) for each in every]
    labels = list(dict.fromkeys(label for each in every for label in founded_alone(desk, each)))
    # In another copy it may have been parted from the others, under words of its own.
    named = (subject for each in every for subject in founded_by(each))
    whole = dict.fromkeys(entry for subject in subjects for entry in texts_about(desk, subject))
    left = [each for label in labels for each in worded(texts_about(desk, label))]
    return Redactable(
        uid, tuple(whole), tuple(left), tuple(dict.fromkeys((*subjects, *labels, *named)))
    )


def _document(desk: Desk, text: str) -> Redactable | None:
    stored = lookup.document_by_name(desk.connection, text)
    if stored is None:
        return None
    subject = document_subject(stored.id)
    return Redactable(stored.id, texts_about(desk, subject), (), (subject,))


def _source(desk: Desk, text: str) -> Redactable | None:
    view = lookup.source_by_name(desk.connection, text)
    if view is None:
        return None
    subject = source_subject(view.source.name)
    return Redactable(view.source.name, texts_about(desk, subject), (), (subject,))


def _other_name(desk: Desk, text: str) -> Redactable | None:
    given = [
        (entry, body.alias)
        for entry, _, body in told(desk, "alias-given")
        if isinstance(body, AliasGiven) and name_key(body.alias.name) == name_key(text)
    ]
    subjects = dict.fromkeys(alias_subject(alias) for _, alias in given)
    whole = tuple(entry for entry, _ in given)
    return Redactable(text, whole, (), tuple(subjects)) if given else None


def _settlement(desk: Desk, text: str) -> Redactable | None:
    """Find a settlement: what it replaced stays replaced when its words are gone."""
    if not text.startswith("s-"):
        return None
    left = tuple(
        (entry, leave(name, ended(body)))
        for entry, name, body in told(desk, "question-settled")
        if isinstance(body, QuestionSettled) and body.id == text
    )
    return Redactable(text, (), left) if left else None


def _question(desk: Desk, text: str) -> Redactable | None:
    return _label(desk, text, question_subject(text)) if text.startswith("q-") else None


def _event(desk: Desk, text: str) -> Redactable | None:
    """Find an event: with its label goes what smaller events call it."""
    if not text.startswith("e-"):
        return None
    found = _label(desk, text, event_subject(text))
    if found is None:
        return None
    founded = [told_by(entry)[1] for entry, _ in found.left]
    labels = {body.event.label for body in founded if isinstance(body, EventFounded)}
    smaller = [
        (entry, leave(name, EventFounded(evolve(body.event, part_of=REDACTED))))
        for entry, name, body in told(desk, "event-founded")
        if isinstance(body, EventFounded) and body.event.part_of in labels
    ]
    return evolve(found, left=(*found.left, *smaller))


def _label(desk: Desk, name: str, subject: str) -> Redactable | None:
    if not has_history(desk.connection, subject):
        return None
    return Redactable(name, (), worded(texts_about(desk, subject)), (subject,))


def _act(desk: Desk, text: str) -> Redactable | None:
    entries = [entry for _, _, entry in entries_where(desk.connection, "act=?", (text,))]
    return _wordless(desk, text, entries) if entries else None


def _step(desk: Desk, text: str) -> Redactable | None:
    entries = entries_by_id(desk.connection, text)
    if len(entries) > 1:
        raise BadInputError(f"{text} names {len(entries)} steps. Give more of the id.")
    return _wordless(desk, text, entries) if entries else None


def _wordless(desk: Desk, name: str, entries: Sequence[Entry]) -> Redactable:
    """Leave of some entries what they did; where they brought a thing, that goes whole."""
    read = [(entry, told_by(entry)[1]) for entry in still_telling(desk, entries)]
    things = dict.fromkeys(thing for _, body in read if (thing := _thing(body)))
    if len(things) > 1:
        named = ", ".join(list(things)[:_MOST_NAMED]) + (" …" if len(things) > _MOST_NAMED else "")
        raise BadInputError(
            f"{name} brought {len(things)} things ({named}). Redact each by its own id. Nothing "
            "was recorded."
        )
    for thing in things:
        return find_redactable(desk, thing)
    return Redactable(name, (), worded(entry for entry, _ in read))


def _thing(body: Body) -> str:
    """Name the thing that a body brought, as `find_redactable` takes it; "" where it is none."""
    if isinstance(body, ClaimRecorded | ClaimReplaced):
        return f"claim:{body.uid}"
    if isinstance(body, DocumentStored):
        return f"document:{body.id}"
    if isinstance(body, SourceDescribed):
        return f"source:{body.source.name}"
    return f"name:{body.alias.name}" if isinstance(body, AliasGiven) else ""


_FINDERS: dict[str, Callable[[Desk, str], Redactable | None]] = {
    "claim": _claim,
    "document": _document,
    "source": _source,
    "name": _other_name,
    "settlement": _settlement,
    "question": _question,
    "event": _event,
    "act": _act,
    "step": _step,
}
