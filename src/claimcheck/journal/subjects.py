"""What an entry is about, so that only those subjects are folded again when it comes or falls."""

import unicodedata
from functools import singledispatch
from itertools import islice

from claimcheck.journal import corrections, entries
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


@singledispatch
def subjects_of(body: entries.Body) -> tuple[str, ...]:
    """List what an entry is about."""
    raise TypeError(f"no subjects are known for {type(body).__name__}")


@subjects_of.register
def _(body: entries.DossierFounded) -> tuple[str, ...]:  # noqa: ARG001 - there is one dossier
    return (DOSSIER,)


@subjects_of.register
def _(
    body: entries.ClaimRecorded
    | corrections.ClaimReplaced
    | corrections.ClaimCorrected
    | entries.ClaimRetracted
    | entries.ClaimRated,
) -> tuple[str, ...]:
    return (claim_subject(body.uid),)


@subjects_of.register
def _(body: entries.EventsJoined) -> tuple[str, ...]:
    return (event_subject(body.joined),)


@subjects_of.register
def _(body: entries.QuestionsJoined) -> tuple[str, ...]:
    return (question_subject(body.joined),)


@subjects_of.register
def _(body: entries.Redacted) -> tuple[str, ...]:
    return tuple(f"{REDACTED}:{entry}" for entry in body.entries)


@subjects_of.register
def _(body: entries.Shortened) -> tuple[str, ...]:
    return subjects_of(decode(body.kind, body.version, body.body))


@subjects_of.register
def _(body: entries.ClaimsPlaced) -> tuple[str, ...]:
    return tuple(claim_subject(uid) for uid, _ in body.placed)


@subjects_of.register
def _(body: entries.EventFounded) -> tuple[str, ...]:
    return (event_subject(body.event.id),)


@subjects_of.register
def _(body: entries.QuestionFounded) -> tuple[str, ...]:
    return (question_subject(body.question.id),)


@subjects_of.register
def _(body: entries.DocumentStored) -> tuple[str, ...]:
    return (document_subject(body.id),)


@subjects_of.register
def _(body: entries.SourceDescribed) -> tuple[str, ...]:
    return (source_subject(body.source.name),)


@subjects_of.register
def _(body: entries.SourceGraded) -> tuple[str, ...]:
    return (source_subject(body.source),)


@subjects_of.register
def _(body: entries.AliasGiven) -> tuple[str, ...]:
    return (alias_subject(body.alias),)


@subjects_of.register
def _(body: entries.ProposalDismissed) -> tuple[str, ...]:
    return (f"{PROPOSAL}:{body.proposal}",)


@subjects_of.register
def _(body: entries.QuestionSettled | entries.QuestionReopened) -> tuple[str, ...]:
    return (question_subject(body.question),)


@subjects_of.register
def _(body: entries.ActStruck) -> tuple[str, ...]:
    return (act_subject(body.act),)


@subjects_of.register
def _(body: entries.Exported) -> tuple[str, ...]:  # noqa: ARG001 - an export changes nothing
    return ()


def tells_its_subjects(entry: Entry) -> bool:
    """Tell whether an entry is filed under what its body speaks of; one without a body may be.

    Raises UnreadableBodyError for a body that cannot be read.
    """
    if entry.body is None:
        return True
    return entry.subjects == subjects_of(decode(entry.kind, entry.version, entry.body))
