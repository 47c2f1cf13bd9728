"""One question from claims to status, priority and what would change the picture."""

from functools import partial
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import recorded
from tests.spent import least_spent

from claimcheck.model.claim import Claim, RecordedClaim, parse_via
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import AnswerKind, Stance, Status
from claimcheck.model.reckoned import ReckonedQuestion, with_names
from claimcheck.model.settlement import ClaimOutcome, Finding, Outcome, Settlement, Verdict
from claimcheck.model.source import Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical
from claimcheck.reckon.question import reckon_question
from claimcheck.reckon.shaken import Reviewing
from claimcheck.reckon.status import live_settlements

KIDNAPPED = Question("q-1", "e-1", "fighters kidnapped", "count")
NAHTAH = Event("e-1", "Nahtah kidnapping")


def say(
    uid: str,
    answer: str,
    source: str = "",
    via: str = "",
    stance: Stance = Stance.ASSERTS,
    about: str = "",
    said: str = "",
    population: str = "",
) -> RecordedClaim:
    claim = Claim(
        answer, source or f"source of {uid}", id=uid, via=parse_via(via), stance=stance,
        about=about, said=said, population=population, question="fighters kidnapped",
    )  # fmt: skip
    return recorded(claim)


def settle(  # noqa: PLR0917 - tests name what they settle
    verdict: Verdict = Verdict.ESTABLISHED,
    answer: str = "six",
    name: str = "s1",
    by: str = "Amal",
    shown: str = "ab",
    stands: str = "",
    rejected: str = "",
    replaces: tuple[str, ...] = (),
    low: str = "",
    high: str = "",
) -> Settlement:
    outcomes = [ClaimOutcome(uid, Outcome.STANDS) for uid in stands]
    outcomes += [ClaimOutcome(uid, Outcome.REJECTED) for uid in rejected]
    finding = Finding(
        verdict, "a reason", answer=answer, low=low, high=high, claims=tuple(outcomes)
    )
    return Settlement(name, "q-1", finding, by, "2026-01-01", tuple(shown), replaces=replaces)


def reckon(
    *claims: RecordedClaim,
    settled: tuple[Settlement, ...] = (),
    reviewers: int = 1,
    changed: str = "",
    question: Question = KIDNAPPED,
    sources: tuple[Source, ...] = (),
) -> ReckonedQuestion:
    by_name = {canonical(source.name, Context()): source for source in sources}
    reviewing = Reviewing(reviewers, frozenset(changed))
    found = reckon_question(question, NAHTAH, claims, settled, by_name, Context(), reviewing)
    return with_names(found.reckoned, str)


SIX, MANY = say("a", "six"), say("b", "28")


def test_one_correspondent_through_many_outlets_is_single() -> None:
    claims = [say(f"u{n}", "six", "Firas al-Ahmed", f"Outlet {n} (quotes)") for n in range(100)]
    found = reckon(*claims)
    assert found.status == Status.SINGLE
    assert found.positions[0].origins == 1
    assert set(dict(found.origin_of).values()) == {"Firas al-Ahmed"}
    assert "Outlet 99" in found.positions[0].sources


def test_two_voices_with_one_answer_agree() -> None:
    assert reckon(SIX, say("c", "6")).status == Status.AGREED


def test_answers_that_contradict_leave_the_question_open() -> None:
    found = reckon(SIX, MANY)
    assert found.status == Status.OPEN
    assert found.contradictions_total == 1
    assert found.would_change == (
        "A first-hand account from a second independent origin would decide between “six” and “28”."
    )


