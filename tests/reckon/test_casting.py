"""What a question gives to be weighed: who stands for which answer, and what a settlement shows."""

from collections import Counter

from claimcheck.model.claim import Claim, RecordedClaim, parse_via
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import Stance
from claimcheck.model.scales import Confidence
from claimcheck.model.settlement import ClaimOutcome, Finding, Outcome, Settlement, Verdict
from claimcheck.reckon.context import Context
from claimcheck.reckon.question import reckon_question
from claimcheck.reckon.votes import Manner, Votes

Said = tuple[str, str] | tuple[str, str, str] | tuple[str, str, str, Stance]


def cast(*said: Said, settled: tuple[Settlement, ...] = ()) -> Votes:
    """The votes of claims (answer, source, via, stance), called u0, u1 … in their order."""
    claims = [
        RecordedClaim(
            f"u{n}",
            "giver",
            Claim(
                row[0],
                row[1],
                via=parse_via((*row, "", "")[2] if len(row) > 2 else ""),
                stance=row[3] if len(row) == 4 else Stance.ASSERTS,
            ),
            None,
            "",
            "",
        )
        for n, row in enumerate(said)
    ]
    question = Question("q-1", "e-1", "fighters kidnapped")
    return reckon_question(question, Event("e-1", "Nahtah"), claims, settled, {}, Context()).votes


def settlement(
    verdict: Verdict, answer: str, outcomes: dict[str, Outcome], suggested: str = ""
) -> tuple[Settlement, ...]:
    claims = tuple(ClaimOutcome(uid, outcome) for uid, outcome in outcomes.items())
    finding = Finding(verdict, "a list", answer=answer, claims=claims, confidence=Confidence.HIGH)
    shown = tuple(outcomes)
    return (
        Settlement("s-1", "q-1", finding, "Amal", "2026-01-01", shown=shown, suggested=suggested),
    )


def voted(votes: Votes) -> dict[str, set[float | None]]:
    """The values that each voice votes for."""
    found: dict[str, set[float | None]] = {}
    for voter, _, candidate in votes.votes:
        found.setdefault(votes.voters[voter][0], set()).add(votes.candidates[candidate][1])
    return found


def test_each_voice_votes_once_for_its_answer_and_rivals_share_an_item() -> None:
    votes = cast(("six", "Firas"), ("6", "Firas"), ("28", "Nabaa"))
    assert voted(votes) == {"firas": {6.0}, "nabaa": {28.0}}
    assert len(votes.votes) == 2
    assert len({item for item, _, _ in votes.candidates}) == 1


def test_a_relay_that_says_it_too_shares_the_origin_of_whom_it_passes_on() -> None:
    votes = cast(("six", "Firas", "Herald (quotes)"), ("six", "Herald"), ("six", "Abu Ali"))
    origins = {votes.voters[voter][0]: origin for voter, origin, _ in votes.votes}
    assert origins["firas"] == origins["herald"] != origins["abu ali"]


def test_only_who_republishes_or_translates_repeats_wherever_both_speak() -> None:
    assert cast(("six", "AFP", "Herald (republishes)")).relays == (("herald", "afp"),)
    assert cast(("six", "AFP", "Herald (quotes)")).relays == ()


def test_what_is_known_through_its_denier_is_another_voice_than_the_same_said_openly() -> None:
    votes = cast(("28", "Nabaa", "Firas (denies)"), ("six", "Firas"))
    assert ("nabaa (denied)", "nabaa", Manner.THROUGH_A_DENIER) in votes.voters


def test_who_denies_and_says_what_instead_votes_for_that_alone() -> None:
    votes = cast(("28", "Nabaa"), ("28", "Firas", "", Stance.DENIES), ("six", "Firas"))
    assert voted(votes)["firas"] == {6.0}
    assert not votes.support


