"""The kinds of entries: what can happen to a dossier, each with its tag and version.

A kind is never changed once released: a new version gets a new class beside the old one, so that
every journal ever written can be read.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from claimcheck.journal.corrections import ClaimCorrected, ClaimReplaced
from claimcheck.journal.redactions import Redacted, Shortened
from claimcheck.model.claim import Claim, Placement
from claimcheck.model.document import Document
from claimcheck.model.event import Event, Question
from claimcheck.model.frozen import frozen
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
class ClaimsJoined:
    """One claim is the same row as another, which answers for both; `version` held that one then.

    Two copies that each take a table in, before they know of each other, have its rows twice.
    """

    joined: str
    survivor: str
    version: str
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

    `of` is what it proposed (names, moves, joins, parts), and `about` what of: two names, a claim
    and a question, two questions or events, or an event and claims of it; `document` is the one
    that it was for, "" for all.
    """

    proposal: str
    of: str
    about: tuple[str, ...]
    because: str
    document: str = ""


@frozen
class QuestionSettled:
    """A reviewer's verdict, with the claims and the state that the reviewer was shown.

    `suggested` is the tool's answer where the reviewer took it over (version 2), `asked` the entry
    (by hash) that said what the question asks; its finding has the claims of each part and the
    figures of a range (version 3).
    """

    id: str
    question: str
    finding: Finding
    shown: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    seen: str = ""
    replaces: tuple[str, ...] = ()
    suggested: str = ""
    asked: str = ""


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
    | ClaimsJoined
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
