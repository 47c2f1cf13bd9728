"""Claims that name no event are put with those that tell of the same one, and with no others."""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims import claim_of, recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import Placed, group
from claimcheck.reckon.grouping.moves import proposed_moves
from claimcheck.reckon.names import fold

DARAA = Context(
    aliases={fold("Karak"): "al-Karak"},
    within={fold("Nahtah"): (fold("Daraa province"),), fold("Saida"): (fold("Daraa province"),)},
)


def told(name: str, quote: str, answer: str = "three", **more: str) -> RecordedClaim:
    row = {"id": name, "answer": answer, "source": "a witness", "quote": quote, **more}
    return recorded(claim_of(row))


def place(*claims: RecordedClaim, known: Shelf | None = None) -> dict[str, Placed]:
    placed = group(claims, known or Shelf(), DARAA)
    return {each.uid: each for each in placed}


def together(placed: dict[str, Placed]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for uid, each in placed.items():
        found[each.placement.event].add(uid)
    return {frozenset(uids) for uids in found.values()}


def test_captures_near_one_town_in_january_and_in_november_are_two_events() -> None:
    quote = "militants attacked a checkpoint near al-Karak and captured fighters with their weapons"
    placed = place(
        told("a", quote, when="2020-01-11", where="al-Karak", document="r0"),
        told("b", quote, when="2020-11-08", where="al-Karak", document="r1"),
    )
    assert len(together(placed)) == 2


def test_one_pretext_at_two_towns_is_two_events() -> None:
    quote = "under the pretext of having sleeper cells of the Islamic State in {}"
    placed = place(
        told("a", quote.format("Tafas"), where="Tafas", document="r", locator="paragraph 3"),
        told("b", quote.format("Jassim"), where="Jassim", document="r", locator="paragraph 4"),
    )
    assert len(together(placed)) == 2


def test_two_reports_of_one_day_and_place_meet_and_the_reason_says_so() -> None:
    placed = place(
        told("a", "gunmen kidnapped guards in Nahtah", when="2020-01-11", where="Nahtah",
             document="r0", said="2020-01-12"),
        told("b", "six guards were abducted near Nahtah", when="2020-01-11", where="Nahtah",
             document="r1", said="2020-01-13"),
    )  # fmt: skip
    assert len(together(placed)) == 1
    because = placed["b"].placement.because
    assert "same day (2020-01-11)" in because
    assert "both name Nahtah" in because
    assert "both speak of kidnapping" in because


def test_arabic_and_english_reports_of_one_event_meet() -> None:
    placed = place(
        told("a", "eleven were killed as shells hit Sarman", when="2030-03-04", document="r0"),
        told("b", "قتل أحد عشر شخصا في قصف سرمان", when="2030-03-04", document="r1", language="ar"),
    )
    assert len(together(placed)) == 1


def test_the_attack_on_one_town_is_a_part_of_the_attacks_on_seven_and_not_one_with_them() -> None:
    night = {"when": "2020-01-11", "document": "r0"}
    placed = place(
        told("a", "militants attacked checkpoints across Daraa province", where="Daraa province",
             locator="paragraph 1", **night),
        told("b", "militants attacked checkpoints all over Daraa province", where="Daraa province",
             locator="paragraph 1", **night),
        told("c", "three were killed in the attack on the checkpoint at Saida", where="Saida",
             locator="paragraph 3", **night),
    )  # fmt: skip
    assert together(placed) == {frozenset("ab"), frozenset("c")}
    larger = next(each for each in placed["a"].events if each.where)
    smaller = next(each for each in placed["c"].events if each.where)
    assert smaller.part_of == larger.label


def test_a_claim_weeks_later_is_put_with_the_day_that_its_words_name() -> None:
    placed = place(
        told("a", "shells hit the bakery of Qarnat on Tuesday, killing four", "four",
             document="r0", locator="paragraph 1", said="2031-03-06"),
        told("b", "seven bakers of Qarnat were killed by shells on 4 March", "seven",
             document="r1", locator="paragraph 4", said="2031-04-20"),
        told("c", "two died on Friday when the oven of a bakery in Qarnat blew up", "two",
             document="r1", locator="paragraph 4", said="2031-04-20"),
    )  # fmt: skip
    assert together(placed) == {frozenset("ab"), frozenset("c")}
    assert "both tell of 2031-03-04" in placed["b"].placement.because


def test_what_names_nobody_goes_on_from_the_paragraph_before_and_its_place() -> None:
    report = {"document": "r0", "said": "2031-03-06"}
    placed = place(
        told("a", "a bus was burned on the road to Ostrel", locator="paragraph 1", **report),
        told("b", "the driver jumped clear", locator="paragraph 2", **report),
        told("c", "in Tell Hamra a school wall fell on two pupils", locator="paragraph 7",
             **report),
    )  # fmt: skip
    assert together(placed) == {frozenset("ab"), frozenset("c")}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Sary-Bel", "Sary Bel", True), ("Chonkur road", "near Chonkur", True),
     ("Sary-Bel", "Koltash", False)],
)  # fmt: skip
def test_two_spellings_of_a_place_do_not_part_an_event(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a case's outcome
    quote = "a drone burned a bus with nine travellers"
    placed = place(
        told("a", quote, where=one, when="2029-04-20", document="r0"),
        told("b", quote, where=other, when="2029-04-20", document="r1"),
    )
    assert (len(together(placed)) == 1) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Nuweira", "نويرة", True), ("Deir Lawz", "دير اللوز", True),
     ("Deir Lawz", "Deir al-Lawz", True), ("Deir Lawz", "Nuweira", False),
     ("دير اللوز", "نويرة", False)],
)  # fmt: skip
def test_a_place_of_few_consonants_is_known_again_in_the_other_script(
    one: str,
    other: str,
    same: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    placed = place(
        told("a", "the mayor was shot at his door", where=one, when="2022-01-09", document="r0"),
        told("b", "the mayor was shot at his house", where=other, when="2022-01-09",
             document="r1"),
    )  # fmt: skip
    assert (len(together(placed)) == 1) is same
    assert (f"a place spelled alike ({other})" in placed["b"].placement.because) is same


def test_places_named_in_two_scripts_do_not_part_an_event_since_nobody_can_tell() -> None:
    day = {"when": "2022-02-27"}
    placed = place(
        told("a", "Sheikh Munir al-Jabr was shot dead", where="Old Quarter", document="r0", **day),
        told(
            "b", "Sheikh Munir al-Jabr was shot dead", where="الحارة القديمة", document="r1", **day
        ),
    )
    assert len(together(placed)) == 1


def test_one_day_that_is_given_brings_claims_together_that_share_no_rare_word() -> None:
    day = {"when": "2032-09-16"}
    placed = place(
        *(told(f"o{n}", f"the market of town{n} burned", when=f"2031-01-{n + 1:02}",
               document=f"q{n}") for n in range(20)),
        told("a", "the hillside gave way in the morning", document="r0", **day),
        told("b", "68 men and boys died", document="r1", **day),
    )  # fmt: skip
    assert frozenset("ab") in together(placed)


def test_a_giver_who_writes_time_and_place_alike_means_one_event_however_vague_they_are() -> None:
    vague = {"when": "2020-01?", "where": "Daraa province", "document": "r0"}
    other = {**vague, "when": "2020-01-XX"}
    placed = place(
        told("a", "clashes at checkpoints", locator="paragraph 5", **vague),
        told("b", "skirmishes went on", locator="paragraph 6", **vague),
        told("c", "a reprisal is feared", locator="paragraph 6", **other),
    )
    assert frozenset("ab") in together(placed)


def test_claims_that_a_giver_numbers_one_after_another_come_together_sooner() -> None:
    shared = {"document": "r0", "said": "2020-01-12", "locator": "paragraph 2"}
    weapons = told("d0-21", "along with their weapons", **shared)
    following = place(weapons, told("d0-22", "a number of fighters", **shared))
    apart = place(weapons, told("d0-40", "a number of fighters", **shared))
    assert len(together(following)) == len(together(apart)) == 1
    sooner, later = following["d0-22"].placement, apart["d0-40"].placement
    assert sooner.probability > later.probability
    assert "numbered next to d0-21" in sooner.because
    assert "numbered" not in later.because


def test_a_certain_other_day_is_never_the_same_event_however_alike_the_words() -> None:
    quote = "thousands marched on Granary Square in Talvera against the price of bread"
    claims = [
        told(f"c{day}", quote, when=f"2032-05-{day:02}", where="Talvera") for day in (7, 14, 21, 28)
    ]
    assert len(together(place(*claims))) == 4


def test_a_sentence_that_stands_word_for_word_in_two_claims_is_of_one_event() -> None:
    words = "the convoy was ambushed beside the orchard and two trucks burned"
    other = "the column was shelled beyond the quarry and one lorry overturned"
    one, two = told("a", words), told("b", words, answer="four")
    assert together(place(one, two, told("c", other))) == {frozenset("ab"), frozenset("c")}


@pytest.mark.parametrize("rows", [300, 1200])
def test_events_that_would_all_be_called_alike_are_each_named_once(rows: int) -> None:
    claims = [told(f"r{number}", f"a fire at farm {number}") for number in range(rows)]
    labels = [event.label for each in place(*claims).values() for event in each.events]
    assert len(set(labels)) == len(labels)


def test_questions_are_told_by_what_is_said_of_whom_is_counted() -> None:
    day = {"when": "2030-03-04", "where": "Qarnat", "document": "r0", "locator": "paragraph 1"}
    placed = place(
        told("a", "14 people were killed when shells hit Qarnat market", "14", **day),
        told("b", "seventeen dead after the shelling of Qarnat market", "seventeen", **day),
        told("c", "shells on Qarnat market left forty wounded", "forty", **day),
        told("d", "shells hit Qarnat market at nine", "at nine", kind="time", **day),
    )
    asked = {uid: each.placement.question for uid, each in placed.items()}
    assert asked["a"] == asked["b"]
    assert len(set(asked.values())) == 3
    labels = {each.question.label for each in placed.values() if each.question}
    assert labels == {"people killed", "people wounded", "when it happened"}


def test_two_events_that_would_be_called_alike_are_called_apart() -> None:
    placed = place(
        told("a", "shells hit the bakery", when="2030-03-04", document="r0", locator="paragraph 1"),
        told("b", "shells hit the harbour", when="2030-03-04", document="r1"),
    )
    labels = [event.label for each in placed.values() for event in each.events]
    assert len(set(labels)) == len(labels)


TOWNS = st.sampled_from(["Qarnat", "Dahr al-Wadi", "Tell Hamra", ""])
DAYS = st.sampled_from(["", "2031-03-04", "2031-03-05", "2031-03", "2031-05-02?"])
WORDS = st.sampled_from(
    [
        "shells hit the market of {}",
        "the market in {} was shelled",
        "three engineers were kidnapped near {}",
        "the kidnapped engineers of {} were freed",
        "talks failed",
    ]
)
TOLD = st.lists(st.tuples(TOWNS, DAYS, WORDS, st.integers(0, 2)), min_size=1, max_size=10)


def made(rows: Sequence[tuple[str, str, str, int]]) -> list[RecordedClaim]:
    return [
        told(f"c{n}", words.format(town), where=town, when=day, document=f"r{report}",
             said="2031-03-06")
        for n, (town, day, words, report) in enumerate(rows)
    ]  # fmt: skip


def test_a_place_of_several_words_names_its_event_whole() -> None:
    for quote, label in (
        ("expulsion of 150 townspeople from Umm Batnah on 20 May", "deportation, Umm Batnah"),
        ("shells hit al-Ghariyeh al-Sharqiyeh at dawn", "shelling, al-Ghariyeh al-Sharqiyeh"),
        ("In Karak, militants shelled the post", "shelling, Karak"),
        ("21 fighters from al-Sanamayn were deported in March 2020", "deportation, al-Sanamayn"),
    ):
        (placed,) = place(told("a", quote)).values()
        assert placed.events[0].label == label


@settings(max_examples=60)
@given(TOLD, st.randoms(use_true_random=False))
def test_the_order_of_a_table_does_not_matter(
    rows: list[tuple[str, str, str, int]], chance: random.Random
) -> None:
    claims = made(rows)
    shuffled = chance.sample(claims, len(claims))
    one, other = place(*claims), place(*shuffled)
    assert {uid: each.placement for uid, each in one.items()} == {
        uid: each.placement for uid, each in other.items()
    }


def held(claims: Iterable[RecordedClaim], event: str, *, person: bool) -> list[RecordedClaim]:
    placement = Placement(f"q{event[1:]}", event, "Amal", person, 1.0, "so it is")
    return [evolve(each, placement=placement) for each in claims]


@settings(max_examples=60)
@given(TOLD, TOLD)
def test_adding_claims_moves_none_that_are_placed_and_never_parts_or_joins_events(
    before: list[tuple[str, str, str, int]], after: list[tuple[str, str, str, int]]
) -> None:
    kept = held(made(before), "e-c0", person=True)
    shelf = Shelf(
        [Event("e-c0", "what a reviewer joined")], [Question("q-c0", "e-c0", "asked")], kept
    )
    new = [evolve(each, uid=f"n{each.uid}") for each in made(after)]
    placed = place(*new, known=shelf)
    assert set(placed) == {each.uid for each in new}
    founded = {event.id for each in placed.values() for event in each.events}
    assert {each.placement.event for each in placed.values()} <= founded | {"e-c0"}
    assert "e-c0" not in founded


def test_a_claim_that_fits_another_event_better_is_proposed_for_it_and_left_where_it_is() -> None:
    shelling = [
        told(f"s{n}", f"shells hit the market of Qarnat, {n} stalls burned", when="2031-03-04",
             where="Qarnat", document=f"r{n}")
        for n in range(3)
    ]  # fmt: skip
    flood = [
        told(f"f{n}", f"the flood took {n} houses of Ostrel", when="2031-06-01", where="Ostrel",
             document=f"t{n}")
        for n in range(3)
    ]  # fmt: skip
    astray = told("x", "shells on Qarnat market burned three stalls", where="Qarnat", document="r9")
    claims = [
        *held(shelling, "e-s0", person=False), *held([*flood, astray], "e-f0", person=True),
    ]  # fmt: skip
    shelf = Shelf([Event("e-s0", "shelling of Qarnat"), Event("e-f0", "flood of Ostrel")])
    (move,) = proposed_moves(claims, shelf, DARAA)
    assert (move.uid, move.leaves, move.by_person) == ("x", "e-f0", True)
    assert move.to.placement.event == "e-s0"
    assert "Qarnat" in move.to.placement.because


def test_two_claims_that_fit_each_others_event_are_one_move_and_do_not_change_places() -> None:
    one, other = (
        told(uid, "shells hit the market of Qarnat and burned its stalls", when="2031-03-04",
             where="Qarnat", document=f"r-{uid}")
        for uid in "ab"
    )  # fmt: skip
    claims = [*held([one], "e-a", person=False), *held([other], "e-b", person=False)]
    shelf = Shelf([Event("e-a", "shelling"), Event("e-b", "shelling of Qarnat")])
    assert len(proposed_moves(claims, shelf, DARAA)) == 1


def test_claims_that_their_givers_label_are_never_proposed_for_another_event() -> None:
    claims = held(
        [told("a", "shells hit Qarnat", event="shelling"), told("b", "a flood at Ostrel")],
        "e-a", person=False,
    )  # fmt: skip
    shelf = Shelf([Event("e-a", "shelling")])
    assert [move.uid for move in proposed_moves(claims, shelf, DARAA)] in ([], ["b"])