def test_who_only_denies_supports_whatever_else_is_said() -> None:
    votes = cast(("28", "Nabaa"), ("28", "Firas", "", Stance.DENIES), ("six", "Abu Ali"))
    six = next(n for n, (_, value, _) in enumerate(votes.candidates) if value == 6)
    ((_, supported, weight),) = votes.support
    assert supported == six
    assert 0 < weight < 1


def test_a_vague_claim_that_fits_all_rivals_tells_nothing() -> None:
    assert "herald" not in voted(cast(("six", "Firas"), ("28", "Nabaa"), ("a number of", "Herald")))


def test_a_settlement_holds_its_answer_and_counts_right_and_wrong() -> None:
    outcomes = {"u0": Outcome.STANDS, "u1": Outcome.REJECTED}
    votes = cast(
        ("six", "Firas"),
        ("28", "Nabaa"),
        settled=settlement(Verdict.ESTABLISHED, "six", outcomes),
    )
    ((candidate, held, teaches),) = votes.settled
    assert votes.candidates[candidate][1] == 6
    assert held > 0.95
    assert teaches == 1
    assert dict(votes.outcomes) == {"firas": True, "nabaa": False}


def test_one_answer_of_one_source_that_two_took_down_shows_it_wrong_once() -> None:
    outcomes = dict.fromkeys(("u0", "u1", "u2"), Outcome.REJECTED) | {"u3": Outcome.STANDS}
    votes = cast(
        ("14", "Civil Defence"),
        ("١٤", "civil defence"),
        ("at least 10", "Civil Defence", "", Stance.DENIES),
        ("17", "Monitor"),
        settled=settlement(Verdict.ESTABLISHED, "17", outcomes),
    )
    told = Counter(votes.outcomes)
    assert told["monitor", True] == 1
    assert told["civil defence", False] == 2, "its answer once, and its denial of another"


def test_two_answers_of_one_source_show_it_wrong_twice() -> None:
    outcomes = {"u0": Outcome.REJECTED, "u1": Outcome.REJECTED, "u2": Outcome.STANDS}
    votes = cast(
        ("14", "Civil Defence"), ("15", "Civil Defence"), ("17", "Monitor"),
        settled=settlement(Verdict.ESTABLISHED, "17", outcomes),
    )  # fmt: skip
    assert Counter(votes.outcomes)["civil defence", False] == 2


def test_nameless_sources_of_two_outlets_with_one_answer_are_two() -> None:
    outcomes = {"u0": Outcome.REJECTED, "u1": Outcome.REJECTED, "u2": Outcome.STANDS}
    votes = cast(
        ("14", "residents", "AFP"), ("14", "residents", "SANA"), ("17", "Monitor"),
        settled=settlement(Verdict.ESTABLISHED, "17", outcomes),
    )  # fmt: skip
    assert Counter(votes.outcomes)["residents", False] == 2


def test_a_refuted_answer_is_held_false_and_what_was_put_aside_has_no_vote() -> None:
    outcomes = {"u0": Outcome.REJECTED, "u1": Outcome.ELSEWHERE}
    votes = cast(
        ("28", "Nabaa"), ("six", "Firas"), settled=settlement(Verdict.REFUTED, "28", outcomes)
    )
    ((candidate, held, _),) = votes.settled
    assert votes.candidates[candidate][1] == 28
    assert held < 0.05
    assert "firas" not in voted(votes)


def test_the_tools_own_suggestion_teaches_less_and_one_left_open_nothing() -> None:
    outcomes = {"u0": Outcome.STANDS, "u1": Outcome.REJECTED}
    taken = settlement(Verdict.ESTABLISHED, "six", outcomes, suggested="six")
    ((_, _, teaches),) = cast(("six", "Firas"), ("28", "Nabaa"), settled=taken).settled
    assert teaches < 0.5
    left = settlement(Verdict.UNVERIFIABLE, "", {"u0": Outcome.UNDECIDED})
    assert not cast(("six", "Firas"), ("28", "Nabaa"), settled=left).settled
