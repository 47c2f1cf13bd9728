"""Claims in a dossier: what a person has placed in one question is compared there."""

from claimcheck.model.claim import Claim, Placement, RecordedClaim
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.relate import relate
from claimcheck.reckon.understand import understand

CONTEXT = Context()


def answered(uid: str, claim: Claim, question: str | None, giver: str = "desk") -> AnsweredClaim:
    placement = None
    if question:
        placement = Placement(question, "e-1", "Ann", person=True, probability=1.0, because="read")
    recorded = RecordedClaim(uid, giver, claim, placement, "Ann", "2021-09-01T10:00Z")
    return AnsweredClaim(recorded, understand(claim, AnswerKind.COUNT, CONTEXT), claim.source)


SIX = Claim("six", "one", id="d1", when="2020-01-11", where="Saida")
MORE = Claim("28", "two", id="d2", when="2020-01-18", where="Tafas")


def test_a_placing_in_one_question_outweighs_time_and_place() -> None:
    found = relate(answered("u1", SIX, "q-1"), answered("u2", MORE, "q-1"), CONTEXT)
    assert (found.relation, found.kind) == ("contradicts", "number")


def test_without_a_placing_time_and_place_tell_events_apart() -> None:
    for one, two in ((None, None), ("q-1", "q-2"), ("q-1", None)):
        found = relate(answered("u1", SIX, one), answered("u2", MORE, two), CONTEXT)
        assert (found.relation, found.kind) == ("separate", "event")


def test_the_same_claim_agrees_with_itself() -> None:
    found = relate(answered("u1", SIX, "q-1"), answered("u1", SIX, "q-1"), CONTEXT)
    assert (found.relation, found.why) == ("agrees", "it is the same claim")


def test_a_claim_is_named_by_the_id_of_its_giver_or_of_the_dossier() -> None:
    def denial(about: str) -> Claim:
        return Claim("28", "one", stance=Stance.DENIES, about=about)

    media = answered("u2", Claim("about 30", "two", id="d2"), "q-1")
    for about, giver, kind in (
        ("d2", "desk", "denial"),
        ("u2", "another", "denial"),
        ("d2", "another", None),
    ):
        found = relate(answered("u3", denial(about), "q-1", giver), media, CONTEXT)
        assert found.kind == kind


def test_an_origin_is_whoever_the_dossier_says_it_is() -> None:
    early = Claim("30", "Enab Baladi", said="2020-01-12", question="people killed")
    late = Claim("36", "EB", said="2020-01-13", question="people killed")
    one = answered("u1", early, "q-1")
    two = AnsweredClaim(answered("u2", late, "q-1").recorded, one.understood, one.origin)
    two = AnsweredClaim(two.recorded, understand(late, AnswerKind.COUNT, CONTEXT), one.origin)
    assert relate(one, two, CONTEXT).relation == "updates"
