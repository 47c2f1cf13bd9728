"""What holds for all answers, whatever they say."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tests.claims import relate_both_ways

from claimcheck.model.claim import Claim, Placement, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.relation import RelationName
from claimcheck.reckon.compare import compare_claims
from claimcheck.reckon.context import Context
from claimcheck.reckon.question import reckon_question

NUMBERS = st.integers(min_value=0, max_value=60)
DATES = st.sampled_from(
    ["", "2021", "2021-05", "2021-05-31", "2021-06-24", "2021-06?", "XXXX-06-24", "../2021-05",
     "[2021-05-01,2021-05-31]", "2021-09-01T10:00+02:00", "nonsense"]
)  # fmt: skip
ANSWERS = st.one_of(
    NUMBERS.map(str),
    NUMBERS.map(lambda n: f"at least {n}"),
    NUMBERS.map(lambda n: f"up to {n}"),
    NUMBERS.map(lambda n: f"about {n}"),
    st.sampled_from(
        ["dozens", "several", "none", "31 May 2021", "early May 2021", "over two months", "2018",
         "24 June", "yes", "no", "Karak", "al-Karak", "Nahtah | Karak", "unknown militants",
         "regime forces", "collapsed", "ongoing", "before the demand", "after the demand", "70%",
         "not the army", "only Karak", "nobody", "not Karak but Nahtah", "the 4th Division",
         "the talks failed before the siege began", "the siege came first", "hours later", "Friday",
         "only after three days", "at dawn", "3 am", "5 km", "corrected to 12", "false", "a man",
         "no talks were held", "in a school", "outside the town", "3 killed and 5 wounded"]
    ),
    st.text(max_size=20),
)  # fmt: skip
CLAIMS = st.builds(
    Claim,
    answer=ANSWERS,
    source=st.sampled_from(["one", "two"]),
    id=st.sampled_from(["", "x", "y"]),
    event=st.sampled_from(["", "raid", "ambush", "raid on Karak", "Karak attack", "قصف الكرك"]),
    question=st.sampled_from(
        [
            "",
            "people killed",
            "why",
            "who",
            "state",
            "which came first",
            "casualties",
            "children killed",
            "who was killed",
            "how long the siege lasted",
            "start of the siege",
            "talks were held",
        ]
    ),
    unit=st.sampled_from(["", "fighters", "officers", "people", "checkpoints"]),
    population=st.sampled_from(["", "freed"]),
    kind=st.sampled_from(["", *AnswerKind]),
    stance=st.sampled_from(list(Stance)),
    about=st.sampled_from(["", "x", "y"]),
    said=DATES,
    asof=DATES,
    when=DATES,
    where=st.sampled_from(["", "Saida", "Tafas", "Daraa province"]),
)
CONTEXT = Context(aliases={"karak": "al-Karak"}, within={"saida": ("Daraa",), "tafas": ("Daraa",)})


@given(CLAIMS, CLAIMS)
@example(Claim("0", "one", kind="place", where="Tafas"), Claim("", "one", where="Saida"))
def test_a_relation_is_the_same_from_either_side(a: Claim, b: Claim) -> None:
    relate_both_ways(a, b, CONTEXT)


@given(CLAIMS, CLAIMS)
def test_every_relation_gives_a_reason_and_keeps_to_its_words(a: Claim, b: Claim) -> None:
    found = compare_claims(a, b, CONTEXT)
    assert found.why
    kinds = {
        RelationName.SEPARATE: {"event", "part", "population", "place", "moment"},
        RelationName.CONTRADICTS: {
            "number", "time", "place", "party", "denial", "outcome", "cause", "order",
        },
    }  # fmt: skip
    assert found.kind in kinds.get(found.relation, {None})
    directed = {RelationName.NARROWS, RelationName.UPDATES, RelationName.CORRECTS}
    assert (found.direction is not None) is (found.relation in directed)


@given(CLAIMS)
def test_every_claim_agrees_with_itself(claim: Claim) -> None:
    assert compare_claims(claim, claim, CONTEXT).relation is RelationName.AGREES


@given(ANSWERS, st.sampled_from(list(AnswerKind)))
def test_the_same_answer_of_another_source_never_contradicts(answer: str, kind: AnswerKind) -> None:
    one, two = Claim(answer, "one", kind=kind), Claim(answer, "two", kind=kind)
    assert compare_claims(one, two).relation is RelationName.AGREES


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_two_ranges_contradict_exactly_when_they_share_no_number(
    a: int, b: int, c: int, d: int
) -> None:
    first, second = sorted((a, b)), sorted((c, d))
    found = compare_claims(Claim(_range(*first), "one"), Claim(_range(*second), "two"))
    share = first[0] <= second[1] and second[0] <= first[1]
    assert (found.relation is RelationName.CONTRADICTS) is not share


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_widening_an_answer_makes_no_new_contradiction(
    a: int, b: int, c: int, d: int, below: int, above: int
) -> None:
    low, high = sorted((a, b))
    other = Claim(_range(*sorted((c, d))), "two", said="2020-01-13", question="people killed")
    narrow = Claim(_range(low, high), "one", said="2020-01-12", question="people killed")
    wide = Claim(_range(max(0, low - below), high + above), "one", said="2020-01-12")
    if compare_claims(wide, other).relation is RelationName.CONTRADICTS:
        assert compare_claims(narrow, other).relation is RelationName.CONTRADICTS


@given(st.dates(), st.dates())
def test_two_days_contradict_unless_they_are_one_and_a_month_holds_its_days(
    a: object, b: object
) -> None:
    first, second = Claim(str(a), "one", kind="time"), Claim(str(b), "two", kind="time")
    expected = RelationName.AGREES if a == b else RelationName.CONTRADICTS
    assert compare_claims(first, second).relation is expected
    month = Claim(str(b)[:7], "two", kind="time")
    holds = str(a)[:7] == str(b)[:7]
    expected = RelationName.NARROWS if holds else RelationName.CONTRADICTS
    assert compare_claims(first, month).relation is expected


@pytest.mark.parametrize("kind", list(AnswerKind))
@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_breaks_the_comparing(kind: AnswerKind, a: str, b: str) -> None:
    assume(a != b)
    found = compare_claims(Claim(a, "one", kind=kind), Claim(b, "two", kind=kind))
    assert found.why


SPANS = st.tuples(st.dates(), st.dates()).map(sorted)


@given(SPANS, SPANS)
def test_two_stretches_of_time_that_share_a_day_never_contradict(
    one: list[date], two: list[date]
) -> None:
    a, b = (Claim(f"{low}/{high}", str(low), kind="time") for low, high in (one, two))
    share = one[0] <= two[1] and two[0] <= one[1]
    assert (compare_claims(a, b).relation is RelationName.CONTRADICTS) is not share


@given(SPANS, SPANS, st.integers(0, 40), st.integers(0, 40))
def test_widening_a_stretch_of_time_makes_no_new_contradiction(
    one: list[date], two: list[date], before: int, after: int
) -> None:
    assume(one[0].year > 1 and one[1].year < 9999)
    wider = one[0] - timedelta(days=before), one[1] + timedelta(days=after)
    narrow, wide, other = (
        Claim(f"{low}/{high}", str(n), kind="time")
        for n, (low, high) in enumerate((one, wider, two))
    )
    if compare_claims(wide, other).relation is RelationName.CONTRADICTS:
        assert compare_claims(narrow, other).relation is RelationName.CONTRADICTS


@given(st.decimals(0, 999, places=2), st.integers(0, 2))
def test_a_measure_never_contradicts_its_own_rounding(value: Decimal, places: int) -> None:
    precise, coarse = Claim(f"{value} km", "one"), Claim(f"{value:.{places}f} km", "two")
    found = compare_claims(evolve(precise, kind="measure"), evolve(coarse, kind="measure"))
    assert found.relation is not RelationName.CONTRADICTS


@given(st.lists(NUMBERS, min_size=2, max_size=6), st.permutations(range(6)))
def test_the_order_of_claims_makes_no_difference_to_their_question(
    numbers: list[int], order: list[int]
) -> None:
    placed = Placement("q", "e", "test", person=False, probability=1.0, because="")
    claims = [
        RecordedClaim(f"c{n}", "", Claim(str(number), f"outlet {n}"), placed, "test", "")
        for n, number in enumerate(numbers)
    ]
    turned = [claims[n] for n in order if n < len(claims)]
    question, event = Question("q", "e", "people killed"), Event("e", "raid")
    first, second = (
        reckon_question(question, event, each, (), {}, Context()) for each in (claims, turned)
    )
    assert first == second
