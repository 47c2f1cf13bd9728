"""What became of an id that was given once: a thing of which the recording was undone or redacted.

Nothing is told of its words where they were redacted.
"""

from claimcheck.desk.finding import claims_named
from claimcheck.desk.opening import Desk
from claimcheck.desk.telling import history
from claimcheck.dossier import lookup
from claimcheck.dossier.acts import RecordedAct
from claimcheck.dossier.became import redacted_by, undone_by
from claimcheck.dossier.claim_joins import answering
from claimcheck.dossier.joins import Joinable, survivor
from claimcheck.dossier.rows import entries_about
from claimcheck.exchange.shapes import Shape
from claimcheck.journal.codec import decode
from claimcheck.journal.entries import ClaimRecorded, ClaimsPlaced
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import read_story
from claimcheck.journal.subjects import claim_subject, document_subject, source_subject

_BROUGHT = {"claim": "claim-recorded", "document": "document-stored", "source": "source-described"}
_NOWHERE: Shape = {}


def gone_claim(desk: Desk, text: str) -> Shape | None:
    """Tell what became of the claim of a whole id; None where there is none, or where it stands."""
    for uid in reversed(claims_named(desk, text)):
        if answering(desk.connection, uid) != uid:
            return None  # it is one row with another, which answers for it
        if lookup.claim_by_uid(desk.connection, uid) is None:
            stood: Shape = {"question_id": _stood_in(desk, uid)}
            return _gone(desk, "claim", uid, claim_subject(uid), stood)
    return None


def gone_thing(desk: Desk, text: str) -> Shape | None:
    """Tell what became of a document by its id, or a source by its name."""
    return _gone(desk, "document", text, document_subject(text)) or _gone(
        desk, "source", text, source_subject(text)
    )


def act_shape(status: str, act: RecordedAct | None) -> Shape:
    """Say what became of a thing, by which act, of whom, when and why."""
    return {
        "status": status,
        "act": act.id if act else None,
        "by": act.by if act else None,
        "at": act.at if act else None,
        "because": (act.because or None) if act else None,
    }


def _gone(desk: Desk, kind: str, name: str, subject: str, stood: Shape = _NOWHERE) -> Shape | None:
    about = [entry for _, entry in entries_about(desk.connection, subject)]
    brought = [entry for entry in about if entry.kind == _BROUGHT[kind]]
    if not brought:
        return None
    gone = [entry for entry in brought if entry.body is None]
    if gone:
        became = act_shape("redacted", redacted_by(desk.connection, gone))
    else:
        became = act_shape("undone", undone_by(desk.connection, brought[-1].act))
    told = {} if gone or kind != "claim" else _said(brought[-1])
    return {
        kind: {"id": name, "became": became, **told, **stood},
        "history": history(desk, subject),
    }


def _said(entry: Entry) -> Shape:
    body = decode(entry.kind, entry.version, entry.body or "")
    if not isinstance(body, ClaimRecorded):
        return {}
    return {
        "given_id": body.claim.id or None,
        "answer": body.claim.answer,
        "source": body.claim.source,
    }


def _stood_in(desk: Desk, uid: str) -> str | None:
    """Give the question in which a claim stood last."""
    entries = [entry for _, entry in entries_about(desk.connection, claim_subject(uid))]
    places = [
        place.question
        for each in read_story(entries, frozenset())
        if isinstance(each.body, ClaimsPlaced)
        for place in each.body.by_claim.get(uid, ())
    ]
    return survivor(desk.connection, Joinable.QUESTION, places[-1]) if places else None
