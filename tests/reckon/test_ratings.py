"""The rating that a claim's corroboration alone suggests, whatever grade its source has."""

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import Stance
from claimcheck.reckon.context import Context
from claimcheck.reckon.question import reckon_question
from claimcheck.reckon.ratings import suggest_ratings


def ratings(*said: tuple[str, str] | tuple[str, str, Stance]) -> list[str]:
    """Suggested ratings of claims (answer, source, stance), in their order."""
    claims = [
        RecordedClaim(f"u{n}", "g", Claim(row[0], row[1], stance=(*row, Stance.ASSERTS)[2]),
                      None, "", "")
        for n, row in enumerate(said)
    ]  # fmt: skip
    question = Question("q-1", "e-1", "fighters kidnapped")
    found = suggest_ratings(
        reckon_question(question, Event("e-1", "Nahtah"), claims, (), {}, Context()).reckoned
    )
    return [found[claim.uid].rating.value for claim in claims]


def test_confirmed_takes_two_independent_origins_and_no_contradiction() -> None:
    assert ratings(("six", "Firas"), ("6", "Abu Ali")) == ["1", "1"]
    assert ratings(("six", "Firas"), ("6", "Firas")) == ["6", "6"]


def test_alone_and_uncontradicted_cannot_be_judged() -> None:
    assert ratings(("six", "Firas")) == ["6"]


def test_more_origins_than_the_rival_are_probably_true_and_fewer_improbable() -> None:
    assert ratings(("six", "Firas"), ("six", "Abu Ali"), ("28", "Nabaa")) == ["2", "2", "5"]


def test_one_origin_against_one_is_doubtful_and_two_against_two_possible() -> None:
    assert ratings(("six", "Firas"), ("28", "Nabaa")) == ["4", "4"]
    four = ("six", "Firas"), ("six", "Abu Ali"), ("28", "Nabaa"), ("28", "Herald")
    assert ratings(*four) == ["3", "3", "3", "3"]


def test_what_is_denied_and_stands_alone_is_improbable() -> None:
    assert ratings(("28", "Nabaa"), ("28", "Firas", Stance.DENIES))[0] == "5"


def test_a_vague_claim_that_fits_what_others_say_is_possible() -> None:
    assert ratings(("six", "Firas"), ("28", "Nabaa"), ("a number of", "Herald"))[2] == "3"


def test_three_against_one_denial_make_the_denial_improbable() -> None:
    said = [("28", name) for name in ("A", "B", "C")]
    assert ratings(*said, ("28", "Firas", Stance.DENIES))[3] == "5"
