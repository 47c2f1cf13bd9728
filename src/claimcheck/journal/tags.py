"""The tag and version under which each kind of entry is written."""

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
from claimcheck.journal.redactions import Redacted, Shortened

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
    ("claims-joined", 1): ClaimsJoined,
    ("events-joined", 1): EventsJoined,
    ("questions-joined", 1): QuestionsJoined,
    ("redacted", 1): Redacted,
    ("redacted", 2): Redacted,
    ("shortened", 1): Shortened,
    ("document-stored", 1): DocumentStored,
    ("source-described", 1): SourceDescribed,
    ("source-described", 2): SourceDescribed,
    ("source-graded", 1): SourceGraded,
    ("source-graded", 2): SourceGraded,
    ("alias-given", 1): AliasGiven,
    ("proposal-dismissed", 1): ProposalDismissed,
    ("question-settled", 1): QuestionSettled,
    ("question-settled", 2): QuestionSettled,
    ("question-settled", 3): QuestionSettled,
    ("question-reopened", 1): QuestionReopened,
    ("act-struck", 1): ActStruck,
    ("exported", 1): Exported,
}
TAG_OF: dict[type[Body], tuple[str, int]] = {body: tag for tag, body in TAGS.items()}
