"""A claim together with what was understood of its answer: what comparing works on."""

from enum import StrEnum
from operator import attrgetter

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.reckoned import Understood, claim_named


class Rests(StrEnum):
    """How a voice rests on another."""

    PASSES_ON = "passes on"
    SPEAKS_FOR = "speaks for"
    DECLARES = "declares"
    SAME_TEXT = "same text"


@frozen
class Tie:
    """That a voice rests on another, which may say nothing itself: a text, an agency.

    `only` says that the voice has its words from there alone, so that two such voices are one even
    where the one that both rest on is silent.
    """

    voice: str
    on: str
    how: Rests
    only: bool = False


@frozen
class AnsweredClaim:
    """A recorded claim, its understood answer, whose voice it is, and on whom that voice rests.

    `nameless` says that the voice is nobody in particular.
    """

    recorded: RecordedClaim
    understood: Understood
    origin: str
    ties: tuple[Tie, ...] = ()
    nameless: bool = False


def called(claim: AnsweredClaim) -> str:
    """Give what stands for a claim in sentences, until the dossier puts the id that it shows."""
    return claim_named(claim.recorded.uid)


uid_of = attrgetter("recorded.uid")
"""Give the dossier's own name of a claim, by which claims are sorted."""
