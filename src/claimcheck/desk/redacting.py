"""Redaction: a text is taken out for good, and the log says by whom, when and why."""

from attrs import frozen

from claimcheck.desk.finding import find_claim
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.settling import need_reason
from claimcheck.dossier import lookup
from claimcheck.dossier.redaction import leave_no_trace, redacted_entries, take_out
from claimcheck.dossier.refusals import plain_refusals
from claimcheck.dossier.rows import entries_about, entries_where
from claimcheck.journal.codec import decode
from claimcheck.journal.entries import QuestionSettled, Redacted
from claimcheck.journal.entry import Entry
from claimcheck.journal.subjects import (
    claim_subject,
    document_subject,
    event_subject,
    question_subject,
    source_subject,
)
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.exits import BadInputError

# Placements hold ids alone, and those of many claims share an entry.
_KEPT = frozenset({"claims-placed", "events-joined", "questions-joined"})


@frozen
class RedactedThing:
    """What was taken out: the thing's id, and how many texts of its history went with it.

    `traces` says that another program was reading: what it reads stays in the file until it ends.
    `named` says that it was a source, whose name stays in the claims that go back to it.
    """

    id: str
    texts: int
    act: str
    traces: bool = False
    named: bool = False


def redact(desk: Desk, text: str, because: str) -> RedactedThing:
    """Take the texts of a claim, document, source or settlement out for good.

    All versions go, from views, reckonings and free pages too; hashes stay, so the journal still
    verifies. Labels of an event or question that no other claim stands in go with its claim. It
    cannot be undone. Copies that were handed out keep what they hold until this is merged there.
    """
    need_reason(because)
    with one_act(desk):
        name, entries = _texts_of(desk, text)
        gone = redacted_entries(desk.connection)
        hashes = tuple(dict.fromkeys(e.hash for e in entries if e.hash not in gone))
        if not hashes:
            raise BadInputError(f"{text} was redacted already. Nothing was recorded.")
        named = tuple(each.hex() for each in hashes)
        act = append_act(desk, "redact", (Redacted(named, because.strip()),))
        take_out(desk.connection, hashes)
    with plain_refusals(desk.path):
        clean = leave_no_trace(desk.connection)
    stays = any(source_subject(name) in entry.subjects for entry in entries)
    return RedactedThing(name, len(hashes), act, traces=not clean, named=stays)


def _texts_of(desk: Desk, text: str) -> tuple[str, list[Entry]]:
    connection = desk.connection
    if text.startswith("s-") and (settled := _settlements(desk, text)):
        return text, settled
    if stored := lookup.document_by_name(connection, text):
        return stored.id, _about(desk, document_subject(stored.id))
    if source := lookup.source_by_name(connection, text):
        return source.source.name, _about(desk, source_subject(source.source.name))
    recorded = find_claim(desk, text)
    entries = _about(desk, claim_subject(recorded.uid))
    for subject in _labels(desk, recorded):
        entries += _about(desk, subject)
    return recorded.uid, entries


def _about(desk: Desk, subject: str) -> list[Entry]:
    return [
        entry for _, entry in entries_about(desk.connection, subject) if entry.kind not in _KEPT
    ]


def _labels(desk: Desk, recorded: RecordedClaim) -> list[str]:
    """Name the question and event of a claim where no other claim stands in them."""
    placed = recorded.placement
    if placed is None:
        return []
    others = [
        claim
        for claim in lookup.claims_of_question(desk.connection, placed.question)
        if claim.uid != recorded.uid
    ]
    if others:
        return []
    alone = [question_subject(placed.question)]
    questions = set(lookup.questions_of_event(desk.connection, placed.event))
    return alone if questions - {placed.question} else [*alone, event_subject(placed.event)]


def _settlements(desk: Desk, name: str) -> list[Entry]:
    found = []
    for _, _, entry in entries_where(desk.connection, "kind='question-settled'"):
        if entry.body is None:
            continue
        body = decode(entry.kind, entry.version, entry.body)
        if isinstance(body, QuestionSettled) and body.id == name:
            found.append(entry)
    return found
