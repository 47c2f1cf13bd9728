"""Claims that name no event are put with those that tell of the same one, and with no others."""

from tests.reckon.grouping.bare_claims import held, place, strike, together, told
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.event import Event


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


def test_what_a_long_report_tells_apart_is_not_one_since_another_names_both_in_a_sentence() -> None:
    towns = ("Qarnat", "Ostrel", "Nevra", "Velnik", "Sarman", "Talvera", "Murjan", "Harkan")
    happened = (
        "shells hit the bakery of {}",
        "a mine killed two farmers near {}",
        "gunmen took a driver in {}",
        "the dam of {} broke",
        "a fire burned the mill of {}",
        "marchers were shot at in {}",
        "a ferry sank off {}",
        "the mayor of {} was arrested",
    )
    bulletin = [
        told(f"b{n}", words.format(town), document="bulletin", locator=f"paragraph {2 * n + 1}")
        for n, (words, town) in enumerate(zip(happened, towns, strict=True))
    ]
    both = "the bakery of Qarnat and the mill of Sarman lie in ruins"
    found = together(place(*bulletin, told("x", both, document="letter")))
    assert not any({"b0", "b4"} <= each for each in found)


def test_a_claim_is_weighed_against_all_reports_of_a_known_event_not_the_likest_alone() -> None:
    coming = told("x", "police wounded nine dockers", document="t", said="2031-03-04")
    event = [Event("e-s", "strike")]
    likest, every = (
        place(coming, known=Shelf(event, claims=held(some, "e-s", person=True)))["x"].placement
        for some in (strike()[-1:], strike())
    )
    assert likest.event == every.event == "e-s"
    assert every.probability < likest.probability
