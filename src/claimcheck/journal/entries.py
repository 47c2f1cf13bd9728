"""The kinds of entries: what can happen to a dossier, each with its tag and version.

A kind is never changed once released: a new version gets a new class beside the old one, so that
every journal ever written can be read.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import field, fields_dict, frozen

from claimcheck.model.claim import Claim, Placement
from claimcheck.model.document import Document
from claimcheck.model.event import Event, Question
from claimcheck.model.scales import Credibility, Reliability
from claimcheck.model.settlement import Finding
from claimcheck.model.source import Alias, Source


@frozen
class DossierFounded:
    """The dossier begins; `reviewers` is how many must agree before a question is settled."""

    title: str
    reviewers: int = 1


@frozen
class ClaimRecorded:
    """A giver's claim comes in, under the dossier's own name for it."""

    uid: str
    giver: str
    claim: Claim


@frozen
class EventFounded:
    """A claim founds an event, which bears the claim's uid in its id."""

    event: Event


@frozen
class QuestionFounded:
    """A claim founds a question, which bears the claim's uid in its id."""

    question: Question


@frozen
class ClaimsPlaced:
    """A person or the grouping puts claims (uids) into questions."""

    placed: tuple[tuple[str, Placement], ...]

    @cached_property
    def by_claim(self) -> Mapping[str, Sequence[Placement]]:
        """The placements of each claim, mostly one."""
        found: dict[str, list[Placement]] = {}
        for uid, placement in self.placed:
            found.setdefault(uid, []).append(placement)
        return found


@frozen
class ClaimReplaced:
    """All that a claim says is put right at once, as corrections were first recorded."""

    uid: str
    claim: Claim
    because: str


def _columns_of_a_claim(_: object, __: object, columns: tuple[str, ...]) -> None:
    strange = set(columns) - fields_dict(Claim).keys()
    if strange:
        raise ValueError(f"{', '.join(sorted(strange))} is no column of a claim")


@frozen
class ClaimCorrected:
    """What was recorded of a claim is put right; the earlier version stays in the journal.

    Only `columns` change, to what `to` has in them, so that corrections made in two copies come
    together.
    """

    uid: str
    columns: tuple[str, ...] = field(validator=_columns_of_a_claim)
    to: Claim
    because: str


@frozen
class ClaimRetracted:
    """A claim no longer counts: it was recorded in error, or its giver took it back."""

    uid: str
    because: str


@frozen
class ClaimRated:
    """A reviewer rates a claim's credibility, apart from its source's grade."""

    uid: str
    rating: Credibility
    because: str


@frozen
class EventsJoined:
    """One event is the same as another, whose id survives and answers for both."""

    joined: str
    survivor: str
    because: str


@frozen
class QuestionsJoined:
    """One question is the same as another, whose id survives and answers for both."""

    joined: str
    survivor: str
    because: str


@frozen
class Redacted:
    """Bodies of entries (named by hash) are taken out for good, here and wherever this arrives.

    With `subjects` goes, too, what others said of these before they knew.
    """

    entries: tuple[str, ...]
    because: str
    subjects: tuple[str, ...] = ()


@frozen
class Shortened:
    """What an entry (named by hash) still says when its words are taken out, as kind and body."""

    entry: str
    kind: str
    version: int
    body: str


@frozen
class DocumentStored:
    """A document is described, or its text comes in."""

    id: str
    document: Document


@frozen
class SourceDescribed:
    """What is known of a source; a later description replaces an earlier one."""

    source: Source


@frozen
class SourceGraded:
    """A source is graded, with a reason; `by` is who judged, "" where that is who recorded it."""

    source: str
    grade: Reliability
    because: str
    by: str = ""


@frozen
class AliasGiven:
    """Another name for the same thing, with the reason where a person confirmed it."""

    alias: Alias
    because: str = ""


@frozen
class ProposalDismissed:
    """A reviewer puts a proposal aside: it is not made again while this holds.

    `of` is what it proposed (names, moves, joins), and `about` what of: two names, a claim and a
    question, or two questions or events; `document` is the one that it was for, "" for all.
    """

    proposal: str
    of: str
    about: tuple[str, ...]
    because: str
    document: str = ""


@frozen
class QuestionSettled:
    """A reviewer's verdict, with the claims and the state that the reviewer was shown.

    `suggested` is the tool's answer where the reviewer took it over (version 2).
    """

    id: str
    question: str
    finding: Finding
    shown: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    seen: str = ""
    replaces: tuple[str, ...] = ()
    suggested: str = ""


@frozen
class QuestionReopened:
    """The named settlements no longer hold, for the reason given."""

    question: str
    ends: tuple[str, ...]
    because: str


@frozen
class ActStruck:
    """An act is undone; where that act was itself an undo, what it undid holds again."""

    act: str
    because: str = ""


@frozen
class Exported:
    """What was handed out, in which form and to which file ("" is standard output)."""

    what: str
    form: str
    to: str = ""


Body = (
    DossierFounded
    | ClaimRecorded
    | EventFounded
    | QuestionFounded
    | ClaimsPlaced
    | ClaimReplaced
    | ClaimCorrected
    | ClaimRetracted
    | ClaimRated
    | EventsJoined
    | QuestionsJoined
    | Redacted
    | Shortened
    | DocumentStored
    | SourceDescribed
    | SourceGraded
    | AliasGiven
    | ProposalDismissed
    | QuestionSettled
    | QuestionReopened
    | ActStruck
    | Exported
)

# A version to which the next one only adds is read as that one; what is written bears the last.
TAGS: dict[tuple[str, int], type[Body]] = {
    ("dossier-founded", 1): DossierFounded,
    ("claim-recorded", 1): ClaimRecorded,
    ("event-founded", 1): EventFounded,
    ("question-founded", 1): QuestionFounded,
    ("claims-placed", 1): ClaimsPlaced,
    ("claim-corrected", 1): ClaimReplaced,
    ("claim-corrected", 2): ClaimCorrected,
    ("claim-retracted", 1): ClaimRetracted,
    ("claim-rated", 1): ClaimRated,
    ("events-joined", 1): EventsJoined,
    ("questions-joined", 1): QuestionsJoined,
    ("redacted", 1): Redacted,
    ("redacted", 2): Redacted,
    ("shortened", 1): Shortened,
    ("document-stored", 1): DocumentStored,
    ("source-described", 1): SourceDescribed,
    ("source-graded", 1): SourceGraded,
    ("source-graded", 2): SourceGraded,
    ("alias-given", 1): AliasGiven,
    ("proposal-dismissed", 1): ProposalDismissed,
    ("question-settled", 1): QuestionSettled,
    ("question-settled", 2): QuestionSettled,
    ("question-reopened", 1): QuestionReopened,
    ("act-struck", 1): ActStruck,
    ("exported", 1): Exported,
}
TAG_OF: dict[type[Body], tuple[str, int]] = {body: tag for tag, body in TAGS.items()}
