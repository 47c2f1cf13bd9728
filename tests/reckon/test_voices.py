"""How many independent voices stand behind an answer, whoever passed it on or printed it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import recorded

from claimcheck.model.claim import Claim, RecordedClaim, parse_via
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import Status
from claimcheck.model.reckoned import Position
from claimcheck.model.source import Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.question import reckon_question
from claimcheck.reckon.resting import NO_PAPERS, Paper, Papers

LONG = "gunmen kidnapped six fighters from checkpoints in Karak and Nahtah on Saturday night"
Row = tuple[str, str] | tuple[str, str, str]


def six(*rows: Row, sources: tuple[Source, ...] = (), papers: Papers = NO_PAPERS) -> Position:
    """The position "six" after (source, via, document) said so, one row after the other."""
    claims = [
        recorded(Claim("six", row[0], via=parse_via(row[1]), document=(*row, "")[2]), f"u{n:04}")
        for n, row in enumerate(rows)
    ]
    return position(claims, sources, papers)


def position(
    claims: list[RecordedClaim], sources: tuple[Source, ...] = (), papers: Papers = NO_PAPERS
) -> Position:
    by_name = {fold(source.name): source for source in sources}
    question = Question("q-1", "e-1", "fighters kidnapped")
    found = reckon_question(
        question, Event("e-1", "Nahtah"), claims, (), by_name, Context(), papers=papers
    ).reckoned
    assert found.status == (Status.AGREED if found.positions[0].origins > 1 else Status.SINGLE)
    return found.positions[0]


def test_an_outlet_that_passes_on_a_correspondent_and_says_it_too_is_no_second_voice() -> None:
    found = six(("Firas al-Ahmed", "Enab Baladi (quotes)"), ("Enab Baladi", ""))
    assert found.origins == 1
    assert "Enab Baladi passes on Firas al-Ahmed, and counts with it." in found.reasons


def test_a_hundred_outlets_that_pass_on_one_correspondent_and_say_it_too_are_one() -> None:
    rows = [("Firas", f"Outlet {n} (quotes)") for n in range(100)]
    assert six(*rows, *((f"Outlet {n}", "") for n in range(100))).origins == 1


def test_two_outlets_that_rest_on_the_local_sources_of_one_third_are_one() -> None:
    found = six(
        ("local sources", "Enab Baladi (quotes) > Herald (quotes)"),
        ("local sources", "Enab Baladi (quotes) > Gazette (quotes)"),
        ("Herald", ""),
        ("Gazette", ""),
    )
    assert found.origins == 1


def test_outlets_that_cite_each_other_are_one_and_it_is_said() -> None:
    found = six(("Page B", "Page A (quotes)"), ("Page A", "Page B (quotes)"))
    assert found.origins == 1
    assert any("Page A and Page B cite each other" in reason for reason in found.reasons)


def test_a_longer_circle_is_one_and_whoever_stands_outside_is_another() -> None:
    circle = [(f"Page {n}", f"Page {(n + 1) % 5} (quotes)") for n in range(5)]
    assert six(*circle).origins == 1
    assert six(*circle, ("Firas", "")).origins == 2


def test_a_circle_that_somebody_outside_feeds_has_the_origin_of_whoever_feeds_it() -> None:
    circle = (("Page B", "Page A"), ("Page A", "Page B"))
    found = six(*circle, ("Firas", "Page A"))
    assert found.origins == 1
    assert "all from one origin: Firas." in found.reasons[0]


def test_whoever_denies_what_it_hands_on_does_not_rest_on_it() -> None:
    assert six(("some pages", "Firas (denies) > Enab Baladi"), ("Firas", "")).origins == 2


def test_what_stands_behind_a_denial_in_the_chain_passes_on_the_denial_alone() -> None:
    rows = (("some pages", "Firas (denies) > Enab Baladi (quotes)"), ("Enab Baladi", ""))
    assert six(*rows).origins == 2


def test_a_source_speaks_for_the_body_that_it_belongs_to() -> None:
    agency = Source("SANA", affiliation="Syrian government")
    found = six(("SANA", ""), ("Syrian government", ""), sources=(agency,))
    assert found.origins == 1
    assert "SANA speaks for Syrian government, and counts with it." in found.reasons
    two = (
        Source("Abu Ali", affiliation="the branch"),
        Source("Abu Omar", affiliation="the branch"),
    )
    assert six(("Abu Ali", ""), ("Abu Omar", ""), sources=two).origins == 2


def test_a_document_that_says_that_it_relays_an_agency_is_no_voice_beside_the_agency() -> None:
    papers = Papers({"d1": Paper(("Herald",), ("AFP", "Reuters"))})
    assert six(("Herald", "", "d1"), ("AFP", ""), papers=papers).origins == 1
    assert six(("Herald", "", "d1"), ("SANA", ""), papers=papers).origins == 2


def test_outlets_whose_documents_pass_on_nobody_but_the_same_correspondent_are_one() -> None:
    papers = Papers({f"d{n}": Paper((f"Outlet {n}",), ("Firas",)) for n in range(3)})
    found = six(*((f"Outlet {n}", "", f"d{n}") for n in range(3)), papers=papers)
    assert found.origins == 1
    assert "Outlet 0, Outlet 1 and Outlet 2 pass on Firas alone, and count as one." in found.reasons


def test_documents_with_one_text_are_one_voice_and_witnesses_in_it_stay_two() -> None:
    papers = Papers({"d1": Paper(("A",), text="t"), "d2": Paper(("B",), text="t")})
    assert six(("A", "", "d1"), ("B", "", "d2"), papers=papers).origins == 1
    assert six(("residents", "A", "d1"), ("residents", "B", "d2"), papers=papers).origins == 1
    assert six(("Firas", "A", "d1"), ("Abu Ali", "B", "d2"), papers=papers).origins == 2


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        (LONG, LONG, 1),
        (LONG, f"Breaking: {LONG}", 1),
        (LONG, "six", 2),
        ("kidnapped six fighters", "kidnapped six fighters", 2),
        (LONG, "on Sunday a group of six men was taken from two posts east of the town", 2),
    ],
)
def test_a_long_quote_that_two_outlets_share_is_one_voice(
    one: str, other: str, origins: int
) -> None:
    claims = [
        recorded(Claim("six", f"Outlet {n}", quote=quote), f"u{n:04}")
        for n, quote in enumerate((one, other))
    ]
    assert position(claims).origins == origins


NAMES = st.sampled_from("ABCDEF")
ROWS = st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=12)


@given(ROWS, NAMES)
def test_another_relay_of_what_is_said_already_never_adds_an_origin(
    rows: list[tuple[str, str]], relay: str
) -> None:
    source, _ = rows[0]
    before = six(*rows).origins
    assert six(*rows, (source, f"{relay} (quotes)")).origins <= before


@given(ROWS, st.randoms())
def test_origins_are_at_least_one_at_most_the_voices_and_the_order_does_not_matter(
    rows: list[tuple[str, str]], chance: Random
) -> None:
    found = six(*rows)
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert six(*shuffled).origins == found.origins
    assert 1 <= found.origins <= len({source for source, _ in rows})


@given(ROWS)
def test_an_independent_voice_always_adds_one(rows: list[tuple[str, str]]) -> None:
    assert six(*rows, ("an eyewitness of her own", "")).origins == six(*rows).origins + 1


OUTLETS = st.sampled_from(["Firas", "SANA", "AFP", "Herald"])
CHAINS = st.lists(OUTLETS, max_size=2, unique=True).map(
    lambda names: " > ".join(f"{name} (quotes)" for name in names)
)


@given(st.lists(st.tuples(st.sampled_from(["six", "28", "several"]), OUTLETS, CHAINS), max_size=8))
def test_the_claims_that_count_as_one_voice_bear_its_name_and_no_others(
    rows: list[tuple[str, str, str]],
) -> None:
    claims = [
        recorded(Claim(answer, source, via=parse_via(via)), f"u{n}")
        for n, (answer, source, via) in enumerate(rows)
    ]
    question = Question("q-1", "e-1", "fighters kidnapped")
    found = reckon_question(question, Event("e-1", "Nahtah"), claims, (), {}, Context()).reckoned
    counted = {**dict(found.origin_of), **dict(found.counted_as)}
    for held in found.positions:
        assert len({counted[uid] for uid in held.claims}) == held.origins
