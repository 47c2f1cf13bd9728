"""What an entry is about, so that only those subjects are folded again when it comes or falls."""

import unicodedata
from collections.abc import Callable
from itertools import islice
from typing import Any

from claimcheck.journal import corrections, entries, redactions
from claimcheck.journal.codec import decode
from claimcheck.journal.entry import Entry, digest
from claimcheck.model.source import Alias

DOSSIER = "dossier:"
REDACTED = "redacted"
PROPOSAL = "proposal"
_NAME_DIGITS = 32
_ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_ID_LENGTH = 6


def name_key(name: str) -> str:
    """Make names that differ in case, width or spaces alone one name.

    The journal's own, apart from the folding that search and comparing use: keys stand in the
    hashes of entries and must never change.
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _hashed(*names: str) -> str:
    """Hash names: subjects outlive redaction, and must not tell the name of a witness."""
    return digest(name.encode() for name in names).hex()[:_NAME_DIGITS]


def claim_subject(uid: str) -> str:
    """Name the subject of a claim."""
    return f"claim:{uid}"


def event_subject(event_id: str) -> str:
    """Name the subject of an event."""
    return f"event:{event_id}"


def question_subject(question_id: str) -> str:
    """Name the subject of a question."""
    return f"question:{question_id}"


def document_subject(document_id: str) -> str:
    """Name the subject of a document."""
    return f"document:{document_id}"


def source_subject(name: str) -> str:
    """Name the subject of a source: names that differ in case, width or spaces alone are one."""
    return f"source:{_hashed(name_key(name))}"


def alias_subject(alias: Alias) -> str:
    """Name the subject of an alias: one meaning for a name of a kind, but many larger places."""
    named = (alias.kind, name_key(alias.name))
    larger = (name_key(alias.means),) if alias.kind == "within" else ()
    return f"alias:{_hashed(*named, *larger)}"


def proposal_id(of: str, *about: str) -> str:
    """Name a proposal by what it is about, so that it has one id in every copy and for ever.

    Two names, or two questions, give one id whichever comes first.
    """
    told = digest(each.encode() for each in (of, *sorted(about)))
    letters = (_ID_LETTERS[byte % len(_ID_LETTERS)] for byte in told)
    return f"{of[0]}-{''.join(islice(letters, _ID_LENGTH))}"


def act_subject(act: str) -> str:
    """Name the subject of an act."""
    return f"act:{act}"


def act_of(entry: Entry) -> str:
    """Give the act that an entry strikes, which its subject tells also once it is redacted."""
    return next((each.partition(":")[2] for each in entry.subjects), "")


def subjects_of(body: entries.Body) -> tuple[str, ...]:
    """List what an entry is about."""
    return _ABOUT[type(body)](body)


def _of_claim(
    body: entries.ClaimRecorded
    | corrections.ClaimReplaced
    | corrections.ClaimCorrected
    | entries.ClaimRetracted
    | entries.ClaimRated,
) -> tuple[str, ...]:
    return (claim_subject(body.uid),)


def _of_claims(body: entries.ClaimsPlaced) -> tuple[str, ...]:
    return tuple([claim_subject(uid) for uid, _ in body.placed])


def _of_question(body: entries.QuestionSettled | entries.QuestionReopened) -> tuple[str, ...]:
    return (question_subject(body.question),)


def _of_redacted(body: redactions.Redacted) -> tuple[str, ...]:
    return tuple(f"{REDACTED}:{entry}" for entry in body.entries)


def _of_shortened(body: redactions.Shortened) -> tuple[str, ...]:
    return subjects_of(decode(body.kind, body.version, body.body))


# One for every kind of entry, looked up by its type: each claim that comes in asks for it.
_ABOUT: dict[type, Callable[[Any], tuple[str, ...]]] = {
    entries.DossierFounded: lambda _: (DOSSIER,),
    entries.ClaimRecorded: _of_claim,
    corrections.ClaimReplaced: _of_claim,
    corrections.ClaimCorrected: _of_claim,
    entries.ClaimRetracted: _of_claim,
    entries.ClaimRated: _of_claim,
    entries.ClaimsPlaced: _of_claims,
    entries.ClaimsJoined: lambda body: (claim_subject(body.joined), claim_subject(body.survivor)),
    entries.EventFounded: lambda body: (event_subject(body.event.id),),
    entries.EventsJoined: lambda body: (event_subject(body.joined),),
    entries.QuestionFounded: lambda body: (question_subject(body.question.id),),
    entries.QuestionsJoined: lambda body: (question_subject(body.joined),),
    entries.QuestionSettled: _of_question,
    entries.QuestionReopened: _of_question,
    entries.DocumentStored: lambda body: (document_subject(body.id),),
    entries.SourceDescribed: lambda body: (source_subject(body.source.name),),
    entries.SourceGraded: lambda body: (source_subject(body.source),),
    entries.AliasGiven: lambda body: (alias_subject(body.alias),),
    entries.ProposalDismissed: lambda body: (f"{PROPOSAL}:{body.proposal}",),
    entries.ActStruck: lambda body: (act_subject(body.act),),
    redactions.Redacted: _of_redacted,
    redactions.Shortened: _of_shortened,
    entries.Exported: lambda _: (),  # an export changes nothing
}


def tells_its_subjects(entry: Entry) -> bool:
    """Tell whether an entry is filed under what its body speaks of; one without a body may be.

    Raises UnreadableBodyError for a body that cannot be read.
    """
    if entry.body is None:
        return True
    return entry.subjects == subjects_of(decode(entry.kind, entry.version, entry.body))
