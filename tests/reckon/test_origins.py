"""Whose voice a claim is: outlets that relay one correspondent are one origin, not a hundred."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import recorded

from claimcheck.model.claim import Claim, Relay, parse_via
from claimcheck.model.kinds import How
from claimcheck.model.source import Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical, fold
from claimcheck.reckon.origins import is_nameless, origin_of, origins_of, standing_behind

NOTHING_KNOWN = Context()


def say(source: str, via: str = "", document: str = "", id: str = "") -> Claim:  # noqa: A002
    return Claim("six", source, via=parse_via(via), document=document, id=id)


def origin(claim: Claim, sources: tuple[Source, ...] = (), context: Context = NOTHING_KNOWN) -> str:
    return origin_of(claim, {canonical(s.name, context): s for s in sources}, context)


def test_the_origin_is_the_source_and_not_those_who_passed_it_on() -> None:
    claim = say("Firas al-Ahmed", "Enab Baladi (quotes) > The Syrian Observer (translates)")
    assert origin(claim) == "Firas al-Ahmed"


def test_a_hundred_outlets_that_relay_one_correspondent_are_one_origin() -> None:
    claims = [say("Firas al-Ahmed", f"Outlet {number} (republishes)") for number in range(100)]
    assert {origin(claim) for claim in claims} == {"Firas al-Ahmed"}


def test_another_name_of_a_source_is_the_same_origin_under_its_own_name() -> None:
    known = Context(aliases={fold("SOHR"): "Syrian Observatory for Human Rights"})
    row = Source("Syrian Observatory for Human Rights", kind="monitor")
    assert origin(say("SOHR"), context=known) == "Syrian Observatory for Human Rights"
    assert origin(say("sohr"), (row,), known) == "Syrian Observatory for Human Rights"


def test_a_survivor_whom_one_agency_quotes_in_two_languages_is_one_origin() -> None:
    known = Context(aliases={fold("وكالة الشام"): "Shaam Dispatch"})
    claims = [
        recorded(say("a survivor", "Shaam Dispatch (quotes)", id="r15")),
        recorded(say("أحد الناجين", "وكالة الشام (quotes)", id="y15")),
        recorded(say("un rescapé", "Shaam Dispatch (translates)", id="f15")),
    ]
    assert [(o.name, o.nameless) for o in origins_of(claims, {}, known)] == [
        ("a survivor (Shaam Dispatch)", True)
    ] * 3


def test_survivors_of_two_agencies_or_from_two_towns_are_not_one_origin() -> None:
    claims = [
        recorded(say("a survivor", "Shaam Dispatch (quotes)", id="1")),
        recorded(say("أحد الناجين", "Enab Baladi (quotes)", id="2")),
        recorded(say("a survivor from Arwad", "Shaam Dispatch (quotes)", id="3")),
        recorded(say("another survivor", "Shaam Dispatch (quotes)", id="4")),
    ]
    assert len(set(origins_of(claims, {}, NOTHING_KNOWN))) == 4


def test_spellings_of_one_name_are_one_origin() -> None:
    claims = [recorded(say(name, id=name)) for name in ("SANA", "Sana", " sana ")]
    assert len(set(origins_of(claims, {}, NOTHING_KNOWN))) == 1


def test_local_sources_are_one_voice_for_each_first_relay_and_never_one_for_the_world() -> None:
    through_enab = say("local sources", "Enab Baladi (quotes) > The Syrian Observer (translates)")
    again = say("local sources", "Enab Baladi (paraphrases) > AFP (quotes)")
    through_sana = say("local sources", "SANA (quotes)")
    assert origin(through_enab) == origin(again) == "local sources (Enab Baladi)"
    assert origin(through_sana) == "local sources (SANA)"


def test_who_hands_on_a_nameless_claim_to_deny_it_still_tells_which_one_it_is() -> None:
    claim = say("some media reports", "Firas al-Ahmed (denies) > Enab Baladi (quotes)")
    assert origin(claim) == "some media reports (Firas al-Ahmed)"


def test_nameless_sources_without_a_relay_are_told_apart_by_document_then_by_claim() -> None:
    assert origin(say("residents", document="d1")) == "residents (d1)"
    assert origin(say("residents", document="d1")) != origin(say("residents", document="d2"))
    assert origin(say("residents", id="7")) != origin(say("residents", id="8"))
    claims = [recorded(say("residents"), uid) for uid in ("u1", "u2")]
    assert len(set(origins_of(claims, {}, NOTHING_KNOWN))) == 2


@pytest.mark.parametrize(
    "name",
    [
        "local sources", "some media reports", "residents", "activists", "witnesses",
        "military sources", "military and local sources", "a local source from Nahtah",
        "residents in the area", "Residents and local officials", "an eyewitness",
        "مصادر محلية", "شهود عيان", "ناشطون", "الأهالي",
    ],
)  # fmt: skip
def test_nobody_in_particular_is_nameless(name: str) -> None:
    assert is_nameless(name, {})


@pytest.mark.parametrize(
    "name",
    [
        "Firas al-Ahmed", "The Syrian Observer", "Media Office in al-Musayfrah", "SANA",
        "The Independent", "Ahrar Houran Gathering", "Enab Baladi’s correspondent in Daraa",
        "UN officials", "the Syrian government", "",
    ],
)  # fmt: skip
def test_somebody_in_particular_is_not(name: str) -> None:
    assert not is_nameless(name, {})


@pytest.mark.parametrize("kind", ["unnamed", "nameless", "Anonymous"])
def test_a_source_declared_nameless_is_so_whatever_it_is_called(kind: str) -> None:
    row = Source("the man in the market", kind=kind)
    assert origin(say("The man in the market", "AFP (quotes)"), (row,)).endswith("(AFP)")


def test_a_source_declared_an_outlet_is_one_whatever_it_is_called() -> None:
    assert origin(say("Witnesses", "AFP (quotes)"), (Source("Witnesses", kind="outlet"),)) == (
        "Witnesses"
    )


def test_a_source_that_only_repeats_somebody_is_that_somebody() -> None:
    page = Source("Daraa News page", kind="account", extra=(("repeats", "SANA"),))
    mirror = Source("mirror of the page", extra=(("relays", "Daraa News page"),))
    assert origin(say("mirror of the page"), (page, mirror)) == "SANA"


def test_sources_that_repeat_each_other_are_one_voice() -> None:
    one = Source("Page A", extra=(("repeats", "Page B"),))
    other = Source("Page B", extra=(("repeats", "Page A"),))
    assert origin(say("Page A"), (one, other)) == origin(say("Page B"), (one, other))


def test_whoever_denies_does_not_stand_behind_the_answer() -> None:
    claim = say(
        "some media reports",
        "Firas al-Ahmed (denies) > Enab Baladi (quotes) > The Syrian Observer (translates)",
    )
    assert standing_behind(claim) == ("some media reports", "Enab Baladi", "The Syrian Observer")


NAMES = st.sampled_from(["Enab Baladi", "SANA", "local sources", "residents", "AFP", "Abu Ali"])
CHAINS = st.lists(st.builds(Relay, NAMES, st.sampled_from(How)), min_size=1, max_size=4)


@given(NAMES, CHAINS, st.builds(Relay, NAMES, st.sampled_from(How)))
def test_one_more_relay_at_the_end_of_a_chain_never_makes_another_origin(
    source: str, chain: list[Relay], further: Relay
) -> None:
    shorter = Claim("six", source, via=tuple(chain))
    longer = Claim("six", source, via=(*chain, further))
    assert origin(shorter) == origin(longer)


@given(NAMES, CHAINS)
def test_the_source_always_stands_behind_its_claim_and_nobody_twice(
    source: str, chain: list[Relay]
) -> None:
    names = standing_behind(Claim("six", source, via=tuple(chain)))
    assert names[0] == source
    assert len(names) == len(set(names))


@given(st.lists(st.tuples(NAMES, CHAINS), max_size=8))
def test_origins_do_not_depend_on_the_order_of_claims(
    told: list[tuple[str, list[Relay]]],
) -> None:
    claims = [
        recorded(Claim("six", source, via=tuple(chain)), f"u{n}")
        for n, (source, chain) in enumerate(told)
    ]
    forward = dict(zip([c.uid for c in claims], origins_of(claims, {}, NOTHING_KNOWN), strict=True))
    backward = claims[::-1]
    again = dict(
        zip([c.uid for c in backward], origins_of(backward, {}, NOTHING_KNOWN), strict=True)
    )
    assert forward == again