def test_the_28_of_the_media_reports_is_not_backed_by_the_man_who_denies_it() -> None:
    found = reckon(
        say("d0-19", "a number of", "Enab Baladi’s correspondent"),
        say("d0-20", "28", "some media reports", "Firas al-Ahmed (denies) > Enab Baladi (quotes)"),
        say("d0-21", "28", "Firas al-Ahmed", stance=Stance.DENIES, about="d0-20"),
        say("d0-22", "six", "Firas al-Ahmed"),
        say("d0-23", "three", "Firas al-Ahmed", population="freed"),
        say("d0-24", "three", "Firas al-Ahmed", population="still held"),
    )
    by_answer = {p.answer: p for p in found.positions if p.low in (6, 28)}
    assert by_answer["28"].sources == ("some media reports", "Enab Baladi")
    assert by_answer["28"].denied_by == ("d0-21",)
    assert dict(found.origin_of)["d0-20"] == "some media reports (Firas al-Ahmed)"
    assert by_answer["six"].compatible == by_answer["28"].compatible == ("d0-19",)
    assert {(c.a, c.b) for c in found.contradictions} == {("d0-22", "d0-20"), ("d0-20", "d0-21")}
    assert any("freed (d0-23)" in note and "“six” (d0-22)" in note for note in found.notes)


def test_parts_that_do_not_add_up_are_not_said_to() -> None:
    found = reckon(
        say("a", "seven"), say("b", "three", population="freed"),
        say("c", "three", population="still held"),
    )  # fmt: skip
    assert not any("add up" in note for note in found.notes)


def test_what_is_only_denied_nobody_says_and_it_is_open() -> None:
    found = reckon(say("a", "28", stance=Stance.DENIES))
    assert (found.status, found.contradictions_total) == (Status.OPEN, 0)
    assert found.why == "Nobody says so: it is denied."


@pytest.mark.parametrize(("answers", "more"), [("4", "1 more answer"), ("45", "2 more answers")])
def test_the_answers_beyond_the_first_three_are_counted(answers: str, more: str) -> None:
    told = [say(uid, f"{uid}0") for uid in f"123{answers}"]
    assert f"(1 origin) and {more}" in reckon(*told).why


def test_what_its_only_source_took_back_nobody_says_any_more_and_it_is_open() -> None:
    back = say("b", "six", "source of a", stance=Stance.RETRACTS, about="a")
    found = reckon(SIX, back)
    assert found.status == Status.OPEN
    assert found.why == "Nobody says so any more: what was said was taken back."
    assert reckon(SIX, back, say("c", "six")).status == Status.SINGLE
    denied = reckon(SIX, back, say("c", "six", stance=Stance.DENIES))
    assert denied.why == "Nobody says so any more: what was said was taken back and it is denied."


@given(
    st.lists(
        st.tuples(st.sampled_from(["6", "28", "several"]), st.sampled_from(Stance)), max_size=5
    )
)
def test_single_is_one_origin_and_agreed_is_more(rows: list[tuple[str, Stance]]) -> None:
    found = reckon(*(say(f"u{n}", row[0], stance=row[1]) for n, row in enumerate(rows)))
    most = max((position.origins for position in found.positions), default=0)
    if found.status in {Status.SINGLE, Status.AGREED}:
        assert (most > 1) == (found.status == Status.AGREED)
        assert most > 0


def test_a_settlement_settles_until_something_speaks_against_it() -> None:
    settled = settle()
    assert reckon(SIX, MANY, settled=(settled,)).status == Status.SETTLED
    assert reckon(SIX, MANY, say("c", "6"), settled=(settled,)).status == Status.SETTLED
    assert reckon(SIX, MANY, say("c", "several"), settled=(settled,)).status == Status.SETTLED


def test_a_new_claim_that_contradicts_the_settled_answer_makes_it_stale() -> None:
    found = reckon(SIX, MANY, say("c", "30"), settled=(settle(),))
    assert found.status == Status.STALE
    assert found.notes[0] == "c says “30”, against the settled “six”."


def test_a_new_denial_of_the_settled_answer_makes_it_stale() -> None:
    denial = say("c", "six", stance=Stance.DENIES)
    assert reckon(SIX, MANY, denial, settled=(settle(),)).status == Status.STALE


@pytest.mark.parametrize(
    ("settlement", "status"),
    [
        (settle(stands="a", rejected="b"), Status.STALE),
        (settle(), Status.STALE),
        (settle(stands="b", rejected="a"), Status.SETTLED),
    ],
)
def test_a_settlement_is_stale_when_a_claim_that_it_rests_on_is_gone(
    settlement: Settlement, status: Status
) -> None:
    assert reckon(MANY, settled=(settlement,)).status == status


