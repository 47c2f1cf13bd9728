"""What happened to one thing, step by step, each with its reason."""

from claimcheck.desk.opening import Desk
from claimcheck.dossier.rows import entries_about
from claimcheck.dossier.still_held import entry_id
from claimcheck.dossier.striking import struck
from claimcheck.exchange.claims_out import claim_row
from claimcheck.exchange.shapes import Shape
from claimcheck.journal.codec import decode
from claimcheck.journal.corrections import ClaimCorrected
from claimcheck.journal.entries import ClaimsPlaced, QuestionSettled
from claimcheck.journal.entry import Entry
from claimcheck.journal.subjects import claim_subject


def history(desk: Desk, *subjects: str) -> list[Shape]:
    """List the steps of a thing, oldest first; several subjects for what was joined."""
    struck_now = struck(desk.connection)
    steps: dict[bytes, Shape] = {}
    for subject in subjects:
        for _, entry in entries_about(desk.connection, subject):
            if entry.kind == "shortened":
                continue
            steps[entry.hash] = {
                "id": entry_id(entry),
                "at": entry.done,
                "by": entry.by,
                "did": entry.kind,
                "act": entry.act,
                "because": _reason(entry, subject) or None,
                "changed": _changed(entry) or None,
                "undone": entry.act in struck_now,
                "redacted": entry.body is None,
            }
    if len(subjects) == 1:
        return list(steps.values())
    return sorted(steps.values(), key=lambda step: str(step["at"]))


def _changed(entry: Entry) -> dict[str, str]:
    """Give what a correction put into which columns, as the claim table has it."""
    if entry.body is None:
        return {}
    body = decode(entry.kind, entry.version, entry.body)
    if not isinstance(body, ClaimCorrected):
        return {}
    row = claim_row(body.to)
    extra = dict(body.to.extra) if "extra" in body.columns else {}
    return {column: row[column] for column in row if column in body.columns or column in extra}


def _reason(entry: Entry, subject: str) -> str:
    """Give the reason of a step; "" where none was given, or where it was taken out."""
    if entry.body is None:
        return ""
    body = decode(entry.kind, entry.version, entry.body)
    if isinstance(body, QuestionSettled):
        return body.finding.because
    if isinstance(body, ClaimsPlaced):
        return next(
            (placed.because for uid, placed in body.placed if claim_subject(uid) == subject), ""
        )
    return str(getattr(body, "because", ""))
