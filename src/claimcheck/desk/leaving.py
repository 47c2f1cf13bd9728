"""Claims that leave a question: where they go, and what becomes of those that are left."""

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve, frozen

from claimcheck.journal.entries import Body, ClaimsPlaced, QuestionFounded
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Question, founder_of


@frozen
class Left:
    """How claims leave a question: the one that they go `to`, and what else is recorded of it.

    `new` is the id that was given now, where one was.
    """

    to: Question
    new: str
    bodies: tuple[Body, ...]


def leave(
    old: Question,
    other: Question,
    leaving: Sequence[RecordedClaim],
    rest: Sequence[RecordedClaim],
    new_id: Callable[[str], str],
) -> Left:
    """Let claims leave a question for another, which is `other` but for its id.

    The id stays with the claim that founded the old one, and goes along where nobody is left.
    """
    if not rest:
        return Left(other, other.id, (QuestionFounded(other),))
    if founder_of(old.id) in {claim.uid for claim in leaving}:
        stays = evolve(old, id=new_id(f"q-{rest[0].uid}"))
        founded = (QuestionFounded(stays), QuestionFounded(other))
        return Left(other, stays.id, (_carried(rest, stays), *founded))
    to = evolve(other, id=new_id(f"q-{leaving[0].uid}"))
    return Left(to, to.id, (QuestionFounded(to),))


def _carried(claims: Iterable[RecordedClaim], question: Question) -> ClaimsPlaced:
    """Place claims that others were parted from: who put them there, and why, stays as it is."""
    carried = (
        (each.uid, evolve(each.placement, question=question.id, event=question.event))
        for each in claims
        if each.placement
    )
    return ClaimsPlaced(tuple(carried))