def test_a_settlement_is_stale_when_a_claim_that_it_rests_on_is_taken_back() -> None:
    back = say("c", "six", stance=Stance.RETRACTS, about="a")
    assert reckon(SIX, MANY, back, settled=(settle(stands="a"),)).status == Status.STALE
    shown = settle(stands="a", shown="abc")
    assert reckon(SIX, MANY, back, settled=(shown,)).status == Status.SETTLED


def test_a_claim_that_was_corrected_since_counts_only_where_it_now_speaks_against() -> None:
    settled = (settle(stands="a", rejected="b"),)
    assert reckon(say("a", "9"), MANY, settled=settled, changed="a").status == Status.STALE
    assert reckon(say("a", "6"), MANY, settled=settled, changed="a").status == Status.SETTLED
    assert reckon(SIX, say("b", "30"), settled=settled, changed="b").status == Status.SETTLED


def test_a_range_is_stale_only_beyond_its_ends() -> None:
    settled = (settle(Verdict.RANGE, "", low="5", high="30"),)
    assert reckon(SIX, MANY, say("c", "12"), settled=settled).status == Status.SETTLED
    assert reckon(SIX, MANY, say("c", "40"), settled=settled).status == Status.STALE


def test_a_refuted_answer_is_stale_when_somebody_new_asserts_it() -> None:
    settled = (settle(Verdict.REFUTED, "28"),)
    assert reckon(SIX, MANY, say("c", "30"), settled=settled).status == Status.SETTLED
    assert reckon(SIX, MANY, say("c", "28"), settled=settled).status == Status.STALE


def test_reviewers_who_differ_are_a_dispute_until_one_replaces_the_other() -> None:
    one, other = settle(), settle(answer="28", name="s2", by="Basil")
    assert reckon(SIX, MANY, settled=(one, other)).status == Status.DISPUTED
    assert (
        reckon(SIX, MANY, settled=(one, evolve(other, replaces=("s1",)))).status == Status.SETTLED
    )
    same = settle(answer="6", name="s2", by="Basil")
    assert reckon(SIX, MANY, settled=(one, same)).status == Status.SETTLED


def test_where_two_reviewers_are_asked_for_one_only_proposes() -> None:
    one = settle()
    assert reckon(SIX, MANY, settled=(one,), reviewers=2).status == Status.PROPOSED
    again = settle(name="s2")
    assert reckon(SIX, MANY, settled=(one, again), reviewers=2).status == Status.PROPOSED
    second = settle(name="s2", by="Basil")
    assert reckon(SIX, MANY, settled=(one, second), reviewers=2).status == Status.SETTLED
    confirming = evolve(second, replaces=("s1",))
    assert reckon(SIX, MANY, settled=(one, confirming), reviewers=2).status == Status.SETTLED
    differing = settle(answer="28", name="s2", by="Basil", replaces=("s1",))
    assert reckon(SIX, MANY, settled=(one, differing), reviewers=2).status == Status.PROPOSED


def test_where_several_statuses_fit_stale_comes_first_then_disputed() -> None:
    disputed = (settle(), settle(answer="28", name="s2", by="Basil"))
    assert reckon(SIX, MANY, settled=disputed, reviewers=2).status == Status.DISPUTED
    found = reckon(SIX, MANY, say("c", "30"), settled=disputed, reviewers=2)
    assert found.status == Status.STALE


def test_live_settlements_are_those_that_none_replaces() -> None:
    one, two, three = (settle(name=name) for name in ("s1", "s2", "s3"))
    two = evolve(two, replaces=("s1",))
    assert live_settlements((one, two, three)) == (two, three)


def test_what_is_at_stake_and_how_undecided_it_is_set_the_order_of_work() -> None:
    killed = evolve(KIDNAPPED, label="fighters killed")
    colour = evolve(KIDNAPPED, label="colour of the flags")
    assert reckon(SIX, MANY, question=killed).priority > reckon(SIX, MANY, question=colour).priority
    near = reckon(say("a", "27"), MANY).priority
    assert reckon(SIX, MANY).priority > near
    lopsided = reckon(SIX, *(say(f"m{n}", "28") for n in range(9))).priority
    assert reckon(SIX, MANY).priority > lopsided


