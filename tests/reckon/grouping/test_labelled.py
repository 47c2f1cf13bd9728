"""Events that two givers labelled each in their own words: proposed to be one, with the reason."""

import pytest

from claimcheck.model.event import Event
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.labelled import events_in_other_words

DAY = "2021-03-12"


def event(label: str, when: str = "", where: str = "", part_of: str = "") -> Event:
    return Event(f"e-{label}", label, when, where, part_of)


def proposed(*events: Event) -> list[tuple[str, str]]:
    found = events_in_other_words(events, Context())
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
    [(_, _, alike)] = events_in_other_words(events, Context())
    assert alike.because == (
        f"the labels tell of one event in other words; both on {DAY}; both at Zafra"
    )


def test_an_event_is_proposed_with_one_other_alone_the_likeliest() -> None:
    kept, undated = "bombing of the Zafra flour mill", "Zafra flour mill air strike"
    dated = "air strike on Zafra mill"
    events = (event(kept, DAY), event(undated), event(dated, DAY))
    assert proposed(*events) == [(kept, dated)]


def test_where_very_many_share_a_name_those_of_one_day_are_still_found() -> None:
    others = [event(f"arrest number {n} in Zafra", f"2021-04-{n:02}") for n in range(1, 29)]
    one, other = event("bombing of the Zafra mill", DAY), event("air strike on Zafra mill", DAY)
    assert (one.label, other.label) in proposed(one, *others, other)
