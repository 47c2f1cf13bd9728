"""What an entry still says when its words are taken out, and which words those are.

What a reviewer did outlives the redaction of the words in which it was said: a claim stays where it
was put, a rating holds, an undo is not undone.
"""

from functools import singledispatch

from attrs import evolve

from claimcheck.journal.codec import decode, encode
from claimcheck.journal.corrections import ClaimCorrected, ClaimReplaced
from claimcheck.journal.entries import (
    ActStruck,
    AliasGiven,
    Body,
    ClaimRated,
    ClaimRecorded,
    ClaimRetracted,
    ClaimsJoined,
    ClaimsPlaced,
    DocumentStored,
    DossierFounded,
    EventFounded,
    EventsJoined,
    Exported,
    ProposalDismissed,
    QuestionFounded,
    QuestionReopened,
    QuestionSettled,
    QuestionsJoined,
    SourceDescribed,
    SourceGraded,
)
from claimcheck.journal.entry import Entry
from claimcheck.journal.redactions import Redacted, Shortened
from claimcheck.model.claim import Claim
from claimcheck.model.proposal import Proposed

REDACTED = "redacted"


def shortened(entry: Entry) -> Shortened | None:
    """Say what is left of an entry without its words; None where it has none, or nothing else."""
    name, body = told_by(entry)
    left = without_words(body)
    return None if left is None or left == body else leave(name, left)


def leave(name: str, left: Body) -> Shortened:
    """Say what is left of the entry of that name (its hash)."""
    kind, version, text = encode(left)
    return Shortened(name, kind, version, text)


def told_by(entry: Entry) -> tuple[str, Body]:
    """Give what an entry tells, and the name of the entry for which it does so."""
    body = decode(entry.kind, entry.version, entry.body or "")
    if isinstance(body, Shortened):
        return body.entry, decode(body.kind, body.version, body.body)
    return entry.hash.hex(), body


def ended(body: QuestionSettled) -> QuestionReopened:
    """Say what is left of a settlement that is taken out: it and what it replaced hold no more."""
    return QuestionReopened(body.question, (body.id, *body.replaces), "")


@singledispatch
def without_words(body: Body) -> Body | None:  # noqa: ARG001 - it goes whole
    """Give what a body says without its words; None where nothing else is in it."""
    return None


@without_words.register
def _(
    body: ClaimCorrected
    | ClaimRetracted
    | ClaimRated
    | ClaimsJoined
    | EventsJoined
    | QuestionsJoined
    | QuestionReopened
    | ActStruck
    | SourceGraded
    | Redacted,
) -> Body | None:
    return evolve(body, because="")


@without_words.register
def _(body: ClaimsPlaced) -> Body | None:
    return ClaimsPlaced(tuple((uid, evolve(given, because="")) for uid, given in body.placed))


@without_words.register
def _(body: QuestionSettled) -> Body | None:
    outcomes = tuple(evolve(each, because="") for each in body.finding.claims)
    parts = tuple(evolve(each, label=REDACTED) for each in body.finding.parts)
    finding = evolve(body.finding, because=REDACTED, would_settle="", claims=outcomes, parts=parts)
    return evolve(body, finding=finding)


@without_words.register
def _(body: ProposalDismissed) -> Body | None:
    """Leave out the reason; where it is gone, the names, which the proposal's id outlives."""
    return evolve(body, because="") if body.because else evolve(body, about=_ids(body))


@without_words.register
def _(body: QuestionFounded) -> Body | None:
    return evolve(body, question=evolve(body.question, label=REDACTED, part_of=""))


@without_words.register
def _(body: EventFounded) -> Body | None:
    event = evolve(body.event, label=REDACTED, when="", where="", part_of="")
    return EventFounded(event)


@without_words.register
def _(body: DossierFounded) -> Body | None:
    return evolve(body, title="")


@without_words.register
def _(body: Exported) -> Body | None:
    return evolve(body, to="")


@singledispatch
def words_of(body: Body) -> tuple[str, ...]:
    """List the words of a body that may stand elsewhere too: quotes, answers, names, reasons."""
    return (str(getattr(body, "because", "")),)


@words_of.register
def _(body: ClaimRecorded | ClaimReplaced) -> tuple[str, ...]:
    return _of_claim(body.claim)


@words_of.register
def _(body: ClaimCorrected) -> tuple[str, ...]:
    return (*_of_claim(body.to), body.because)


@words_of.register
def _(body: DocumentStored) -> tuple[str, ...]:
    return (body.document.name, body.document.title, body.document.author)


@words_of.register
def _(body: SourceDescribed) -> tuple[str, ...]:
    return (body.source.name, *body.source.aliases)


@words_of.register
def _(body: AliasGiven) -> tuple[str, ...]:
    return (body.alias.name,)


@words_of.register
def _(body: QuestionSettled) -> tuple[str, ...]:
    parts = (each.label for each in body.finding.parts)
    return (body.finding.answer, body.finding.because, *parts)


@words_of.register
def _(body: QuestionFounded) -> tuple[str, ...]:
    return (body.question.label,)


@words_of.register
def _(body: EventFounded) -> tuple[str, ...]:
    return (body.event.label,)


@words_of.register
def _(body: ClaimsPlaced) -> tuple[str, ...]:
    return tuple(dict.fromkeys(given.because for _, given in body.placed if given.person))


@words_of.register
def _(body: ProposalDismissed) -> tuple[str, ...]:
    return (body.because, *(each for each in body.about if each not in _ids(body)))


def _ids(body: ProposalDismissed) -> tuple[str, ...]:
    """Give what a proposal was about, where that is told by ids and not by names."""
    return () if body.of == Proposed.NAMES else body.about


def _of_claim(claim: Claim) -> tuple[str, ...]:
    return (claim.quote, claim.answer, claim.answer_original, claim.source)
