"""Events that two givers labelled each in their own words: proposed to be one, with the reason."""

import pytest

from claimcheck.model.event import Event
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.labelled import events_in_other_words

DAY = "2021-03-12"


def event(label: str, when: str = "", where: str = "", part_of: str = "") -> Event:
    return Event(f"e-{label}", label, when, where, part_of)


def one_hand(_: Event) -> str:
    return "one giver"


def by_two(each: Event) -> str:
    return each.id


def proposed(*events: Event, giver_of=one_hand) -> list[tuple[str, str]]:
    found = events_in_other_words(events, Context(), giver_of)
    return [(one.label, other.label) for one, other, _ in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bombing of the Zafra flour mill", "air strike on Zafra mill"),
        ("ferry sinking off Karpos", "loss of the ferry near Karpos"),
        ("assassination of Sheikh Taher al-Amiri", "killing of Sheikh Taher al-Amiri"),
        ("Kora secondary school abduction", "خطف تلاميذ مدرسة كورا الثانوية"),
        ("explosion at the Belcastel plant", "Belcastel factory blast"),
    ],
)
def test_what_two_labels_of_one_day_tell_in_other_words_is_proposed_as_one(
    one: str, other: str
) -> None:
    assert proposed(event(one, DAY), event(other, DAY)) == [(one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("raid on Tafas", "raid on Jassim"),
        ("kidnapping in Nahtah", "release of those kidnapped in Nahtah"),
        ("first bombing of the Zafra mill", "second bombing of the Zafra mill"),
    ],
)
def test_what_only_looks_alike_is_not(one: str, other: str) -> None:
    assert proposed(event(one, DAY), event(other, DAY)) == []


def test_nor_is_what_happened_on_another_day() -> None:
    one, other = "capture near Karak", "captures near al-Karak"
    assert proposed(event(one, "2020-01-11"), event(other, "2020-11-08")) == []


def test_nor_is_an_event_with_the_larger_one_that_it_is_part_of() -> None:
    part = event("attack on the Tell Hamra checkpoint", DAY, part_of="Tell Hamra attacks")
    assert proposed(part, event("Tell Hamra attacks", DAY)) == []


def test_the_reason_tells_day_and_place() -> None:
    events = (
        event("bombing of the Zafra flour mill", DAY, "Zafra"),
        event("air strike on Zafra mill", DAY, "Zafra"),
    )
    [(_, _, alike)] = events_in_other_words(events, Context(), one_hand)
    assert alike.because == (
        f"the labels tell of one event in other words; both on {DAY}; both at Zafra"
    )


def test_what_two_givers_may_have_named_in_other_words_on_one_day_is_proposed_last() -> None:
    one = event("Border clash at Post 17, Karvan", DAY)
    events = (one, event("Incident at Post 17", DAY))
    assert proposed(*events) == []
    [(_, _, alike)] = events_in_other_words(events, Context(), by_two)
    assert alike.probability < 0.5
    assert alike.because.startswith("two givers may tell of one event in other words")
    assert proposed(one, event("Incident at Post 17"), giver_of=by_two) == []


def test_an_event_of_the_same_day_is_likelier_than_one_of_several_days() -> None:
    strike = event("strike on Kafr Zaytoun market", DAY)
    total = event("Kafr Zaytoun market strikes", f"{DAY}/2021-03-13")
    other = event("قصف سوق كفر زيتون", DAY)
    assert proposed(strike, total, other)[0] == (strike.label, other.label)


def test_where_very_many_share_a_name_those_of_one_day_are_still_found() -> None:
    others = [event(f"arrest number {n} in Zafra", f"2021-04-{n:02}") for n in range(1, 29)]
    one, other = event("bombing of the Zafra mill", DAY), event("air strike on Zafra mill", DAY)
    assert (one.label, other.label) in proposed(one, *others, other)
