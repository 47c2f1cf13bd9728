"""What claims tell, with who tells it and when left out: many claims tell one thing."""

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from claimcheck.model.kinds import Stance
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.order import says_it_corrects, says_it_revises

Strand = tuple[str, str, str]

_LEAST, _MOST = float("-inf"), float("inf")


@frozen(eq=False)
class Telling:
    """All of a claim that relating looks at but who says it, when, and of which claim.

    `answer` is the number of its answer: claims that reckoning does not tell apart share it.
    `frame` is the number of all else: of what the answer is, in which event, of which moment.
    `least` and `most` are those of a count; `height` is by what the highest answer is found.
    `asserts` says that the claim puts nothing right, in its own words either; `alone`, that it
    speaks of no other claim besides.
    """

    answer: int
    frame: int
    revises: bool
    dated: bool
    asserts: bool
    alone: bool
    least: float
    most: float
    height: float


Tellings = Mapping[str, Telling]


@frozen(eq=False)
class _Book:
    known: dict[tuple[object, ...], Telling] = field(factory=dict)
    answers: dict[tuple[object, ...], int] = field(factory=dict)
    frames: dict[tuple[object, ...], int] = field(factory=dict)

    def telling(
        self, claim: AnsweredClaim, *, revises: bool = False, corrects: bool = False
    ) -> Telling:
        given, placed = claim.recorded.claim, claim.recorded.placement
        stance = None if given.stance is Stance.ASSERTS else given.stance
        # Equal answers are mostly one object, so that few need be compared in full.
        alike = (
            id(claim.understood), given.population, given.asof, stance, given.about,
            given.question, given.when, given.where, given.event, placed and placed.question,
            revises, corrects,
        )  # fmt: skip
        telling = self.known.get(alike)
        if telling is None:
            answer = self.answers.setdefault(_answer_key(claim), len(self.answers))
            around = (claim.understood.kind, claim.understood.unit, *alike[1:])
            frame = self.frames.setdefault(around, len(self.frames))
            telling = _telling(claim, answer, frame, revises=revises, corrects=corrects)
            self.known[alike] = telling
        return telling


def _telling(
    claim: AnsweredClaim, answer: int, frame: int, *, revises: bool, corrects: bool
) -> Telling:
    given, low, high = claim.recorded.claim, claim.understood.low, claim.understood.high
    asserts = given.stance is Stance.ASSERTS and not corrects
    return Telling(
        answer=answer,
        frame=frame,
        revises=revises,
        dated=not given.asof,
        asserts=asserts,
        alone=asserts and not given.about,
        least=low if isinstance(low, int) else _LEAST,
        most=high if isinstance(high, int) else _MOST,
        height=low if isinstance(low, int | float) else _LEAST,
    )


def _answer_key(claim: AnsweredClaim) -> tuple[object, ...]:
    """Tell apart what reckoning tells apart: what was understood, of whom, of which moment."""
    answer = claim.understood
    return (answer.kind, answer.low, answer.high, answer.values, *strand_of(claim))


def strand_of(claim: AnsweredClaim) -> Strand:
    """Give of whom, of which moment and of what a claim speaks."""
    given = claim.recorded.claim
    population = fold(given.population) if given.population else ""
    return (population, given.asof, claim.understood.unit)


def tellings_of(claims: Sequence[AnsweredClaim]) -> Tellings:
    """Give what each claim tells, by uid; each wording and each answer is looked at once."""
    worded = {(c.recorded.claim.answer, c.recorded.claim.quote): c.recorded.claim for c in claims}
    revising = {words for words, claim in worded.items() if says_it_revises(claim)}
    correcting = {words for words, claim in worded.items() if says_it_corrects(claim)}
    book = _Book()
    if not revising and not correcting:
        return {claim.recorded.uid: book.telling(claim) for claim in claims}
    found: dict[str, Telling] = {}
    for claim in claims:
        given = claim.recorded.claim
        words = (given.answer, given.quote)
        found[claim.recorded.uid] = book.telling(
            claim, revises=words in revising, corrects=words in correcting
        )
    return found