def test_stale_and_disputed_come_before_open_and_settled_comes_last() -> None:
    stale = reckon(SIX, MANY, say("c", "30"), settled=(settle(),))
    disputed = reckon(SIX, MANY, settled=(settle(), settle(answer="28", name="s2", by="Basil")))
    still_open, settled = reckon(SIX, MANY), reckon(SIX, MANY, settled=(settle(),))
    single, agreed = reckon(SIX), reckon(SIX, say("c", "6"))
    assert min(stale.priority, disputed.priority) > still_open.priority
    assert still_open.priority > max(single.priority, agreed.priority) > settled.priority


def test_a_contradiction_that_may_be_an_update_can_wait() -> None:
    killed = evolve(KIDNAPPED, label="people killed")

    def toll(uid: str, answer: str, said: str) -> RecordedClaim:
        told = say(uid, answer, said=said)
        return evolve(told, claim=evolve(told.claim, question=""))

    dated = reckon(toll("a", "six", "2020-01-01"), toll("b", "28", "2020-01-03"), question=killed)
    shrunk = reckon(toll("a", "six", "2020-01-03"), toll("b", "28", "2020-01-01"), question=killed)
    assert dated.contradictions_total == shrunk.contradictions_total == 1
    assert dated.priority < shrunk.priority
    assert "may be an update" in dated.why
    assert "update" not in shrunk.why


def test_no_probability_is_made_up() -> None:
    assert {position.probability for position in reckon(SIX, MANY).positions} == {None}


def test_the_kind_of_a_question_is_what_was_said_of_it_else_read_from_the_answers() -> None:
    assert reckon(SIX, MANY).kind == AnswerKind.COUNT
    assert reckon(SIX, MANY, question=evolve(KIDNAPPED, kind="")).kind == AnswerKind.COUNT
    assert reckon(SIX, MANY, question=evolve(KIDNAPPED, kind="wording")).kind == AnswerKind.WORDING


def test_a_question_whose_claims_are_all_gone_is_still_reckoned() -> None:
    found = reckon()
    assert (found.positions, found.contradictions_total) == ((), 0)
    assert reckon(settled=(settle(),)).status == Status.STALE


ANSWERS = st.sampled_from(["6", "six", "28", "5-10", "at least 5", "a number of", "dozens", ""])
ROWS = st.lists(st.tuples(ANSWERS, st.sampled_from("PQR")), max_size=10)


@given(ROWS, st.integers(), st.booleans())
def test_the_order_of_the_claims_makes_no_difference(
    rows: list[tuple[str, str]],
    seed: int,
    settled: bool,  # noqa: FBT001
) -> None:
    claims = [say(f"u{n}", answer, source) for n, (answer, source) in enumerate(rows)]
    settlements = (settle(shown=""),) if settled else ()
    shuffled = list(claims)
    Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
    assert reckon(*claims, settled=settlements) == reckon(*shuffled, settled=settlements)


@given(ROWS)
def test_a_relay_more_changes_no_origin_no_position_and_no_status(
    rows: list[tuple[str, str]],
) -> None:
    plain = [say(f"u{n}", a, s, "First (quotes)") for n, (a, s) in enumerate(rows)]
    relayed = [say(f"u{n}", a, s, "First (quotes) > Copy (republishes)")
               for n, (a, s) in enumerate(rows)]  # fmt: skip
    one, other = reckon(*plain), reckon(*relayed)
    assert [(p.claims, p.origins) for p in one.positions] == [
        (p.claims, p.origins) for p in other.positions
    ]
    assert (one.status, one.origin_of, one.priority) == (
        other.status,
        other.origin_of,
        other.priority,
    )


def test_the_work_grows_with_distinct_answers_and_not_with_pairs_of_claims() -> None:
    def many(count: int) -> list[RecordedClaim]:
        return [say(f"u{n}", ["6", "28", "30", "12"][n % 4], f"S{n % 300}") for n in range(count)]

    few, more = (least_spent(partial(reckon, *many(count))) for count in (1_000, 10_000))
    assert more < 40 * few  # pairs would make it a hundred times as much
    assert more < 2.0
